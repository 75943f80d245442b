import assert from 'node:assert/strict';
import { type Profiler, Session } from 'node:inspector';

/**
 * Counts work instead of seconds: how often the engine enters each function and each block of the suite's own code, loop
 * bodies and callbacks among them, by the counters that it keeps for coverage. The same input always costs the same, on
 * any machine; code that is not tested carries nothing. What goes on inside one call of the engine, a search in a string or
 * a regular expression, is not seen.
 *
 * The counters are built in when a function is compiled, so this file has to be the first that a suite imports; see
 * esbuild.mjs.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often blocks were entered, in all and by function. */
export interface Work {
  readonly total: number;
  /** By the function's name and its place in the bundle. */
  readonly byFunction: ReadonlyMap<string, number>;
}

/** The work that each of some calls does, one after the other. */
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

const SMALL = 2000;
const TIMES = 8;
/** Eight times the text is eight times the work; what is quadratic would do 64 times as much. */
const MOST_GROWTH = 10;
/** A function may grow into a reach that is bounded but wide; from this share of all work on it may not grow much further. */
const MOST_GROWTH_OF_ONE = 24;
const SHARE = 0.02;

/**
 * What `prepare` gives for a length must do work in proportion to it, and so must every function that matters, so that one
 * which is quadratic shows long before its share does.
 */
export function checkGrowth(prepare: (length: number) => () => void): void {
  const [small, large] = [prepare(SMALL), prepare(TIMES * SMALL)];
  // Fills what is remembered of words, so that both runs find it.
  large();
  const [less, more] = workOf(small, large);
  assert.ok(less !== undefined && more !== undefined);
  const growth = more.total / less.total;
  const steep = [...more.byFunction].filter(
    ([name, count]) =>
      count > SHARE * more.total && count > MOST_GROWTH_OF_ONE * Math.max(TIMES, less.byFunction.get(name) ?? 0),
  );
  const told = steep.map(([name, count]) => `${name}: ${less.byFunction.get(name) ?? 0}, then ${count}`).join('; ');
  assert.ok(growth <= MOST_GROWTH && steep.length === 0, `${less.total}, then ${more.total} (${told})`);
}
