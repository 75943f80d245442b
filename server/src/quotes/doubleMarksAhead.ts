import type { Span } from '../text/span';
import type { MarkSurroundings } from './markSurroundings';

const QUOTE = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;

/**
 * Looks ahead in a block for double marks. The result is kept for every offset passed at the same depth, so that a long
 * quotation with many inside it is scanned once, not once for each of them.
 */
export class DoubleMarksAhead {
  readonly #depths = new Map<number, number>();

  constructor(
    readonly text: string,
    readonly block: Span,
    readonly around: MarkSurroundings,
  ) {}

  /** How many double marks are open at the block's end if two are open at `from`; stops early at 0 and at 3. */
  depthAfter(from: number): number {
    const kept = this.#depths.get(from);
    if (kept !== undefined) return kept;
    const passed = [from];
    let depth = 2;
    for (let at = from; at < this.block.end && depth > 0 && depth < 3; at++) {
      if (!this.#isDouble(at)) continue;
      depth += this.#closes(at) ? -1 : 1;
      if (depth !== 2) continue;
      const known = this.#depths.get(at + 1);
      if (known !== undefined) {
        depth = known;
        break;
      }
      passed.push(at + 1);
    }
    for (const place of passed) this.#depths.set(place, depth);
    return depth;
  }

  #isDouble(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit === QUOTE) return !this.around.isApostropheInWord(at);
    return unit === OPENING || unit === CLOSING;
  }

  #closes(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (unit === QUOTE) return !this.around.looksOpening(at, 1);
    return unit === CLOSING || this.around.looksClosing(at, 1);
  }
}
