import { isSpace, isUpper } from '../text/characters';
import type { Span } from '../text/span';
import { opensSingle } from './houseStyle';
import type { MarkSurroundings } from './markSurroundings';

/** Looks ahead in a block for the marks that tell whether a single mark quotes. Linear time in all. */
export class SingleMarksAhead {
  /** The next strong closing mark at or after `#strongFrom`; -1 for none. */
  #strong = -1;
  #strongFrom = -1;

  constructor(
    readonly text: string,
    readonly place: { readonly block: Span; readonly nextBlock: Span | null },
    readonly around: MarkSurroundings,
  ) {}

  /** The next mark at or after `from` that can close and is hardly an apostrophe; -1 for none. */
  nextStrong(from: number): number {
    const isKnown = this.#strongFrom >= 0 && from >= this.#strongFrom && (this.#strong < 0 || from <= this.#strong);
    if (isKnown) return this.#strong;
    this.#strongFrom = from;
    this.#strong = -1;
    for (let at = from; at < this.place.block.end; at++) {
      if (!this.around.closesSingle(at) || this.around.isWeakSingle(at)) continue;
      this.#strong = at;
      break;
    }
    return this.#strong;
  }

  /** Whether the next block repeats the mark at `at`, which this block does not close, or this block repeats one. */
  runsIntoNextBlock(at: number, isContinued: boolean): boolean {
    const { block, nextBlock } = this.place;
    if (at === block.start && isContinued) return true;
    if (nextBlock === null || this.text.charCodeAt(nextBlock.start) !== this.text.charCodeAt(at)) return false;
    return opensSingle(this.text, nextBlock.start, nextBlock.start);
  }

  /** `'We are open,' said Roe` in an article that quotes in double marks: a whole clause outside of them. */
  areSpeech(at: number, closing: number): boolean {
    return (
      isSpace(this.around.unitBefore(at)) &&
      isUpper(this.text.charCodeAt(at + 1)) &&
      ',.?!'.includes(this.text.charAt(closing - 1))
    );
  }
}
