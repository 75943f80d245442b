import type { TimeExpression } from '../../server/src/dates/timeExpressions';
import type { Span } from '../../server/src/text/span';
import type { GoldTime } from './timexGold';

/** How many expressions are annotated, how many were found, and how many of those are right. */
export interface Tally {
  right: number;
  gold: number;
  system: number;
}

/** How many days a rule gave, and how many of them were right. */
export interface DayTally {
  shown: number;
  right: number;
}

/** The TempEval-3 measures, and the days by rule. */
export interface TimexScore {
  readonly strict: Tally;
  readonly relaxed: Tally;
  readonly value: Tally;
  readonly day: Tally;
  readonly days: Map<string, DayTally>;
}

export function emptyScore(): TimexScore {
  const tally = (): Tally => ({ right: 0, gold: 0, system: 0 });
  return { strict: tally(), relaxed: tally(), value: tally(), day: tally(), days: new Map() };
}

/** Adds an article's expressions to a score. */
export function addScore(score: TimexScore, gold: readonly GoldTime[], system: readonly TimeExpression[]): void {
  const partner = matched(gold, system);
  for (const tally of [score.strict, score.relaxed, score.value]) {
    tally.gold += gold.length;
    tally.system += system.length;
  }
  score.day.gold += gold.filter((it) => isDay(it.value)).length;
  score.day.system += system.filter((it) => isDay(it.value)).length;
  for (const [index, it] of system.entries()) {
    const match = gold[partner[index] ?? -1];
    if (match !== undefined) {
      score.relaxed.right++;
      if (match.start === it.start && match.end === it.end) score.strict.right++;
      if (normal(match.value) === normal(it.value)) score.value.right++;
    }
    if (!isDay(it.value)) continue;
    const isRight =
      match !== undefined && isDay(match.value) && normal(match.value).slice(0, 10) === it.value.slice(0, 10);
    if (isRight) score.day.right++;
    if (it.type !== 'DATE') continue;
    const tally = score.days.get(it.rule) ?? { shown: 0, right: 0 };
    score.days.set(it.rule, { shown: tally.shown + 1, right: tally.right + (isRight ? 1 : 0) });
  }
}

/** Precision, recall and F1 in percent. */
export function figures({ right, gold, system }: Tally): { precision: number; recall: number; f1: number } {
  const precision = system === 0 ? 0 : (100 * right) / system;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(normal(value));
}

function normal(value: string): string {
  return value
    .trim()
    .toUpperCase()
    .replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):00$/, '$1')
    .replace(/Z$/, '');
}

/** The annotated expression for each one found, -1 for none: equal spans first, then the largest overlaps. */
function matched(gold: readonly Span[], system: readonly Span[]): number[] {
  const partner = system.map(() => -1);
  const taken = new Set<number>();
  for (const [index, it] of gold.entries()) {
    const same = system.findIndex((own, at) => partner[at] === -1 && own.start === it.start && own.end === it.end);
    if (same < 0) continue;
    partner[same] = index;
    taken.add(index);
  }
  const overlaps: { size: number; start: number; gold: number; own: number }[] = [];
  for (const [index, it] of gold.entries())
    for (const [own, span] of system.entries()) {
      const size = Math.min(it.end, span.end) - Math.max(it.start, span.start);
      if (size > 0 && !taken.has(index) && partner[own] === -1)
        overlaps.push({ size, start: it.start, gold: index, own });
    }
  overlaps.sort((left, right) => right.size - left.size || left.start - right.start || left.gold - right.gold);
  for (const it of overlaps) {
    if (taken.has(it.gold) || partner[it.own] !== -1) continue;
    partner[it.own] = it.gold;
    taken.add(it.gold);
  }
  return partner;
}
