import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { speakerLabel } from '../analysis/speakers/speakerLabel';
import { type Span, touches } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';

/** Chosen by hand: about as many as a picker shows without scrolling. */
const MOST_SUGGESTED = 12;

/** A quotation under the cursor, and who could have said it. */
export interface QuoteChoice {
  readonly quote: ResolvedQuote;
  /** Its current speaker, or null. */
  readonly speaker: string | null;
  /** People, then organizations, each the closest to the quotation first; without the current speaker. */
  readonly suggestions: readonly string[];
}

/** The innermost quotation at `offset`, including its marks; null if there is none. */
export function quoteAt({ analysis, text }: AnalyzedDocument, offset: number): QuoteChoice | null {
  const quote = innermostQuote(analysis, offset);
  if (quote === null) return null;
  const speaker = speakerLabel(quote, text);
  const names = analysis.entities
    .filter((it) => (it.type === 'PER' || it.type === 'ORG') && it.name !== speaker)
    .map((it) => ({
      name: it.name,
      rank: it.type === 'PER' ? 0 : 1,
      distance: it.mentions.reduce(
        (least, mention) => Math.min(least, distanceOf(mention, quote)),
        Number.MAX_SAFE_INTEGER,
      ),
    }))
    .sort((left, right) => left.rank - right.rank || left.distance - right.distance)
    .map((it) => it.name);
  return { quote, speaker, suggestions: [...new Set(names)].slice(0, MOST_SUGGESTED) };
}

function distanceOf(mention: Span, quote: Span): number {
  if (mention.end <= quote.start) return quote.start - mention.end;
  // People named inside a quotation are rarely its speakers.
  return mention.start >= quote.end ? mention.start - quote.end : Number.MAX_SAFE_INTEGER;
}

/** The innermost quotation whose words or marks touch `offset`, or null. */
export function innermostQuote({ quotes }: Analysis, offset: number): ResolvedQuote | null {
  let best: ResolvedQuote | null = null;
  for (const quote of quotes) {
    if (touches(withMarks(quote), offset) && (best === null || quote.start >= best.start)) best = quote;
  }
  return best;
}

/** A quotation's span with its marks. */
export function withMarks({ start, end, stretch }: ResolvedQuote): Span {
  return stretch === null ? { start, end } : { start: stretch.open.start, end: stretch.close?.end ?? end };
}
