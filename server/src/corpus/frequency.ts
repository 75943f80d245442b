import { dateParts, type IsoDate, monthNames } from '../dates/calendar';

/** How often something stands in a corpus over time, in even steps that hold all days given. */
export interface Frequency {
  readonly step: 'month' | 'quarter' | 'year' | 'several years';
  readonly counts: readonly number[];
  /** The first and the last step as a reader names them: `Jan 2019`, `2019`. */
  readonly first: string;
  readonly last: string;
  /** The step with most, the first of equals. */
  readonly peak: string;
}

const MOST_STEPS = 12;
const steps = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
] as const;

/**
 * Counts days by month, or by quarter, year or several years where there would be more than twelve bars. `dates` are ISO
 * dates in order; those that are no existing day are left out. Null where all fall into one month.
 */
export function frequencyOf(dates: readonly IsoDate[]): Frequency | null {
  const months = dates.flatMap((date) => {
    const parts = dateParts(date);
    return parts === null ? [] : [parts.year * 12 + parts.month - 1];
  });
  const low = months[0];
  const high = months.at(-1);
  if (low === undefined || high === undefined || low === high) return null;
  for (const [step, length] of steps) {
    const first = Math.floor(low / length);
    const count = Math.floor(high / length) - first + 1;
    if (count > MOST_STEPS) continue;
    return counted(step, length, first, count, months);
  }
  const years = Math.ceil((Math.floor(high / 12) - Math.floor(low / 12) + 1) / MOST_STEPS) * 12;
  const first = Math.floor(low / years);
  return counted('several years', years, first, Math.floor(high / years) - first + 1, months);
}

function counted(
  step: Frequency['step'],
  length: number,
  first: number,
  count: number,
  months: readonly number[],
): Frequency {
  const counts = new Array<number>(count).fill(0);
  for (const month of months) {
    const place = Math.floor(month / length) - first;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const named = (month: number): string => stepName(month, length >= 12 ? 'year' : 'month');
  return {
    step,
    counts,
    first: named(months[0] ?? 0),
    last: named(months.at(-1) ?? 0),
    peak: stepName((first + counts.indexOf(Math.max(...counts))) * length, step),
  };
}

/** A step by its first month, counted from the year 0. */
function stepName(month: number, step: Frequency['step']): string {
  const year = String(Math.floor(month / 12));
  if (step === 'month') return `${(monthNames[month % 12] ?? '').slice(0, 3)} ${year}`;
  if (step === 'quarter')
    return `${(monthNames[month % 12] ?? '').slice(0, 3)} – ${(monthNames[(month % 12) + 2] ?? '').slice(0, 3)} ${year}`;
  return step === 'year' ? year : `the years from ${year}`;
}
