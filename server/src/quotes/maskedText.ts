import type { Block } from '../article/blocks';
import { isSpace } from '../text/characters';
import { endsSentence } from '../text/sentences';
import type { Span } from '../text/span';
import { TokenKind, type Tokens } from '../text/tokens';
import { type WordTable, wordHashes } from '../text/wordTable';
import { STEP_TOKENS, type Steps } from '../work/steps';
import { notAdverbs } from './grammar';
import type { Stretch } from './stretch';
import { ItemClass } from './wordClasses';

/** In tokens. Chosen by hand: room for a party, an age or an acronym, not for a clause. */
const LONGEST_BRACKET = 8;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const OPENING_PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
/** Below any folded stretch, which is -1 minus its index. */
const BREAK_ITEM = -0x40000000;

/**
 * The blocks of an article with every top-level quotation folded into one item, so that `"…," the ministry said`
 * becomes `Q , the ministry said`. Quotation marks and short brackets (a party, an age) are left out, as are blocks far
 * from any quotation; a break item separates blocks. The arrays are columns of one table.
 */
export interface MaskedText {
  readonly tokens: Tokens;
  readonly count: number;
  /** A token's index, or a folded stretch or a break: see `stretchOf`. */
  readonly items: Int32Array;
  /** Bits of `ItemClass`, with the cue level in the top byte. */
  readonly classes: Uint32Array;
  /** The `wordHash` of a word; the first code unit of anything else. */
  readonly hashes: Int32Array;
  /** The index of each item's block. */
  readonly blocks: Int32Array;
}

/** The stretch index of an item, or -1 where the item is a token or a break. */
export function stretchOf(item: number): number {
  return item < 0 && item !== BREAK_ITEM ? -1 - item : -1;
}

/** The items of the blocks that hold a top-level stretch, and of the blocks next to them; of all blocks on request. */
export function* maskText(
  tokens: Tokens,
  blocks: readonly Block[],
  stretches: readonly Stretch[],
  wordClasses: WordTable,
  extent: 'all' | 'near-quotations' = 'near-quotations',
): Steps<MaskedText> {
  const builder = new MaskedTextBuilder(tokens, stretches.length, wordClasses);
  const holdsStretch = new Uint8Array(blocks.length + 2);
  for (const stretch of stretches) {
    if (stretch.parent === null && stretch.end > stretch.start) holdsStretch[stretch.block + 1] = 1;
  }
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    const isNear = extent === 'all' || holdsStretch[index] || holdsStretch[index + 1] || holdsStretch[index + 2];
    if (!isNear) continue;
    builder.openBlock(index, block);
    while (next < stretches.length && (stretches[next]?.block ?? 0) < index) next++;
    for (; next < stretches.length; next++) {
      const stretch = stretches[next];
      if (stretch === undefined || stretch.block !== index) break;
      if (stretch.parent !== null || stretch.end <= stretch.start) continue;
      while (!builder.takeUntil(stretch.open.start)) yield;
      builder.addStretch(next, stretch);
    }
    while (!builder.takeUntil(block.end)) yield;
  }
  return builder.done();
}

class MaskedTextBuilder {
  #count = 0;
  #token = 0;
  #block = 0;
  /** How many tokens are left in this step. */
  #left = STEP_TOKENS;
  readonly #items: Int32Array;
  readonly #classes: Uint32Array;
  readonly #hashes: Int32Array;
  readonly #blocks: Int32Array;

  constructor(
    readonly tokens: Tokens,
    stretchCount: number,
    readonly wordClasses: WordTable,
  ) {
    // At most every second word adds a stop that is not a token: a word that opens a sentence must follow.
    const room = tokens.count + (tokens.count >> 1) + 2 * stretchCount + 2;
    this.#items = new Int32Array(room);
    this.#classes = new Uint32Array(room);
    this.#hashes = new Int32Array(room);
    this.#blocks = new Int32Array(room);
  }

