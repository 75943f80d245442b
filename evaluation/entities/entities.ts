import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis/analyze';
import { parseArticle } from '../../server/src/article/parse';
import { findEntities } from '../../server/src/entities/findEntities';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { type GoldText, readConll } from '../../training/entities/conll';

/** `eval -- entities PATH`: scores the names that the product finds in files of CoNLL columns, by exact span and type. */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder of annotated articles.');
const files = statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((it) => /\.tsv(?:\.gz)?$/.test(it))
      .sort()
      .map((it) => join(path, it))
  : [path];
if (files.length === 0) console.log(`Nothing to score: ${path} has no files of CoNLL columns, .tsv or .tsv.gz.`);

interface Tally {
  gold: number;
  system: number;
  right: number;
}

const f1 = ({ gold, system, right }: Tally): string => ((200 * right) / Math.max(1, gold + system)).toFixed(1);
const full = (it: Tally): string =>
  `F1 ${f1(it)}  P ${((100 * it.right) / Math.max(1, it.system)).toFixed(1)}  R ${((100 * it.right) / Math.max(1, it.gold)).toFixed(1)}`;

for (const file of files) {
  const texts = readConll(file);
  const byType = new Map<string, Tally>();
  const spans: Tally = { gold: 0, system: 0, right: 0 };
  for (const text of texts) addScore(text, byType, spans);
  const sum = (types: readonly string[]): Tally => {
    const all = { gold: 0, system: 0, right: 0 };
    for (const type of types) {
      const it = byType.get(type);
      all.gold += it?.gold ?? 0;
      all.system += it?.system ?? 0;
      all.right += it?.right ?? 0;
    }
    return all;
  };
  const kinds = ['PER', 'ORG', 'LOC', 'MISC'];
  console.log(
    `${file.slice(file.lastIndexOf('/') + 1)}: ${full(sum(kinds))}, without MISC ${f1(sum(kinds.slice(0, 3)))}, spans ${f1(spans)}`,
  );
  console.log(
    `  ${kinds.map((it) => `${it} ${f1(sum([it]))}`).join('  ')}   ${megabytesPerSecond(texts).toFixed(2)} MB/s from text to entities`,
  );
}

function addScore({ text, names }: GoldText, byType: Map<string, Tally>, spans: Tally): void {
  const tallyOf = (type: string): Tally => {
    const found = byType.get(type) ?? { gold: 0, system: 0, right: 0 };
    byType.set(type, found);
    return found;
  };
  const gold = new Map(names.map((it) => [`${it.start}-${it.end}`, it.type]));
  for (const it of names) tallyOf(it.type).gold++;
  spans.gold += names.length;
  for (const { mentions } of analyze(text).entities) {
    for (const { start, end, type, form } of mentions) {
      if (form === 'nominal') continue;
      tallyOf(type).system++;
      spans.system++;
      const right = gold.get(`${start}-${end}`);
      if (right !== undefined) spans.right++;
      if (right === type) tallyOf(type).right++;
    }
  }
}

/** The best of five rounds, since the machine is shared. */
function megabytesPerSecond(texts: readonly GoldText[]): number {
  const megabytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    for (const { text } of texts) runToEnd(findEntities(runToEnd(tokenize(text)), parseArticle(text)));
    best = Math.max(best, megabytes / ((performance.now() - started) / 1000));
  }
  return best;
}
