import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { dayNumberOf, type IsoDate, isDay, isoDate } from './calendar';
import { type DatedParts, type DayEvidence, dayEvidence, dayNear, distanceTo } from './dayEvidence';
import { findStamps } from './stamp';

/** A day that somebody's files speak for: where it comes from, as a reader says it, and how. */
export interface KnownDate {
  readonly date: IsoDate;
  readonly source: string;
  /** `own` for the file's own name, `year` where that bears a year only; `before` and `after` for its neighbours. */
  readonly relation: 'own' | 'year' | 'before' | 'after';
}

/**
 * How sure a proposal is: `sure` where the article's own words give day and year, or its dateline and its files agree on
 * one; `likely` where one of them is silent; `possible` where it is a place to start from.
 */
export type Certainty = 'sure' | 'likely' | 'possible';

/** A day that the article may bear, and why. */
export interface ProposedDate {
  readonly date: IsoDate;
  /** As a reader says it: `the byline`, `the dateline and the file name`. */
  readonly source: string;
  readonly certainty: Certainty;
  /** The words that bear it out; null where none in the article do. */
  readonly evidence: Span | null;
}

/** The furthest that a day without a year is looked for from the files' days. */
const NEAR = 200;
/** Files in order of time lie no further apart; others tell no year. */
const CLOSE = 31;
/** A report waits no longer for its publication. */
const LONGEST_LAG = 4;
/** What is updated within a week of its publication is the same article. */
const LONGEST_UPDATE = 7;

/**
 * The days that an article without a readable header may bear, the likeliest first. A dated stamp is sure, and so is a
 * dateline, with a year of its own, of the file's name or of its neighbours, unless both neighbours lie a day to the same
 * side of it, where the wire's clock and the place's differ. An update is only likely unless a
 * dateline or the file's name bears it out: who knows when that was published. Nothing is sure that the article contradicts elsewhere. What the body says is never enough: learned from one
 * half of PolNeAR's 840 news articles, it gave the right day for one in twenty of the other half.
 */
export function inferDate(article: DatedParts, known: readonly KnownDate[]): ProposedDate[] {
  const evidence = [...dayEvidence(article), ...scrapedStamps(article)];
  const proposals: ProposedDate[] = evidence.flatMap((it) =>
    it.days.length > 0 ? dated(article, it, { evidence, known }) : yearless(it, known),
  );
  for (const { date, source, relation } of known.filter((it) => it.relation !== 'year'))
    proposals.push({ date, source, certainty: relation === 'own' ? 'likely' : 'possible', evidence: null });
  const weighed = proposals.map((it) =>
    it.certainty === 'sure' && isContradicted(it.date, evidence) ? { ...it, certainty: 'likely' as const } : it,
  );
  const isNamed = weighed.some((it) => it.certainty === 'sure');
  return distinct(agreed(isNamed ? weighed : [...weighed, ...openingDates(article)]));
}

interface Beside {
  readonly evidence: readonly DayEvidence[];
  readonly known: readonly KnownDate[];
}

/** What evidence with a year proposes: its own day, or both readings of one that is open. */
function dated({ text }: DatedParts, it: DayEvidence, { evidence, known }: Beside): ProposedDate[] {
  const span = { start: it.start, end: it.end };
  if (it.kind === 'dateline') {
    const isAlone = it.end >= lineAt(text, it.end).end;
    // On a line of its own it may be a caption's: who, and when.
    return [{ date: it.days[0] ?? '', source: 'the dateline', certainty: isAlone ? 'likely' : 'sure', evidence: span }];
  }
  const source = it.act === 'updated' ? 'the update in the byline' : 'the byline';
  if (it.isOpen) return it.days.map((date) => ({ date, source, certainty: 'likely', evidence: span }));
  const date = it.days[0] ?? '';
  const isBorneOut =
    evidence.some((other) => other !== it && Math.abs(distanceTo(other, date) ?? 99) <= 1) ||
    known.some((other) => other.relation === 'own' && liesWithin(it, other, 1));
  return [{ date, source, certainty: it.act === 'updated' && !isBorneOut ? 'likely' : 'sure', evidence: span }];
}