  openBlock(index: number, block: Span): void {
    if (this.#count > 0) this.#push(BREAK_ITEM, ItemClass.blockBreak, 0);
    this.#block = index;
    this.#token = this.tokens.indexAt(block.start);
  }

  /** Folds a stretch whose opening mark is the next token. */
  addStretch(index: number, stretch: Stretch): void {
    this.#push(-1 - index, ItemClass.quotation, 0);
    const end = stretch.close?.end ?? stretch.end;
    const { tokens } = this;
    while (this.#token < tokens.count && tokens.start(this.#token) < end) this.#token++;
    // British papers set the comma outside, `“We wait”, he said`; the learned decisions know American ones.
    if (tokens.start(this.#token) === end && tokens.isUnit(this.#token, COMMA)) this.#token++;
  }

  /** Takes the tokens before `offset`; false if the step ended first, and it must be called again. */
  takeUntil(offset: number): boolean {
    const { tokens } = this;
    while (this.#token < tokens.count && tokens.start(this.#token) < offset) {
      if (this.#left-- === 0) {
        this.#left = STEP_TOKENS;
        return false;
      }
      const end = this.#bracketEnd(offset);
      if (end > this.#token) this.#token = end + 1;
      else this.#pushToken(this.#token++);
    }
    return true;
  }

  done(): MaskedText {
    const count = this.#count;
    return {
      tokens: this.tokens,
      count,
      items: this.#items.subarray(0, count),
      classes: this.#classes.subarray(0, count),
      hashes: this.#hashes.subarray(0, count),
      blocks: this.#blocks.subarray(0, count),
    };
  }

  /** Where a short bracket that opens here closes, or -1. Square brackets stay: `[Nicolas] Maduro` is a name. */
  #bracketEnd(offset: number): number {
    const { tokens } = this;
    const token = this.#token;
    if (!tokens.isUnit(token, OPENING_PARENTHESIS)) return -1;
    for (let at = token + 1; at <= token + LONGEST_BRACKET && at < tokens.count && tokens.start(at) < offset; at++) {
      if (tokens.isUnit(at, CLOSING_PARENTHESIS)) return at;
    }
    return -1;
  }

  #pushToken(token: number): void {
    const { tokens } = this;
    const kind = tokens.kinds[token];
    if (kind === TokenKind.break) return;
    const start = tokens.start(token);
    if (kind === TokenKind.word) {
      const hash = tokens.hash(token);
      this.#push(token, this.wordClasses.get(hash) | wordClassesOf(tokens, token), hash);
      // "at Acme Inc. He said": the stop belongs to the word and ends the sentence.
      if (!tokens.isBreak(token + 1) && endsSentence(tokens, token)) this.#push(token, ItemClass.stop, FULL_STOP);
    } else if (kind === TokenKind.number) {
      this.#push(token, ItemClass.number, 0x30);
    } else {
      const unit = tokens.text.charCodeAt(start);
      if (isPictogram(unit)) return;
      const isJoint = tokens.end(token) - start > 1;
      this.#push(
        token,
        isJoint ? ItemClass.joint : isDash(tokens.text, start) ? ItemClass.dash : classOfUnit(unit),
        unit,
      );
    }
  }

  #push(item: number, classes: number, hash: number): void {
    const at = this.#count++;
    this.#items[at] = item;
    this.#classes[at] = classes;
    this.#hashes[at] = hash;
    this.#blocks[at] = this.#block;
  }
}

const notAdverbHashes = wordHashes(notAdverbs);

function wordClassesOf(tokens: Tokens, token: number): number {
  const start = tokens.start(token);
  const end = tokens.end(token);
  const { text } = tokens;
  let classes: number = ItemClass.word;
  if (tokens.isCapitalized(token)) classes |= ItemClass.capital;
  const last = text.charCodeAt(end - 1);
  // Shorter words are not inflected forms: "his", "red".
  if (end - start < 4) return classes;
  if (last === 0x73) classes |= ItemClass.endsInS;
  else if (last === 0x64 && text.charCodeAt(end - 2) === 0x65) classes |= ItemClass.endsInEd;
  else if (last === 0x67 && text.startsWith('in', end - 3)) classes |= ItemClass.endsInIng;
  else if (last === 0x79 && text.charCodeAt(end - 2) === 0x6c && !(classes & ItemClass.capital)) {
    if (!notAdverbHashes.has(tokens.hash(token))) classes |= ItemClass.adverb;
  }
  return classes;
}

/** Emoji and other symbols, or half of one: no part of a sentence. */
function isPictogram(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0x2190 && unit <= 0x2bff) || unit === 0xfe0f || unit === 0x200d;
}

/** A hyphen used as a dash: between spaces, or doubled. */
function isDash(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== HYPHEN) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return before === HYPHEN || after === HYPHEN || (isSpace(before) && isSpace(after));
}

function classOfUnit(unit: number): number {
  switch (unit) {
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
    case 0x2026: // …
      return ItemClass.stop;
    case 0x2c:
      return ItemClass.comma;
    case 0x3a:
      return ItemClass.colon;
    case 0x3b:
      return ItemClass.semicolon;
    case 0x2013: // –
    case 0x2014: // —
      return ItemClass.dash;
    case 0x2d: // -
    case 0x26: // &
    case 0x27: // '
    case 0x2019: // ’
    case 0x5b: // [
    case 0x5d: // ]
    case 0x24: // $
    case 0x2f: // /
      return ItemClass.joint;
    default:
      return 0;
  }
}

/** Whether the item has one of the classes in `bits`; false beyond either end of the text. */
export function hasClass({ classes }: MaskedText, at: number, bits: number): boolean {
  return ((classes[at] ?? 0) & bits) !== 0;
}

/** The span from item `first` to item `last`, both of them tokens. */
export function itemSpan({ tokens, items }: MaskedText, first: number, last: number): Span {
  return tokens.span(items[first] ?? 0, items[last] ?? 0);
}
