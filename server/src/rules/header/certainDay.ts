import type { IsoDate } from '../../dates/calendar';
import type { RuleContext } from '../rule';
import { proposedDates } from './dateProposals';

/**
 * The day of the header, where it is written unasked: the only one that its words can mean; null where there is none.
 * `2019-07-3` is the third of July, unless the article or its files name a day that it was before a digit was lost.
 */
export function certainDay(context: RuleContext): IsoDate | null {
  const { header } = context.analysis.article;
  const day = header?.value ?? null;
  if (header === null || day === null || header.completions.length === 0) return day;
  const others = proposedDates(context).filter((it) => it.isWritten && it.bornOutBy !== null && it.date !== day);
  return others.length === 0 ? day : null;
}
