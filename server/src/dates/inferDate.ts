import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { dayNumberOf, type IsoDate, isDay, isoDate } from './calendar';
import { type DatedParts, type DayEvidence, dayEvidence, dayNear, distanceTo } from './dayEvidence';
import { findStamps } from './stamp';

/** A day suggested by the files: its source, in words for readers, and how it relates to the article. */
export interface KnownDate {
  readonly date: IsoDate;
  readonly source: string;
  /** `own`: the file's own name; `year`: only a year, in its name or folder; `before`, `after`: its neighbors. */
  readonly relation: 'own' | 'year' | 'before' | 'after';
}

/**
 * How sure a proposal is: `sure` if the article's own words give day and year, or its dateline and its files agree;
 * `likely` if only one of them gives a day; `possible` if it is a starting point.
 */
export type Certainty = 'sure' | 'likely' | 'possible';

/** A proposed date for the article, and why. */
export interface ProposedDate {
  readonly date: IsoDate;
  /** In words for readers: `the byline`, `the dateline and the file name`. */
  readonly source: string;
  readonly certainty: Certainty;
  /** The words of the article that support it; null if none do. */
  readonly evidence: Span | null;
}

// All in days, and chosen by hand.
/** A day without a year is placed no further than this from the files' days: beyond, the year is a guess. */
const FARTHEST = 200;
/** Files in chronological order have no larger gap; others give no year. */
const LARGEST_GAP = 31;
/** The longest wait between a report and its publication. */
const LONGEST_LAG = 4;
/** An article updated within a week of publication is still the same article. */
const LONGEST_UPDATE = 7;

/**
 * The dates to propose for an article without a readable header, the likeliest first. A dated stamp is sure, and so is
 * a dateline with a year of its own, of the file's name or of its neighbors, unless both neighbors are one day to the
 * same side of it, as when the wire's clock and local time differ. An update is only likely, since publication may be
 * earlier, unless a dateline or the file's name confirms it. Nothing that the article contradicts elsewhere is sure.
 * The body is never enough: learned from half of PolNeAR's 840 news articles, it gave the right day for one in twenty
 * of the other half.
 */
export function inferDate(article: DatedParts, known: readonly KnownDate[]): ProposedDate[] {
  const evidence = [...dayEvidence(article), ...scrapedStamps(article)];
  const proposals: ProposedDate[] = evidence.flatMap((it) =>
    it.days.length > 0 ? dated(article, it, { evidence, known }) : yearless(it, known),
  );
  for (const { date, source, relation } of known.filter((it) => it.relation !== 'year'))
    proposals.push({ date, source, certainty: relation === 'own' ? 'likely' : 'possible', evidence: null });
  const checked = proposals.map((it) =>
    it.certainty === 'sure' && isContradicted(it.date, evidence) ? { ...it, certainty: 'likely' as const } : it,
  );
  const isSure = checked.some((it) => it.certainty === 'sure');
  return distinct(byCertainty(isSure ? checked : [...checked, ...openingDates(article)]));
}

interface Sources {
  readonly evidence: readonly DayEvidence[];
  readonly known: readonly KnownDate[];
}

/** The proposals of evidence with a year: its day, or both readings if it is ambiguous. */
function dated({ text }: DatedParts, it: DayEvidence, { evidence, known }: Sources): ProposedDate[] {
  const span = { start: it.start, end: it.end };
  if (it.kind === 'dateline') {
    const isAlone = it.end >= lineAt(text, it.end).end;
    // On a line of its own it may be part of a caption.
    return [{ date: it.days[0] ?? '', source: 'the dateline', certainty: isAlone ? 'likely' : 'sure', evidence: span }];
  }
  const source = it.act === 'updated' ? 'the byline’s “Updated” date' : 'the byline';
  if (it.isOpen) return it.days.map((date) => ({ date, source, certainty: 'likely', evidence: span }));
  const date = it.days[0] ?? '';
  const isConfirmed =
    evidence.some((other) => other !== it && Math.abs(distanceTo(other, date) ?? 99) <= 1) ||
    known.some((other) => other.relation === 'own' && liesWithin(it, other, 1));
  return [{ date, source, certainty: it.act === 'updated' && !isConfirmed ? 'likely' : 'sure', evidence: span }];
}

/** Whether a header with this date would contradict the article's own evidence. */
function isContradicted(date: IsoDate, evidence: readonly DayEvidence[]): boolean {
  const isPublished = evidence.some((it) => it.act !== 'updated' && Math.abs(distanceTo(it, date) ?? 99) <= 1);
  return evidence.some((it) => {
    const distance = distanceTo(it, date);
    if (distance === null || Math.abs(distance) <= 1) return false;
    return it.act !== 'updated' || !(isPublished || (distance > 0 && distance <= LONGEST_UPDATE));
  });
}

const publishedAt =
  /(?<!\p{L})(?:published|posted|created)(?:\s(?:on|at))?\s?:\s{0,2}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?$/iu;
/** Units of the first paragraph to search for any date. Chosen by hand: about its first line. */
const OPENING = 80;
/** Units of a line to search for a scraped stamp. Chosen by hand: as long as a headline may be. */
const SCRAPED = 250;

