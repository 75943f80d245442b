import type { ResolvedQuote, UnresolvedReason } from '../analysis/analysis';
import { textOf } from '../text/span';

/** ` · via Sputnik`, or an empty string. */
export function viaLabel(quote: ResolvedQuote, text: string): string {
  return quote.via === null ? '' : ` · via ${textOf(text, quote.via).replace(/\s+/g, ' ')}`;
}

/** Why a source has no name, in words for readers. */
export const unresolvedReasons: Readonly<Record<UnresolvedReason, string>> = {
  unnamed: 'the article does not name this source',
  'ambiguous-pronoun': 'the pronoun could mean more than one person',
  'ambiguous-description': 'the description fits more than one person',
  'shared-name': 'more than one person has this name',
  several: 'more than one person is speaking',
  'no-antecedent': 'no one named earlier fits',
  'first-person': 'the author’s own voice',
};
