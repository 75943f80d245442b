import type { Tokens } from '../../text/tokens';

/** Numbers written as words, up to hundred. */
export const numberWords: ReadonlyMap<string, number> = makeNumberWords();

function makeNumberWords(): Map<string, number> {
  const words = new Map<string, number>(
    (
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen twenty'
    )
      .split(' ')
      .map((word, index) => [word, index + 1]),
  );
  for (const [index, word] of 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').entries()) {
    words.set(word, (index + 3) * 10);
  }
  return words.set('a', 1).set('an', 1).set('single', 1);
}

/** Units of time and the letter that TIMEX3 has for them. */
const unitLetters = new Map<string, string>([
  ['second', 'S'],
  ['minute', 'M'],
  ['hour', 'H'],
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
  ['decade', 'DE'],
  ['century', 'CE'],
  ['centurie', 'CE'],
]);

/** A unit of time: its name in the singular and its TIMEX3 letter. */
export interface TimeUnit {
  readonly name: string;
  readonly letter: string;
  readonly isClock: boolean;
  readonly isPlural: boolean;
}

/** The unit of time that a token names, or null. */
export function unitAt(tokens: Tokens, index: number): TimeUnit | null {
  if (!tokens.isWord(index)) return null;
  const word = tokens.lower(index);
  const isPlural = word.endsWith('s');
  const name = isPlural ? word.slice(0, -1) : word;
  const letter = unitLetters.get(name);
  if (letter === undefined) return null;
  return {
    name: name === 'centurie' ? 'century' : name,
    letter,
    isClock: /^(?:second|minute|hour)$/.test(name),
    isPlural,
  };
}

/** The whole number that a token says, in figures or as a word up to hundred, or null. */
export function numberAt(tokens: Tokens, index: number): number | null {
  if (tokens.isNumber(index)) {
    const written = tokens.word(index).replace(/,/g, '');
    return /^\d{1,6}$/.test(written) ? Number(written) : null;
  }
  return numberWords.get(tokens.lower(index)) ?? null;
}

/** The TIMEX3 value of a duration; `count` is null where the text leaves it open. */
export function durationValue(count: number | null, unit: TimeUnit): string {
  return `${unit.isClock ? 'PT' : 'P'}${count ?? 'X'}${unit.letter}`;
}

/** The year that a token says: four figures from 1500 to 2099, or null. */
export function yearAt(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index) || tokens.end(index) - tokens.start(index) !== 4) return null;
  const word = tokens.word(index);
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? Number(word) : null;
}

/** The day of a month that a token says, `6`, `6th`, or null. */
export function dayAt(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index)) return null;
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(tokens.word(index));
  const day = found === null ? 0 : Number(found[1]);
  return day >= 1 && day <= 31 ? day : null;
}
