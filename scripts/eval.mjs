// Scores the analyzers on annotated articles outside the project: `npm run eval -- quotes [DIR] [--folds 5]` or
// `times [DIR]`. Without a folder, the development data beside the project; says so where they are missing. Times need
// Python 3. With --folds quotations are scored by models that have not seen them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { trainQuotes } from './train-quotes.mjs';
import { root, run } from './workbench.mjs';

const shared = join(root, '..', 'shared');
const tasks = {
  quotes: {
    data: join(shared, 'gold', 'polnear', 'data'),
    run: (data, options) => trainQuotes([data, ...(options.length === 0 ? ['--evaluate'] : options)]),
  },
  times: {
    data: join(shared, 'gold', 'timex'),
    adapt: (data) => ['timex', data, 'aquaint'],
    score: (data, system) => ['times.py', join(data, 'gold', 'aquaint.jsonl'), system],
  },
};

const [name, ...rest] = process.argv.slice(2);
const given = rest.find((it, index) => !it.startsWith('--') && rest[index - 1] !== '--folds');
const options = rest.filter((it) => it !== given);
const task = tasks[name];
if (task === undefined) {
  console.error(`Name what to score: ${Object.keys(tasks).join(' or ')}.`);
  process.exit(2);
}
const data = given === undefined ? task.data : resolve(given);
if (!existsSync(data)) {
  console.log(`Skipped: there are no annotated articles at ${data}.`);
  process.exit(0);
}

function capture(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${stderr}`);
  return stdout;
}

if (task.run !== undefined) {
  await task.run(data, options);
  process.exit(0);
}
run(process.execPath, ['esbuild.mjs']);
const work = mkdtempSync(join(tmpdir(), 'copydesk-eval-'));
const at = (file) => join(work, file);
writeFileSync(at('in.jsonl'), capture('python3', [join(shared, 'score', 'adapt.py'), ...task.adapt(data)]));
const started = performance.now();
writeFileSync(
  at('out.jsonl'),
  capture(
    process.execPath,
    [join(root, 'bin', 'copydesk.js'), 'analyze', '-', '--offsets', 'utf-32'],
    readFileSync(at('in.jsonl')),
  ),
);
const seconds = (performance.now() - started) / 1000;
writeFileSync(
  at('system.jsonl'),
  capture('python3', [join(shared, 'score', 'adapt.py'), 'back', at('in.jsonl'), at('out.jsonl')]),
);
const [script, ...args] = task.score(data, at('system.jsonl'));
process.stdout.write(capture('python3', [join(shared, 'score', script), ...args]));
console.log(`${(readFileSync(at('in.jsonl')).length / 1e6 / seconds).toFixed(2)} MB/s from input to records`);
rmSync(work, { recursive: true, force: true });
