import { parseArticle } from '../../server/src/article/parse';
import { dayNumberOf, type IsoDate } from '../../server/src/dates/calendar';
import { inferDate, type KnownDate } from '../../server/src/dates/inferDate';
import type { DatedArticle } from './datedArticles';

/** How often the day of an article is inferred from its own words once its header is gone. */
export interface InferenceFigures {
  readonly articles: number;
  readonly answered: number;
  readonly exact: number;
  readonly withinOne: number;
}

/**
 * Removes the header and infers the day. `byline` counts the articles whose byline or date line has a year; `dateline`
 * those that need the year of their neighbors in the given order. Only days that are sure count as answers.
 */
export function inferenceFigures(
  articles: readonly DatedArticle[],
  today: IsoDate,
): {
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
    const [first] = inferDate(article, hasYear ? [] : neighbors(articles, index), today);
    if (first?.certainty !== 'sure') continue;
    counted.answered++;
    const distance = Math.abs((dayNumberOf(first.date) ?? 0) - (dayNumberOf(iso) ?? 0));
    if (distance === 0) counted.exact++;
    if (distance <= 1) counted.withinOne++;
  }
  return tally;
}

function neighbors(articles: readonly DatedArticle[], index: number): KnownDate[] {
  const [before, after] = [articles[index - 1], articles[index + 1]];
  return [
    ...(before === undefined ? [] : [{ date: before.iso, source: 'the article before', relation: 'before' as const }]),
    ...(after === undefined ? [] : [{ date: after.iso, source: 'the article after', relation: 'after' as const }]),
  ];
}
