import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/analysis/analysis';
import { analyze, analyzeInSteps } from '../../server/src/analysis/analyze';
import { toRecord } from '../../server/src/record/record';
import { check, checkInSteps, type Diagnosis } from '../../server/src/rules/check';
import { noSurroundings } from '../../server/src/rules/surroundings';
import { runToEnd, type Steps } from '../../server/src/work/steps';
import { today } from '../kit/checks';

const samples = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => readFileSync(`samples/${it}`, 'utf8'));

const context = (analysis: Analysis) => ({ analysis, today, hasByteOrderMark: false, ...noSurroundings });

/** Everything known about a text, in a comparable form. */
function known(analysis: Analysis, diagnoses: readonly Diagnosis[]): string {
  const record = toRecord(analysis, diagnoses, { id: 'x', path: null, unit: 'utf-16', includesIndirect: true });
  const { starts, ends, kinds } = analysis.tokens;
  return JSON.stringify([record, analysis.marks, analysis.descriptors(), starts, ends, kinds]);
}

function knownAtOnce(text: string): string {
  const analysis = analyze(text);
  return known(analysis, check(context(analysis)));
}

/** What the server does with a text: the analysis, what is computed from it later, the rules. */
function* knownInSteps(text: string): Steps<string> {
  const analysis = yield* analyzeInSteps(text);
  yield* analysis.descriptorsInSteps();
  yield* analysis.indirectSpeechInSteps();
  return known(analysis, yield* checkInSteps(context(analysis)));
}

/** Long texts and short ones, ordinary and strange: pieces of the samples, on many lines or one, and repetitions. */
const sentences = samples.flatMap((it) => it.split(/(?<=[.!?”"])\s+/));
const article = fc
  .tuple(
    fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 300, size: 'max' }),
    fc.constantFrom('\n', '\n\n', ' '),
    fc.constantFrom('', ' date 2024-03-05 ', 'Headline\n'),
  )
  .map(([parts, joint, head]) => head + parts.join(joint));
const runs = fc
  .tuple(
    fc.constantFrom('“Yes,” he said. ', 'IDA ROE ', 'Ida Roe. ', 'May 5, ', "it's 'so' ", 'the Ministry ', '\n', '(a '),
    fc.integer({ min: 1, max: 1500 }),
  )
  .map(([unit, count]) => ` date 2024-03-05 ${unit.repeat(count)}`);
const text = fc.oneof(fc.constantFrom(...samples), article, runs);
/** Which piece of work is next, and for how many steps. */
const turns = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 60 });

/** Runs each piece of work in turns until all are done. */
function inTurns<Result>(work: readonly Steps<Result>[], order: readonly (readonly [number, number])[]): Result[] {
  const results = new Map<number, Result>();
  for (let turn = 0; results.size < work.length; turn++) {
    const [whose, count] = order[turn % order.length] ?? [0, 1];
    // The order repeats with an offset, so that none waits forever.
    const index = (whose + Math.floor(turn / order.length)) % work.length;
    for (let step = 0; step < count && !results.has(index); step++) {
      const next = work[index]?.next();
      if (next?.done === true) results.set(index, next.value);
    }
  }
  return work.flatMap((_, index) => results.get(index) ?? []);
}

// A failing text is not shrunk: that takes minutes for texts that must be long to fail, and the seed reproduces it.
describe('Analyses in steps', () => {
  it('give the same result when the steps of several alternate in any order', () =>
    void fc.assert(
      fc.property(text, text, text, turns, (first, second, third, order) => {
        const texts = [first, second, third];
        assert.deepEqual(inTurns(texts.map(knownInSteps), order), texts.map(knownAtOnce));
      }),
      { numRuns: 50, endOnFailure: true },
    ));

  it('give the same result when others run from start to end in between', () =>
    void fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(text, fc.integer({ min: 1, max: 12 })), { maxLength: 12, size: 'max' }),
        (long, others) => {
          const work = knownInSteps(long);
          let result: string | null = null;
          for (const [other, steps] of others) {
            for (let step = 0; step < steps && result === null; step++) {
              const next = work.next();
              if (next.done === true) result = next.value;
            }
            assert.equal(runToEnd(knownInSteps(other)), knownAtOnce(other));
          }
          assert.equal(result ?? runToEnd(work), knownAtOnce(long));
        },
      ),
      { numRuns: 40, endOnFailure: true },
    ));

  it('leave nothing behind when they are abandoned', () =>
    void fc.assert(
      fc.property(text, text, fc.nat(400), (abandoned, other, steps) => {
        const [before, own] = [knownAtOnce(other), knownAtOnce(abandoned)];
        const work = knownInSteps(abandoned);
        for (let step = 0; step < steps; step++) if (work.next().done === true) break;
        assert.equal(knownAtOnce(other), before);
        assert.equal(runToEnd(knownInSteps(abandoned)), own);
      }),
      { numRuns: 40, endOnFailure: true },
    ));
});
