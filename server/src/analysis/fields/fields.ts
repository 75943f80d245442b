import type { KnownDate } from '../../dates/inferDate';

/** Where a field comes from, the most trusted first: the metadata file, the file's path, or a part of the article. */
export type FieldSource = 'metadata' | 'path' | 'byline' | 'dateline' | 'sign-off';

/** A field's value and where it comes from. */
export interface Field<Value> {
  readonly value: Value;
  readonly source: FieldSource;
}

/** What is known of an article beyond its text; null for what is not. */
export interface ArticleFields {
  readonly outlet: Field<string> | null;
  /** At least one. */
  readonly authors: Field<readonly string[]> | null;
  /** A headline that the text does not have, or that the metadata file has in its place. */
  readonly headline: Field<string> | null;
  /** The day, or only the year, that the metadata file or the path gives it. */
  readonly date: KnownDate | null;
}

export const noFields: ArticleFields = { outlet: null, authors: null, headline: null, date: null };

/** Each field from the first that has it. */
export function firstFields(first: ArticleFields, second: ArticleFields): ArticleFields {
  if (second === noFields) return first;
  if (first === noFields) return second;
  return {
    outlet: first.outlet ?? second.outlet,
    authors: first.authors ?? second.authors,
    headline: first.headline ?? second.headline,
    date: first.date ?? second.date,
  };
}
