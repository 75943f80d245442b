import { isLetter, isUpper } from '../../text/characters';
import { HashSieve } from '../../text/hashSieve';
import { isCapitalDue } from '../../text/sentences';
import type { Tokens } from '../../text/tokens';
import { wordHash } from '../../text/wordHash';
import { inPieces, STEP_UNITS, type Steps } from '../../work/steps';
import { lookUp } from '../gazetteer/gazetteer';
import { knownOrganizations } from '../organizationWords';
import { attributesAt, KnownBit, type WordAttributes } from './wordAttributes';

/** What the article shows about a word, over all its occurrences. */
export interface WordInArticle {
  /** How often it is in lower case; capitalized inside a sentence; capitalized at the start of one. */
  lower: number;
  inside: number;
  initial: number;
  /** The hashes of the words before and after its capitalized occurrences. */
  readonly neighbors: number[];
}

const HYPHEN = 0x2d;
/** Those of six occurrences. Chosen by hand; the shipped weights were trained with it. */
const MOST_NEIGHBOURS = 12;
/** How many tokens a known name may have after its first. Chosen by hand; the shipped weights were trained with it. */
const LONGEST_NAME = 4;
/**
 * Chosen by hand: with a larger share of words in capitals, they say nothing. The shipped weights were trained with it.
 */
const LOUD_SHARE = 0.6;
/** Chosen by hand: fewer words, `UN, IMF`, may all be acronyms. */
const FEWEST_LOUD_WORDS = 4;

/** A stretch of tokens that is tagged on its own: a paragraph, or a line. */
export type TokenRange = readonly [from: number, to: number];

/** The words of an article as the tagger sees them: their attributes, the article's evidence, and which are scored. */
export class ArticleWords {
  readonly isInitial: Uint8Array;
  /** Whether a token's stretch is mostly in capitals, as some headlines are, so that they say nothing. */
  readonly isLoud: Uint8Array;
  /** Whether a token can be part of a name, and is scored: 1 with a capital, 2 beside one. */
  readonly isScored: Uint8Array;
  /** Known names of several words, as bits of `KnownBit`, shifted by eight for all words but the first. */
  readonly phrases: Int32Array;
  readonly seen = new Map<string, WordInArticle>();
  readonly #words: (WordAttributes | undefined)[];
  readonly #capitalized: HashSieve;

  constructor(
    readonly tokens: Tokens,
    readonly ranges: readonly TokenRange[],
  ) {
    const { count } = tokens;
    this.#words = new Array(count);
    this.isInitial = new Uint8Array(count);
    this.isLoud = new Uint8Array(count);
    this.isScored = new Uint8Array(count);
    this.phrases = new Int32Array(count);
    this.#capitalized = new HashSieve(count, 2);
  }

