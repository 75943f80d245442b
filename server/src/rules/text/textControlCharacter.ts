import { decodeMojibake, type Mojibake } from '../../text/mojibake';
import type { Span } from '../../text/span';
import { STEP_UNITS, type Steps } from '../../work/steps';
import { cappedInSteps } from '../capped';
import type { Finding, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

/** Characters that show nothing and break searches: controls, zero-width marks, lone surrogates. */
export const textControlCharacter: Rule = {
  code: 'text/control-character',
  defaultSeverity: 'warning',
  summary: 'The text contains invisible or lost characters.',
  explanation:
    'Control characters, zero-width spaces and broken halves of characters are invisible, but they split words: a search ' +
    'for “Maduro” misses one with a zero-width space in it. The fix deletes characters that have no meaning in plain ' +
    'text.\n\nThe replacement character � is different: a character was lost when the file was decoded, and no fix can ' +
    'bring it back. Reopen the file with the correct encoding, or download it again.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe har\u200bbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens\nThe harbour reopened on Monday.\n',
  },
  ...steppedCheck(({ analysis }) =>
    cappedInSteps(hiddenCharacters(analysis.article.text, analysis.article.header?.end ?? 0), finding),
  ),
};

function* hiddenCharacters(text: string, from: number): Generator<HiddenCharacter | undefined, void> {
  // A control inside garbled characters is one of their bytes: that rule restores it, deleting it would lose it.
  const garbled = decodeMojibake(text);
  let next = yield* firstOf(garbled);
  let pause = from + STEP_UNITS;
  for (let at = from; at < text.length; at++) {
    if (at >= pause) {
      pause = at + STEP_UNITS;
      yield;
    }
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const name = nameOf(text, at, unit);
    if (name === null) continue;
    while (next !== null && next.end <= at) next = yield* firstOf(garbled);
    if (next !== null && next.start <= at) continue;
    if (name === PAIR) at++;
    else yield { start: at, end: at + 1, unit, name };
  }
}

/** The next of the places; null where there are no more. */
function* firstOf(places: Iterator<Mojibake | undefined, void>): Steps<Mojibake | null> {
  for (;;) {
    const { value, done } = places.next();
    if (done === true) return null;
    if (value !== undefined) return value;
    yield;
  }
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
      message: `A character was lost in decoding (${code}). Reopen the file with the correct encoding.`,
      evidence: [],
      fixes: [],
    };
  }
  return {
    start,
    end,
    message: `Invisible ${name} (${code}).`,
    evidence: [],
    fixes: [{ title: `Delete the ${name}`, edits: [{ start, end, text: '' }], preferred: true }],
  };
}
