import { dateParts, monthNames } from '../dates/calendar';
import type { QuoteKind } from '../quotes/quote';

/** `1 word`, `3 words`, `1,204 articles`. */
export function plural(count: number, noun: string): string {
  const shown = count.toLocaleString('en-GB');
  if (count === 1) return `${shown} ${noun}`;
  return `${shown} ${noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** What a reader calls the kinds of quotations. */
export const kindNames: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct',
  mixed: 'partial',
  indirect: 'indirect',
  scare: 'set apart',
  title: 'title or name',
};

/** `31 July 2019`; what is no day comes back as it is. */
export function shortDate(date: string): string {
  const parts = dateParts(date);
  return parts === null ? date : `${parts.day} ${monthNames[parts.month - 1]} ${parts.year}`;
}
