import { dayNumberOf, type IsoDate, isoOfDayNumber } from '../../dates/calendar';
import { type DayEvidence, dayEvidence, distanceTo } from '../../dates/dayEvidence';
import { isFuture } from '../dates/dateFuture';
import type { RuleContext } from '../rule';

/** A header that the article's own words contradict. */
export interface HeaderConflict {
  readonly header: IsoDate;
  readonly evidence: DayEvidence;
  /** The evidence's day, in the year nearest to the header's. */
  readonly date: IsoDate;
  /** How many days it is after the header's date; negative if before. */
  readonly distance: number;
  /** Whether a delay between filing and publication, or a late update, explains it: only worth a look. */
  readonly isLag: boolean;
}

/** Time zones and printing explain one day: 2.6 % of the 18,781 datelines with a day in Reuters-21578 differ by one. */
const EXPLAINED = 1;
/** In days. Chosen by hand: a story may be held over a long weekend. */
const LONGEST_LAG = 4;
/** In days. Chosen by hand: updates within a week of publication are normal. */
const LONGEST_UPDATE = 7;

/**
 * The strongest contradiction between the header and the article's own dates; null if there is none, the header cannot
 * be read, or it is in the future, which is a finding of its own. One cause is one conflict: a *published* stamp that
 * agrees with the header overrules an update, and a byline comes before a dateline.
 */
export function headerConflict({ analysis, today }: RuleContext): HeaderConflict | null {
  const { article } = analysis;
  const header = article.header?.value ?? null;
  const number = header === null ? null : dayNumberOf(header);
  if (header === null || number === null || isFuture(header, today)) return null;
  const evidence = dayEvidence(article);
  const isConfirmed = evidence.some(
    (it) =>
      it.kind === 'stamp' &&
      it.act !== 'updated' &&
      Math.abs(distanceTo(it, header) ?? Number.POSITIVE_INFINITY) <= EXPLAINED,
  );
  for (const it of evidence) {
    const distance = distanceTo(it, header);
    if (distance === null || Math.abs(distance) <= EXPLAINED) continue;
    if (it.kind === 'stamp' && isConfirmed) continue;
    if (it.act === 'updated' && distance > 0 && distance <= LONGEST_UPDATE) continue;
    const isLag =
      it.kind === 'dateline' ? distance < 0 && distance >= -LONGEST_LAG : it.act === 'updated' && distance > 0;
    const date = it.days[0] ?? isoOfDayNumber(number + distance);
    return { header, evidence: it, date, distance: (dayNumberOf(date) ?? number) - number, isLag };
  }
  return null;
}

/** `3 days before`, `1 day after`. */
export function distanceWords(distance: number): string {
  const days = Math.abs(distance);
  return `${days} ${days === 1 ? 'day' : 'days'} ${distance < 0 ? 'before' : 'after'}`;
}

/** Whether two ISO dates are one slip apart: a single digit, or the month. */
export function isOneSlipApart(left: IsoDate, right: IsoDate): boolean {
  const differing = [...left].filter((figure, index) => figure !== right[index]).length;
  return differing === 1 || (left.slice(0, 4) === right.slice(0, 4) && left.slice(8) === right.slice(8));
}
