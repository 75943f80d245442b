import assert from 'node:assert/strict';
import { type Profiler, Session } from 'node:inspector';

/**
 * Counts work instead of seconds: how often the engine enters each function and block of the suite's own code, including
 * loop bodies and callbacks, by the counters that it keeps for coverage. The same input costs the same on any machine, and
 * the product's code needs no changes. Work within one call of the engine, such as a string search or a regular expression,
 * is not counted.
 *
 * The counters are added when a function is compiled, so a suite must import this file first; see
 * scripts/testBundles.mjs.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often blocks were entered, in total and by function. */
export interface Work {
  readonly total: number;
  /** By the function's name and position in the bundle. */
  readonly byFunction: ReadonlyMap<string, number>;
}

/** The work that each of these calls does, run one after another. */
export function workOf(...runs: readonly (() => void)[]): Work[] {
  take();
  return runs.map((run) => {
    run();
    return summed(take());
  });
}

function summed(functions: readonly Profiler.FunctionCoverage[]): Work {
  const byFunction = new Map<string, number>();
  let total = 0;
  for (const { functionName, ranges } of functions) {
    const count = ranges.reduce((sum, it) => sum + it.count, 0);
    byFunction.set(`${functionName || 'a callback'} at ${ranges[0]?.startOffset}`, count);
    total += count;
  }
  return { total, byFunction };
}

function take(): Profiler.FunctionCoverage[] {
  let functions: Profiler.FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    assert.equal(error, null);
    functions = result.filter((it) => it.url.endsWith(__filename)).flatMap((it) => it.functions);
  });
  return functions;
}

/** The length of the small text, and how many times longer the large one is. Chosen by hand. */
const SMALL = 2000;
const TIMES = 8;
/** Chosen by hand: eight times the text is about eight times the work, and would be 64 times if it were quadratic. */
const MOST_GROWTH = 10;
/**
 * A single function may grow faster until it reaches a wide but bounded limit, but not much once it has this share of all
 * work. Chosen by hand.
 */
const MOST_GROWTH_OF_ONE = 24;
const SHARE = 0.02;

/**
 * The function that `prepare` returns for a length must do work in proportion to it, and so must every function with a
 * relevant share, so that a quadratic one shows long before it dominates.
 */
export function checkGrowth(prepare: (length: number) => () => void): void {
  const [small, large] = [prepare(SMALL), prepare(TIMES * SMALL)];
  // Fills the caches, so that both runs find them filled.
  large();
  const [less, more] = workOf(small, large);
  assert.ok(less !== undefined && more !== undefined);
  const growth = more.total / less.total;
  const steep = [...more.byFunction].filter(
    ([name, count]) =>
      count > SHARE * more.total && count > MOST_GROWTH_OF_ONE * Math.max(TIMES, less.byFunction.get(name) ?? 0),
  );
  const listed = steep.map(([name, count]) => `${name}: ${less.byFunction.get(name) ?? 0}, then ${count}`).join('; ');
  assert.ok(growth <= MOST_GROWTH && steep.length === 0, `${less.total}, then ${more.total} (${listed})`);
}