/**
 * Stamps that scraping has merged into the headline or the first paragraph: `Harbor reopens Posted: Tuesday, March 5,
 * 2024 3:13 PM EST`. Without such a word and a colon, a date there is part of a sentence.
 */
function scrapedStamps({ text, byline, headline, paragraphs }: DatedParts): DayEvidence[] {
  if ((byline?.stamps ?? []).some((it) => it.year !== null)) return [];
  return [headline ?? null, paragraphs[0] ?? null].flatMap((line): DayEvidence[] => {
    if (line === null) return [];
    const head = { start: line.start, end: Math.min(line.end, line.start + SCRAPED) };
    const stamps = findStamps(text, head).filter(
      (it) => it.year !== null && it.act !== 'updated' && publishedAt.test(text.slice(head.start, it.start)),
    );
    return stamps.map(({ start, end, month, day, year, swapped, value }) => ({
      start,
      end,
      kind: 'stamp',
      act: 'published',
      month,
      day,
      year,
      isOpen: swapped !== null,
      days: [...new Set([(value ?? '').slice(0, 10), ...(swapped === null ? [] : [swapped])])],
    }));
  });
}

/** Dates in the first words of the body: a starting point, since they may be of any day. */
function openingDates({ text, paragraphs }: DatedParts): ProposedDate[] {
  const opening = paragraphs[0] ?? lineAt(text, 0);
  const stamps = findStamps(text, { start: opening.start, end: Math.min(opening.end, opening.start + OPENING) });
  return stamps.flatMap(({ start, end, value, swapped }) =>
    [value?.slice(0, 10) ?? null, swapped].flatMap((date): ProposedDate[] =>
      date === null
        ? []
        : [{ date, source: 'a date in the first paragraph', certainty: 'possible', evidence: { start, end } }],
    ),
  );
}

/** A day without a year takes it from the files: the nearest such day to the file's own date, or to its neighbors'. */
function yearless(evidence: DayEvidence, known: readonly KnownDate[]): ProposedDate[] {
  const span = { start: evidence.start, end: evidence.end };
  const what = evidence.kind === 'dateline' ? 'the dateline' : 'the byline';
  const own = known.find((it) => it.relation === 'own');
  const found: ProposedDate[] = [];
  const add = (reference: KnownDate, certainty: Certainty): void => {
    const number = dayNumberOf(reference.date);
    const date = number === null ? null : dayNear(evidence, number);
    if (date === null || number === null || Math.abs((dayNumberOf(date) ?? 0) - number) > FARTHEST) return;
    found.push({ date, source: `${what} and ${reference.source}`, certainty, evidence: span });
  };
  if (own !== undefined) add(own, liesWithin(evidence, own, LONGEST_LAG) ? 'sure' : 'likely');
  const year = known.find((it) => it.relation === 'year');
  if (own === undefined && year !== undefined) {
    const named = Number(year.date.slice(0, 4));
    const isConfirmed = known.every(
      (it) => it.relation === 'year' || Math.abs(Number(it.date.slice(0, 4)) - named) <= 1,
    );
    if (isDay(named, evidence.month, evidence.day))
      found.push({
        date: isoDate(named, evidence.month, evidence.day),
        source: `${what} and ${year.source}`,
        certainty: isConfirmed ? 'sure' : 'likely',
        evidence: span,
      });
  }
  const neighbors = known.filter((it) => it.relation === 'before' || it.relation === 'after');
  const isClose = neighbors.every((it) => liesWithin(evidence, it, LARGEST_GAP));
  const isSure = neighbors.length > 0 && isClose && !isDisputed(evidence, neighbors);
  for (const it of neighbors) add(it, isSure ? 'sure' : 'likely');
  // Neighbors in two years: each gives its own day, and neither is sure.
  const dates = new Set(found.map((it) => it.date));
  return dates.size === 1 || own !== undefined ? found : found.map((it) => ({ ...it, certainty: 'likely' }));
}

/** Whether evidence is at most `most` days from a file's date; without a year, in the nearest year. */
function liesWithin(evidence: DayEvidence, { date }: KnownDate, most: number): boolean {
  const distance = distanceTo(evidence, date);
  return distance !== null && Math.abs(distance) <= most;
}

/** Whether both neighbors have the same date, one day from the evidence: then theirs is just as likely. */
function isDisputed(evidence: DayEvidence, neighbors: readonly KnownDate[]): boolean {
  const days = new Set(neighbors.map((it) => it.date));
  const [only] = days;
  if (neighbors.length < 2 || days.size !== 1 || only === undefined) return false;
  const number = dayNumberOf(only);
  if (number === null) return false;
  const date = dayNear(evidence, number);
  const distance = date === null ? null : (dayNumberOf(date) ?? number) - number;
  return distance === 1 || distance === -1;
}

function byCertainty(proposals: readonly ProposedDate[]): ProposedDate[] {
  const rank: readonly Certainty[] = ['sure', 'likely', 'possible'];
  return [...proposals].sort((left, right) => rank.indexOf(left.certainty) - rank.indexOf(right.certainty));
}

function distinct(proposals: readonly ProposedDate[]): ProposedDate[] {
  const seen = new Set<IsoDate>();
  return proposals.filter(({ date }) => !seen.has(date) && seen.add(date));
}
