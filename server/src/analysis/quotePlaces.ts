import type { Span } from '../text/span';
import { forEachInSteps, type Steps } from '../work/steps';
import { CONTEXT, type Correction } from './corrections';

/**
 * Up to this many quotations with the same words are compared by their context. Among more (`“Yes.”` two hundred
 * times), only an unchanged context identifies the right one. Chosen by hand; it limits the work on repetitive texts.
 */
const MOST_COMPARED = 200;

/** The quotations of an article by their words and their context, for matching corrections. */
export class QuotePlaces {
  readonly #byWords = new Map<string, number[]>();
  readonly #byAnchor = new Map<string, number>();

  constructor(
    readonly quotes: readonly Span[],
    readonly text: string,
  ) {}

  /** Reads the quotations; has to be called first. */
  *read(): Steps<this> {
    yield* forEachInSteps(this.quotes, (quote, index) => {
      const words = normalized(this.text.slice(quote.start, quote.end));
      const alike = this.#byWords.get(words);
      if (alike === undefined) this.#byWords.set(words, [index]);
      else alike.push(index);
      const anchor = anchorOf(words, this.#before(quote), this.#after(quote));
      if (!this.#byAnchor.has(anchor)) this.#byAnchor.set(anchor, index);
    });
    return this;
  }

  /** The index of the quotation that a correction refers to; null if there is none, or too many to compare. */
  of({ quote, prefix, suffix }: Correction): number | null {
    const words = normalized(quote);
    const alike = this.#byWords.get(words) ?? [];
    // A context cut short, at an edge of the text or by hand, may match a longer one.
    const isWhole = prefix.length === CONTEXT && suffix.length === CONTEXT;
    const same = isWhole ? this.#byAnchor.get(anchorOf(words, prefix, suffix)) : undefined;
    if (same !== undefined) return same;
    return alike.length > MOST_COMPARED ? null : this.#mostSimilar(alike, prefix, suffix);
  }

  #mostSimilar(alike: readonly number[], prefix: string, suffix: string): number | null {
    let best: number | null = null;
    let bestSimilarity = -1;
    for (const index of alike) {
      const quote = this.quotes[index];
      if (quote === undefined) continue;
      const similarity = sharedEnd(this.#before(quote), prefix) + sharedStart(this.#after(quote), suffix);
      if (similarity <= bestSimilarity) continue;
      best = index;
      bestSimilarity = similarity;
    }
    return best;
  }

  #before({ start }: Span): string {
    return this.text.slice(Math.max(0, start - CONTEXT), start);
  }

  #after({ end }: Span): string {
    return this.text.slice(end, end + CONTEXT);
  }
}

function anchorOf(words: string, before: string, after: string): string {
  return JSON.stringify([words, before, after]);
}

function normalized(words: string): string {
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
