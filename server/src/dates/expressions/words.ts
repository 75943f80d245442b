import type { Tokens } from '../../text/tokens';

const HYPHEN = 0x2d;
const SLASH = 0x2f;

const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const units = new Map(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const multipliers = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);

/** A number in words or figures and the first of its tokens. */
export interface Counted {
  readonly first: number;
  /** Null if the text leaves it open: `several`. */
  readonly count: number | null;
}

/** The value of a tens word, `ninety`, or null. */
export function tensAt(tokens: Tokens, index: number): number | null {
  return tens.get(tokens.lower(index)) ?? null;
}

/** The value of a number word from one to nineteen, or null. */
export function smallNumberAt(tokens: Tokens, index: number): number | null {
  return units.get(tokens.lower(index)) ?? null;
}

/** Nested words in a number, `two hundred thousand and a half`. Chosen by hand: bounds the recursion. */
const MOST_MULTIPLIERS = 6;

/**
 * The number that ends at a token, not reaching below token `floor`: `12`, `1,500`, `2.5`, `2 1/2`, `twenty-four`, `a
 * hundred`, `two and a half`. Null if none ends there.
 */
export function numberEndingAt(
  tokens: Tokens,
  index: number,
  floor: number,
  most = MOST_MULTIPLIERS,
): { first: number; value: number } | null {
  if (index < floor || most === 0) return null;
  if (tokens.isNumber(index)) return figuresEndingAt(tokens, index, floor);
  const small = smallNumberAt(tokens, index);
  if (small !== null) {
    const before = tokens.isUnit(index - 1, HYPHEN) ? index - 2 : index - 1;
    const ten = before >= floor && small < 10 ? tensAt(tokens, before) : null;
    return ten === null ? { first: index, value: small } : { first: before, value: ten + small };
  }
  const ten = tensAt(tokens, index);
  if (ten !== null) return { first: index, value: ten };
  const word = tokens.lower(index);
  const multiplier = multipliers.get(word);
  if (multiplier !== undefined) {
    const isOne = tokens.lower(index - 1) === 'a' && index - 1 >= floor;
    const times = isOne ? { first: index - 1, value: 1 } : numberEndingAt(tokens, index - 1, floor, most - 1);
    return times === null ? null : { first: times.first, value: times.value * multiplier };
  }
  if (word === 'half') {
    // "two and a half", "six-and-a-half".
    const step = tokens.isUnit(index - 1, HYPHEN) ? 2 : 1;
    if (tokens.lower(index - step) !== 'a' || tokens.lower(index - 2 * step) !== 'and') return null;
    const whole = numberEndingAt(tokens, index - 3 * step, floor, most - 1);
    return whole === null ? null : { first: whole.first, value: whole.value + 0.5 };
  }
  return null;
}

function figuresEndingAt(tokens: Tokens, index: number, floor: number): { first: number; value: number } | null {
  const value = plainNumber(tokens.word(index));
  if (value === null) return null;
  if (!tokens.isUnit(index - 1, SLASH) || index - 2 < floor) return { first: index, value };
  const above = plainNumber(tokens.word(index - 2));
  if (above === null || above >= value) return null;
  const before = tokens.isUnit(index - 3, HYPHEN) ? index - 4 : index - 3;
  const whole = before >= floor && tokens.isNumber(before) ? plainNumber(tokens.word(before)) : null;
  return whole === null ? { first: index - 2, value: above / value } : { first: before, value: whole + above / value };
}

function plainNumber(written: string): number | null {
  return /^\d{1,6}(?:,\d{3})*(?:\.\d{1,2})?$/.test(written) ? Number(written.replace(/,/g, '')) : null;
}

const openWords = new Set(['several', 'many', 'few', 'some', 'numerous', 'countless', 'multiple', 'various']);
const openHeads = new Set(['dozens', 'hundreds', 'thousands', 'number', 'scores', 'tens']);
const qualities = new Set(
  (
    'straight consecutive successive full whole more additional extra long short business working trading calendar ' +
    'fiscal entire solid further other final'
  ).split(' '),
);

/**
 * The quantity right before a unit of time, including a word in between: `three more`, `a few`, `a couple of`, `half
 * an`, `five-`. Null if there is none at or after token `floor`.
 */
