import type { Block } from '../article/blocks';
import { isAsciiDigit, isSpace, trimSpan } from '../text/characters';
import type { Span } from '../text/span';
import { STEP_UNITS, type Steps } from '../work/steps';
import { dashDialogue } from './dashDialogue';
import { DoubleMarksAhead } from './doubleMarksAhead';
import { GuillemetReader, isFloating } from './guillemets';
import { type HouseStyle, houseStyleOf, opensSingle } from './houseStyle';
import { markReferenceAt } from './markReference';
import { closesFirst, MarkSurroundings, markupLength } from './markSurroundings';
import { SingleMarksAhead } from './singleMarksAhead';
import type { LoneMark, MarkFamily, Marks, Stretch, WrongWayMark } from './stretch';

/** What a block leaves open: marks that the next block repeats, or a quotation that it does not reopen. */
type Carried = MarkFamily | 'runs-on' | null;

/** A stretch under construction. */
type Draft = { -readonly [Key in keyof Stretch]: Stretch[Key] };

const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/**
 * Pairs the quotation marks of an article, block by block (headline, paragraphs): a state machine over code units with
 * a stack for nesting, reset at every block, so that one bad mark never affects the next paragraph. If a block ends
 * inside a quotation and the next block repeats its mark, the quotation is continued, not unclosed. Linear time; any
 * text works.
 */
export function* pairMarks(text: string, blocks: readonly Block[]): Steps<Marks> {
  const style = yield* houseStyleOf(text, blocks);
  const stretches: Draft[] = [];
  const loneMarks: LoneMark[] = [];
  const wrongWayMarks: WrongWayMark[] = [];
  let carried: Carried = null;
  let left = STEP_UNITS;
  for (const [index, block] of blocks.entries()) {
    if (style.hasDashDialogue && !block.isTitle) {
      const spoken = dashDialogue(text, block, index);
      for (const stretch of spoken) stretches.push(stretch);
      if (spoken.length > 0) continue;
    }
    const place = { block, index, nextBlock: blocks[index + 1] ?? null };
    const pairing = new BlockPairing(text, style, place, { stretches, loneMarks, wrongWayMarks });
    pairing.begin(carried);
    for (let at = block.start; at < block.end; ) {
      const next = pairing.pairUntil(at, at + left);
      left -= next - at;
      at = next;
      if (left > 0) continue;
      left = STEP_UNITS;
      yield;
    }
    carried = pairing.finish();
  }
  return { stretches, loneMarks, wrongWayMarks };
}

/** A headline or paragraph with its index and the block after it. */
interface BlockPlace {
  readonly block: Block;
  readonly index: number;
  readonly nextBlock: Span | null;
}

/** Where a pairing adds what it finds. */
interface Findings {
  readonly stretches: Draft[];
  readonly loneMarks: LoneMark[];
  readonly wrongWayMarks: WrongWayMark[];
}

class BlockPairing {
  readonly block: Block;
  readonly index: number;
  readonly nextBlock: Span | null;
  readonly stretches: Draft[];
  readonly loneMarks: LoneMark[];
  readonly wrongWayMarks: WrongWayMark[];
  /** Indexes of the open stretches, the innermost last. */
  readonly #stack: number[] = [];
  readonly #around: MarkSurroundings;
  readonly #ahead: DoubleMarksAhead;
  readonly #guillemets: GuillemetReader;
  readonly #singles: SingleMarksAhead;
  #continuesFrom: MarkFamily | null = null;

  constructor(
    readonly text: string,
    readonly style: HouseStyle,
    { block, index, nextBlock }: BlockPlace,
    { stretches, loneMarks, wrongWayMarks }: Findings,
  ) {
    this.block = block;
    this.index = index;
    this.nextBlock = nextBlock;
    this.stretches = stretches;
    this.loneMarks = loneMarks;
    this.wrongWayMarks = wrongWayMarks;
    this.#around = new MarkSurroundings(text, block);
    this.#singles = new SingleMarksAhead(text, { block, nextBlock }, this.#around);
    this.#guillemets = new GuillemetReader(text, block, nextBlock);
    this.#ahead = new DoubleMarksAhead(text, block, this.#around);
  }

  /** Starts with what the previous block left open. */
  begin(carried: Carried): void {
    this.#continuesFrom = carried === 'runs-on' ? null : carried;
    if (carried === 'runs-on') this.#openWithoutMark();
  }

