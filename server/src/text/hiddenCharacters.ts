import { isDigit, isLetter, isSpace, isUpper, isWordUnit } from './characters';
import { misreadAt } from './misread';
import type { Span } from './span';

/** Why a character is invisible or shows something other than what was meant. */
export type HiddenKind =
  | 'misread'
  | 'control'
  | 'separator'
  | 'soft hyphen'
  | 'zero-width space'
  | 'direction mark'
  | 'lost'
  | 'half';

/** A character that readers cannot see, and the ways to fix it, the likeliest first. */
export interface HiddenCharacter extends Span {
  readonly unit: number;
  readonly kind: HiddenKind;
  readonly fixes: readonly HiddenFix[];
  /** Whether the first fix is the only sensible one. */
  readonly isCertain: boolean;
}

/** What replaces the characters of the span; empty if they are deleted. */
export interface HiddenFix extends Span {
  readonly text: string;
}

/** A character outside the Basic Multilingual Plane: two units to skip. */
export const PAIR = 'pair';

/** What is wrong with the code unit at `at`; null if it is allowed in a text. `floor` is where the text begins. */
export function hiddenCharacterAt(text: string, at: number, floor: number): HiddenCharacter | typeof PAIR | null {
  const unit = text.charCodeAt(at);
  const kind = kindOf(text, at, unit);
  if (kind === null || kind === PAIR) return kind;
  const here = { start: at, end: at + 1, unit, kind };
  const replaced = (meant: string): HiddenFix => ({ start: at, end: at + 1, text: meant });
  if (kind === 'lost') return { ...here, fixes: [], isCertain: false };
  if (kind === 'misread') {
    const read = misreadAt(text, at);
    const others = unit === NEXT_LINE ? [replaced('\n')] : [];
    return { ...here, fixes: [replaced(read?.text ?? ''), ...others], isCertain: read?.isCertain === true };
  }
  const sides = sidesOf(text, at, floor);
  const deleted = { start: at, end: sides.isBetweenSpaces ? at + 2 : at + 1, text: '' };
  if (kind === 'separator' && !sides.isAtSpace)
    return { ...here, fixes: [...wordBreaks.map(replaced), deleted], isCertain: false };
  if (kind === 'zero-width space' && sides.isSentenceEnd)
    return { ...here, fixes: [deleted, replaced(' ')], isCertain: false };
  if (kind === 'soft hyphen' && !sides.isInWord && !sides.isAtSpace)
    return { ...here, fixes: [deleted, replaced('-')], isCertain: false };
  return { ...here, fixes: [deleted], isCertain: isSafeToDelete(kind, text, at, sides) };
}

const NEXT_LINE = 0x85;
const wordBreaks = ['\n', ' '];

function kindOf(text: string, at: number, unit: number): HiddenKind | typeof PAIR | null {
  if (unit < 0x20) {
    if (unit === 9 || unit === 10 || unit === 13) return null;
    if (misreadAt(text, at)?.isCertain === true) return 'misread';
    return separators.has(unit) ? 'separator' : 'control';
  }
  if (unit >= 0x7f && unit < 0xa0) return misreadAt(text, at) === null ? 'control' : 'misread';
  if (unit < 0x200b) return unit === 0xad ? 'soft hyphen' : null;
  if (unit === 0x200b || unit === 0x2060 || unit === 0xfeff) return 'zero-width space';
  if (unit === 0x200e || unit === 0x200f || (unit >= 0x202a && unit <= 0x202e)) return 'direction mark';
  if (unit === 0xfffd) return 'lost';
  if (unit < 0xd800 || unit > 0xdfff) return null;
  const next = text.charCodeAt(at + 1);
  return unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff ? PAIR : 'half';
}

/** Controls that separate words in some programs: the end of a table cell, a line or a page. */
const separators = new Set([0x07, 0x0b, 0x0c]);

interface Sides {
  readonly before: number;
  readonly after: number;
  readonly isAtSpace: boolean;
  /** Between two plain spaces, one of which would be left over. */
  readonly isBetweenSpaces: boolean;
  readonly isInWord: boolean;
  /** Where one sentence or word may end and the next begin. */
  readonly isSentenceEnd: boolean;
}

function sidesOf(text: string, at: number, floor: number): Sides {
  let from = at;
  while (from > floor && at - from < MOST_SKIPPED && isInvisible(text.charCodeAt(from - 1))) from--;
  const before = from <= floor ? 0x20 : text.charCodeAt(from - 1);
  const after = at + 1 >= text.length ? 0x0a : text.charCodeAt(at + 1);
  const isInWord = isLetter(before) && isLetter(after);
  return {
    before,
    after,
    isAtSpace: isSpace(before) || isSpace(after),
    isBetweenSpaces: before === 0x20 && after === 0x20,
    isInWord: isInWord && !isUpper(after),
    isSentenceEnd:
      (isInWord && isUpper(after) && !isUpper(before)) ||
      (!isWordUnit(before) && '.,;:!?”’"\')'.includes(String.fromCharCode(before)) && isWordUnit(after)),
  };
}

/** Hidden characters in a row to skip. Chosen by hand: keeps a file full of them from taking quadratic time. */
const MOST_SKIPPED = 16;

function isInvisible(unit: number): boolean {
  return (unit < 0x20 && !isSpace(unit)) || (unit > 0x7e && (isZeroWidth(unit) || unit === 0x7f));
}

function isZeroWidth(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff;
}

/** Whether deleting the character loses nothing: no part of a word, no reading order, no trace of a lost byte. */
function isSafeToDelete(kind: HiddenKind, text: string, at: number, { before, after }: Sides): boolean {
  if (isGarbledLead(before)) return false;
  switch (kind) {
    case 'half':
      return false;
    case 'control':
      return text.charCodeAt(at) < 0x80 && !(isDigit(before) && isDigit(after));
    case 'zero-width space':
      return !isUnspaced(before) && !isUnspaced(after);
    case 'direction mark':
      return !rightToLeft.test(text.slice(Math.max(0, at - REACH), at + REACH));
    default:
      return true;
  }
}

/** `Â` or `Ã`, whole or as a combining accent: what follows is the rest of a garbled character. */
function isGarbledLead(before: number): boolean {
  return before === 0x302 || before === 0x303 || before === 0xc2 || before === 0xc3;
}

/** Scripts that use zero-width spaces between words or to break lines: Thai to Myanmar, Khmer, Chinese and Japanese. */
function isUnspaced(unit: number): boolean {
  return (unit >= 0xe00 && unit < 0x10a0) || (unit >= 0x1780 && unit < 0x1800) || (unit >= 0x3000 && unit < 0xa000);
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Units on either side to search for right-to-left text. Chosen by hand: covers the words that a mark acts on. */
const REACH = 100;
