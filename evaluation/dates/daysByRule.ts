import { analyze } from '../../server/src/analysis/analyze';
import { unwrittenDays } from '../../server/src/features/inlayHints';
import type { GoldArticle } from './timexGold';
import { addScore, type DayTally, emptyScore } from './timexScore';

/**
 * AQUAINT articles whose annotated weekdays are a week or more before their own date: those of AP900815-0044 are counted
 * from the week before, and the header of APW20000115.0209, like those of its neighbors, is nine days late. No rule can be
 * measured on them.
 */
const contradictory = new Set(['AP900815-0044', 'APW20000115.0209']);

/** How many days each rule would show as a hint in annotated articles, and how many of them are right. */
export function daysByRule(articles: readonly GoldArticle[]): ReadonlyMap<string, DayTally> {
  const score = emptyScore();
  for (const { id, text, times } of articles)
    if (!contradictory.has(id)) addScore(score, times, unwrittenDays(analyze(text)));
  return score.days;
}
