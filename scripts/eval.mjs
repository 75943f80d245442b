// Scores the analyzers on annotated articles outside the project: `npm run eval -- quotes [DIR] [--folds 5]`, `times
// [DIR]`, `headers [PATH]`, `missing-dates [PATH] [--list]`, `readings [DIR]`, `entities [PATH]` or `joins [FILE]`. The
// default is the development data next to the project; if it is missing, the script says so. With --folds, quotations
// are scored by models that have not seen them.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runBundled } from './bundled.mjs';
import { trainQuotes } from './train-quotes.mjs';
import { root } from './workbench.mjs';

const gold = join(root, '..', 'shared', 'gold');
const tasks = {
  quotes: {
    data: join(gold, 'polnear', 'data'),
    run: (data, options) => trainQuotes([data, ...(options.length === 0 ? ['--evaluate'] : options)]),
  },
  times: { data: join(gold, 'timex'), run: (data) => runBundled('evaluation/dates/times.ts', [data]) },
  entities: { data: join(gold, 'ner', 'dev'), run: (data) => runBundled('evaluation/entities/entities.ts', [data]) },
  joins: {
    data: join(gold, 'coref', 'gum.jsonl'),
    run: (data) => runBundled('evaluation/entities/joins.ts', [data]),
  },
  readings: {
    data: join(gold, 'polnear', 'data', 'train'),
    run: (data) => runBundled('evaluation/workspace/textReadings.ts', [data]),
  },
  headers: { data: join(gold, 'reuters21578'), run: (data) => runBundled('evaluation/dates/headers.ts', [data]) },
  'missing-dates': {
    data: join(gold, 'reuse', 'gva'),
    run: (data, options) => runBundled('evaluation/dates/missingDates.ts', [data, ...options]),
  },
};

const [name, ...rest] = process.argv.slice(2);
const given = rest.find((it, index) => !it.startsWith('--') && rest[index - 1] !== '--folds');
const options = rest.filter((it) => it !== given);
const task = tasks[name];
if (task === undefined) {
  console.error(`Specify what to score: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
const data = given === undefined ? task.data : resolve(given);
if (!existsSync(data)) {
  console.log(`Skipped: there are no annotated articles at ${data}.`);
  process.exit(0);
}
await task.run(data, options);
