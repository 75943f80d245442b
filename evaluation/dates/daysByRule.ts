import { analyze } from '../../server/src/analysis/analyze';
import { unwrittenDays } from '../../server/src/features/inlayHints';
import type { GoldArticle } from './timexGold';
import { addScore, type DayTally, emptyScore } from './timexScore';

/**
 * Articles of AQUAINT whose annotated weekdays lie a week and more before their own date: AP900815-0044's are counted
 * from the week before, and the header of APW20000115.0209, like those of its neighbours, is nine days late. No rule can
 * be measured on them.
 */
const contradictory = new Set(['AP900815-0044', 'APW20000115.0209']);

/** The days that each rule would show as a hint in annotated articles, and how many are right. */
export function daysByRule(articles: readonly GoldArticle[]): ReadonlyMap<string, DayTally> {
  const score = emptyScore();
  for (const { id, text, times } of articles)
    if (!contradictory.has(id)) addScore(score, times, unwrittenDays(analyze(text)));
  return score.days;
}
