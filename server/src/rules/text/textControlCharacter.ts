import { type HiddenCharacter, hiddenCharacterAt, PAIR } from '../../text/hiddenCharacters';
import { findMojibake, type Mojibake } from '../../text/mojibake';
import { STEP_UNITS, type Steps } from '../../work/steps';
import { cappedInSteps } from '../capped';
import { lostInDecoding } from '../fileEncoding';
import type { Finding, Fix, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

/** Invisible characters that break searches: controls, zero-width marks, lone surrogates. */
export const textControlCharacter: Rule = {
  code: 'text/control-character',
  defaultSeverity: 'warning',
  summary: 'The text contains invisible or lost characters.',
  explanation:
    'Control characters, zero-width spaces and broken halves of characters are invisible, but they split words: a search ' +
    'for “Maduro” misses one with a zero-width space in it. The fix deletes characters that have no meaning in plain ' +
    'text.\n\nU+0080 to U+009F are Windows-1252 characters in a file that was once decoded as Latin-1: U+0092 is the ' +
    'apostrophe ’, and U+0093 and U+0094 are the marks “ and ”. Copydesk reads them as such, and the fix replaces them. ' +
    'Where a control character may stand for several characters, or may separate two words, the choice of fix is yours.\n\n' +
    'The replacement character � is different: a character was lost when the file was decoded, and no fix can bring it ' +
    'back. Reopen the file with the correct encoding, or download it again.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe har\u200bbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens\nThe harbour reopened on Monday.\n',
  },
  ...steppedCheck((context) => {
    const { text, header } = context.analysis.article;
    // What the file's encoding explains is reported by `text/encoding`.
    const isExplained = lostInDecoding(context) !== null;
    return cappedInSteps(hiddenCharacters(text, header?.end ?? 0, isExplained), (it) => finding(text, it));
  }),
};

function* hiddenCharacters(
  text: string,
  from: number,
  skipsLost: boolean,
): Generator<HiddenCharacter | undefined, void> {
  // A control inside garbled characters is one of their bytes: `text/mojibake` restores it, deleting it would lose it.
  const garbled = findMojibake(text);
  let next = yield* nextOf(garbled);
  let pause = from + STEP_UNITS;
  for (let at = from; at < text.length; at++) {
    if (at >= pause) {
      pause = at + STEP_UNITS;
      yield;
    }
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const hidden = hiddenCharacterAt(text, at, from);
    if (hidden === null || (hidden !== PAIR && hidden.kind === 'lost' && skipsLost)) continue;
    while (next !== null && next.end <= at) next = yield* nextOf(garbled);
    if (next !== null && next.start <= at) continue;
    if (hidden === PAIR) at++;
    else yield hidden;
  }
}

/** The next place; null at the end. */
function* nextOf(places: Iterator<Mojibake | undefined, void>): Steps<Mojibake | null> {
  for (;;) {
    const { value, done } = places.next();
    if (done === true) return null;
    if (value !== undefined) return value;
    yield;
  }
}

function finding(text: string, hidden: HiddenCharacter): Finding {
  const { start, end, fixes: offered, isCertain } = hidden;
  const fixes = offered.map((mend, index): Fix => {
    const isDeletion = mend.text === '';
    return {
      title: isDeletion ? `Delete the ${names[hidden.kind]}` : `Change to ${shown(mend.text)}`,
      edits: [mend],
      preferred: index === 0 && isCertain,
    };
  });
  return { start, end, message: messageOf(text, hidden), evidence: [], fixes };
}

function messageOf(text: string, { unit, kind, fixes, start }: HiddenCharacter): string {
  const code = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  if (kind === 'lost') return `A character was lost in decoding (${code}). Reopen the file with the correct encoding.`;
  if (kind === 'misread') {
    const meant = shown(fixes[0]?.text ?? text.charAt(start));
    const origin = unit < 0x20 ? 'left over from a conversion' : 'its code in Windows-1252';
    return `Control character (${code}) in place of ${meant}, ${origin}.`;
  }
  return `Invisible ${names[kind]} (${code}).`;
}

function shown(text: string): string {
  if (text === '\n') return 'a line break';
  return text === ' ' ? 'a space' : text;
}

const names: Readonly<Record<HiddenCharacter['kind'], string>> = {
  misread: 'control character',
  control: 'control character',
  separator: 'control character',
  'soft hyphen': 'soft hyphen',
  'zero-width space': 'zero-width space',
  'direction mark': 'direction mark',
  lost: 'replacement character',
  half: 'half of a character',
};