  /** Reads the words; has to be called first. */
  *read(): Steps<this> {
    const { ranges } = this;
    yield* inPieces(ranges, (first, end, from) => this.#readWords(first, end, from));
    let left = STEP_UNITS;
    for (const [from, to] of ranges) {
      this.#markLoud(from, to);
      left -= to - from;
      if (left > 0) continue;
      left = STEP_UNITS;
      yield;
    }
    yield* inPieces(ranges, (first, end, from, to) => {
      this.#markJoints(first, end, from, to);
      this.#markPhrases(first, end, to);
    });
    yield* inPieces(ranges, (first, end, from, to) => this.#noteEvidence(first, end, from, to));
    return this;
  }

  /** The attributes of a token in one of the ranges. Found when asked for: those of a token far from any name are not. */
  word(index: number): WordAttributes {
    const known = this.#words[index];
    if (known !== undefined) return known;
    const { tokens } = this;
    const word = attributesAt(tokens.text, tokens.start(index), tokens.end(index), tokens.hash(index));
    this.#words[index] = word;
    return word;
  }

  #readWords(first: number, end: number, from: number): void {
    const { tokens } = this;
    for (let at = first; at < end; at++) {
      if (tokens.isCapitalized(at) && isCapitalDue(tokens, at, from)) this.isInitial[at] = 1;
      if (!hasCapital(tokens, at)) continue;
      this.isScored[at] = 1;
      this.#capitalized.add(tokens.hash(at));
    }
  }

  #markLoud(from: number, to: number): void {
    let [capitals, words] = [0, 0];
    for (let at = from; at < to; at++) {
      if (!this.#isWord(at)) continue;
      words++;
      if (this.isScored[at] === 1 && this.word(at).isCapitals) capitals++;
    }
    if (words >= FEWEST_LOUD_WORDS && capitals > LOUD_SHARE * words) this.isLoud.fill(1, from, to);
  }

  /** The `isWord` of a token's attributes, which are looked up only if it has more than ASCII. */
  #isWord(index: number): boolean {
    const { text } = this.tokens;
    const end = this.tokens.end(index);
    for (let at = this.tokens.start(index); at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) return this.word(index).isWord;
      if (isLetter(unit)) return true;
    }
    return false;
  }

  /** Also scores up to three small words between two capitalized ones, what a hyphen joins to one, and numbers beside one. */
  #markJoints(first: number, last: number, from: number, to: number): void {
    const scored = this.isScored;
    for (let at = Math.max(first, from + 1); at < Math.min(last, to - 1); at++) {
      if (scored[at] === 1 || scored[at - 1] !== 1) continue;
      let end = at;
      while (end < to && scored[end] !== 1 && end - at < 3 && this.#isJoint(end)) end++;
      if (end < to && scored[end] === 1 && end > at) scored.fill(2, at, end);
    }
    for (let at = Math.max(first, from + 2); at < last; at++)
      if (scored[at] === 0 && scored[at - 2] === 1 && this.#isHyphenated(at)) scored.fill(2, at - 1, at + 1);
    for (let at = first; at < last; at++)
      if (scored[at] === 0 && this.tokens.isNumber(at) && (scored[at - 1] === 1 || scored[at + 1] === 1))
        scored[at] = 2;
  }

  /** A small word or a hyphen; not a dash, though its hash is that of a hyphen. */
  #isJoint(at: number): boolean {
    const word = this.word(at).lower;
    return joints.has(word) && (word !== '-' || this.tokens.isUnit(at, HYPHEN));
  }

  /** Whether a token is joined by a hyphen to the one before the hyphen: `in` of `Jae-in`. */
  #isHyphenated(at: number): boolean {
    const { tokens } = this;
    const isPart = tokens.isWord(at) || tokens.isNumber(at);
    return isPart && tokens.isUnit(at - 1, HYPHEN) && tokens.start(at) - tokens.end(at - 2) === 1;
  }

  #markPhrases(first: number, end: number, to: number): void {
    const { tokens } = this;
    for (let at = first; at < end; at++) {
      if (this.isScored[at] !== 1 || !this.word(at).opensPhrase) continue;
      for (let last = Math.min(to - 1, at + LONGEST_NAME); last > at; last--) {
        if (!this.word(last).isCapitalized) continue;
        const name = tokens.words(at, last);
        const bit = knownBit(name);
        if (bit === 0) continue;
        this.phrases[at] = (this.phrases[at] ?? 0) | bit;
        for (let inner = at + 1; inner <= last; inner++) this.phrases[inner] = (this.phrases[inner] ?? 0) | (bit << 8);
        break;
      }
    }
  }

  #noteEvidence(first: number, end: number, from: number, to: number): void {
    const { seen, tokens } = this;
    for (let at = first; at < end; at++) {
      // Of words that are never capitalized here, nobody will ask.
      if (!this.#capitalized.mayHave(tokens.hash(at))) continue;
      const word = this.word(at);
      if (!word.isWord || word.lower.length < 2 || this.isLoud[at] === 1) continue;
      let entry = seen.get(word.lower);
      if (entry === undefined) {
        entry = { lower: 0, inside: 0, initial: 0, neighbors: [] };
        seen.set(word.lower, entry);
      }
      if (word.isLower) entry.lower++;
      else if (word.isCapitalized) {
        if (this.isInitial[at] === 1) entry.initial++;
        else entry.inside++;
        if (entry.neighbors.length < MOST_NEIGHBOURS)
          entry.neighbors.push(
            at > from ? this.word(at - 1).lowerHash : 0,
            at + 1 < to ? this.word(at + 1).lowerHash : 0,
          );
      }
    }
  }
}

const joints = new Set(
  "of the and & for de la del der da do dos das du di van von bin bint ibn al el y e und zu ter ten le les - / 's ’s in on at".split(
    ' ',
  ),
);

/** Stands in for the words before and after a stretch. */
export const edge: WordAttributes = attributesAt('\u0002', 0, 1, wordHash('\u0002'));

/** The `KnownBit` of a name of several words; 0 if it is unknown. */
function knownBit(name: string): number {
  const entry = lookUp(name);
  if (entry === null) return knownOrganizations.has(name) ? KnownBit.organization : 0;
  return entry.kind === 'nationality' ? KnownBit.nationality : KnownBit.country;
}

function hasCapital(tokens: Tokens, index: number): boolean {
  if (!tokens.isWord(index) && !tokens.isNumber(index)) return false;
  for (let at = tokens.start(index); at < tokens.end(index); at++) if (isUpper(tokens.text.charCodeAt(at))) return true;
  return false;
}
