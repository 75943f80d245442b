import { dateParts, type IsoDate, monthNames } from '../dates/calendar';

/** How often something occurs in a corpus over time, in even steps that cover all given days. */
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

/** A month, counted from the year 0, and how many days fall into it. */
type MonthCount = readonly [month: number, count: number];

/**
 * Counts days by month, or by quarter, year or several years where there would be more than twelve bars. `days` are ISO
 * dates in order, each with how often it occurs; those that are not valid dates are left out. Null where all fall into
 * one month.
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
  const length = Math.ceil((Math.floor(high / 12) - Math.floor(low / 12) + 1) / MOST_STEPS) * 12;
  const first = Math.floor(low / length);
  return counted(months, { step: 'several years', length, first, count: Math.floor(high / length) - first + 1 });
}

/** Even steps of some months: the first of them, counted in steps from the year 0, and how many there are. */
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

/** A step by its first month, counted from the year 0. */
function stepName(month: number, step: Frequency['step']): string {
  const year = String(Math.floor(month / 12));
  if (step === 'month') return `${(monthNames[month % 12] ?? '').slice(0, 3)} ${year}`;
  if (step === 'quarter')
    return `${(monthNames[month % 12] ?? '').slice(0, 3)} – ${(monthNames[(month % 12) + 2] ?? '').slice(0, 3)} ${year}`;
  return step === 'year' ? year : `the years from ${year}`;
}
