import { parseArticle } from '../../server/src/article/parse';
import { dayNumberOf } from '../../server/src/dates/calendar';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';
import type { DatedArticle } from './datedArticles';

/** How often the day of an article is told from its own words once its header is gone. */
export interface InferenceFigures {
  readonly articles: number;
  readonly answered: number;
  readonly exact: number;
  readonly withinOne: number;
}

/**
 * Takes the header away and asks for the day. `byline` counts the articles whose byline or date line bears a year;
 * `dateline` those that need the year of their neighbours in the same order. Only what is sure counts as an answer.
 */
export function inferenceFigures(articles: readonly DatedArticle[]): {
  byline: InferenceFigures;
  dateline: InferenceFigures;
} {
  const tally = {
    byline: { articles: 0, answered: 0, exact: 0, withinOne: 0 },
    dateline: { articles: 0, answered: 0, exact: 0, withinOne: 0 },
  };
  for (const [index, { iso, rest }] of articles.entries()) {
    const article = parseArticle(rest);
    const hasYear = (article.byline?.stamps ?? []).some((it) => it.year !== null);
    if (!hasYear && (article.dateline?.day ?? null) === null) continue;
    const counted = hasYear ? tally.byline : tally.dateline;
    counted.articles++;
    const [first] = inferDate(article, hasYear ? [] : neighbours(articles, index));
    if (first?.certainty !== 'sure') continue;
    counted.answered++;
    const distance = Math.abs((dayNumberOf(first.date) ?? 0) - (dayNumberOf(iso) ?? 0));
    if (distance === 0) counted.exact++;
    if (distance <= 1) counted.withinOne++;
  }
  return tally;
}

function neighbours(articles: readonly DatedArticle[], index: number): KnownDate[] {
  const [before, after] = [articles[index - 1], articles[index + 1]];
  return [
    ...(before === undefined ? [] : [{ date: before.iso, source: 'the one before', relation: 'before' as const }]),
    ...(after === undefined ? [] : [{ date: after.iso, source: 'the one after', relation: 'after' as const }]),
  ];
}
