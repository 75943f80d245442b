import { inStrides, STEP_UNITS, type Steps } from '../work/steps';
import { abbreviations } from './abbreviations';
import { isDigit, isLetter, isLineEnd, isSpace, isUpper } from './characters';
import type { Span } from './span';
import { wordHash } from './wordHash';

/** The kind of a token. A `break` is one or more line ends: no phrase crosses it. */
export enum TokenKind {
  word = 0,
  number = 1,
  punctuation = 2,
  break = 3,
}

const APOSTROPHE = 0x27;
const RIGHT_SINGLE = 0x2019;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** The parallel arrays of tokens, of which the first `count` entries are used. */
interface TokenArrays {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly count: number;
}

/**
 * The tokens of a stretch of text, in three typed arrays. Words keep inner periods (`U.S.`), the period of a known
 * abbreviation or an initial (`Mr.`, `J.`), and inner apostrophes (`O'Brien`); a possessive `'s` and every hyphen are
 * tokens of their own, so that the names inside `Maduro-led` and `Peru's` are found.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  #lower: (string | undefined)[] | null = null;
  /** Zero where it was not asked for yet; a hash that is zero is computed every time. */
  #hashes: Int32Array | null = null;

  constructor(text: string, { starts, ends, kinds, count }: TokenArrays) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.count = count;
  }

  // An index that is a float makes the engine discard code compiled for integers: 3,700 times in 840 articles. `| 0`
  // makes every index an integer.
  start(index: number): number {
    return this.starts[index | 0] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index | 0] ?? this.text.length;
  }

  /** The token's characters; empty if the index is out of range. */
  word(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.text.slice(this.start(index), this.end(index));
  }

  /** The code unit of a token of one unit, usually a mark; 0 for a longer token or an index out of range. */
  unit(index: number): number {
    if (index < 0 || index >= this.count) return 0;
    const start = this.starts[index | 0] ?? 0;
    return this.ends[index | 0] === start + 1 ? this.text.charCodeAt(start) : 0;
  }

  /** The token in lower case, cached. */
  lower(index: number): string {
    if (index < 0 || index >= this.count) return '';
    this.#lower ??= new Array(this.count);
    const known = this.#lower[index | 0];
    if (known !== undefined) return known;
    const lower = this.word(index).toLowerCase();
    this.#lower[index | 0] = lower;
    return lower;
  }

  isWord(index: number): boolean {
    return index >= 0 && index < this.count && this.kinds[index | 0] === TokenKind.word;
  }

  isNumber(index: number): boolean {
    return index >= 0 && index < this.count && this.kinds[index | 0] === TokenKind.number;
  }

  isBreak(index: number): boolean {
    return index < 0 || index >= this.count || this.kinds[index | 0] === TokenKind.break;
  }

  /** The `wordHash` of the token, cached; that of no characters if the index is out of range. */
  hash(index: number): number {
    this.#hashes ??= new Int32Array(this.count);
    const known = this.#hashes[index | 0] ?? 0;
    if (known !== 0) return known;
    const hash = wordHash(this.text, this.start(index), this.end(index));
    this.#hashes[index | 0] = hash;
    return hash;
  }

  /** Whether the token is a single character with this code. */
  isUnit(index: number, unit: number): boolean {
    return this.unit(index) === unit;
  }

  isCapitalized(index: number): boolean {
    return this.isWord(index) && isUpper(this.text.charCodeAt(this.start(index)));
  }

  /** The text from the first token to the last, both included. */
  words(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }

  /** The span from the first token to the last, both included. */
  span(first: number, last: number): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  /** The index of the first token that starts at or after `offset`; `count` if there is none. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Splits `text` from `from` to `to` into tokens, in one pass over its code units. Accepts any string. */
export function* tokenize(text: string, from = 0, to = text.length): Steps<Tokens> {
  const buffer = takeBuffer(to - from + 1);
  yield* inStrides([[from, to]], (first, end) => cut(text, { from: first, end, to }, buffer), STEP_UNITS);
  const { starts, ends, kinds, count } = buffer;
  const used = { starts: starts.slice(0, count), ends: ends.slice(0, count), kinds: kinds.slice(0, count), count };
  releaseBuffer(buffer);
  return new Tokens(text, used);
}

