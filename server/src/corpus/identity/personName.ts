import { fold } from '../../text/fold';
import { phoneticKey } from '../phoneticKey';
import { isShortFor } from './nicknames';

/** A word of a name, folded, and its sound; an initial is without its period. */
interface NamePart {
  readonly word: string;
  readonly sound: string;
}

/** A person's full name in parts. */
export interface PersonName {
  /** First and middle names and initials, in order. */
  readonly given: readonly NamePart[];
  /** `van der`; empty if there are none. */
  readonly particles: string;
  /** The words of the last name, of which one with a hyphen has two, without particles. */
  readonly last: readonly NamePart[];
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
/** Words that are in no person's name: `Davonte Bobo of West St. Paul`. */
const neverInNames = new Set('of the and for at in on to from'.split(' '));
const particles = new Set('van von der den de del della la le du da di dos das bin ibn ben ter ten zu'.split(' '));
/** Articles that transliterations of Arabic names write or leave out. */
const articles = new Set(['al', 'el']);
/** Particles that hardly anyone has as a first name: `Van der Berg`, `De Niro` are last names. */
const leadingParticles = new Set('van von de du della'.split(' '));

/**
 * The parts of a name, folded or as written; null for a single name. A last name with its particles alone, `Van der
 * Berg`, has no given name.
 */
export function personName(name: string): PersonName | null {
  const words = wordsOf(name);
  const suffix = suffixes.get(words.at(-1) ?? '') ?? '';
  if (suffix !== '' && words.length > 2) words.pop();
  if (words.length < 2 || words.some((it) => neverInNames.has(it))) return null;
  const last = partsOf(words.pop() ?? '');
  const own: string[] = [];
  while (words.length > 0 && isParticle(words)) {
    const word = words.pop() ?? '';
    if (!articles.has(word)) own.unshift(word);
  }
  const given = words.flatMap((it) => partsOf(it).filter((part) => !articles.has(part.word) || words.length === 1));
  return { given, particles: own.join(' '), last: last.filter((it) => !articles.has(it.word)), suffix };
}

function wordsOf(name: string): string[] {
  return fold(name)
    .replace(/\([^)]*\)|["“”„]/g, ' ')
    .split(/[\s,]+/)
    .map((it) => it.replace(/\.$/, ''))
    .filter((it) => it !== '');
}

/** Whether the last of some words, which a last name follows, is a particle of it rather than a first name. */
function isParticle(words: readonly string[]): boolean {
  const word = words.at(-1) ?? '';
  return words.length === 1 ? leadingParticles.has(word) : particles.has(word) || articles.has(word);
}

/** The parts of a word: `jean-claude` has two, and so has `j.d`. */
function partsOf(word: string): NamePart[] {
  const parts = word.split(/^(?:\p{L}\.)+\p{L}$/u.test(word) ? '.' : '-');
  return parts.filter((it) => it !== '').map((it) => ({ word: it, sound: phoneticKey(it) }));
}

/** The sound of the last word of a name, under which people with the same last name are found. */
export function lastNameSound(name: string): string {
  const words = wordsOf(name);
  if (words.length > 2 && suffixes.has(words.at(-1) ?? '')) words.pop();
  return phoneticKey((words.at(-1) ?? '').split('-').at(-1) ?? '');
}

/** Whether a single name is somebody's last name: all of it if it has a hyphen. */
export function isLastNameOf(single: string, { particles: own, last }: PersonName): boolean {
  const alone = personName(single);
  if (alone !== null && alone.particles !== own) return false;
  const parts = alone?.last ?? partsOf(fold(single));
  return parts.length === last.length && parts.every((it, index) => it.sound === last[index]?.sound);
}

/**
 * Whether two names with the same last word can be one person's: no first or middle name, initial, particle or suffix
 * contradicts the other. `Donald J. Trump` and `Donald Trump` can; `Donald Trump` and `Donald Trump Jr.` cannot.
 */
export function canBeOne(left: PersonName, right: PersonName): boolean {
  if (left.suffix !== right.suffix || left.particles !== right.particles) return false;
  const [first, ...middle] = left.given;
  const [otherFirst, ...otherMiddle] = right.given;
  if (first === undefined || otherFirst === undefined || !isSameGiven(first, otherFirst)) return false;
  // "A. Barry Rand" goes by his middle name, and is not "Ayn Rand".
  if (!hasCallName(left, right) || !hasCallName(right, left)) return false;
  // The first half of a double name is like a middle name: "Ocasio-Cortez" is also written "Ocasio Cortez".
  const [one, other] = [
    [...middle, ...left.last.slice(0, -1)],
    [...otherMiddle, ...right.last.slice(0, -1)],
  ];
  return one.length <= other.length ? isWithin(one, other) : isWithin(other, one);
}

/** Whether all of some middle names are among others, in order. */
function isWithin(shorter: readonly NamePart[], longer: readonly NamePart[]): boolean {
  let at = 0;
  for (const name of shorter) {
    for (let other = longer[at]; ; other = longer[at]) {
      if (other === undefined) return false;
      at++;
      if (isSameGiven(name, other)) break;
    }
  }
  return true;
}

/** Whether the middle name that somebody goes by, after an initial, is in another name as well. */
function hasCallName({ given: [first, ...middle] }: PersonName, other: PersonName): boolean {
  if (first !== undefined && first.word.length > 1) return true;
  const call = middle.find((it) => it.word.length > 1);
  return call === undefined || other.given.some((it) => it.word.length > 1 && isSameGiven(it, call));
}

/** Whether a name has no first or middle name written out, so that it alone says little. */
export function isShort({ given }: PersonName): boolean {
  return given.every((it) => it.word.length === 1);
}

/** Whether the first names of two people are written alike, rather than one being short for or sounding like the other. */
export function hasSameFirst({ given: [left] }: PersonName, { given: [right] }: PersonName): boolean {
  return left?.word === right?.word;
}

/** Whether the first names of two people start alike. */
export function hasSameInitial({ given: [left] }: PersonName, { given: [right] }: PersonName): boolean {
  return left?.word.charAt(0) === right?.word.charAt(0);
}

function isSameGiven(left: NamePart, right: NamePart): boolean {
  if (left.word === right.word) return true;
  if (left.word.length === 1 || right.word.length === 1) return left.word.charAt(0) === right.word.charAt(0);
  return left.sound === right.sound || isShortFor(left.word, right.word) || isShortFor(right.word, left.word);
}
