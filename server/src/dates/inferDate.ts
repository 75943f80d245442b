import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { dayNumberOf, type IsoDate, isDay, isoDate, isoOfDayNumber, weekdayName } from './calendar';
import { type DatedParts, type DayEvidence, dayEvidence, dayNear, distanceTo } from './dayEvidence';
import type { YearSource } from './dayFeature';
import { givesLatestEdition } from './latestEdition';
import type { MentionKind } from './mentionKind';
import { type NamedDay, namedDays } from './namedDays';

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
 * A text changed two weeks or more after it was posted may be another one: of 95 local-news texts with a preferred day,
 * the stamp of publication was right in 80 of 81 without such a change, and in 9 of 11 with one.
 */
const LONGEST_REVISION = 13;
/** In units, chosen by hand: the stamps of one article are next to each other, those of the page are not. */
const STAMPS = 120;

/** A named day this probable is likely: right in 3 of 4 of 2,775 scraped local-news texts, cross-validated. */
const LIKELY = 0.6;
// How probable the files make a day, chosen by hand: byline and dateline come before all but the surest named
// days, the day in a file's own name before most of them, a neighbor's after all but the least probable.
const EVIDENCE_CHANCE = 0.9;
const OWN_CHANCE = 0.8;
const NEIGHBOR_CHANCE = 0.05;
/** How many times more probable the files make a named day that is near theirs. Chosen by hand. */
const NEAR_FILES = 4;

/**
 * The dates to propose for an article without a readable header, the likeliest first. Only a stamp of publication or a
 * dateline is sure, and only with its year: its own, that of the file's name or of its neighbors, unless both neighbors
 * are one day to the same side of it, as when the wire's clock and local time differ. An update is only likely, since
 * publication may be earlier, unless a dateline or the file's name confirms it; and so is a stamp that gives the latest
 * edition, or is followed by an update weeks later. Nothing that the article contradicts elsewhere is sure. Every other
 * day that the text names is offered by how probable it is, up to `today`.
 */
export function inferDate(article: DatedParts, known: readonly KnownDate[], today: IsoDate): ProposedDate[] {
  const files = {
    days: known.flatMap((it) => (it.relation === 'year' ? [] : (dayNumberOf(it.date) ?? []))),
    years: known.flatMap((it) => (it.relation === 'year' ? [Number(it.date.slice(0, 4))] : [])),
  };
  const named = namedDays(article, today, files);
  const parts = dayEvidence(article);
  const evidence = [...parts, ...stampsOf(named, parts)];
  const updates = named.flatMap((it) => (it.kind === 'updated' && it.year === 'own' ? [it] : []));
  const chances = new Map(named.map((it) => [it.date, chanceOf(it, known)]));
  /** Proposals of at least this chance, or that of their day in the text. */
  const weighed = (proposals: readonly ProposedDate[], least: number): Weighed[] =>
    proposals.map((it) => ({ it, chance: Math.max(least, chances.get(it.date) ?? 0) }));
  const candidates = [
    ...evidence.flatMap((it) =>
      it.days.length > 0
        ? weighed(dated(article, it, { evidence, known }), EVIDENCE_CHANCE)
        : weighed(yearless(it, known), EVIDENCE_CHANCE),
    ),
    ...weighed(daysOfFiles(known, 'own'), OWN_CHANCE),
    ...weighed(daysOfFiles(known, 'neighbor'), NEIGHBOR_CHANCE),
    // A header has readings of its own: only stamps count beside them, not whatever the text names.
    ...(article.header === null
      ? weighed(
          named.map((it) => offered(it, chances.get(it.date) ?? 0)),
          0,
        )
      : []),
  ];
  // Two stamps of publication: one may be of another story on the page.
  const isAmbiguous = named.filter((it) => it.stamp !== null && it.kind === 'published').length > 1;
  const checked = candidates.map(({ it, chance }): Weighed => {
    if (it.certainty !== 'sure') return { it, chance };
    const isRefuted = isAmbiguous || isContradicted(it.date, evidence) || isRevised(article.text, it, updates);
    return { it: isRefuted ? { ...it, certainty: 'likely' } : it, chance };
  });
  return distinct(byCertainty(checked));
}

/** A proposal and how probable it is among those of the same certainty, from 0 to 1. */
interface Weighed {
  readonly it: ProposedDate;
  readonly chance: number;
}

interface Sources {
  readonly evidence: readonly DayEvidence[];
  readonly known: readonly KnownDate[];
}

/** The proposals of evidence with a year: its day, or both readings if it is ambiguous. */
function dated({ text, byline }: DatedParts, it: DayEvidence, { evidence, known }: Sources): ProposedDate[] {
  const span = { start: it.start, end: it.end };
  if (it.kind === 'dateline') {
    // On a line of its own it may be part of a caption, and before a colon that of a release or an announcement.
    const isOpen =
      it.end >= lineAt(text, it.end).end ||
      /^[)\]]?\s?:/.test(text.slice(it.end, it.end + 3)) ||
      goesOnNextDay(text, it);
    return [{ date: it.days[0] ?? '', source: 'the dateline', certainty: isOpen ? 'likely' : 'sure', evidence: span }];
  }
  const isByline = byline?.stamps.some(({ start }) => start === it.start) === true;
  const source = it.act === 'updated' ? 'the byline’s “Updated” date' : isByline ? 'the byline' : 'a “Published” stamp';
  if (it.isOpen) return it.days.map((date) => ({ date, source, certainty: 'likely', evidence: span }));
  const date = it.days[0] ?? '';
  const isConfirmed =
    !evidence.some((other) => other.act === 'published') &&
    evidence.some((other) => other !== it && Math.abs(distanceTo(other, date) ?? 99) <= 1);
  const isNamed = known.some((other) => other.relation === 'own' && liesWithin(it, other, 1));
  return [
    { date, source, certainty: it.act === 'updated' && !isConfirmed && !isNamed ? 'likely' : 'sure', evidence: span },
  ];
}