/** A part of a text to tokenize: tokens that start before `end`, none reaching beyond `to`. */
interface Part {
  readonly from: number;
  readonly end: number;
  readonly to: number;
}

/** Appends the tokens of a part to the buffer; returns the offset where the last of them ends. */
function cut(text: string, { from, end, to }: Part, buffer: TokenBuffer): number {
  const { starts, ends, kinds } = buffer;
  let { count } = buffer;
  const push = (start: number, end: number, kind: TokenKind): void => {
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    count++;
  };
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) {
      if (count === 0 || kinds[count - 1] !== TokenKind.break) push(at, at + 1, TokenKind.break);
      at++;
    } else if (isSpace(unit)) {
      at++;
    } else if (isLetter(unit)) {
      const end = wordEnd(text, at, to);
      const possessive = possessiveStart(text, at, end);
      if (possessive > at) {
        push(at, possessive, TokenKind.word);
        push(possessive, end, TokenKind.punctuation);
      } else {
        push(at, end, TokenKind.word);
      }
      at = end;
    } else if (isDigit(unit)) {
      const end = numberEnd(text, at, to);
      push(at, end, TokenKind.number);
      at = end;
    } else {
      const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < to;
      push(at, at + (isPair ? 2 : 1), TokenKind.punctuation);
      at += isPair ? 2 : 1;
    }
  }
  buffer.count = count;
  return at;
}

interface TokenBuffer extends TokenArrays {
  count: number;
}

/** Chosen by hand: longer than almost any article, and small enough to keep for good. */
const SPARE_SIZE = 1 << 16;
let spare: TokenBuffer | null = null;

/** A buffer for `size` tokens. Articles reuse one, since allocating it costs as much as filling it. */
function takeBuffer(size: number): TokenBuffer {
  if (size > SPARE_SIZE) return newBuffer(size);
  const buffer = spare ?? newBuffer(SPARE_SIZE);
  // Another text may be tokenized between two steps of this one, and must not write into the same buffer.
  spare = null;
  buffer.count = 0;
  return buffer;
}

function releaseBuffer(buffer: TokenBuffer): void {
  if (buffer.kinds.length === SPARE_SIZE) spare = buffer;
}

function newBuffer(size: number): TokenBuffer {
  return { starts: new Int32Array(size), ends: new Int32Array(size), kinds: new Uint8Array(size), count: 0 };
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) {
      at++;
    } else if (isApostrophe(unit) && at + 1 < to && isLetter(text.charCodeAt(at + 1))) {
      at += 2;
    } else if (unit === FULL_STOP && keepsPeriod(text, start, at, to)) {
      at++;
    } else {
      break;
    }
  }
  return at;
}

/** Whether the period at `stop` belongs to the word from `start`: inside it, or after an initial or abbreviation. */
function keepsPeriod(text: string, start: number, stop: number, to: number): boolean {
  const lettersSinceStop = stop - Math.max(start, text.lastIndexOf('.', stop - 1) + 1);
  const isInner = stop + 1 < to && isLetter(text.charCodeAt(stop + 1));
  // A sentence may end in the platform's name: "she wrote on X."
  if (text.startsWith('on X. ', start - 3)) return false;
  if (lettersSinceStop === 1 && (isInner || isUpper(text.charCodeAt(stop - 1)))) return true;
  if (lettersSinceStop === 1 && text.charCodeAt(stop - 2) === FULL_STOP) return true;
  return stop - start <= LONGEST_ABBREVIATION && abbreviations.has(text.slice(start, stop).toLowerCase());
}

/** The longest of `abbreviations`, `approx` and `messrs`: longer words need no lookup. */
const LONGEST_ABBREVIATION = 6;

/** Where the `'s` of a possessive starts, or -1. A bare apostrophe after a plural is a token of its own anyway. */
function possessiveStart(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  if (end - start > 2 && last === 0x73 && isApostrophe(text.charCodeAt(end - 2))) return end - 2;
  return -1;
}

function numberEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const isSeparator = unit === FULL_STOP || unit === COMMA;
    if (isDigit(unit) || (isLetter(unit) && at > start)) at++;
    else if (isSeparator && at + 1 < to && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

/** A straight or a typographic apostrophe. */
export function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === RIGHT_SINGLE;
}