  /** Pairs the marks from `from` up to `to` or the block's end; returns where it stopped, after the last mark. */
  pairUntil(from: number, to: number): number {
    const { text, block } = this;
    const end = Math.min(to, block.end);
    let at = from;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE && at === block.start && text.charCodeAt(at + 1) === GREATER_THAN) at++;
      else if (unit === QUOTE) at += this.#straight(at);
      else if (unit === APOSTROPHE) at += this.#apostrophe(at);
      else if (unit === LESS_THAN) at += markupLength(text, at, block.end);
      else if (unit === AMPERSAND) at += this.#reference(at);
      else if (unit === BACKTICK && text.charCodeAt(at + 1) === BACKTICK) at += this.#open(at, 2, 'double');
      else if (unit < 0xab) at++;
      else at += this.#typographic(at, unit);
    }
    return at;
  }

  /** `&quot;`, `&ldquo;`: a double mark as a web page writes it. */
  #reference(at: number): number {
    const mark = markReferenceAt(this.text, at);
    if (mark === null) return 1;
    if (mark.side === 'either') return this.#ambiguous(at, mark.length, 'double');
    return mark.side === 'opens' ? this.#open(at, mark.length, 'double') : this.#close(at, mark.length, 'double');
  }

  #straight(at: number): number {
    if (!this.#around.isApostropheInWord(at)) return this.#ambiguous(at, 1, 'double');
    this.loneMarks.push({ start: at, end: at + 1, fault: 'apostrophe', block: this.index });
    return 1;
  }

  #typographic(at: number, unit: number): number {
    switch (unit) {
      case 0x201c: // “ opens, but closes what „ opened, or a quotation that ends with the wrong mark.
        if (!this.#has('double') || !this.#around.looksClosing(at, 1)) return this.#open(at, 1, 'double');
        if (!this.#isOpenedBy('double', '„')) this.wrongWayMarks.push({ start: at, end: at + 1, right: '”' });
        return this.#close(at, 1, 'double');
      case 0x201e: // „
        return this.#open(at, 1, 'double');
      case 0x201d: // ” closes, unless it faces the wrong way before a word.
        if (this.#around.isHeight(at)) return 1;
        if (!this.#has('double') && (this.#around.looksOpening(at, 1) || this.#opensDespiteLook(at))) {
          this.wrongWayMarks.push({ start: at, end: at + 1, right: '“' });
          return this.#open(at, 1, 'double');
        }
        return this.#close(at, 1, 'double');
      case 0x2018: // ‘ opens, but closes what ‚ opened.
        return this.#isOpenedBy('single', '‚') && !this.#around.looksOpening(at, 1)
          ? this.#close(at, 1, 'single')
          : this.#single(at);
      case 0x2019: // ’
        return this.#single(at);
      case 0x201a: // ‚
        return this.#open(at, 1, 'single');
      case 0xab: // «
      case 0xbb: // »
        return this.#guillemet(at, unit === 0xab, 'guillemet');
      case 0x2039: // ‹
      case 0x203a: // ›
        return this.#guillemet(at, unit === 0x2039, 'single-guillemet');
      default:
        return 1;
    }
  }

  #guillemet(at: number, isLeft: boolean, family: MarkFamily): number {
    const { guillemets } = this.style;
    if (guillemets === 'none') return 1;
    if (isLeft === (guillemets === 'outward')) return this.#guillemets.opens(at) ? this.#open(at, 1, family) : 1;
    return this.#has(family) || !isFloating(this.text, at, this.block) ? this.#close(at, 1, family) : 1;
  }

  #apostrophe(at: number): number {
    const { text } = this;
    if (!this.style.hasDoubledApostrophes || text.charCodeAt(at + 1) !== APOSTROPHE) return this.#single(at);
    // Three in a row close a nested single quotation and the double one around it.
    const isTriple = text.charCodeAt(at + 2) === APOSTROPHE;
    if (isTriple && this.#top() === 'single') return this.#close(at, 1, 'single');
    return this.#ambiguous(at, 2, 'double');
  }

  /** A mark that opens and closes alike: what is open and the characters around it decide. */
  #ambiguous(at: number, length: number, family: MarkFamily): number {
    if (this.#has(family)) {
      const isReopened = this.#around.looksOpening(at, length) && isSpace(this.#around.unitBefore(at));
      return isReopened ? this.#open(at, length, family) : this.#close(at, length, family);
    }
    // 6'2" is a height, not a quotation.
    if (isAsciiDigit(this.#around.unitBefore(at)) && !this.#around.looksOpening(at, length)) return length;
    return this.#around.looksClosing(at, length) && !this.#around.looksOpening(at, length)
      ? this.#close(at, length, family)
      : this.#open(at, length, family);
  }

  /** A single mark or an apostrophe. It counts only if it can be paired in its block; a lone one is not reported. */
  #single(at: number): number {
    const { text, block } = this;
    if (this.#has('single')) {
      if (!this.#around.closesSingle(at)) return 1;
      const isWeak = this.#around.isWeakSingle(at);
      return isWeak && this.#singles.nextStrong(at + 1) >= 0 ? 1 : this.#close(at, 1, 'single');
    }
    if (!opensSingle(text, at, block.start)) return 1;
    const mayQuote = this.style.hasOuterSingles || this.#stack.length > 0 || block.isTitle;
    const closing = this.#singles.nextStrong(at + 2);
    const mayRunOn = this.style.hasOuterSingles && this.#stack.length === 0 && !block.isTitle;
    if (closing < 0)
      return mayRunOn && this.#singles.runsIntoNextBlock(at, this.#continuesFrom === 'single')
        ? this.#open(at, 1, 'single')
        : 1;
    return mayQuote || this.#singles.areSpeech(at, closing) ? this.#open(at, 1, 'single') : 1;
  }

  #open(at: number, length: number, family: MarkFamily): number {
    // The same mark again before the first was closed: the first is missing its partner.
    const mayNest = family === 'double' && length === 1;
    if (this.#has(family) && !(mayNest && this.#nests(at + length))) this.#abandon(family, at);
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

  /**
   * Whether a mark that opens inside a quotation of its own family opens a second level: both levels are closed further
   * on, or the inner one is and the outer quotation continues in the next paragraph.
   */
  #nests(from: number): boolean {
    const depth = this.#ahead.depthAfter(from);
    if (depth === 0) return true;
    const outer = this.stretches[this.#stack[0] ?? -1];
    // With the same glyph on both, it is more likely that the outer quotation's closing mark was forgotten.
    const isOtherGlyph = outer !== undefined && this.text.charAt(outer.open.start) !== this.text.charAt(from - 1);
    return depth === 1 && isOtherGlyph && this.nextBlock !== null && this.#repeatsMark(outer, this.nextBlock);
  }

  /**
   * `He says,” we wait.”`: directly after a comma or colon, or at a paragraph's start, with nothing open and another
   * closing mark ahead, a closing mark must be meant to open.
   */
  #opensDespiteLook(at: number): boolean {
    const isGlued = this.#around.unitBefore(at) === 0x2c || this.#around.unitBefore(at) === 0x3a;
    if (!isGlued && at !== this.block.start) return false;
    for (let ahead = at + 1; ahead < this.block.end; ahead++) {
      const unit = this.text.charCodeAt(ahead);
      if (unit === 0x201c || unit === QUOTE) return false;
      if (unit === 0x201d) return true;
    }
    return false;
  }

  #isOpenedBy(family: MarkFamily, mark: string): boolean {
    return this.#stack.some((index) => {
      const stretch = this.stretches[index];
      return stretch?.family === family && this.text.startsWith(mark, stretch.open.start);
    });
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

  /** Removes an inner mark that was still open when the quotation around it closed. */
  #drop(): void {
    const index = this.#stack.pop();
    const stretch = index === undefined ? undefined : this.stretches[index];
    if (stretch === undefined) return;
    this.#settle(stretch, stretch.open.end);
    if (stretch.family !== 'single') this.loneMarks.push({ ...stretch.open, fault: 'unclosed', block: this.index });
  }

  /** Ends an open stretch of that family because a second one starts. */
  #abandon(family: MarkFamily, at: number): void {
    while (this.#top() !== family) this.#drop();
    const stretch = this.stretches[this.#stack.pop() ?? -1];
    if (stretch === undefined || this.#closesWithSingle(stretch, at)) return;
    this.#settle(stretch, at);
    this.loneMarks.push({ ...stretch.open, fault: 'unclosed', block: this.index });
  }

  /** `"range trading' and …`: a double mark closed by a single one. Ends the stretch there if so. */
  #closesWithSingle(stretch: Draft, end: number): boolean {
    if (stretch.family !== 'double') return false;
    for (let at = stretch.open.end; at < end; at++) {
      const unit = this.text.charCodeAt(at);
      if ((unit !== APOSTROPHE && unit !== 0x2019) || !this.#around.closesSingle(at) || this.#around.isWeakSingle(at))
        continue;
      if (this.#opensSingleBetween(stretch.open.end, at)) return false;
      stretch.close = { start: at, end: at + 1 };
      this.#settle(stretch, at);
      return true;
    }
    return false;
  }

  #opensSingleBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const unit = this.text.charCodeAt(at);
      if ((unit === APOSTROPHE || unit === 0x2018) && opensSingle(this.text, at, this.block.start)) return true;
    }
    return false;
  }

  /** Starts the block inside the quotation that the previous block left open, with a mark of no width. */
  #openWithoutMark(): void {
    const at = this.block.start;
    this.#open(at, 0, 'double');
    const stretch = this.stretches.at(-1);
    if (stretch !== undefined) stretch.isContinuation = true;
  }

  /** Ends the block; returns what it leaves open. */
  finish(): Carried {
    const { nextBlock } = this;
    while (this.#stack.length > 1) this.#drop();
    const last = this.stretches[this.#stack.pop() ?? -1];
    if (last === undefined) return null;
    if (nextBlock === null || !this.#repeatsMark(last, nextBlock)) {
      if (this.#closesWithSingle(last, this.block.end)) return null;
    }
    this.#settle(last, this.block.end);
    if (nextBlock !== null && this.#repeatsMark(last, nextBlock)) {
      last.continues = true;
      return last.family;
    }
    if (last.family === 'double' && nextBlock !== null && closesFirst(this.text, nextBlock)) {
      last.continues = true;
      this.loneMarks.push({ ...last.open, fault: 'runs-on', block: this.index });
      return 'runs-on';
    }
    this.loneMarks.push({ ...last.open, fault: 'unclosed', block: this.index });
    return null;
  }

  /** Whether the next block starts with the mark that opened `stretch`, the convention for a continued quotation. */
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
}