const partOfDay = '\\s(?:early\\s|late\\s)?(?:morning|afternoon|evening|night)(?!\\p{L})';
const aheadInSentence = /\b(?:will|would|scheduled|next|until|set)\b[^.!?\n]*$/i;
/** Units before a weekday that may say it is still to come. Chosen by hand: a clause. */
const SENTENCE = 80;
/** Units of a report to look for its weekdays. Chosen by hand: its first paragraphs. */
const REPORT = 1500;

/**
 * Whether a report tells of its dateline's day and of the next, `Thursday night … Friday morning`: then it was changed
 * after it was filed. A day still to come is told without a part of it, or with *will*.
 */
function goesOnNextDay(text: string, { end, days: [date = ''] }: DayEvidence): boolean {
  const number = dayNumberOf(date);
  if (number === null) return false;
  const report = text.slice(end, end + REPORT);
  const tells = (weekday: string): boolean =>
    [...report.matchAll(new RegExp(`(?<!\\p{L})${weekday}${partOfDay}`, 'giu'))].some(
      (it) => !aheadInSentence.test(report.slice(Math.max(0, it.index - SENTENCE), it.index)),
    );
  return tells(weekdayName(date)) && tells(weekdayName(isoOfDayNumber(number + 1)));
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

/** Whether a stamp gives the latest edition, or an update next to it is weeks later. */
function isRevised(text: string, { date, evidence }: ProposedDate, updates: readonly NamedDay[]): boolean {
  if (evidence === null) return false;
  if (givesLatestEdition(text, evidence)) return true;
  const number = dayNumberOf(date) ?? Number.NaN;
  return updates.some(
    (it) =>
      (dayNumberOf(it.date) ?? Number.NaN) - number > LONGEST_REVISION &&
      it.mention.start < evidence.end + STAMPS &&
      it.mention.end > evidence.start - STAMPS,
  );
}

/** The stamps and datelines outside byline and dateline that date the article by their shape alone. */
function stampsOf(named: readonly NamedDay[], evidence: readonly DayEvidence[]): DayEvidence[] {
  const found = named.filter(
    ({ stamp }) => stamp !== null && !evidence.some((it) => it.start < stamp.end && stamp.start < it.end),
  );
  return found.flatMap(({ date, kind, stamp }): DayEvidence[] => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const isDateline = kind === 'dateline';
    const shape = { kind: isDateline ? 'dateline' : 'stamp', act: isDateline ? null : 'published' } as const;
    return stamp === null ? [] : [{ ...stamp, ...shape, month, day, year, isOpen: false, days: [date] }];
  });
}

const kindWords: Readonly<Record<MentionKind, string>> = {
  published: 'a “Published” stamp',
  dateline: 'a dateline',
  updated: 'an “Updated” stamp',
  line: 'a date on a line of its own',
  post: 'a quoted post',
  path: 'a link',
  labeled: 'a date with a label',
  clip: 'the stamp of a clip',
  caption: 'a caption',
  ahead: 'an announcement',
  birth: 'a date in the text',
  sentence: 'a date in the text',
};

const yearWords: Readonly<Record<YearSource, string>> = {
  own: '',
  copyright: ' and the copyright line',
  text: ' and another year near it',
  weekday: ' and its weekday',
};

/** How probable a named day is: more so if the files have days near it. */
function chanceOf({ date, probability }: NamedDay, known: readonly KnownDate[]): number {
  const odds = (probability / (1 - probability)) * (isNearFiles(date, known) ? NEAR_FILES : 1);
  return odds / (1 + odds);
}

function offered({ date, mention, kind, year }: NamedDay, chance: number): ProposedDate {
  const source = kindWords[kind] + yearWords[year];
  return { date, source, certainty: chance >= LIKELY ? 'likely' : 'possible', evidence: mention };
}

function isNearFiles(date: IsoDate, known: readonly KnownDate[]): boolean {
  const number = dayNumberOf(date) ?? Number.NaN;
  return known.some(
    (it) => it.relation !== 'year' && Math.abs((dayNumberOf(it.date) ?? Number.NaN) - number) <= LARGEST_GAP,
  );
}

/** The days of the file's own name, or of its neighbors: starting points. */
function daysOfFiles(known: readonly KnownDate[], whose: 'own' | 'neighbor'): ProposedDate[] {
  const isOwn = whose === 'own';
  return known
    .filter((it) => (isOwn ? it.relation === 'own' : it.relation === 'before' || it.relation === 'after'))
    .map(({ date, source }) => ({ date, source, certainty: isOwn ? 'likely' : 'possible', evidence: null }));
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

const ranks: readonly Certainty[] = ['sure', 'likely', 'possible'];

function byCertainty(proposals: readonly Weighed[]): ProposedDate[] {
  const rank = ({ it }: Weighed): number => ranks.indexOf(it.certainty);
  return [...proposals]
    .sort((left, right) => rank(left) - rank(right) || right.chance - left.chance)
    .map(({ it }) => it);
}

function distinct(proposals: readonly ProposedDate[]): ProposedDate[] {
  const seen = new Set<IsoDate>();
  return proposals.filter(({ date }) => !seen.has(date) && seen.add(date));
}
