import { dayNumberOf, type IsoDate, isDay, isoDate } from '../../dates/calendar';
import { type DayEvidence, dayEvidence, distanceTo } from '../../dates/dayEvidence';
import type { Evidence, Fix, RuleContext } from '../rule';
import { headerFix } from './headerFix';

/** More choices than this help nobody. */
const MOST = 8;

interface Weighed {
  readonly date: IsoDate;
  readonly weight: number;
  readonly why: string;
}

/**
 * Fixes that write one of several days as the header, those first that the article's byline, its dateline, its file's
 * name or its neighbours bear out, and days to come last; else in the order given. Days that the evidence names itself
 * are added where they lie in one of the candidates' years. None is preferred: the reader chooses.
 */
export function candidateFixes(context: RuleContext, candidates: readonly IsoDate[], most = MOST): Fix[] {
  const evidence = dayEvidence(context.analysis.article);
  const named = evidence.flatMap((it) => daysNamed(it, candidates));
  const dates = [...new Set([...candidates, ...named])];
  const weighed = dates.map((date) => weigh(date, evidence, context));
  const order = [...weighed].sort((left, right) => right.weight - left.weight);
  return order.slice(0, most).map(({ date, why }) => headerFix(context.analysis.article, date, false, why));
}

/** The days that an evidence names, in the years of the candidates where it has no year of its own. */
function daysNamed(evidence: DayEvidence, candidates: readonly IsoDate[]): IsoDate[] {
  if (evidence.days.length > 0) return evidence.days.slice(0, 1);
  const years = new Set(candidates.map((it) => Number(it.slice(0, 4))));
  return [...years].flatMap((year) =>
    isDay(year, evidence.month, evidence.day) ? [isoDate(year, evidence.month, evidence.day)] : [],
  );
}

function weigh(date: IsoDate, evidence: readonly DayEvidence[], { suggestDates, today }: RuleContext): Weighed {
  const future = date > today ? -10 : 0;
  for (const it of evidence) {
    if (distanceTo(it, date) !== 0) continue;
    const isStamp = it.kind === 'stamp';
    return { date, weight: (isStamp ? 6 : 5) + future, why: `as the ${isStamp ? 'byline' : 'dateline'} says` };
  }
  const known = suggestDates();
  if (known.some((it) => it.relation === 'own' && it.date === date))
    return { date, weight: 4 + future, why: 'as the file name says' };
  const number = dayNumberOf(date) ?? 0;
  const distances = known
    .filter((it) => it.relation === 'before' || it.relation === 'after')
    .map((it) => Math.abs((dayNumberOf(it.date) ?? Number.POSITIVE_INFINITY) - number));
  const nearest = distances.reduce((least, it) => Math.min(least, it), Number.POSITIVE_INFINITY);
  if (nearest === 0) return { date, weight: 3 + future, why: 'as its neighbour says' };
  return { date, weight: (nearest <= 31 ? 1 + 1 / (1 + nearest) : 0) + future, why: '' };
}

/** The article's own words on its day, for a finding's related information. */
export function ownWords({ analysis }: RuleContext): Evidence[] {
  const { text } = analysis.article;
  return dayEvidence(analysis.article).map(({ start, end, kind }) => ({
    start,
    end,
    message: `The ${kind === 'stamp' ? 'byline' : 'dateline'} says “${text.slice(start, end)}”.`,
  }));
}
