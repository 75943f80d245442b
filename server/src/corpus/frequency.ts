import { dateParts, type IsoDate, monthNames } from '../dates/calendar';

/** How often something occurs over time, in equal steps that cover all given days. */
export interface Frequency {
  readonly step: 'month' | 'quarter' | 'year' | 'several years';
  readonly counts: readonly number[];
  /** Labels of the first and last step: `Jan 2019`, `2019`. */
  readonly first: string;
  readonly last: string;
  /** Label of the highest step, the first if several are equal. */
  readonly peak: string;
}

/** Chosen by hand: the bars of a year, in one line of a hover. */
const MOST_STEPS = 12;
const steps = [
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
] as const;

/** A month, counted from the year 0, with its count. */
type MonthCount = readonly [month: number, count: number];

/**
 * Counts days by month, or by quarter, year or several years if there would be more than `MOST_STEPS`. `days` are
 * sorted ISO dates with their counts; invalid dates are ignored. Null if all are in one month.
 */
export function frequencyOf(days: readonly (readonly [IsoDate, number])[]): Frequency | null {
  const months = days.flatMap(([date, count]): MonthCount[] => {
    const parts = dateParts(date);
    return parts === null ? [] : [[parts.year * 12 + parts.month - 1, count]];
  });
  const low = months[0]?.[0];
  const high = months.at(-1)?.[0];
  if (low === undefined || high === undefined || low === high) return null;
  for (const [step, length] of steps) {
    const first = Math.floor(low / length);
    const count = Math.floor(high / length) - first + 1;
    if (count <= MOST_STEPS) return counted(months, { step, length, first, count });
  }
  // Steps start at multiples of their length, so the first and the last may reach beyond the days.
  let length = 24;
  while (Math.floor(high / length) - Math.floor(low / length) >= MOST_STEPS) length += 12;
  const first = Math.floor(low / length);
  return counted(months, { step: 'several years', length, first, count: Math.floor(high / length) - first + 1 });
}

/** Equal steps of `length` months: the first, counted in steps from the year 0, and their number. */
interface Steps {
  readonly step: Frequency['step'];
  readonly length: number;
  readonly first: number;
  readonly count: number;
}

function counted(months: readonly MonthCount[], { step, length, first, count }: Steps): Frequency {
  const counts = new Array<number>(count).fill(0);
  for (const [month, articles] of months) {
    const place = Math.floor(month / length) - first;
    counts[place] = (counts[place] ?? 0) + articles;
  }
  const named = (month: number): string => stepName(month, length >= 12 ? 'year' : 'month');
  const peak = counts.reduce((best, it, place) => (it > (counts[best] ?? 0) ? place : best), 0);
  return {
    step,
    counts,
    first: named(months[0]?.[0] ?? 0),
    last: named(months.at(-1)?.[0] ?? 0),
    peak: stepName((first + peak) * length, step),
  };
}

/** The label of a step, given its first month, counted from the year 0. */
function stepName(month: number, step: Frequency['step']): string {
  const year = String(Math.floor(month / 12));
  if (step === 'month') return `${(monthNames[month % 12] ?? '').slice(0, 3)} ${year}`;
  if (step === 'quarter')
    return `${(monthNames[month % 12] ?? '').slice(0, 3)} – ${(monthNames[(month % 12) + 2] ?? '').slice(0, 3)} ${year}`;
  return step === 'year' ? year : `the years from ${year}`;
}
