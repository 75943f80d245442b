import { conflictFigures } from './conflicts';
import { readDatedArticles } from './datedArticles';
import { headerVariants, restored } from './headerVariants';
import { inferenceFigures } from './inference';
import { repairOutcome } from './repairOutcome';

/**
 * `eval -- headers PATH`: what is found, repaired and inferred in articles whose days are known. The headers of about 40
 * articles, evenly spread, are broken in every way; all articles are read as they are, with injected errors, and without
 * their header.
 */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder of dated articles.');
const today = new Date().toISOString().slice(0, 10);
const articles = readDatedArticles(path);
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

const sampled = articles.filter((_, index) => index % Math.max(1, Math.floor(articles.length / 40)) === 0);
const outcomes = { restored: 0, offered: 0, lost: 0, wrong: 0 };
const missed = new Map<string, number>();
for (const { iso, rest } of sampled) {
  const short = rest.slice(0, 1500);
  for (const variant of headerVariants(iso, short)) {
    const outcome = repairOutcome(variant.text, restored(iso, short, variant), today);
    outcomes[outcome]++;
    if (outcome === 'lost' || outcome === 'wrong')
      missed.set(`${variant.name}: ${outcome}`, (missed.get(`${variant.name}: ${outcome}`) ?? 0) + 1);
  }
}
const tried = Object.values(outcomes).reduce((sum, it) => sum + it, 0);
console.log(`${articles.length} dated articles at ${path}`);
console.log(
  `broken headers            ${tried} of ${sampled.length} articles: ${percent(outcomes.restored, tried)} restored byte for byte, ${percent(outcomes.offered, tried)} offered, ${outcomes.lost} lost, ${outcomes.wrong} wrong`,
);
for (const [name, count] of [...missed].slice(0, 20)) console.log(`  ${name} (${count} articles)`);

const conflicts = conflictFigures(articles, today);
console.log(
  `conflicts as they are     ${conflicts.warnings} warnings and ${conflicts.weaker} weaker findings in ${conflicts.dated} articles with a dated byline or dateline`,
);
for (const example of conflicts.examples.slice(0, 40)) console.log(`  ${example}`);
console.log(`injected, 2 days or more  ${percent(conflicts.found, conflicts.injected)} of ${conflicts.injected} found`);
for (const [kind, { injected, found }] of conflicts.byKind)
  console.log(`  ${kind.padEnd(22)} ${percent(found, injected)} of ${injected}`);

const { byline, dateline } = inferenceFigures(articles, today);
for (const [name, it] of [
  ['from byline or date line', byline],
  ['from dateline and year', dateline],
] as const)
  console.log(
    `${name.padEnd(25)} ${it.answered} answered of ${it.articles} (${percent(it.answered, it.articles)}): ${percent(it.exact, it.answered)} exact, ${percent(it.withinOne, it.answered)} within a day`,
  );
