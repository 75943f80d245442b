import { analyze } from '../../server/src/analysis/analyze';
import { showsDay } from '../../server/src/dates/dayPrecision';
import { findTimeExpressions } from '../../server/src/dates/timeExpressions';
import { unwrittenDays } from '../../server/src/features/inlayHints';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { daysByRule } from './daysByRule';
import { corpusName, type GoldArticle, readTimexGold, timexCorpora } from './timexGold';
import { addScore, type DayTally, emptyScore, figures, type Tally } from './timexScore';

/** `eval -- times PATH`: the scores of every corpus in a folder, of inlay hints, of the days by rule, and the speed. */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder of annotated articles.');

const percent = (value: number): string => value.toFixed(1).padStart(5);
const line = (name: string, tally: Tally): string => {
  const { precision, recall, f1 } = figures(tally);
  return `  ${name.padEnd(12)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (${tally.right} right of ${tally.gold}, ${tally.system} found)`;
};

const all = new Map<string, DayTally>();
for (const corpus of timexCorpora(path)) {
  const articles = readTimexGold(corpus);
  const score = emptyScore();
  const hinted = emptyScore();
  for (const { text, times } of articles) {
    const analysis = analyze(text);
    addScore(score, times, analysis.times);
    addScore(hinted, times, unwrittenDays(analysis));
  }
  console.log(`${corpusName(corpus)}: ${articles.length} articles`);
  for (const name of ['strict', 'relaxed', 'value', 'day'] as const) console.log(line(name, score[name]));
  console.log(line('inlay hints', hints(hinted.days, score.day.gold)));
  for (const [rule, { shown, right }] of daysByRule(articles)) {
    const tally = all.get(rule) ?? { shown: 0, right: 0 };
    all.set(rule, { shown: tally.shown + shown, right: tally.right + right });
  }
  console.log(`  ${megabytesPerSecond(articles).toFixed(1)} MB/s from text to expressions, one core`);
}
console.log('days by rule');
for (const [rule, { shown, right }] of [...all].sort((left, right) => right[1].shown - left[1].shown))
  console.log(
    `  ${rule.padEnd(12)} ${right} right of ${shown}, ${((100 * right) / shown).toFixed(1)} %${showsDay(rule) ? '' : '   no inlay hint'}`,
  );

/** The days that inlay hints would show, compared with all annotated days. */
function hints(days: ReadonlyMap<string, DayTally>, gold: number): Tally {
  const tally = { right: 0, gold, system: 0 };
  for (const [rule, { shown, right }] of days) {
    if (!showsDay(rule)) continue;
    tally.system += shown;
    tally.right += right;
  }
  return tally;
}

/** The best of 50 rounds, since the machine is shared. */
function megabytesPerSecond(articles: readonly GoldArticle[]): number {
  // Flat strings, as read from a file: concatenated ones are slower to scan.
  const texts = articles.map(({ text }) => Buffer.from(text).toString());
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  let best = 0;
  for (let round = 0; round < 50; round++) {
    const started = performance.now();
    for (const text of texts) runToEnd(findTimeExpressions(runToEnd(tokenize(text)), text.slice(6, 16)));
    best = Math.max(best, megabytes / ((performance.now() - started) / 1000));
  }
  return best;
}
