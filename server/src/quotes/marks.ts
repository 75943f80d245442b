import type { Block } from '../article/blocks';
import { isAsciiDigit, isSpace, isWordUnit, trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import { type HouseStyle, houseStyleOf, opensSingle } from './houseStyle';
import type { LoneMark, MarkFamily, Marks, Stretch } from './stretch';

type Draft = { -readonly [Key in keyof Stretch]: Stretch[Key] };

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const LESS_THAN = 0x3c;
const LONGEST_TAG = 500;

/**
 * Pairs the quotation marks of an article, block by block (headline, paragraphs): a state machine over code units with
 * a stack for nesting, resynchronised at every block, so that one bad mark never spoils the next paragraph. A block
 * that ends inside a quotation whose mark the next block repeats is continued, not unclosed. Linear; any text will do.
 */
export function pairMarks(text: string, blocks: readonly Block[]): Marks {
  const style = houseStyleOf(text, blocks);
  const stretches: Draft[] = [];
  const loneMarks: LoneMark[] = [];
  let carried: MarkFamily | null = null;
  for (const [index, block] of blocks.entries()) {
    const pairing = new BlockPairing(text, block, index, style, stretches, loneMarks);
    carried = pairing.run(carried, blocks[index + 1] ?? null);
  }
  return { stretches, loneMarks };
}

class BlockPairing {
  /** Indexes of the open stretches, the innermost last. */
  readonly #stack: number[] = [];
  #continuesFrom: MarkFamily | null = null;
  /** The last place known to hold a strong closing single mark, so that looking ahead stays linear. */
  #strongSingle = -1;
  #strongSingleFrom = -1;

  constructor(
    readonly text: string,
    readonly block: Block,
    readonly index: number,
    readonly style: HouseStyle,
    readonly stretches: Draft[],
    readonly loneMarks: LoneMark[],
  ) {}

  /** Pairs the block's marks; returns the family of a quotation that goes on in the next block, or null. */
  run(carried: MarkFamily | null, nextBlock: Span | null): MarkFamily | null {
    this.#continuesFrom = carried;
    const { text, block } = this;
    let at = block.start;
    while (at < block.end) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) at += this.#ambiguous(at, 1, 'double');
      else if (unit === APOSTROPHE) at += this.#apostrophe(at);
      else if (unit === LESS_THAN) at += markupLength(text, at, block.end);
      else if (unit === BACKTICK && text.charCodeAt(at + 1) === BACKTICK) at += this.#open(at, 2, 'double');
      else if (unit < 0xab) at++;
      else at += this.#typographic(at, unit);
    }
    return this.#finish(nextBlock);
  }

  #typographic(at: number, unit: number): number {
    switch (unit) {
      case 0x201c: // “ opens, but closes what „ opened, and closes a quotation that somebody ended the wrong way.
        return this.#has('double') && this.#looksClosing(at, 1)
          ? this.#close(at, 1, 'double')
          : this.#open(at, 1, 'double');
      case 0x201e: // „
        return this.#open(at, 1, 'double');
      case 0x201d: // ” closes, unless it stands the wrong way round before a word.
        if (!this.#has('double') && this.#looksOpening(at, 1)) return this.#open(at, 1, 'double');
        return this.#close(at, 1, 'double');
      case 0x2018: // ‘
        return this.#single(at);
      case 0x2019: // ’
        return this.#single(at);
      case 0x201a: // ‚
        return this.#open(at, 1, 'single');
      case 0xab: // «
      case 0xbb: // »
        return (unit === 0xab) !== this.style.hasInwardGuillemets
          ? this.#open(at, 1, 'guillemet')
          : this.#close(at, 1, 'guillemet');
      case 0x2039: // ‹
        return this.#open(at, 1, 'single-guillemet');
      case 0x203a: // ›
        return this.#close(at, 1, 'single-guillemet');
      default:
        return 1;
    }
  }

  #apostrophe(at: number): number {
    const { text } = this;
    if (!this.style.hasDoubledApostrophes || text.charCodeAt(at + 1) !== APOSTROPHE) return this.#single(at);
    // Three in a row close a nested single quotation and the double one around it.
    const isTriple = text.charCodeAt(at + 2) === APOSTROPHE;
    if (isTriple && this.#top() === 'single') return this.#close(at, 1, 'single');
    return this.#ambiguous(at, 2, 'double');
  }

  /** A mark that looks the same on both sides: what is open, and what stands around it, decide. */
  #ambiguous(at: number, length: number, family: MarkFamily): number {
    if (this.#has(family)) {
      const isReopened = this.#looksOpening(at, length) && isSpace(this.#unitBefore(at));
      return isReopened ? this.#open(at, length, family) : this.#close(at, length, family);
    }
    // 6'2" is a height, not a quotation.
    if (isAsciiDigit(this.#unitBefore(at)) && !this.#looksOpening(at, length)) return length;
    return this.#looksClosing(at, length) && !this.#looksOpening(at, length)
      ? this.#close(at, length, family)
      : this.#open(at, length, family);
  }

  /** A single mark or an apostrophe. Only what can be paired inside the block counts; nothing else is a finding. */
  #single(at: number): number {
    const { text, block } = this;
    if (this.#has('single')) {
      if (!this.#closesSingle(at)) return 1;
      const isWeak = this.#isWeakSingle(at);
      return isWeak && this.#nextStrongSingle(at + 1) >= 0 ? 1 : this.#close(at, 1, 'single');
    }
    const mayQuote = this.style.hasOuterSingles || this.#stack.length > 0 || this.block.isTitle;
    if (!mayQuote || !opensSingle(text, at, block.start)) return 1;
    return this.#nextStrongSingle(at + 2) >= 0 ? this.#open(at, 1, 'single') : 1;
  }

  /** Whether a single mark can close: behind a character, and not inside a word. */
  #closesSingle(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit !== APOSTROPHE && unit !== 0x2019) return false;
    return !isSpace(this.#unitBefore(at)) && !isWordUnit(this.#unitAfter(at, 1));
  }

  /** The workers' rights: behind an s and before a word, a single mark is more likely an apostrophe. */
  #isWeakSingle(at: number): boolean {
    return (this.#unitBefore(at) | 32) === 0x73 && isSpace(this.#unitAfter(at, 1));
  }

  #nextStrongSingle(from: number): number {
    if (
      this.#strongSingleFrom >= 0 &&
      from >= this.#strongSingleFrom &&
      (this.#strongSingle < 0 || from <= this.#strongSingle)
    ) {
      return this.#strongSingle;
    }
    this.#strongSingleFrom = from;
    this.#strongSingle = -1;
    for (let at = from; at < this.block.end; at++) {
      if (this.#closesSingle(at) && !this.#isWeakSingle(at)) {
        this.#strongSingle = at;
        break;
      }
    }
    return this.#strongSingle;
  }

  #open(at: number, length: number, family: MarkFamily): number {
    // The same mark again before the first was closed: the first one's partner is missing.
    if (this.#has(family)) this.#abandon(family, at);
    const isFirst = at === this.block.start;
    const isContinuation = isFirst && this.#continuesFrom === family;
    const open = { start: at, end: at + length };
    this.stretches.push({
      start: open.end,
      end: open.end,
      family,
      open,
      close: null,
      block: this.index,
      parent: this.#stack.at(-1) ?? null,
      continues: false,
      isContinuation,
    });
    this.#stack.push(this.stretches.length - 1);
    return length;
  }

  #close(at: number, length: number, family: MarkFamily): number {
    if (!this.#has(family)) {
      this.loneMarks.push({ start: at, end: at + length, fault: 'unopened', block: this.index });
      return length;
    }
    while (this.#top() !== family) this.#drop();
    const stretch = this.stretches[this.#stack.pop() ?? -1];
    if (stretch !== undefined) {
      stretch.close = { start: at, end: at + length };
      this.#settle(stretch, at);
    }
    return length;
  }

  /** An inner mark that stayed open when the quotation around it closed. */
  #drop(): void {
    const index = this.#stack.pop();
    const stretch = index === undefined ? undefined : this.stretches[index];
    if (stretch === undefined) return;
    this.#settle(stretch, stretch.open.end);
    if (stretch.family !== 'single') this.loneMarks.push({ ...stretch.open, fault: 'unclosed', block: this.index });
  }

  /** Ends an open stretch of that family where a second one starts. */
  #abandon(family: MarkFamily, at: number): void {
    while (this.#top() !== family) this.#drop();
    const stretch = this.stretches[this.#stack.pop() ?? -1];
    if (stretch === undefined) return;
    this.#settle(stretch, at);
    this.loneMarks.push({ ...stretch.open, fault: 'unclosed', block: this.index });
  }

  #finish(nextBlock: Span | null): MarkFamily | null {
    while (this.#stack.length > 1) this.#drop();
    const last = this.stretches[this.#stack.pop() ?? -1];
    if (last === undefined) return null;
    this.#settle(last, this.block.end);
    if (nextBlock !== null && this.#repeatsMark(last, nextBlock)) {
      last.continues = true;
      return last.family;
    }
    this.loneMarks.push({ ...last.open, fault: 'unclosed', block: this.index });
    return null;
  }

  /** Whether the next block starts with the mark that opened `stretch`: the convention for a quotation that goes on. */
  #repeatsMark(stretch: Stretch, nextBlock: Span): boolean {
    const mark = this.text.slice(stretch.open.start, stretch.open.end);
    const next = this.text.slice(nextBlock.start, nextBlock.start + mark.length);
    return next === mark || ('"“”'.includes(mark) && '"“”'.includes(next.charAt(0)) && next !== '');
  }

  #settle(stretch: Draft, end: number): void {
    const inner = trimSpan(this.text, stretch.open.end, Math.max(stretch.open.end, end));
    stretch.start = inner.start;
    stretch.end = inner.end;
  }

  #has(family: MarkFamily): boolean {
    return this.#stack.some((index) => this.stretches[index]?.family === family);
  }

  #top(): MarkFamily | null {
    return this.stretches[this.#stack.at(-1) ?? -1]?.family ?? null;
  }

  #looksOpening(at: number, length: number): boolean {
    const after = this.#unitAfter(at, length);
    return isBoundaryBefore(this.#unitBefore(at)) && !isSpace(after) && !isClosingPunctuation(after);
  }

  #looksClosing(at: number, length: number): boolean {
    const after = this.#unitAfter(at, length);
    return !isSpace(this.#unitBefore(at)) && !isBoundaryBefore(this.#unitBefore(at)) && !isWordUnit(after);
  }

  #unitBefore(at: number): number {
    return at <= this.block.start ? 0x20 : this.text.charCodeAt(at - 1);
  }

  #unitAfter(at: number, length: number): number {
    return at + length >= this.block.end ? 0x20 : this.text.charCodeAt(at + length);
  }
}

function isBoundaryBefore(unit: number): boolean {
  return isSpace(unit) || '([{<—–-/‘“\'"«„'.includes(String.fromCharCode(unit));
}

function isClosingPunctuation(unit: number): boolean {
  return '.,;:!?)]}…'.includes(String.fromCharCode(unit));
}

/** How long the markup tag at `at` is, whose attributes are quoted but nobody's words; 1 where no tag starts. */
function markupLength(text: string, at: number, blockEnd: number): number {
  if (!/^<\/?[a-z]/i.test(text.slice(at, at + 3))) return 1;
  const limit = Math.min(blockEnd, at + LONGEST_TAG);
  for (let end = at + 1; end < limit; end++) {
    const unit = text.charCodeAt(end);
    if (unit === LESS_THAN) return 1;
    if (unit === 0x3e) return end + 1 - at;
  }
  return 1;
}