export function quantityBefore(tokens: Tokens, index: number, floor: number): Counted | null {
  let at = index - 1;
  if (tokens.isUnit(at, HYPHEN)) at--;
  if (at >= floor && qualities.has(tokens.lower(at))) at--;
  if (tokens.isUnit(at, HYPHEN)) at--;
  if (at < floor) return null;
  const number = numberEndingAt(tokens, at, floor);
  if (number !== null) return { first: number.first, count: number.value };
  const word = tokens.lower(at);
  if (word === 'a' || word === 'an') {
    const isHalf = at - 1 >= floor && tokens.lower(at - 1) === 'half';
    return isHalf ? { first: at - 1, count: 0.5 } : { first: at, count: 1 };
  }
  if (word === 'half') return { first: at - 1 >= floor && tokens.lower(at - 1) === 'a' ? at - 1 : at, count: 0.5 };
  if (word === 'single') return { first: at, count: 1 };
  if (openWords.has(word)) return { first: withArticle(tokens, at, floor), count: null };
  if (word === 'couple') return { first: withArticle(tokens, at, floor), count: 2 };
  if (word !== 'of' || at - 1 < floor) return null;
  if (tokens.lower(at - 1) === 'couple') return { first: withArticle(tokens, at - 1, floor), count: 2 };
  return openHeads.has(tokens.lower(at - 1)) ? { first: withArticle(tokens, at - 1, floor), count: null } : null;
}

function withArticle(tokens: Tokens, index: number, floor: number): number {
  return index - 1 >= floor && tokens.lower(index - 1) === 'a' ? index - 1 : index;
}

/** A unit of time: its name in the singular and its TIMEX3 letter. */
export interface TimeUnit {
  readonly name: string;
  readonly letter: string;
  readonly isClock: boolean;
  readonly isPlural: boolean;
}

const letters = new Map([
  ['second', 'S'],
  ['minute', 'M'],
  ['hour', 'H'],
  ['day', 'D'],
  ['week', 'W'],
  ['fortnight', 'W'],
  ['weekend', 'WE'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year', 'Y'],
  ['decade', 'DE'],
  ['century', 'CE'],
  ['millennium', 'ML'],
]);
const plurals = new Map([
  ['century', 'centuries'],
  ['millennium', 'millennia'],
]);
const unitsByWord = new Map<string, TimeUnit>();
for (const [name, letter] of letters) {
  const isClock = name === 'second' || name === 'minute' || name === 'hour';
  unitsByWord.set(name, { name, letter, isClock, isPlural: false });
  unitsByWord.set(plurals.get(name) ?? `${name}s`, { name, letter, isClock, isPlural: true });
}

/** All words that `unitAt` reads, in lower case. */
export const unitWords: readonly string[] = [...unitsByWord.keys()];

/** The unit of time that a token names, or null. */
export function unitAt(tokens: Tokens, index: number): TimeUnit | null {
  return tokens.isWord(index) ? (unitsByWord.get(tokens.lower(index)) ?? null) : null;
}

const halves: Readonly<Record<string, string>> = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' };

/** The TIMEX3 value of a length; `count` is null if the text leaves it open. */
export function durationValue(count: number | null, unit: TimeUnit): string {
  const prefix = unit.isClock ? 'PT' : 'P';
  if (count === null) return `${prefix}X${unit.letter}`;
  if (unit.name === 'decade') return `P${count * 10}Y`;
  if (unit.name === 'fortnight') return `P${count * 2}W`;
  const half = halves[unit.name];
  if (count % 1 === 0.5 && half !== undefined) {
    const whole = Math.floor(count);
    return `${prefix}${whole === 0 ? '' : `${whole}${unit.letter}`}${half}`;
  }
  return `${prefix}${count}${unit.letter}`;
}

/** The year that a token gives: 1500 to 2099, or null. Chosen by hand: other four-digit numbers are counts. */
export function yearAt(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) !== 4) return null;
  const word = tokens.word(index);
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? Number(word) : null;
}

const ordinalWords = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** The number of an ordinal token, `third`, `21st`, or null. */
export function ordinalAt(tokens: Tokens, index: number): number | null {
  if (tokens.isWord(index)) return ordinalWords.get(tokens.lower(index)) ?? null;
  if (!tokens.isNumber(index)) return null;
  const found = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(tokens.word(index));
  return found === null ? null : Number(found[1]);
}

/** The day of the month that a token gives, `6`, `6th`, or null. */
export function dayAt(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) > 4) return null;
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(tokens.word(index));
  const day = found === null ? 0 : Number(found[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** The TIMEX3 codes of the seasons. */
export const seasonLetters: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);
