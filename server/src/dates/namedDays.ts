import type { Span } from '../text/span';
import {
  type DayNumber,
  dayNumber,
  type IsoDate,
  isDay,
  isoOfDayNumber,
  partsOfDayNumber,
  weekdayOf,
} from './calendar';
import type { DayFeature, YearSource } from './dayFeature';
import { type DayMention, dayMentions } from './dayMentions';
import { dayWeights } from './dayWeights';
import { copyrightYear, type MentionKind, mentionKind } from './mentionKind';

/** A day that the text names, with what speaks for it. */
export interface NamedDay {
  readonly date: IsoDate;
  /** The mention that speaks for it most. */
  readonly mention: Span;
  readonly kind: MentionKind;
  /** Where its year comes from. */
  readonly year: YearSource;
  /** How probable it is that the article is of this day, from 0 to 1. */
  readonly probability: number;
  /** The stamp or dateline that dates the article by its shape alone; null if none does, or they name several days. */
  readonly certainSpan: Span | null;
}

/** A day with its features, before it is weighed. */
export interface WeighedDay {
  readonly day: DayNumber;
  readonly mention: Span;
  readonly kind: MentionKind;
  readonly year: YearSource;
  readonly features: readonly DayFeature[];
  /** The first stamp or dateline of its own shape that names it; null if there is none. */
  readonly stamp: Span | null;
}

/** Units of a text that are its top. Chosen by hand: headline, stamp and dateline. */
const TOP = 400;
/** Days that are long before another. Chosen by hand: an article is rarely older than what it was last changed for. */
const WEEKS = 14;
const YEAR = 366;
/** Mentions from here on are often. Chosen by hand. */
const OFTEN = 3;
/** How many years back a weekday may place a day. Chosen by hand: it recurs after five, six or eleven years. */
const YEARS_BACK = 15;
/** How many of the years that a weekday allows are offered, latest first. Chosen by hand. */
const MOST_YEARS = 3;

/** A text, and its header, which is not searched. */
export interface NamingText {
  readonly text: string;
  readonly header: Span | null;
}

/** What the files around a text tell about the year of its days: days near its own, or years. */
export interface FileDays {
  readonly days: readonly DayNumber[];
  readonly years: readonly number[];
}

const noFiles: FileDays = { days: [], years: [] };

/**
 * The days that a text names up to `today`, the likeliest first. The files around it tell the year of days without
 * one.
 */
export function namedDays(article: NamingText, today: IsoDate, files: FileDays = noFiles): NamedDay[] {
  const weighed = weighedDays(article, today, files);
  const scores = weighed.map(({ features }) => features.reduce((sum, it) => sum + dayWeights[it], 0));
  // The weights are fitted with a further choice of weight 0: none of them.
  const highest = scores.reduce((most, it) => Math.max(most, it), 0);
  const powers = scores.map((it) => Math.exp(it - highest));
  const total = powers.reduce((sum, it) => sum + it, Math.exp(-highest));
  const isOpen = weighed.filter((it) => it.stamp !== null).length > 1;
  return weighed
    .map(({ day, mention, kind, year, stamp }, index) => ({
      date: isoOfDayNumber(day),
      mention,
      kind,
      year,
      probability: (powers[index] ?? 0) / total,
      certainSpan: isOpen ? null : stamp,
    }))
    .sort((left, right) => right.probability - left.probability);
}

interface Reading {
  readonly mention: DayMention;
  readonly kind: MentionKind;
  readonly day: DayNumber;
  readonly year: YearSource;
  readonly isOther: boolean;
}

/** The days that a text names, with their features, in the order of their first mention. */
export function weighedDays({ text, header }: NamingText, today: IsoDate, files: FileDays = noFiles): WeighedDay[] {
  const mentions = dayMentions(text).filter(
    (it) => header === null || it.start >= header.end || it.end <= header.start,
  );
  if (mentions.length === 0) return [];
  const rights = copyrightYear(text);
  const readings = readingsOf(text, mentions, { today: numberOf(today), rights, files });
  const dated = readings.filter((it) => it.kind !== 'ahead');
  const latest = dated.reduce((most, it) => Math.max(most, it.day), Number.NEGATIVE_INFINITY);
  const byDay = new Map<DayNumber, Reading[]>();
  for (const it of readings) byDay.set(it.day, [...(byDay.get(it.day) ?? []), it]);
  const [first] = readings;
  return [...byDay].map(([day, own]) => {
    const features = new Set<DayFeature>();
    const best = own.reduce((chosen, it) => (trustIn(it) < trustIn(chosen) ? it : chosen));
    features.add(`kind ${best.kind}`);
    if (own.some((it) => it.kind !== best.kind)) features.add('in two ways');
    for (const { year, mention, isOther } of own) {
      if (year !== 'own' && own.every((it) => it.year !== 'own')) features.add(`year ${year}`);
      if (mention.start < TOP) features.add('at the top');
      if (mention.weekday !== null)
        features.add(weekdayOf(day) === mention.weekday ? 'weekday fits' : 'weekday contradicts');
      if (isOther && own.every((it) => it.isOther)) features.add('other order');
    }
    if (own.length >= OFTEN) features.add('often');
    if (day === latest) features.add('latest');
    if (byDay.size === 1) features.add('only');
    if (first?.day === day) features.add('first');
    const { year } = partsOfDayNumber(day);
    if (rights !== null && year > rights) features.add('after copyright');
    if (rights === year) features.add('copyright year');
    if (day < latest - YEAR) features.add('years before the latest');
    else if (day < latest - WEEKS) features.add('weeks before the latest');
    const stamp = own.find((it) => isCertain(text, it));
    return {
      day,
      mention: spanOf(best.mention),
      kind: best.kind,
      year: best.year,
      features: [...features],
      stamp: stamp === undefined ? null : spanOf(stamp.mention),
    };
  });
}

