import type { ArticleFields, Field, FieldSource } from '../analysis/fields/fields';
import { metadataFileName } from '../analysis/fields/metadata';
import { escapeMarkdown } from './sinks';

const sourceWords: Readonly<Record<FieldSource, string>> = {
  metadata: `from ${metadataFileName}`,
  path: 'from the file’s path',
  byline: 'from the byline',
  dateline: 'from the dateline',
  'sign-off': 'from the sign-off',
};

/** The lines of a hover that say who published and wrote an article, and how that is known; none if nobody is known. */
export function fieldLines({ outlet, authors, headline }: ArticleFields): string[] {
  const line = (label: string, words: string, { source }: Field<unknown>): string =>
    `${label}: ${escapeMarkdown(words)} (${sourceWords[source]})`;
  return [
    ...(outlet === null ? [] : [line('Outlet', outlet.value, outlet)]),
    ...(authors === null
      ? []
      : [line(authors.value.length === 1 ? 'Author' : 'Authors', authors.value.join(', '), authors)]),
    ...(headline === null ? [] : [line('Headline', headline.value, headline)]),
  ];
}
