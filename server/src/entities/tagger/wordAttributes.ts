import { agencies } from '../../text/agencies';
import { ownCopy } from '../../text/ownCopy';
import { personNouns } from '../../text/personNouns';
import { isFirstName, lookUp, opensKnownName } from '../gazetteer/gazetteer';
import { knownOrganizations, organizationHeads } from '../organizationWords';
import { personTitles } from '../titles';
import { clusterOf } from './clusters';
import { hashOf } from './hash';
import { listBits } from './nameLists';

/** What the tagger's features need to know about a single word. Hashes are zero if there is nothing to hash. */
export interface WordAttributes {
  readonly written: string;
  readonly lower: string;
  readonly hash: number;
  readonly lowerHash: number;
  readonly shape: number;
  /** Prefixes and suffixes of one to four letters. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Capitals, digits, marks, as bits of `KindBit`. */
  readonly kind: number;
  /** What the gazetteer and the word lists know, as bits of `KnownBit`. */
  readonly known: number;
  /** The word's cluster at three widths, from narrow to wide. */
  readonly clusters: readonly [number, number, number];
  readonly isCapitalized: boolean;
  readonly isCapitals: boolean;
  readonly isLower: boolean;
  readonly isWord: boolean;
  /** Whether a known name of several words starts with the word. */
  readonly opensPhrase: boolean;
  /** Where `PlaceScores` keeps the word's scores. */
  round: number;
  number: number;
  filled: number;
}

/** Chosen by hand: enough for the common words of a corpus, and a limit to memory. */
const MOST_REMEMBERED = 50_000;
/** A table of twice and more as many slots, open addressing: a string as the key of a map would have to be cut first. */
const SLOTS = 1 << 17;
const remembered: (WordAttributes | undefined)[] = new Array(SLOTS);
let rememberedWords = 0;

/** The attributes of the word from `start` to `end` in a text, cached; `hash` is its `wordHash`. */
export function attributesAt(text: string, start: number, end: number, hash: number): WordAttributes {
  let slot = hash & (SLOTS - 1);
  for (let known = remembered[slot]; known !== undefined; known = remembered[slot]) {
    if (known.written.length === end - start && text.startsWith(known.written, start)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const made = attributes(ownCopy(text.slice(start, end)));
  if (rememberedWords >= MOST_REMEMBERED) {
    remembered.fill(undefined);
    rememberedWords = 0;
    slot = hash & (SLOTS - 1);
  }
  remembered[slot] = made;
  rememberedWords++;
  return made;
}

const lengths = [1, 2, 3, 4];

/** The shipped weights were trained with these bits and with the seeds of the hashes below. */
export const KindBit = { capitalized: 1, capitals: 2, digit: 4, hyphen: 8, period: 16, lower: 32 } as const;
export const KnownBit = {
  country: 1,
  city: 2,
  region: 4,
  nationality: 8,
  organization: 16,
  firstName: 32,
  organizationHead: 64,
  title: 128,
  personNoun: 256,
  /** The three long lists, in the order of `ListBit`. */
  listedCompany: 512,
  listedPerson: 1024,
  listedPlace: 2048,
} as const;

/** First words of known organizations of several words. */
const organizationStarts = new Set([...knownOrganizations.keys()].map((it) => it.split(/[\s-]/)[0] ?? it));

function attributes(written: string): WordAttributes {
  const word = withPlainMarks(written);
  const lower = word.toLowerCase();
  const isCapitalized = /^\p{Lu}/u.test(word);
  const isCapitals = isCapitalized && word.length > 1 && word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);
  return {
    written,
    lower,
    hash: hashOf(word.replace(/\d/g, '0'), 1),
    lowerHash: hashOf(lower.replace(/\d/g, '0'), 2),
    shape: hashOf(shapeOf(word), 3),
    prefixes: lengths.map((length) => (lower.length > length ? hashOf(lower, 10 + length, 0, length) : 0)),
    suffixes: lengths.map((length) => (lower.length > length ? hashOf(lower, 20 + length, lower.length - length) : 0)),
    kind:
      (isCapitalized ? KindBit.capitalized : 0) |
      (isCapitals ? KindBit.capitals : 0) |
      (/\d/.test(word) ? KindBit.digit : 0) |
      (word.includes('-') ? KindBit.hyphen : 0) |
      (word.includes('.') ? KindBit.period : 0) |
      (lower === word ? KindBit.lower : 0),
    known: isCapitalized ? knownBits(word) : /^\p{L}/u.test(word) ? wordBits(lower) : 0,
    clusters: clusterOf(lower),
    isCapitalized,
    isCapitals,
    isLower: /^\p{Ll}/u.test(word),
    isWord: /\p{L}/u.test(word),
    opensPhrase: isCapitalized && (opensKnownName(word) || organizationStarts.has(word)),
    round: 0,
    number: 0,
    filled: 0,
  };
}

const { country, city, region, nationality } = KnownBit;
const placeBits = { country, capital: city, city, region, area: country, nationality } as const;

function knownBits(word: string): number {
  const entry = lookUp(word);
  const bits = entry === null ? 0 : placeBits[entry.kind];
  return (
    bits |
    (knownOrganizations.has(word) || agencies.has(word) ? KnownBit.organization : 0) |
    (isFirstName(word) ? KnownBit.firstName : 0) |
    wordBits(word.toLowerCase()) |
    (listBits(word.toLowerCase()) * KnownBit.listedCompany)
  );
}

function wordBits(lower: string): number {
  return (
    (organizationHeads.has(lower) ? KnownBit.organizationHead : 0) |
    (personTitles.has(lower) ? KnownBit.title : 0) |
    (personNouns.has(lower) ? KnownBit.personNoun : 0)
  );
}

/** With the marks of the training data, which are straight: `’s` and `'s` are one word. */
function withPlainMarks(word: string): string {
  return word
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
}

/** Chosen by hand: hardly any word is longer. The shipped weights were trained with it. */
const LONGEST_SHAPE = 24;

/** `Xx` for `Harbour`, `X.X.` for `U.S.`, `d` for numbers: runs of one kind of character are written once. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  for (const character of word.slice(0, LONGEST_SHAPE)) {
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
