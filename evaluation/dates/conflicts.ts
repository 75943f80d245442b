import { analyze } from '../../server/src/analysis/analyze';
import { parseArticle } from '../../server/src/article/parse';
import { dayNumberOf, isDay, isoDate, isoOfDayNumber } from '../../server/src/dates/calendar';
import { dayEvidence, distanceTo } from '../../server/src/dates/dayEvidence';
import { dateConflictByline } from '../../server/src/rules/dates/dateConflictByline';
import { dateConflictDateline } from '../../server/src/rules/dates/dateConflictDateline';
import { dateWeekdayMismatch } from '../../server/src/rules/dates/dateWeekdayMismatch';
import type { RuleContext } from '../../server/src/rules/rule';
import { noSurroundings } from '../../server/src/rules/surroundings';
import type { DatedArticle } from './datedArticles';

const rules = [dateConflictByline, dateConflictDateline, dateWeekdayMismatch];

/** What the conflict rules find in articles as they are, and in the same articles with a wrong header. */
export interface ConflictFigures {
  /** Articles with a day in their byline or dateline. */
  readonly dated: number;
  /** Articles, as they are, with a warning, and those with milder findings only. */
  readonly warnings: number;
  readonly weaker: number;
  readonly examples: readonly string[];
  /** Injected errors of two days or more, and how many were found. */
  readonly injected: number;
  readonly found: number;
  readonly byKind: ReadonlyMap<string, { readonly injected: number; readonly found: number }>;
}

/** A reproducible number from 0 to 1 for a name: FNV-1a. */
function chance(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** Wrong days for a right one: off by some days, day and month swapped, another month, any day of the year. */
function corruptions({ iso, name }: DatedArticle): (readonly [string, string])[] {
  const number = dayNumberOf(iso) ?? 0;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const sign = chance(`${name}±`) < 0.5 ? -1 : 1;
  const other = ((month - 1 + 1 + Math.floor(chance(`${name}m`) * 11)) % 12) + 1;
  return [
    ['2 to 6 days', isoOfDayNumber(number + sign * (2 + Math.floor(chance(`${name}2`) * 5)))],
    ['7 to 30 days', isoOfDayNumber(number + sign * (7 + Math.floor(chance(`${name}7`) * 24)))],
    ['day and month swapped', isDay(year, day, month) ? isoDate(year, day, month) : iso],
    ['another month', isDay(year, other, day) ? isoDate(year, other, day) : iso],
    ['any day of the year', isoOfDayNumber(number - 182 + Math.floor(chance(`${name}r`) * 365))],
  ];
}

/**
 * Measures the conflict rules on articles as they are and, if byline and dateline confirm the header, with wrong headers.
 * `today` is an ISO date.
 */
export function conflictFigures(articles: readonly DatedArticle[], today: string): ConflictFigures {
  let [dated, warnings, weaker, injected, found] = [0, 0, 0, 0, 0];
  const examples: string[] = [];
  const byKind = new Map<string, { injected: number; found: number }>();
  for (const article of articles) {
    const text = ` date ${article.iso} ${article.rest}`;
    const evidence = dayEvidence(parseArticle(text));
    if (evidence.length === 0) continue;
    dated++;
    const findings = findingsOf(text, today);
    const strong = findings.filter((it) => it.severity === undefined || it.severity === 'warning');
    if (strong.length > 0) warnings++;
    else if (findings.length > 0) weaker++;
    for (const it of strong) examples.push(`${article.name} ${article.iso} ${it.message}`);
    // A changed header is certainly wrong only if byline and dateline confirm the original.
    if (!evidence.every((it) => Math.abs(distanceTo(it, article.iso) ?? 99) <= 1)) continue;
    for (const [kind, wrong] of corruptions(article)) {
      if (evidence.some((it) => Math.abs(distanceTo(it, wrong) ?? 99) < 2)) continue;
      const tally = byKind.get(kind) ?? { injected: 0, found: 0 };
      const isFound = findingsOf(` date ${wrong} ${article.rest}`, today).length > 0;
      byKind.set(kind, { injected: tally.injected + 1, found: tally.found + (isFound ? 1 : 0) });
      injected++;
      if (isFound) found++;
    }
  }
  return { dated, warnings, weaker, examples, injected, found, byKind };
}

function findingsOf(text: string, today: string) {
  const article = parseArticle(text);
  const opening = article.paragraphs[0];
  // The rules read only the top of the article: analyzing all of it, five times over, would find nothing more.
  const analysis = analyze(text.slice(0, Math.min(text.length, (opening?.end ?? 400) + 1)));
  const context: RuleContext = {
    analysis,
    today,
    hasByteOrderMark: false,
    ...noSurroundings,
  };
  return rules.flatMap((rule) => rule.check(context));
}