/** Whether a header of this day would be at odds with what the article says of its day. */
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
const OPENING = 80;
const SCRAPED = 250;

/**
 * Stamps that a scraped page has run into its headline or its first paragraph: `Harbour reopens Posted: Tuesday, March 5,
 * 2024 3:13 PM EST`. Only with such a word and a colon before it is a date there more than words of a sentence.
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

/** Dates in the first words of the body: a place to start from, for they may tell of any day. */
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

/** A day without a year takes it from the files: the nearest such day to the file's own, or to its neighbours'. */
function yearless(evidence: DayEvidence, known: readonly KnownDate[]): ProposedDate[] {
  const span = { start: evidence.start, end: evidence.end };
  const what = evidence.kind === 'dateline' ? 'the dateline' : 'the byline';
  const own = known.find((it) => it.relation === 'own');
  const found: ProposedDate[] = [];
  const add = (reference: KnownDate, certainty: Certainty): void => {
    const number = dayNumberOf(reference.date);
    const date = number === null ? null : dayNear(evidence, number);
    if (date === null || number === null || Math.abs((dayNumberOf(date) ?? 0) - number) > NEAR) return;
    found.push({ date, source: `${what} and ${reference.source}`, certainty, evidence: span });
  };
  if (own !== undefined) add(own, liesWithin(evidence, own, LONGEST_LAG) ? 'sure' : 'likely');
  const year = known.find((it) => it.relation === 'year');
  if (own === undefined && year !== undefined) {
    const named = Number(year.date.slice(0, 4));
    const isBorneOut = known.every(
      (it) => it.relation === 'year' || Math.abs(Number(it.date.slice(0, 4)) - named) <= 1,
    );
    if (isDay(named, evidence.month, evidence.day))
      found.push({
        date: isoDate(named, evidence.month, evidence.day),
        source: `${what} and ${year.source}`,
        certainty: isBorneOut ? 'sure' : 'likely',
        evidence: span,
      });
  }
  const neighbours = known.filter((it) => it.relation === 'before' || it.relation === 'after');
  const isClose = neighbours.every((it) => liesWithin(evidence, it, CLOSE));
  const isSure = neighbours.length > 0 && isClose && !isDisputed(evidence, neighbours);
  for (const it of neighbours) add(it, isSure ? 'sure' : 'likely');
  // Neighbours of two years: each gives its own day, and none is sure.
  const dates = new Set(found.map((it) => it.date));
  return dates.size === 1 || own !== undefined ? found : found.map((it) => ({ ...it, certainty: 'likely' }));
}

/** Whether a day lies so near to a file's, one without a year in the year that brings it nearest. */
function liesWithin(evidence: DayEvidence, { date }: KnownDate, most: number): boolean {
  const distance = distanceTo(evidence, date);
  return distance !== null && Math.abs(distance) <= most;
}

/** Whether both neighbours bear one day that lies next to the evidence's: then theirs is as likely. */
function isDisputed(evidence: DayEvidence, neighbours: readonly KnownDate[]): boolean {
  const days = new Set(neighbours.map((it) => it.date));
  const [only] = days;
  if (neighbours.length < 2 || days.size !== 1 || only === undefined) return false;
  const number = dayNumberOf(only);
  if (number === null) return false;
  const date = dayNear(evidence, number);
  const distance = date === null ? null : (dayNumberOf(date) ?? number) - number;
  return distance === 1 || distance === -1;
}

/** Sources that give the same day are named together, in the order of trust. */
function agreed(proposals: readonly ProposedDate[]): ProposedDate[] {
  const rank: readonly Certainty[] = ['sure', 'likely', 'possible'];
  return [...proposals].sort((left, right) => rank.indexOf(left.certainty) - rank.indexOf(right.certainty));
}

function distinct(proposals: readonly ProposedDate[]): ProposedDate[] {
  const seen = new Set<IsoDate>();
  return proposals.filter(({ date }) => !seen.has(date) && seen.add(date));
}
