import { fold } from '../../text/fold';
import { phoneticKey } from '../phoneticKey';
import { isShortFor } from './nicknames';

/** A person's full name in parts, folded. */
export interface PersonName {
  /** First and middle names and initials, in order; initials without their period. */
  readonly given: readonly string[];
  /** The last name with its particles: `van der berg`. */
  readonly last: string;
  /** `jr`, `iii`; empty if there is none. */
  readonly suffix: string;
}

const suffixes: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
const particles = new Set('van von der den de del la le du da di dos das al el bin ibn ben ter ten zu'.split(' '));

/** The parts of a name of two words or more; null for a single name. */
export function personName(name: string): PersonName | null {
  const words = fold(name)
    .replace(/\([^)]*\)|["“”„]/g, ' ')
    .split(/[\s,]+/)
    .map((it) => it.replace(/\.$/, ''))
    .filter((it) => it !== '');
  const suffix = suffixes.get(words.at(-1) ?? '') ?? '';
  if (suffix !== '' && words.length > 2) words.pop();
  if (words.length < 2) return null;
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  return { given: words.slice(0, start), last: words.slice(start).join(' '), suffix };
}

/** The key under which people with the same last name are found, however it is transliterated. */
export function lastNameKey({ last }: PersonName): string {
  return phoneticKey(last);
}

/**
 * Whether two names with the same last name can be one person's: no first or middle name, initial or suffix contradicts
 * the other. `Donald J. Trump` and `Donald Trump` can; `Donald Trump` and `Donald Trump Jr.` cannot.
 */
export function canBeOne(left: PersonName, right: PersonName): boolean {
  if (left.suffix !== right.suffix) return false;
  const [first, ...middle] = left.given;
  const [otherFirst, ...otherMiddle] = right.given;
  if (first === undefined || otherFirst === undefined || !isSameGiven(first, otherFirst)) return false;
  // "A. Barry Rand" goes by his middle name, and is not "Ayn Rand".
  if (!hasCallName(left, right) || !hasCallName(right, left)) return false;
  const shorter = middle.length <= otherMiddle.length ? middle : otherMiddle;
  const longer = shorter === middle ? otherMiddle : middle;
  let at = 0;
  for (const name of shorter) {
    while (at < longer.length && !isSameGiven(name, longer[at] ?? '')) at++;
    if (at++ >= longer.length) return false;
  }
  return true;
}

/** Whether the middle name that somebody goes by, after an initial, is in another name as well. */
function hasCallName({ given: [first = '', ...middle] }: PersonName, other: PersonName): boolean {
  const call = first.length === 1 ? middle.find((it) => it.length > 1) : undefined;
  return call === undefined || other.given.some((it) => it.length > 1 && isSameGiven(it, call));
}

/** Whether a name has only initials before the last name, so that it alone says little. */
export function hasOnlyInitials({ given }: PersonName): boolean {
  return given.every((it) => it.length === 1);
}

/** How much a name says: full names count more than initials. */
export function fullness({ given, last }: PersonName): number {
  return given.reduce((sum, it) => sum + (it.length > 1 ? 2 : 1), 0) + last.split(' ').length;
}

function isSameGiven(left: string, right: string): boolean {
  if (left === right) return true;
  if (left.length === 1 || right.length === 1) return left.charAt(0) === right.charAt(0);
  return isShortFor(left, right) || isShortFor(right, left) || phoneticKey(left) === phoneticKey(right);
}
