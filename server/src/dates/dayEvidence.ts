import type { Span } from '../text/span';
import { type DayNumber, dayNumber, dayNumberOf, type IsoDate, isDay, isoOfDayNumber } from './calendar';
import type { Dateline } from './dateline';
import { daysOfStamp, type Stamp, type StampAct } from './stamp';

/** The parts of an article that can name its day. */
export interface DatedParts {
  readonly text: string;
  readonly headline: Span | null;
  readonly byline: { readonly stamps: readonly Stamp[] } | null;
  readonly dateline: Dateline | null;
  readonly paragraphs: readonly Span[];
}

/** A day that the article itself names as its own: in its byline's stamps, or in its dateline. */
export interface DayEvidence extends Span {
  readonly kind: 'stamp' | 'dateline';
  readonly act: StampAct | null;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  /** Whether it has two readings, both among `days`: `06.05.2016`. */
  readonly isOpen: boolean;
  /** The days that a header may bear without contradicting it; empty without a year. */
  readonly days: readonly IsoDate[];
}

/** What the article says of its own day, the surest first: published stamps, other stamps, the dateline. */
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
  // A stamp without a word of its own never stands behind an update: the line's last word holds on.
  const ranked = [...stamps.filter((it) => it.act === 'published'), ...stamps.filter((it) => it.act !== 'published')];
  const day = dateline?.day ?? null;
  if (day === null) return ranked;
  const { start, end, month, year } = day;
  const days = year !== null && isDay(year, month, day.day) ? [isoOfDayNumber(dayNumber(year, month, day.day))] : [];
  return [...ranked, { start, end, kind: 'dateline', act: null, month, day: day.day, year, isOpen: false, days }];
}

/**
 * How many days lie between evidence and a day: negative where the evidence lies before it. Evidence without a year is
 * taken in the year that brings it nearest. Null where no such day exists.
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

/** The evidence's day in the year that brings it nearest to a day; null where none has it. */
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
