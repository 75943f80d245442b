import type { Article } from '../../article/article';
import { dayNumberOf, type IsoDate, isDay, isoDate } from '../../dates/calendar';
import { type DayEvidence, dayEvidence } from '../../dates/dayEvidence';
import { type Certainty, inferDate, type KnownDate, type ProposedDate } from '../../dates/inferDate';
import type { Fix, RuleContext } from '../rule';
import { headerFix } from './headerFix';

/** A day that an article may bear, with its place among the others. */
export interface RankedDate extends ProposedDate {
  /** Whether the header can be read so, or is one slip away from it. */
  readonly isWritten: boolean;
  /** What bears such a reading out, `the dateline`; null where nothing does. */
  readonly bornOutBy: string | null;
}

/** More choices than this help nobody. */
export const MOST_CHOICES = 8;
/** A reading so near to a neighbour's day comes before one further off. */
const NEAR = 31;
const order: readonly Certainty[] = ['sure', 'likely', 'possible'];

/**
 * The days that an article without a readable header may bear, the likeliest first: the one list behind quick fixes, *Fix
 * Date* and *Fix Missing Dates…*. Where a header can be read in more ways than one, or only with a slip mended, its
 * readings count as far as something bears them out, and come before the days of neighbours. Of the days that others name
 * none is later than `today`; a reading that is comes last.
 */
export function dateProposals(article: Article, known: readonly KnownDate[], today: IsoDate): RankedDate[] {
  return rankDates(article, writtenDates(article), { known, today });
}

/** The same for the article of a rule. */
export function proposedDates({ analysis, suggestDates, today }: RuleContext): RankedDate[] {
  return dateProposals(analysis.article, suggestDates(), today);
}

/**
 * Proposals as fixes; and today, where the header gives no reading to choose from. Only a sure one for an article without
 * any header is preferred.
 */
export function dateChoices(
  { analysis, today }: RuleContext,
  proposals: readonly RankedDate[],
  most = MOST_CHOICES,
): Fix[] {
  const { article } = analysis;
  const sure = article.header === null ? proposals.find((it) => it.certainty === 'sure') : undefined;
  const fixes = proposals.slice(0, most).map((it) => headerFix(article, it.date, it === sure, reasonOf(it)));
  const isOpen = proposals.every((it) => !it.isWritten && it.date !== today);
  return isOpen ? [...fixes, headerFix(article, today, false, 'today')] : fixes;
}

/** Why a day is offered, for the title of its fix. */
export function reasonOf({ isWritten, bornOutBy, source }: RankedDate): string {
  const origin = isWritten ? bornOutBy : source;
  return origin === null ? '' : `as in ${origin}`;
}

/** Readings of a header, in the order given, and the days that article and files name, the likeliest first. */
export function rankDates(
  article: Article,
  readings: readonly IsoDate[],
  { known, today }: { readonly known: readonly KnownDate[]; readonly today: IsoDate },
): RankedDate[] {
  const named = [...inferDate(article, known), ...dayEvidence(article).flatMap((it) => daysNamed(it, readings))];
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
    .map((it): RankedDate => ({ ...it, isWritten: false, bornOutBy: null }));
  const weight = ({ date, certainty }: RankedDate): number => (date > today ? order.length : order.indexOf(certainty));
  return [...written.map(({ it }) => it), ...others].sort((left, right) => weight(left) - weight(right));
}

/**
 * What the header can mean, where it means no one day or a digit may be missing: its readings, its repairs, or what the
 * article names within it.
 */
function writtenDates(article: Article): readonly IsoDate[] {
  const { header, text } = article;
  if (header === null) return [];
  if (header.completions.length > 0) return [...new Set([...header.readings, ...header.completions])];
  if (header.value !== null) return [];
  if (header.readings.length > 0) return header.readings;
  if (header.repairs.length > 0) return header.repairs;
  return daysWithin(article, text.slice(header.date.start, header.date.end));
}

/** The days that the article names within what is left of a cut date: `2019-07`, `2019`. */
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

function readingOf(article: Article, date: IsoDate, bearer: ProposedDate | undefined): RankedDate {
  const header = article.header?.date ?? null;
  const span = header === null ? null : { start: header.start, end: header.end };
  if (bearer === undefined) {
    const source = 'the header as written';
    return { date, source, certainty: 'possible', evidence: span, isWritten: true, bornOutBy: null };
  }
  return {
    date,
    source: `the header and ${bearer.source}`,
    certainty: bearer.certainty === 'possible' ? 'likely' : 'sure',
    evidence: bearer.evidence ?? span,
    isWritten: true,
    bornOutBy: bearer.source,
  };
}

/** Days that a stamp or a dateline names within the readings: in their years without one of its own, and in either zone. */
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

/** How many days lie between a reading and the nearest of some days, as far as it matters. */
function distanceTo(date: IsoDate, days: readonly IsoDate[]): number {
  const number = dayNumberOf(date) ?? Number.NaN;
  const nearest = days.reduce(
    (least, it) => Math.min(least, Math.abs((dayNumberOf(it) ?? Number.NaN) - number)),
    NEAR + 1,
  );
  return Number.isNaN(nearest) ? NEAR + 1 : nearest;
}
