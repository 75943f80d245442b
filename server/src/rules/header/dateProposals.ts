import type { Article } from '../../article/article';
import { dayNumberOf, type IsoDate, isDay, isoDate } from '../../dates/calendar';
import { type DayEvidence, dayEvidence } from '../../dates/dayEvidence';
import { type Certainty, inferDate, type KnownDate, type ProposedDate } from '../../dates/inferDate';
import { givesLatestEdition } from '../../dates/latestEdition';
import type { Fix, RuleContext } from '../rule';
import { headerFix } from './headerFix';

/** A possible date of an article. */
export interface RankedDate extends ProposedDate {
  /** Whether the header can be read as this day, or is one typo away from it. */
  readonly isWritten: boolean;
  /** What supports such a reading, `the dateline`; null if nothing does. */
  readonly supportedBy: string | null;
}

/** Chosen by hand: a longer menu helps nobody. */
export const MOST_CHOICES = 8;
/** In days. Chosen by hand: beyond a month, a neighboring file's date says nothing about the order of readings. */
const NEAR = 31;
const order: readonly Certainty[] = ['sure', 'likely', 'possible'];

/**
 * The possible dates of an article without a readable header, likeliest first: the one list that quick fixes, *Fix
 * Date* and *Fix Missing Dates…* show. Readings of an ambiguous or mistyped header rank by what supports them, and
 * before the days of neighboring files. Readings later than `today` come last; other days later than `today` are left
 * out.
 */
export function dateProposals(article: Article, known: readonly KnownDate[], today: IsoDate): RankedDate[] {
  return rankDates(article, writtenDates(article), { known, today });
}

/** `dateProposals` for the article of a rule. */
export function proposedDates({ analysis, suggestDates, today }: RuleContext): RankedDate[] {
  return dateProposals(analysis.article, suggestDates(), today);
}

/**
 * Units of a text that may still be being written, so that today may be its day. Chosen by hand: three or four
 * sentences; scraped articles are longer.
 */
const LONGEST_DRAFT = 400;

/**
 * Proposals as fixes, and last today if the text is a draft and its header has no reading to choose from. Only a sure
 * proposal for an article without a header is preferred.
 */
export function dateChoices(
  { analysis, today }: RuleContext,
  proposals: readonly RankedDate[],
  most = MOST_CHOICES,
): Fix[] {
  const { article } = analysis;
  const sure = article.header === null ? proposals.find((it) => it.certainty === 'sure') : undefined;
  const fixes = proposals.slice(0, most).map((it) => headerFix(article, it.date, it === sure, reasonOf(it)));
  const isDraft = article.text.length <= LONGEST_DRAFT;
  const isOpen = isDraft && proposals.every((it) => !it.isWritten && it.date !== today);
  return isOpen ? [...fixes, headerFix(article, today, false, 'today')] : fixes;
}

/** Why a day is offered, for the title of its fix; empty without support. */
export function reasonOf({ isWritten, supportedBy, source }: RankedDate): string {
  const origin = isWritten ? supportedBy : source;
  return origin === null ? '' : `as in ${origin}`;
}

/** Readings of a header, best supported first, and the days that article and files name, likeliest first. */
export function rankDates(
  article: Article,
  readings: readonly IsoDate[],
  { known, today }: { readonly known: readonly KnownDate[]; readonly today: IsoDate },
): RankedDate[] {
  const named = [...inferDate(article, known, today), ...dayEvidence(article).flatMap((it) => daysNamed(it, readings))];
  const days = known.filter((it) => it.relation === 'before' || it.relation === 'after').map((it) => it.date);
  const written = readings.map((date) => {
    const place = named.findIndex((it) => it.date === date);
    return {
      rank: place < 0 ? named.length + distanceTo(date, days) : place,
      it: readingOf(article, date, named[place]),
    };
  });
  written.sort((left, right) => left.rank - right.rank);
  const seen = new Set(readings);
  const others = named
    .filter(({ date }) => date <= today && !seen.has(date) && seen.add(date))
    .map((it): RankedDate => ({ ...it, isWritten: false, supportedBy: null }));
  const weight = ({ date, certainty }: RankedDate): number => (date > today ? order.length : order.indexOf(certainty));
  return [...written.map(({ it }) => it), ...others].sort((left, right) => weight(left) - weight(right));
}

/**
 * The days that the header can mean if they are several, a digit may be missing, or it is a stamp of the latest
 * edition: its readings, its repairs, or the days that the article names within it.
 */
function writtenDates(article: Article): readonly IsoDate[] {
  const { header, text } = article;
  if (header === null) return [];
  if (header.completions.length > 0) return [...new Set([...header.readings, ...header.completions])];
  if (header.value !== null && !givesLatestEdition(text, header.keyword)) return [];
  if (header.readings.length > 0) return header.readings;
  if (header.repairs.length > 0) return header.repairs;
  return daysWithin(article, text.slice(header.date.start, header.date.end));
}

/** The days that the article names within a truncated date: `2019-07`, `2019`. */
function daysWithin(article: Article, written: string): IsoDate[] {
  const cut = /^(\d{4})(?:\D(\d{1,2}))?\D?$/.exec(written);
  if (cut === null) return [];
  const month = cut[2] === undefined ? null : Number(cut[2]);
  const days = dayEvidence(article).flatMap((it) => {
    const year = it.year ?? Number(cut[1]);
    const fits = year === Number(cut[1]) && (month === null || month === it.month) && isDay(year, it.month, it.day);
    return fits ? [isoDate(year, it.month, it.day)] : [];
  });
  return [...new Set(days)];
}

function readingOf(article: Article, date: IsoDate, support: ProposedDate | undefined): RankedDate {
  const header = article.header?.date ?? null;
  const span = header === null ? null : { start: header.start, end: header.end };
  if (support === undefined) {
    const source = 'the header as written';
    return { date, source, certainty: 'possible', evidence: span, isWritten: true, supportedBy: null };
  }
  return {
    date,
    source: `the header and ${support.source}`,
    certainty: support.certainty === 'possible' ? 'likely' : 'sure',
    evidence: support.evidence ?? span,
    isWritten: true,
    supportedBy: support.source,
  };
}

/** Days among the readings that a stamp or a dateline names, or, if it has no year, that it names in their years. */
function daysNamed(evidence: DayEvidence, readings: readonly IsoDate[]): ProposedDate[] {
  const { start, end, kind, month, day } = evidence;
  const years = new Set(readings.map((it) => Number(it.slice(0, 4))));
  const days =
    evidence.days.length > 0
      ? evidence.days.filter((it) => readings.includes(it))
      : [...years].flatMap((year) => (isDay(year, month, day) ? [isoDate(year, month, day)] : []));
  const source = kind === 'stamp' ? 'the byline' : 'the dateline';
  return days.map((date) => ({ date, source, certainty: 'likely', evidence: { start, end } }));
}

/** How many days a reading is from the nearest of some days, at most `NEAR` + 1. */
function distanceTo(date: IsoDate, days: readonly IsoDate[]): number {
  const number = dayNumberOf(date) ?? Number.NaN;
  const nearest = days.reduce(
    (least, it) => Math.min(least, Math.abs((dayNumberOf(it) ?? Number.NaN) - number)),
    NEAR + 1,
  );
  return Number.isNaN(nearest) ? NEAR + 1 : nearest;
}
