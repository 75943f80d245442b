import { inStrides, STEP_UNITS, type Steps } from '../work/steps';
import { abbreviations } from './abbreviations';
import { isDigit, isLetter, isLineEnd, isSpace, isUpper } from './characters';
import type { Span } from './span';
import { wordHash } from './wordHash';

/** What a token is. A `break` stands for one or more line ends: no phrase runs over it. */
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

/**
 * The tokens of a stretch of text, kept as three typed arrays. Words keep inner full stops (`U.S.`), the stop of a
 * known abbreviation or an initial (`Mr.`, `J.`), and inner apostrophes (`O'Brien`); a possessive `'s` and every
 * hyphen are tokens of their own, so that `Maduro-led` and `Peru's` show the name inside them.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  #lower: (string | undefined)[] | null = null;

  constructor(text: string, starts: Int32Array, ends: Int32Array, kinds: Uint8Array, count: number) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.count = count;
  }

  // An index that comes as a float makes the engine throw away what it compiled for integers, over and over: 3,700 times
  // in 840 articles. `| 0` makes every index an integer.
  start(index: number): number {
    return this.starts[index | 0] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index | 0] ?? this.text.length;
  }

  /** The token's characters; empty beyond either end. */
  word(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.text.slice(this.start(index), this.end(index));
  }

  /** The code unit of a token that is one unit long, a mark for the most part; 0 for a longer one, and beyond either end. */
  unit(index: number): number {
    if (index < 0 || index >= this.count) return 0;
    const start = this.starts[index | 0] ?? 0;
    return this.ends[index | 0] === start + 1 ? this.text.charCodeAt(start) : 0;
  }

  /** The token in lower case, remembered. */
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

  /** The token's `wordHash`. */
  hash(index: number): number {
    return wordHash(this.text, this.start(index), this.end(index));
  }

  /** Whether the token is the single character of that code. */
  isUnit(index: number, unit: number): boolean {
    return this.unit(index) === unit;
  }

  isCapitalised(index: number): boolean {
    return this.isWord(index) && isUpper(this.text.charCodeAt(this.start(index)));
  }

  /** The span from the first token to the last, both included. */
  span(first: number, last: number): Span {
    return { start: this.start(first), end: this.end(last) };
  }

  /** The first token that starts at or after `offset`; `count` when there is none. */
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

/** Cuts `text` from `from` to `to` into tokens, in one pass over its code units. Total: any string will do. */
export function* tokenize(text: string, from = 0, to = text.length): Steps<Tokens> {
  const room = takeRoom(to - from + 1);
  yield* inStrides([[from, to]], (first, end) => cut(text, first, end, to, room), STEP_UNITS);
  const { starts, ends, kinds, count } = room;
  const tokens = new Tokens(text, starts.slice(0, count), ends.slice(0, count), kinds.slice(0, count), count);
  giveBack(room);
  return tokens;
}

/** The tokens that start from `from` up to `end`; returns where the last of them ends, at most at `to`. */
function cut(text: string, from: number, end: number, to: number, room: Room): number {
  const { starts, ends, kinds } = room;
  let { count } = room;
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
  room.count = count;
  return at;
}

interface Room {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** How many tokens are in it. */
  count: number;
}

const SPARE_ROOM = 1 << 16;
let spareRoom: Room | null = null;

/** Room for that many tokens. Articles hand one on, since making it anew costs as much as filling it. */
function takeRoom(count: number): Room {
  if (count > SPARE_ROOM) return newRoom(count);
  const room = spareRoom ?? newRoom(SPARE_ROOM);
  // While one text is being cut, others must not write into its room: they may come between any two steps.
  spareRoom = null;
  room.count = 0;
  return room;
}

function giveBack(room: Room): void {
  if (room.kinds.length === SPARE_ROOM) spareRoom = room;
}

function newRoom(count: number): Room {
  return { starts: new Int32Array(count), ends: new Int32Array(count), kinds: new Uint8Array(count), count: 0 };
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit)) {
      at++;
    } else if (isApostrophe(unit) && at + 1 < to && isLetter(text.charCodeAt(at + 1))) {
      at += 2;
    } else if (unit === FULL_STOP && keepsStop(text, start, at, to)) {
      at++;
    } else {
      break;
    }
  }
  return at;
}

/** Whether the full stop at `stop` belongs to the word from `start`: an inner one, an initial, or an abbreviation's. */
function keepsStop(text: string, start: number, stop: number, to: number): boolean {
  const lettersSinceStop = stop - Math.max(start, text.lastIndexOf('.', stop - 1) + 1);
  const isInner = stop + 1 < to && isLetter(text.charCodeAt(stop + 1));
  // A sentence may end in the platform's name: "she wrote on X."
  if (text.startsWith('on X. ', start - 3)) return false;
  if (lettersSinceStop === 1 && (isInner || isUpper(text.charCodeAt(stop - 1)))) return true;
  if (lettersSinceStop === 1 && text.charCodeAt(stop - 2) === FULL_STOP) return true;
  return stop - start <= 6 && abbreviations.has(text.slice(start, stop).toLowerCase());
}

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
