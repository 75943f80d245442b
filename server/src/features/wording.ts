import type { QuoteKind } from '../quotes/quote';
import { formatNumber } from '../text/formatNumber';

/** `1 word`, `3 words`, `1,204 articles`. */
export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${count === 1 ? noun : pluralOf(noun)}`;
}

/** `words`, `centuries`. */
export function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The kinds of quotations, in words for readers. */
export const kindNames: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct',
  mixed: 'partial',
  indirect: 'indirect',
  scare: 'scare quotes',
  title: 'title or name',
};
