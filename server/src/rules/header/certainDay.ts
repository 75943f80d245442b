import type { IsoDate } from '../../dates/calendar';
import { givesLatestEdition } from '../../dates/latestEdition';
import type { RuleContext } from '../rule';
import { proposedDates } from './dateProposals';

/**
 * The header's day if a fix may write it without asking, because the header can mean no other; else null. `2019-07-3`
 * is 3 July, unless the article or its files name a day with one more digit. A stamp of the latest edition is no
 * certain day.
 */
export function certainDay(context: RuleContext): IsoDate | null {
  const { header, text } = context.analysis.article;
  const day = header?.value ?? null;
  if (header !== null && givesLatestEdition(text, header.keyword)) return null;
  if (header === null || day === null || header.completions.length === 0) return day;
  const others = proposedDates(context).filter((it) => it.isWritten && it.supportedBy !== null && it.date !== day);
  return others.length === 0 ? day : null;
}
