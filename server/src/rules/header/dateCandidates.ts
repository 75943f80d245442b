import type { IsoDate } from '../../dates/calendar';
import { dayEvidence } from '../../dates/dayEvidence';
import type { Evidence, Fix, RuleContext } from '../rule';
import { MOST_CHOICES, rankDates, reasonOf } from './dateProposals';
import { headerFix } from './headerFix';

/**
 * Fixes that replace a readable but unlikely date in the header: with the given days, those first that the article or
 * its files support, or with days that the article names. None is preferred: the reader chooses.
 */
export function candidateFixes({ analysis, suggestDates, today }: RuleContext, days: readonly IsoDate[]): Fix[] {
  const { article } = analysis;
  return rankDates(article, days, { known: suggestDates(), today })
    .filter((it) => it.isWritten || it.evidence !== null)
    .slice(0, MOST_CHOICES)
    .map((it) => headerFix(article, it.date, false, reasonOf(it)));
}

/** Where byline and dateline state the article's day, for a finding's related information. */
export function statedDays({ analysis }: RuleContext): Evidence[] {
  const { text } = analysis.article;
  return dayEvidence(analysis.article).map(({ start, end, kind }) => ({
    start,
    end,
    message: `The ${kind === 'stamp' ? 'byline' : 'dateline'} has “${text.slice(start, end)}”.`,
  }));
}
