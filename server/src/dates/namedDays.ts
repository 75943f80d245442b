import type { Span } from '../text/span';
import { type DayNumber, dayNumber, type IsoDate, isoOfDayNumber, partsOfDayNumber, weekdayOf } from './calendar';
import type { DayFeature, YearSource } from './dayFeature';
import { dayMentions } from './dayMentions';
import { type DayReading, dayReadings, type FileDays } from './dayReadings';
import { dayWeights } from './dayWeights';
import { copyrightYear, type MentionKind, TOP } from './mentionKind';

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
  /** The first stamp or dateline of its own shape that names it; null if there is none. */
  readonly stamp: Span | null;
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

/** Days that are long before another. Chosen by hand: an article is rarely older than what it was last changed for. */
const WEEKS = 14;
const YEAR = 366;
/** Mentions from here on are often. Chosen by hand. */
const OFTEN = 3;
/** A text, and its header, which is not searched. */
export interface NamingText {
  readonly text: string;
  readonly header: Span | null;
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
  return weighed
    .map(({ day, mention, kind, year, stamp }, index) => ({
      date: isoOfDayNumber(day),
      mention,
      kind,
      year,
      probability: (powers[index] ?? 0) / total,
      stamp,
    }))
    .sort((left, right) => right.probability - left.probability);
}

/** The days that a text names, with their features, in the order of their first mention. */
export function weighedDays({ text, header }: NamingText, today: IsoDate, files: FileDays = noFiles): WeighedDay[] {
  const mentions = dayMentions(text).filter(
    (it) => header === null || it.start >= header.end || it.end <= header.start,
  );
  if (mentions.length === 0) return [];
  const rights = copyrightYear(text);
  const readings = dayReadings(text, mentions, { today: numberOf(today), rights, files });
  const dated = readings.filter((it) => it.kind !== 'ahead');
  const latest = dated.reduce((most, it) => Math.max(most, it.day), Number.NEGATIVE_INFINITY);
  const byDay = new Map<DayNumber, DayReading[]>();
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
function isCertain(text: string, { mention, kind, day, isSettled }: DayReading): boolean {
  if (mention.year === null || !isSettled) return false;
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

function trustIn({ kind, year }: DayReading): number {
  return trusted.indexOf(kind) + (year === 'own' ? 0 : trusted.length);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function numberOf(date: IsoDate): DayNumber {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}
