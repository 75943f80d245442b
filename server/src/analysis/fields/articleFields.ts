import type { Article } from '../../article/article';
import { bylineAuthors } from './bylineAuthors';
import type { ArticleFields, Field } from './fields';
import { outletIn } from './outletIn';

/** The fields of an article: those given by readers first, then those in its byline, dateline and sign-off. */
export function fieldsOf(article: Article, given: ArticleFields): ArticleFields {
  const isHeadlineWanted = given.headline?.source === 'metadata' || article.headline === null;
  return {
    outlet: given.outlet ?? outletIn(article),
    authors: given.authors ?? authorsIn(article),
    headline: isHeadlineWanted ? given.headline : null,
    date: given.date,
  };
}

function authorsIn({ text, byline }: Article): Field<readonly string[]> | null {
  if (byline === null) return null;
  const value = bylineAuthors(text.slice(byline.start, byline.end));
  return value.length === 0 ? null : { value, source: 'byline' };
}
