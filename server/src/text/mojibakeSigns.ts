import { isLetter, isSpace, isUpper, isWordUnit } from './characters';
import { windows1252Byte, windows1252Character } from './windows1252';

/**
 * How garbled characters are told apart from sound ones: which characters undoing may give, and which never occur where
 * garbling puts them. This file looks at single characters and their neighbors; `mojibake.ts` judges whole runs.
 */

/** The class of a restored character, by which its credibility is judged. */
export type Restored = 'latin' | 'symbol' | 'invisible' | 'mark' | 'lost' | 'undefined' | Script;

/** Scripts that are not mixed with Latin within a word, so that a single letter is hardly ever what was meant. */
type Script = 'greek' | 'cyrillic' | 'caucasian' | 'semitic' | 'indic' | 'south-east-asian' | 'east-asian';

/**
 * The last code point of each range and its class; null for what no news text contains. Compiled by hand.
 */
const ranges: readonly (readonly [last: number, kind: Restored | null])[] = [
  [0x9f, 'undefined'],
  [0xac, 'symbol'],
  [0xad, 'invisible'],
  [0xbf, 'symbol'],
  [0x17f, 'latin'],
  [0x18e, null],
  [0x192, 'latin'],
  [0x19f, null],
  [0x1a1, 'latin'],
  [0x1ae, null],
  [0x1b0, 'latin'],
  [0x1cc, null],
  [0x1dc, 'latin'],
  [0x217, null],
  [0x21b, 'latin'],
  [0x258, null],
  [0x259, 'latin'],
  [0x2ba, null],
  [0x2bc, 'symbol'],
  [0x2c5, null],
  [0x2c6, 'symbol'],
  [0x2db, null],
  [0x2dc, 'symbol'],
  [0x2ff, null],
  [0x30c, 'mark'],
  [0x322, null],
  [0x328, 'mark'],
  [0x36f, null],
  [0x3ff, 'greek'],
  [0x52f, 'cyrillic'],
  [0x58f, 'caucasian'],
  [0x6ff, 'semitic'],
  [0x8ff, null],
  [0xddf, 'indic'],
  [0x109f, 'south-east-asian'],
  [0x10ff, 'caucasian'],
  [0x11ff, 'east-asian'],
  [0x177f, null],
  [0x17ff, 'south-east-asian'],
  [0x1dff, null],
  [0x1eff, 'latin'],
  [0x1fff, 'greek'],
  [0x200a, 'symbol'],
  [0x200f, 'invisible'],
  [0x2027, 'symbol'],
  [0x202e, 'invisible'],
  [0x205f, 'symbol'],
  [0x2064, 'invisible'],
  [0x209f, 'symbol'],
  [0x20bf, 'symbol'],
  [0x20ff, null],
  [0x218f, 'symbol'],
  [0x23ff, 'symbol'],
  [0x24ff, 'symbol'],
  [0x27bf, 'symbol'],
  [0x2fff, null],
  [0x312f, 'east-asian'],
  [0x4dff, null],
  [0x9fff, 'east-asian'],
  [0xabff, null],
  [0xd7a3, 'east-asian'],
  [0xfaff, null],
  [0xfb06, 'symbol'],
  [0xfeef, null],
  [0xfefe, null],
  [0xfeff, 'invisible'],
  [0xffef, 'east-asian'],
  [0xfffc, null],
  [0xfffd, 'lost'],
  [0x1cfff, null],
  [0x1d3ff, null],
  [0x1d7ff, 'symbol'],
  [0x1efff, null],
  [0x1faff, 'symbol'],
  [0x10ffff, null],
];

/** The class of a character that undoing would give; null for one that no news text contains. */
export function restoredKind(point: number): Restored | null {
  for (const [last, kind] of ranges) if (point <= last) return kind === 'undefined' ? kindOfControl(point) : kind;
  return null;
}

/** U+0080 to U+009F count as what Windows-1252 shows for these bytes, if anything. */
function kindOfControl(point: number): Restored {
  const shown = windows1252Character(point);
  if (shown === null) return 'undefined';
  return isLetter(shown.charCodeAt(0)) ? 'latin' : 'symbol';
}

