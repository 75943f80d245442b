import { inPieces, type Steps } from '../work/steps';
import type { MaskedText } from './maskedText';
import { headItem, sourceType } from './sourceHead';

/** How a source relates to its cue. The numbers are hashed into features: the shipped weights depend on them. */
export const Link = {
  /** `X said` */
  subject: 0,
  /** `said X` */
  inverted: 1,
  /** `X, the Y of Z, said` */
  overAppositive: 2,
  /** `who said` */
  relative: 3,
  /** `X opened the day in Y, saying` */
  far: 4,
  /** `according to X` */
  accordingTo: 5,
  /** `X:` */
  colon: 6,
  /** `was called … by X`, `a statement from X` */
  agent: 7,
  /** `X’s promise`, `her words` */
  possessive: 8,
  /** `Q — X` */
  dash: 9,
  /** `the Post quoted X as saying` */
  quotedAs: 12,
  /** `X was blunt: Q`, `X shrugged. Q` */
  turn: 13,
  /** `Q, came the answer`, of whom was asked: X */
  answer: 14,
} as const;

/** Added to the score of a pair that grammar makes certain. Chosen by hand, above most scores the model gives. */
export const CERTAIN = 6;

/** In place of a link: the same source as the quotation before, and no source. */
export const SAME_LINK = 10;
export const NO_LINK = 11;

/** A cue and a source, as half-open ranges of items. A cue is one item unless `cueTo` says otherwise. */
export interface CueSource {
  readonly link: number;
  readonly cueFrom: number;
  readonly cueTo?: number;
  readonly from: number;
  readonly to: number;
  /** How many joining prepositions or commas the scanner crossed inside the source; none by default. */
  readonly reach?: number;
  /** Added to its score, where grammar says more than the training data could teach; 0 by default. */
  readonly bias?: number;
}

/** Pairs of a cue and a source in order of their cues, one column per field of `CueSource`. */
export class CueSources {
  count = 0;
  link = new Uint8Array(64);
  cueFrom = new Int32Array(64);
  cueTo = new Int32Array(64);
  from = new Int32Array(64);
  to = new Int32Array(64);
  reach = new Uint8Array(64);
  bias = new Int8Array(64);
  /** The item of the source's head, and the source's `SourceType`. */
  head = new Int32Array(0);
  type = new Uint8Array(0);

  push({ link, cueFrom, cueTo = cueFrom + 1, from, to, reach = 0, bias = 0 }: CueSource): void {
    if (this.count === this.link.length) this.#grow();
    const at = this.count++;
    this.link[at] = link;
    this.cueFrom[at] = cueFrom;
    this.cueTo[at] = cueTo;
    this.from[at] = from;
    this.to[at] = to;
    this.reach[at] = reach;
    this.bias[at] = bias;
  }

  /** Fills the columns derived from the others; called once, after the last pair. */
  *describe(text: MaskedText): Steps<void> {
    this.head = new Int32Array(this.count);
    this.type = new Uint8Array(this.count);
    yield* inPieces([[0, this.count]], (first, end) => {
      for (let index = first; index < end; index++) {
        const from = this.from[index] ?? 0;
        const head = headItem(text, from, this.to[index] ?? 0);
        this.head[index] = head;
        this.type[index] = sourceType(text, from, head);
      }
    });
  }

  #grow(): void {
    const room = this.count * 2;
    this.link = widened(this.link, new Uint8Array(room));
    this.cueFrom = widened(this.cueFrom, new Int32Array(room));
    this.cueTo = widened(this.cueTo, new Int32Array(room));
    this.from = widened(this.from, new Int32Array(room));
    this.to = widened(this.to, new Int32Array(room));
    this.reach = widened(this.reach, new Uint8Array(room));
    this.bias = widened(this.bias, new Int8Array(room));
  }
}

function widened<T extends Uint8Array | Int8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
