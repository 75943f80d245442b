import type { Span } from '../text/span';
import { type DayNumber, dayNumber, dayNumberOf, type IsoDate, isDay, isoOfDayNumber } from './calendar';
import type { Dateline } from './dateline';
import { daysOfStamp, type Stamp, type StampAct } from './stamp';

/** The parts of an article that can date it. */
export interface DatedParts {
  readonly text: string;
  /** Its header, even if it cannot be read; its own date is no evidence. */
  readonly header: Span | null;
  readonly headline: Span | null;
  readonly byline: { readonly stamps: readonly Stamp[] } | null;
  readonly dateline: Dateline | null;
  readonly paragraphs: readonly Span[];
}

/** A day by which the article dates itself: a stamp of its byline, or its dateline. */
export interface DayEvidence extends Span {
  readonly kind: 'stamp' | 'dateline';
  readonly act: StampAct | null;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** Whether it has two readings, both among `days`: `06.05.2016`. */
  readonly isOpen: boolean;
  /** The header dates that agree with it; empty without a year. */
  readonly days: readonly IsoDate[];
}

/** The days by which the article dates itself, the surest first: published stamps, other stamps, the dateline. */
export function dayEvidence({ byline, dateline }: DatedParts): DayEvidence[] {
  const stamps = (byline?.stamps ?? []).map(
    (stamp): DayEvidence => ({
      start: stamp.start,
      end: stamp.end,
      kind: 'stamp',
      act: stamp.act,
      month: stamp.month,
      day: stamp.day,
      year: stamp.year,
      isOpen: stamp.swapped !== null,
      days: daysOfStamp(stamp),
    }),
  );
  // An unlabeled stamp never follows an update: it would take the update's label.
  const ranked = [...stamps.filter((it) => it.act === 'published'), ...stamps.filter((it) => it.act !== 'published')];
  const day = dateline?.day ?? null;
  if (day === null) return ranked;
  const { start, end, month, year } = day;
  const days = year !== null && isDay(year, month, day.day) ? [isoOfDayNumber(dayNumber(year, month, day.day))] : [];
  return [...ranked, { start, end, kind: 'dateline', act: null, month, day: day.day, year, isOpen: false, days }];
}

/**
 * The days from an ISO date to the evidence, negative if the evidence is earlier. Evidence without a year is placed in
 * the nearest year. Null if no such day exists.
 */
export function distanceTo(evidence: DayEvidence, date: IsoDate): number | null {
  const number = dayNumberOf(date);
  if (number === null) return null;
  if (evidence.days.length > 0) return nearest(evidence.days.map((it) => (dayNumberOf(it) ?? number) - number));
  const year = Number(date.slice(0, 4));
  const candidates = evidence.year === null ? [year - 1, year, year + 1] : [evidence.year];
  return nearest(
    candidates.flatMap((it) =>
      isDay(it, evidence.month, evidence.day) ? [dayNumber(it, evidence.month, evidence.day) - number] : [],
    ),
  );
}

/** The evidence's day in the year nearest to a given day; null if it exists in none. */
export function dayNear(evidence: DayEvidence, number: DayNumber): IsoDate | null {
  const distance = distanceTo(evidence, isoOfDayNumber(number));
  return distance === null ? null : isoOfDayNumber(number + distance);
}

function nearest(distances: readonly number[]): number | null {
  return distances.reduce<number | null>(
    (best, it) => (best === null || Math.abs(it) < Math.abs(best) ? it : best),
    null,
  );
}
