import { decodeMojibake } from '../../text/mojibake';
import type { Span } from '../../text/span';
import { capped } from '../capped';
import type { Finding, Rule } from '../rule';

/** Characters that show nothing and break searches: controls, zero-width marks, lone surrogates. */
export const textControlCharacter: Rule = {
  code: 'text/control-character',
  defaultSeverity: 'warning',
  summary: 'The text has invisible or undecodable characters.',
  explanation:
    'Control characters, zero-width spaces and broken halves of characters cannot be seen, but they split words: a ' +
    'search for “Maduro” misses one with a zero-width space in it. The fix deletes what has no meaning in plain text.\n\n' +
    'The replacement character � is different: something was lost when the file was decoded. No fix can bring it back; ' +
    'reopen the file with its real encoding, or fetch it again.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe har\u200bbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens\nThe harbour reopened on Monday.\n',
  },
  check: ({ analysis }) => capped(hiddenCharacters(analysis.article.text, analysis.article.header?.end ?? 0), finding),
};

/** In order, those apart that lie in garbled characters: they are bytes of these, and that rule restores them. */
function* hiddenCharacters(text: string, from: number): Generator<HiddenCharacter, void> {
  const garbled = decodeMojibake(text);
  let found = hiddenFrom(text, from);
  // Most texts hide nothing, and need not be read for what is garbled.
  let next = found === null ? undefined : garbled.next().value;
  for (; found !== null; found = hiddenFrom(text, found.end)) {
    while (next !== undefined && next.end <= found.start) next = garbled.next().value;
    if (next === undefined || next.start > found.start) yield found;
  }
}

/** The first character from `from` on that shows nothing or is broken; null where there is none. */
function hiddenFrom(text: string, from: number): HiddenCharacter | null {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const name = nameOf(text, at, unit);
    if (name === PAIR) at++;
    else if (name !== null) return { start: at, end: at + 1, unit, name };
  }
  return null;
}

const PAIR = 'pair';

interface HiddenCharacter extends Span {
  readonly unit: number;
  readonly name: string;
}

/** What is wrong with the code unit at `at`; `pair` for a whole surrogate pair, null for all that may stand in a text. */
function nameOf(text: string, at: number, unit: number): string | null {
  if (unit < 0x20) return unit === 9 || unit === 10 || unit === 13 ? null : 'control character';
  if (unit >= 0x7f && unit < 0xa0) return unit === 0x85 ? null : 'control character';
  if (unit < 0x200b) return unit === 0xad ? 'soft hyphen' : null;
  if (unit === 0x200b || unit === 0x2060 || unit === 0xfeff) return 'zero-width space';
  if (unit === 0x200e || unit === 0x200f || (unit >= 0x202a && unit <= 0x202e)) return 'direction mark';
  if (unit === 0xfffd) return 'replacement character';
  if (unit < 0xd800 || unit > 0xdfff) return null;
  const next = text.charCodeAt(at + 1);
  return unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff ? PAIR : 'half of a character';
}

function finding({ start, end, unit, name }: HiddenCharacter): Finding {
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  if (unit === 0xfffd) {
    return {
      start,
      end,
      message: `A character was lost in decoding (${code}): reopen the file with its real encoding.`,
      evidence: [],
      fixes: [],
    };
  }
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  return {
    start,
    end,
    message: `The text has ${article} ${name} here (${code}) that no reader can see.`,
    evidence: [],
    fixes: [{ title: `Delete the ${name}`, edits: [{ start, end, text: '' }], preferred: true }],
  };
}
