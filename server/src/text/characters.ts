/**
 * Classes of UTF-16 code units. ASCII is classified by arithmetic, everything else once by regular expression; a table
 * of 65,536 bytes caches the result, so that the scanners never allocate.
 */

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;
const SPACE = 8;
const KNOWN = 128;

const table = new Uint8Array(65536);

function classify(unit: number): number {
  const known = table[unit] ?? 0;
  if (known & KNOWN) return known;
  const character = String.fromCharCode(unit);
  let bits = KNOWN;
  // A surrogate, half of an emoji or of a letter in a historic script, is in none of the classes.
  if (/[\p{L}\p{M}]/u.test(character)) bits |= LETTER;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) bits |= UPPER;
  if (/\p{Nd}/u.test(character)) bits |= DIGIT;
  if (/\s|[\u00a0\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/.test(character)) bits |= SPACE;
  table[unit] = bits;
  return bits;
}

/** A letter or a combining mark. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return (classify(unit) & LETTER) !== 0;
}

/** An upper-case or title-case letter. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  return (classify(unit) & UPPER) !== 0;
}

/** A decimal digit of any script. */
export function isDigit(unit: number): boolean {
  if (unit < 128) return unit >= 48 && unit <= 57;
  return (classify(unit) & DIGIT) !== 0;
}

/** A decimal digit 0 to 9. */
export function isAsciiDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** White space of any kind, including line ends, no-break and zero-width spaces. */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return (classify(unit) & SPACE) !== 0;
}

/** A line end: LF or CR. */
export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** White space other than a line end. */
export function isHorizontalSpace(unit: number): boolean {
  return isSpace(unit) && !isLineEnd(unit);
}

/** A letter or a digit. */
export function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}

/** The span from `start` to `end` without white space at either end; empty if it is all blank. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
