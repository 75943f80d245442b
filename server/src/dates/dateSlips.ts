import { daysInMonth, type IsoDate, isDay, isoDate } from './calendar';

/** Year, month and day as figures, as somebody wrote them; they may name no day. */
export interface WrittenParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const EARLIEST = 1600;
const LATEST = 2100;

/**
 * The existing days that are one slip of the hand away from a date, the likeliest first: a day past the end of
 * its month, day and month swapped, two neighbouring digits swapped, a digit left out or doubled, a digit wrong, and, where
 * the month is none, the same day of every month. Years before 1600 and after 2100 are no articles'.
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
  // Only those of four figures count: a figure put in where one was missing, or taken out where one was too many.
  for (const it of [...insertions(year), ...deletions(year)]) offer(it, month, day);
  for (const it of replacements(day)) offer(year, month, it);
  for (const it of replacements(month)) offer(year, it, day);
  if (length === 0) for (let it = 1; it <= 12; it++) offer(year, String(it), day);
  for (const it of replacements(year)) offer(it, month, day);
  return [...found];
}

/** The days that a date can have been before one of its digits was left out: `2019-07-3`, `2019-1-15`, `201-07-31`. */
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
    for (let figure = 0; figure <= 9; figure++) found.push(written.slice(0, at) + figure + written.slice(at));
  return found;
}

function deletions(written: string): string[] {
  return Array.from({ length: written.length }, (_, at) => written.slice(0, at) + written.slice(at + 1));
}

function replacements(written: string): string[] {
  const found: string[] = [];
  for (let at = written.length - 1; at >= 0; at--)
    for (let figure = 0; figure <= 9; figure++) found.push(written.slice(0, at) + figure + written.slice(at + 1));
  return found;
}