const scripts: ReadonlySet<Restored> = new Set<Script>([
  'greek',
  'cyrillic',
  'caucasian',
  'semitic',
  'indic',
  'south-east-asian',
  'east-asian',
]);

/** Whether a character belongs to a script of which a single letter is hardly ever what was meant. */
export function isNonLatinLetter(kind: Restored): boolean {
  return scripts.has(kind);
}

/** Characters that only garbling puts right after a letter: `Ã©`, `Â£`, `â€`. */
const neverAfterLetter = new Set('¡¢£¤¥¦§¨¬¯±´µ¶¸¼½¾¿€‚ƒ„ˆ‰˜\u0081\u008d\u008f\u0090\u009d');

/** Capitals that follow an accented letter only in garbled text, unless the whole word is in capitals. */
const oddCapitals = new Set('ŠŒŽŸ');

/** Small letters that do so after the capitals from Â to È. */
const oddSmallLetters = new Set('šœž');

/** Marks and signs that no small letter follows directly when they come right after a letter. */
const closers = new Set('”»›™®©°ºª†‡“«‹‘');

/** What may come right after a word of one letter, and right before it. */
const marksAfterWord = new Set('’‘”…–›');
const openers = new Set('“‘„‚«‹»›"\'([');

/** Whether a unit is a leftover of garbling: a control, or a mark that never follows a letter. */
export function isDebris(unit: number): boolean {
  if (unit < 0x80) return false;
  return unit < 0xa0 || neverAfterLetter.has(String.fromCharCode(unit));
}

/** A sequence of displayed bytes with the units on either side; 0x20 beyond the text. */
export interface Sequence {
  readonly before: number;
  readonly lead: number;
  readonly second: number;
  readonly last: number;
  readonly after: number;
}

/** Whether nobody can have typed a sequence, no matter what it decodes to. */
export function isUntypableSequence(sequence: Sequence): boolean {
  const second = shownCharacter(sequence.second);
  if (neverAfterLetter.has(second)) return true;
  if (isSmallLetter(sequence.after) && closers.has(shownCharacter(sequence.last))) return true;
  return sequence.lead < 0xe0 ? isUntypablePair(sequence, second) : isUntypableTriple(sequence, second);
}

/** All two-byte leads but two are capitals. */
function isUntypablePair({ before, lead, after }: Sequence, second: string): boolean {
  if (!isUpper(lead)) return false;
  if (lead <= 0xc8 && (oddSmallLetters.has(second) || (oddCapitals.has(second) && !isUpper(before)))) return true;
  // A capital inside a word: `cafÃ…`.
  if (isSmallLetter(before)) return true;
  // Letters that are not words by themselves: `Â°`, `here.Â”`, `Ã–st`. `“Ã”` is an article about the letter.
  if (lead > 0xc3 || isLetter(before)) return false;
  return (
    !marksAfterWord.has(second) || !(isSpace(before) || openers.has(String.fromCharCode(before))) || isWordUnit(after)
  );
}

/** Three-byte leads are small letters. */
function isUntypableTriple({ before, lead, last, after }: Sequence, second: string): boolean {
  const third = shownCharacter(last);
  if (lead === 0xe2 && !isLetter(before)) return true;
  if (oddCapitals.has(second)) return true;
  if (third === '¿' && second === '»') return true;
  if (neverAfterLetter.has(third) && third !== '¿' && third !== '¡') return true;
  return lead === 0xe1 && isSmallLetter(after);
}

/** A small letter; not a capital or a combining accent. */
function isSmallLetter(unit: number): boolean {
  return isLetter(unit) && !isUpper(unit) && !(unit >= 0x300 && unit <= 0x36f);
}

/** A Latin-1 control as the character that Windows-1252 shows for the same byte. */
function shownCharacter(unit: number): string {
  return windows1252Character(windows1252Byte(unit)) ?? String.fromCharCode(unit);
}
