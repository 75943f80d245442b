import { agencies } from '../../text/agencies';
import { personNouns } from '../../text/personNouns';
import { isFirstName, lookUp } from '../gazetteer/gazetteer';
import { knownOrganisations, organisationHeads } from '../organisationWords';
import { personTitles } from '../titles';
import { clusterOf } from './clusters';
import { hashOf } from './hash';
import { LISTS, listBits } from './nameLists';

/** All that the tagger's features ask of a word by itself. Hashes are zero where there is nothing. */
export interface WordAttributes {
  readonly lower: string;
  readonly hash: number;
  readonly lowerHash: number;
  readonly shape: number;
  /** Beginnings and endings of one to four letters. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Capitals, digits, marks: one bit each. */
  readonly kind: number;
  /** What the gazetteer and the word lists know: one bit each. */
  readonly known: number;
  /** The word's cluster at three widths, from narrow to wide. */
  readonly clusters: readonly [number, number, number];
  readonly isCapitalised: boolean;
  readonly isCapitals: boolean;
  readonly isLower: boolean;
  readonly isWord: boolean;
  /** Where `PlaceScores` keeps what the word is worth. */
  round: number;
  number: number;
  filled: number;
}

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, WordAttributes>();

/** The attributes of a word, remembered. */
export function attributesOf(word: string): WordAttributes {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = attributes(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, made);
  return made;
}

const lengths = [1, 2, 3, 4];

function attributes(written: string): WordAttributes {
  const word = withPlainMarks(written);
  const lower = word.toLowerCase();
  const isCapitalised = /^\p{Lu}/u.test(word);
  const isCapitals = isCapitalised && word.length > 1 && word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);
  return {
    lower,
    hash: hashOf(word.replace(/\d/g, '0'), 1),
    lowerHash: hashOf(lower.replace(/\d/g, '0'), 2),
    shape: hashOf(shapeOf(word), 3),
    prefixes: lengths.map((length) => (lower.length > length ? hashOf(lower, 10 + length, 0, length) : 0)),
    suffixes: lengths.map((length) => (lower.length > length ? hashOf(lower, 20 + length, lower.length - length) : 0)),
    kind:
      (isCapitalised ? 1 : 0) |
      (isCapitals ? 2 : 0) |
      (/\d/.test(word) ? 4 : 0) |
      (word.includes('-') ? 8 : 0) |
      (word.includes('.') ? 16 : 0) |
      (lower === word ? 32 : 0),
    known: isCapitalised ? knownBits(word) : /^\p{L}/u.test(word) ? wordBits(lower) : 0,
    clusters: clusterOf(lower),
    isCapitalised,
    isCapitals,
    isLower: /^\p{Ll}/u.test(word),
    isWord: /\p{L}/u.test(word),
    round: 0,
    number: 0,
    filled: 0,
  };
}

const placeBits = { country: 1, capital: 2, city: 2, region: 4, area: 1, nationality: 8 } as const;

function knownBits(word: string): number {
  const entry = lookUp(word);
  const bits = entry === null ? 0 : placeBits[entry.kind];
  return (
    bits |
    (knownOrganisations.has(word) || agencies.has(word) ? 16 : 0) |
    (isFirstName(word) ? 32 : 0) |
    wordBits(word.toLowerCase()) |
    (listBits(word.toLowerCase()) << FIRST_LIST)
  );
}

/** The bits 512, 1024 and 2048 are those of the long lists. */
const FIRST_LIST = 9;
export const KNOWN_BITS = FIRST_LIST + LISTS;

function wordBits(lower: string): number {
  return (
    (organisationHeads.has(lower) ? 64 : 0) | (personTitles.has(lower) ? 128 : 0) | (personNouns.has(lower) ? 256 : 0)
  );
}

/** The marks as the training data has them, which is straight: `’s` and `'s` are one word. */
function withPlainMarks(word: string): string {
  return word
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
}

/** `Xx` for `Harbour`, `X.X.` for `U.S.`, `d` for figures: runs of one kind count once. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  for (const character of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\d/.test(character)
          ? 'd'
          : character;
    if (kind !== last || kind === '.') shape += kind;
    last = kind;
  }
  return shape;
}
