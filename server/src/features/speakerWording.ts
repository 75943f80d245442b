import type { ResolvedQuote, UnresolvedReason } from '../analysis/analysis';
import { textOf } from '../text/span';

/** Who said it, as short as a line allows: the resolved name, else the source's short form; null without a source. */
export function speakerLabel(quote: ResolvedQuote, text: string): string | null {
  if (quote.speakerName !== null) return quote.speakerName;
  if (quote.speaker === null) return null;
  return textOf(text, quote.head ?? quote.speaker).replace(/\s+/g, ' ');
}

/** ` · via Sputnik`, or nothing. */
export function viaLabel(quote: ResolvedQuote, text: string): string {
  return quote.via === null ? '' : ` · via ${textOf(text, quote.via).replace(/\s+/g, ' ')}`;
}

/** Why a source has no name, as a reader says it. */
export const unresolvedReasons: Readonly<Record<UnresolvedReason, string>> = {
  unnamed: 'the article does not name this source',
  'ambiguous-pronoun': 'more than one person fits the pronoun',
  'no-antecedent': 'nobody named before fits',
  'first-person': 'the article’s own voice',
};
