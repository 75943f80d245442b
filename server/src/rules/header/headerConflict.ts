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
  /** How many days it lies from the header's, negative before it. */
  readonly distance: number;
  /** Whether a report filed some days before it was published explains it: no error, only worth a look. */
  readonly isLag: boolean;
}

/** Time zones, a wire's clock and a paper's printing explain one day: so do 2.6 % of Reuters-21578's 18,781 datelines with a day. */
const EXPLAINED = 1;
/** A story may lie over a weekend, or be filed and held, so long. */
const LONGEST_LAG = 4;
/** What is updated within a week of its publication is the same article. */
const LONGEST_UPDATE = 7;

/**
 * The weightiest contradiction between the header and the article's own dates; null where there is none, where the
 * header cannot be read, or where it is itself in the future, which is a finding of its own. One cause, one conflict:
 * a published stamp that bears the header out silences an update, and a byline speaks before a dateline.
 */
export function headerConflict({ analysis, today }: RuleContext): HeaderConflict | null {
  const { article } = analysis;
  const header = article.header?.value ?? null;
  const number = header === null ? null : dayNumberOf(header);
  if (header === null || number === null || isFuture(header, today)) return null;
  const evidence = dayEvidence(article);
  const bornOut = evidence.some(
    (it) => it.kind === 'stamp' && it.act !== 'updated' && Math.abs(distanceTo(it, header) ?? 99) <= EXPLAINED,
  );
  for (const it of evidence) {
    const distance = distanceTo(it, header);
    if (distance === null || Math.abs(distance) <= EXPLAINED) continue;
    if (it.kind === 'stamp' && bornOut) continue;
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

/** Whether two days are one slip apart: a digit of the day, or the month. */
export function isSlipApart(left: IsoDate, right: IsoDate): boolean {
  const differing = [...left].filter((figure, index) => figure !== right[index]).length;
  return differing === 1 || (left.slice(0, 4) === right.slice(0, 4) && left.slice(8) === right.slice(8));
}
