import { type DayNumber, dayNumber, isDay, partsOfDayNumber, weekdayOf } from './calendar';
import type { YearSource } from './dayFeature';
import type { DayMention, MentionForm } from './dayMentions';
import { type MentionKind, mentionKind } from './mentionKind';

/** How many years back a weekday may place a day. Chosen by hand: it recurs after five, six or eleven years. */
const YEARS_BACK = 15;
/** How many of the years that a weekday allows are offered, latest first. Chosen by hand. */
const MOST_YEARS = 3;

/** What the files around a text tell about the year of its days: days near its own, or years. */
export interface FileDays {
  readonly days: readonly DayNumber[];
  readonly years: readonly number[];
}

/** A mention with a day that it can mean. */
export interface DayReading {
  readonly mention: DayMention;
  readonly kind: MentionKind;
  readonly day: DayNumber;
  readonly year: YearSource;
  /** Whether it is in the less likely order of day and month. */
  readonly isOther: boolean;
  /** Whether it is the only one of its mention. */
  readonly isSettled: boolean;
}

interface Clues {
  readonly today: DayNumber;
  readonly rights: number | null;
  readonly files: FileDays;
}

/** Every mention with each day that it can mean, none after today. */
export function dayReadings(text: string, mentions: readonly DayMention[], clues: Clues): DayReading[] {
  const told = orderOfFigures(text, mentions);
  const isDayFirst = (told ?? orderOfWords(mentions)) === 'day-first';
  const years = yearsNamed(mentions, clues.rights === null ? text : '');
  const plainDays = new Set(mentions.flatMap((it) => (it.year === null || it.isOpen ? [] : [dayOf(it, it.year)])));
  const readings = mentions.flatMap((mention): DayReading[] => {
    const kind = mentionKind(text, mention);
    const { year, month, day } = mention;
    if (year === null)
      return yearsFor(mention, years, clues).flatMap(({ year: found, source }) =>
        isDay(found, month, day)
          ? [{ mention, kind, day: dayNumber(found, month, day), year: source, isOther: false, isSettled: true }]
          : [],
      );
    const plain: DayReading = {
      mention,
      kind,
      day: dayOf(mention, year),
      year: 'own',
      isOther: false,
      isSettled: true,
    };
    if (!mention.isOpen) return [plain];
    const swapped = { ...plain, day: dayNumber(year, day, month) };
    const both = isDayFirst && mention.form === 'figures' ? [swapped, plain] : [plain, swapped];
    if (told !== null && mention.form === 'figures') return both.slice(0, 1);
    const fitting = both.filter((it) => mention.weekday === null || weekdayOf(it.day) === mention.weekday);
    const named = fitting.filter((it) => plainDays.has(it.day));
    if (named.length === 1) return named;
    return fitting.length === 1
      ? fitting
      : both.map((it, index) => ({ ...it, isOther: index === 1, isSettled: false }));
  });
  return readings.filter((it) => it.day <= clues.today);
}

function dayOf({ month, day }: DayMention, year: number): DayNumber {
  return dayNumber(year, month, day);
}

/** The order of day and month that a site's figures have, by those that only one order allows; null if none tells. */
function orderOfFigures(text: string, mentions: readonly DayMention[]): 'day-first' | 'month-first' | null {
  const orders = new Set(
    mentions
      .filter((it) => it.form === 'figures' && !it.isOpen && it.day > MONTHS)
      .map((it) => (Number.parseInt(text.slice(it.start, it.start + 2), 10) === it.day ? 'day-first' : 'month-first')),
  );
  const [only] = orders;
  return orders.size === 1 && only !== undefined ? only : null;
}

const MONTHS = 12;

/** The order of most dates in words: American sites write the month first in words and in figures alike. */
function orderOfWords(mentions: readonly DayMention[]): 'day-first' | 'month-first' {
  const countOf = (form: MentionForm): number => mentions.filter((it) => it.form === form).length;
  return countOf('day-first') > countOf('month-first') ? 'day-first' : 'month-first';
}

const bareYear = /(?<![\d.,:/$£€#-])((?:19|20)\d{2})(?![\d%/:-]|[.,]\d)/g;

/** The years that a text names, with its full dates or alone, the latest first. */
function yearsNamed(mentions: readonly DayMention[], text: string): number[] {
  const years = new Set<number>();
  for (const { year } of mentions) if (year !== null) years.add(year);
  // Years alone count only if no date and no copyright line has one: they are mostly of the past.
  if (years.size === 0) for (const it of text.slice(0, MOST_UNITS).matchAll(bareYear)) years.add(Number(it[1]));
  return [...years].sort((left, right) => right - left);
}

/** Units to search for years. Chosen by hand. */
const MOST_UNITS = 20_000;

interface FoundYear {
  readonly year: number;
  readonly source: YearSource;
}

/** The years that a day without one may be in, the likeliest first. */
function yearsFor(mention: DayMention, named: readonly number[], { today, rights, files }: Clues): FoundYear[] {
  const { year: thisYear } = partsOfDayNumber(today);
  const fits = (year: number): boolean => {
    if (!isDay(year, mention.month, mention.day)) return false;
    const day = dayNumber(year, mention.month, mention.day);
    return day <= today && (mention.weekday === null || weekdayOf(day) === mention.weekday);
  };
  const around = [...files.years, ...files.days.map((it) => nearestYearTo(mention, it))];
  const told: FoundYear[] = [
    ...[...around, ...named].filter((it) => it <= thisYear).map((year): FoundYear => ({ year, source: 'text' })),
    ...(rights === null ? [] : [rights, rights - 1].map((year): FoundYear => ({ year, source: 'copyright' }))),
  ].filter((it) => fits(it.year));
  const fitting: FoundYear[] = [];
  for (let back = 0; back <= YEARS_BACK && mention.weekday !== null && fitting.length < MOST_YEARS; back++) {
    const year = thisYear - back;
    if (fits(year)) fitting.push({ year, source: 'weekday' });
  }
  const seen = new Set<number>();
  return [...told, ...fitting].filter(({ year }) => !seen.has(year) && seen.add(year));
}

function nearestYearTo({ month, day }: DayMention, reference: DayNumber): number {
  const { year } = partsOfDayNumber(reference);
  const distance = (it: number): number => Math.abs(dayNumber(it, month, day) - reference);
  return [year - 1, year, year + 1].reduce((best, it) => (distance(it) < distance(best) ? it : best));
}
