import type { Span } from '../text/span';
import { forEachInSteps, type Steps } from '../work/steps';
import { CONTEXT, type Correction } from './corrections';

/**
 * Up to this many places with the same words are compared by the text around them. Among more (`“Yes.”` two hundred times) only
 * unchanged surroundings identify the right one.
 */
const MOST_COMPARED = 200;

/** The quotations of an article by their words and the text around them, so that corrections find theirs. */
export class QuotePlaces {
  readonly #byWords = new Map<string, number[]>();
  readonly #byAnchor = new Map<string, number>();

  constructor(
    readonly quotes: readonly Span[],
    readonly text: string,
  ) {}

  /** Reads the quotations; before that there is nothing to ask for. */
  *read(): Steps<this> {
    yield* forEachInSteps(this.quotes, (quote, index) => {
      const words = normalised(this.text.slice(quote.start, quote.end));
      const alike = this.#byWords.get(words);
      if (alike === undefined) this.#byWords.set(words, [index]);
      else alike.push(index);
      const anchor = anchorOf(words, this.#before(quote), this.#behind(quote));
      if (!this.#byAnchor.has(anchor)) this.#byAnchor.set(anchor, index);
    });
    return this;
  }

  /** The index of the quotation that a correction refers to; null if there is none, or if it is not unique. */
  of({ quote, prefix, suffix }: Correction): number | null {
    const words = normalised(quote);
    const alike = this.#byWords.get(words) ?? [];
    // Surroundings that are cut short, at an edge of the text or by hand, match longer ones too.
    const isWhole = prefix.length === CONTEXT && suffix.length === CONTEXT;
    const same = isWhole ? this.#byAnchor.get(anchorOf(words, prefix, suffix)) : undefined;
    if (same !== undefined) return same;
    return alike.length > MOST_COMPARED ? null : this.#likest(alike, prefix, suffix);
  }

  #likest(alike: readonly number[], prefix: string, suffix: string): number | null {
    let best: number | null = null;
    let bestLikeness = -1;
    for (const index of alike) {
      const quote = this.quotes[index];
      if (quote === undefined) continue;
      const likeness = sharedEnd(this.#before(quote), prefix) + sharedStart(this.#behind(quote), suffix);
      if (likeness <= bestLikeness) continue;
      best = index;
      bestLikeness = likeness;
    }
    return best;
  }

  #before({ start }: Span): string {
    return this.text.slice(Math.max(0, start - CONTEXT), start);
  }

  #behind({ end }: Span): string {
    return this.text.slice(end, end + CONTEXT);
  }
}

function anchorOf(words: string, before: string, behind: string): string {
  return JSON.stringify([words, before, behind]);
}

function normalised(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function sharedStart(left: string, right: string): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

function sharedEnd(left: string, right: string): number {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count++;
  return count;
}
