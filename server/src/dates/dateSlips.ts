import { daysInMonth, type IsoDate, isDay, isoDate } from './calendar';

/** Year, month and day in digits, as written; the day may not exist. */
export interface WrittenParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Whether the month is written in words. */
  readonly isSpelled?: boolean;
}

/** Years of news: from the first newspapers (Strasbourg, 1605) to a little past the present. */
const EARLIEST = 1600;
const LATEST = 2100;

/**
 * The existing days that are one typing slip away from a date, the likeliest first: the last day of the month for a day
 * past its end, day and month swapped, two adjacent digits swapped, a digit missing or extra, a digit wrong, and the
 * same day of every month if the month does not exist. Only days from 1600 to 2099.
 */
export function slipsOf({ year, month, day }: WrittenParts): IsoDate[] {
  const found = new Set<IsoDate>();
  const offer = (years: string, months: string, days: string): void => {
    const [y, m, d] = [Number(years), Number(months), Number(days)];
    if (years.length === 4 && y >= EARLIEST && y < LATEST && isDay(y, m, d)) found.add(isoDate(y, m, d));
  };
  const length = daysInMonth(Number(year), Number(month));
  if (Number(day) > length) offer(year, month, String(length));
  offer(year, day, month);
  for (const it of swaps(day)) offer(year, month, it);
  for (const it of swaps(month)) offer(year, it, day);
  for (const it of swaps(year)) offer(it, month, day);
  // Of these only four-digit years count: a missing digit put in or an extra one taken out.
  for (const it of [...insertions(year), ...deletions(year)]) offer(it, month, day);
  for (const it of replacements(day)) offer(year, month, it);
  for (const it of replacements(month)) offer(year, it, day);
  if (length === 0) for (let it = 1; it <= 12; it++) offer(year, String(it), day);
  for (const it of replacements(year)) offer(it, month, day);
  return [...found];
}

/** The days that a date may have been before a digit was left out: `2019-07-3`, `2019-1-15`, `201-07-31`. */
export function completionsOf(written: WrittenParts): IsoDate[] {
  const years = written.year.length === 3 ? insertions(written.year) : [written.year];
  const months = written.month.length === 1 ? [written.month, ...insertions(written.month)] : [written.month];
  const days = written.day.length === 1 ? [written.day, ...insertions(written.day)] : [written.day];
  const found = new Set<IsoDate>();
  for (const y of years)
    for (const m of months)
      for (const d of days) {
        const [year, month, day] = [Number(y), Number(m), Number(d)];
        if (y.length === 4 && year >= EARLIEST && year < LATEST && isDay(year, month, day))
          found.add(isoDate(year, month, day));
      }
  return [...found];
}

function swaps(written: string): string[] {
  return Array.from(
    { length: written.length - 1 },
    (_, at) => written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2),
  );
}

function insertions(written: string): string[] {
  const found: string[] = [];
  for (let at = 0; at <= written.length; at++)
    for (let digit = 0; digit <= 9; digit++) found.push(written.slice(0, at) + digit + written.slice(at));
  return found;
}

function deletions(written: string): string[] {
  return Array.from({ length: written.length }, (_, at) => written.slice(0, at) + written.slice(at + 1));
}

function replacements(written: string): string[] {
  const found: string[] = [];
  for (let at = written.length - 1; at >= 0; at--)
    for (let digit = 0; digit <= 9; digit++) found.push(written.slice(0, at) + digit + written.slice(at + 1));
  return found;
}