/**
 * Whether a mention dates the article by its shape alone: a stamp of publication, or a dateline with a place before a
 * dash near the top, with a year of its own, one reading, and no other weekday.
 */
function isCertain(text: string, { mention, kind, day }: Reading): boolean {
  if (mention.year === null || mention.isOpen) return false;
  if (mention.weekday !== null && weekdayOf(day) !== mention.weekday) return false;
  if (kind === 'published') return true;
  if (kind !== 'dateline' || mention.start >= TOP || mention.form === 'figures' || mention.form === 'dotted')
    return false;
  return /^[)\]]?\s?[-–—]/.test(text.slice(mention.end, mention.end + 4));
}

/** The kinds in the order of trust in them. */
const trusted: readonly MentionKind[] = [
  'published',
  'line',
  'path',
  'dateline',
  'updated',
  'labeled',
  'post',
  'clip',
  'caption',
  'sentence',
  'ahead',
  'birth',
];

function trustIn({ kind, year }: Reading): number {
  return trusted.indexOf(kind) + (year === 'own' ? 0 : trusted.length);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

interface Clues {
  readonly today: DayNumber;
  readonly rights: number | null;
  readonly files: FileDays;
}

/** Every mention with each day that it can mean, none after today. */
function readingsOf(text: string, mentions: readonly DayMention[], clues: Clues): Reading[] {
  const isDayFirst = orderOf(mentions) === 'day-first';
  const years = yearsNamed(mentions, text);
  const plainDays = new Set(mentions.flatMap((it) => (it.year === null || it.isOpen ? [] : [dayOf(it, it.year)])));
  const readings = mentions.flatMap((mention): Reading[] => {
    const kind = mentionKind(text, mention);
    const { year, month, day } = mention;
    if (year === null)
      return yearsFor(mention, years, clues).flatMap(({ year: found, source }) =>
        isDay(found, month, day)
          ? [{ mention, kind, day: dayNumber(found, month, day), year: source, isOther: false }]
          : [],
      );
    const plain: Reading = { mention, kind, day: dayOf(mention, year), year: 'own', isOther: false };
    if (!mention.isOpen) return [plain];
    const swapped = { ...plain, day: dayNumber(year, day, month) };
    const both = isDayFirst && mention.form === 'figures' ? [swapped, plain] : [plain, swapped];
    const fitting = both.filter((it) => mention.weekday === null || weekdayOf(it.day) === mention.weekday);
    const named = fitting.filter((it) => plainDays.has(it.day));
    if (named.length === 1) return named;
    return fitting.length === 1 ? fitting : both.map((it, index) => ({ ...it, isOther: index === 1 }));
  });
  return readings.filter((it) => it.day <= clues.today);
}

function dayOf({ month, day }: DayMention, year: number): DayNumber {
  return dayNumber(year, month, day);
}

/**
 * The order of day and month in a site's figures: that of its other dates. American sites write the month first in words
 * and in figures alike.
 */
function orderOf(mentions: readonly DayMention[]): 'day-first' | 'month-first' {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { form, isOpen, day } of mentions) {
    if (form === 'day-first') dayFirst++;
    if (form === 'month-first') monthFirst++;
    if (form === 'figures' && !isOpen && day > MONTHS) monthFirst++;
  }
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

const MONTHS = 12;

const bareYear = /(?<![\d.,:/$£€#-])((?:19|20)\d{2})(?![\d%/:-]|[.,]\d)/g;

/** The years that a text names, with its full dates or alone, the latest first. */
function yearsNamed(mentions: readonly DayMention[], text: string): number[] {
  const years = new Set<number>();
  for (const { year } of mentions) if (year !== null) years.add(year);
  // Years alone count only if no date has one: they are mostly of the past.
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

function numberOf(date: IsoDate): DayNumber {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}
