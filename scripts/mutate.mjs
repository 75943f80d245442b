// Puts faults into the sources and reports which of them no test notices:
// `npm run mutate -- [--sample N] [--seed S] [--suites unit,property] [--tests WORD,…] [--verbose] [PLACE…]`
// A place is a folder or file of server/src, or a line of one: `dates`, `dates/stamp.ts`, `dates/stamp.ts:42`.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { openLaboratory } from './mutate/laboratory.mjs';
import { openCompiler } from './mutate/mutants.mjs';
import { randomOf, shuffled } from './mutate/random.mjs';
import { figuresOf, survivorText } from './mutate/report.mjs';
import { root } from './workbench.mjs';

/** Parallel test runs. Chosen by hand: the suites are CPU-bound, and small machines have two cores. */
const JOBS = 2;
const rooms = ['workspace', 'protocol', 'corpus', 'rules', 'dates'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    suites: { type: 'string', default: 'unit,protocol,property' },
    tests: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const size = Number(values.sample);
const suites = values.suites.split(',');
const words = values.tests.split(',').filter((it) => it !== '');
const missing = suites.find((it) => !existsSync(join(root, 'test', it)));
if (missing !== undefined) {
  console.error(`There is no suite “${missing}” in test/.`);
  process.exit(2);
}
if (!Number.isInteger(seed) || !Number.isInteger(size) || size < 1) {
  console.error('--sample and --seed take whole numbers.');
  process.exit(2);
}

const started = performance.now();
const places = positionals.length > 0 ? positionals : rooms;
const mutants = chooseMutants(places);
const laboratories = await Promise.all(
  Array.from({ length: JOBS }, (_, index) => openLaboratory({ name: `${process.pid}-${index}`, suites, words, seed })),
);
try {
  console.log(`${mutants.length} mutants, seed ${seed}, against ${suites.join(', ')}`);
  // All mutants against one suite, then those left against the next: the first suites are fast and kill most.
  for (const suite of suites) {
    const duration = await laboratories[0].measure(suite);
    const queue = mutants.filter((it) => it.killer === null);
    await Promise.all(laboratories.map((laboratory) => work(laboratory, queue, { suite, duration })));
    const left = mutants.filter((it) => it.killer === null).length;
    console.log(`${left} of ${mutants.length} survive the ${suite} suite`);
  }
  const survivors = mutants.filter((it) => it.killer === null).sort(byPlace);
  for (const it of survivors) console.log(survivorText(it));
  console.log(figuresOf(mutants, places));
  console.log(`in ${Math.round((performance.now() - started) / 1000)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all(laboratories.map((it) => it.close()));
}

/** The sample, spread evenly over the places. Faults that the compiler catches are not mutants. */
function chooseMutants(wanted) {
  const compiler = openCompiler();
  const random = randomOf(seed);
  try {
    const samples = wanted.map((place, index) => {
      const share = Math.floor(((index + 1) * size) / wanted.length) - Math.floor((index * size) / wanted.length);
      const chosen = [];
      for (const mutant of shuffled(compiler.mutantsOf(place), random)) {
        if (chosen.length === share) break;
        if (compiler.compiles(mutant)) chosen.push({ ...mutant, place, killer: null });
      }
      return chosen;
    });
    // One of each place in turn, so that a run cut short says something about every place.
    const rounds = Math.max(...samples.map((it) => it.length));
    return Array.from({ length: rounds }, (_, round) => samples.flatMap((it) => it.slice(round, round + 1))).flat();
  } finally {
    compiler.close();
  }
}

function byPlace(left, right) {
  return left.file < right.file ? -1 : left.file > right.file ? 1 : left.start - right.start;
}

/** Takes mutants from the queue until it is empty, and reports progress. */
async function work(laboratory, queue, { suite, duration }) {
  const count = queue.length;
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    mutant.killer = await laboratory.attempt(mutant, { suite, duration });
    const place = `${relative(root, mutant.file)}:${mutant.line} (${mutant.kind})`;
    const fate = mutant.killer === null ? 'alive' : `dead: ${suite}, ${mutant.killer.test}`;
    if (values.verbose) console.log(`${place} ${fate}`);
    else if (mutant.killer === null) console.error(`${count - queue.length} of ${count}: ${place} survives ${suite}`);
  }
}
