import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeInSteps } from '../../server/src/analysis/analyze';
import { check, checkInSteps } from '../../server/src/rules/check';
import { noSurroundings } from '../../server/src/rules/surroundings';
import { forEachInSteps, inPieces, inStrides, mapInSteps, runToEnd, type Steps } from '../../server/src/work/steps';
import { contextOf, today } from '../kit/checks';

/** How often a piece of work yields, and its result. */
function driven<Result>(steps: Steps<Result>): { readonly count: number; readonly result: Result } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { count, result: step.value };
  }
}

const paragraph =
  '“The harbour is open,” said Ida Roe, the mayor of Port Ansel, on Tuesday. The Harbour Ministry had closed it in May ' +
  '2019, when the storm broke the wall; Meridian Lines lost two ships, and nobody was paid until 4 March.';

describe('Work in steps', () => {
  it('yields at least once every four kilobytes, in one paragraph as in many', () => {
    for (const joint of [' ', '\n', '\n\n'])
      for (const kilobytes of [40, 400]) {
        const text = ` date 2024-03-05 ${`${paragraph}${joint}`.repeat((kilobytes * 1000) / paragraph.length)}`;
        const { count, result } = driven(analyzeInSteps(text));
        assert.ok(count >= kilobytes / 4, `analysis: ${count} steps for ${kilobytes} kB`);
        const context = { analysis: result, today, hasByteOrderMark: false, ...noSurroundings };
        // The cost of descriptions depends on the names, and this text has a name every hundred characters.
        for (const [name, work, kilobytesAStep] of [
          ['speech', result.indirectSpeechInSteps(), 4],
          ['descriptions', result.descriptorsInSteps(), 12],
          ['rules', checkInSteps(context), 4],
        ] as const) {
          const steps = driven<unknown>(work).count;
          assert.ok(steps >= kilobytes / kilobytesAStep, `${name}: ${steps} steps for ${kilobytes} kB`);
        }
      }
  });

  it('yields in texts that consist of one thing only', () => {
    for (const unit of ['IDA ROE ', '“Yes,” he said. ', 'May 5, ', '\n', "'a ", 'the Ministry ', 'x. ']) {
      const text = unit.repeat(100_000 / unit.length);
      const { count } = driven(analyzeInSteps(text));
      assert.ok(count >= 25, `${JSON.stringify(unit)}: ${count} steps for 100 kB`);
    }
  });

  it('yields between rules, and gives the same findings as without steps', () => {
    const context = contextOf('“No date\n');
    const { count, result } = driven(checkInSteps(context));
    assert.ok(count > 10);
    assert.deepEqual(result, check(context));
  });
});

describe('Loops in steps', () => {
  it('go through ranges in pieces no longer than a step, each with the range that it is part of', () => {
    const pieces: number[][] = [];
    const ranges = [
      [0, 5],
      [5, 5],
      [7, 9],
      [10, 11],
    ] as const;
    assert.equal(driven(inPieces(ranges, (...piece) => void pieces.push(piece), 4)).count, 2);
    assert.deepEqual(pieces, [
      [0, 4, 0, 5],
      [4, 5, 0, 5],
      [7, 9, 7, 9],
      [10, 11, 10, 11],
    ]);
  });

  it('continue after anything that ran past the end of a piece', () => {
    const starts: number[] = [];
    const stride = (first: number): number => {
      starts.push(first);
      return first + 3;
    };
    runToEnd(inStrides([[0, 8]], stride, 2));
    assert.deepEqual(starts, [0, 3, 6]);
  });

  it('process a short list at once and yield in a long one', () => {
    const items = (length: number): number[] => Array.from({ length }, (_, index) => index);
    const doubled = (it: number): number => 2 * it;
    assert.equal(driven(mapInSteps(items(100), doubled)).count, 0);
    const { count, result } = driven(mapInSteps(items(1000), doubled));
    assert.equal(count, 7);
    assert.deepEqual(result, items(1000).map(doubled));
    const seen: number[] = [];
    assert.equal(driven(forEachInSteps(items(1000), (it) => void seen.push(it))).count, 7);
    assert.deepEqual(seen, items(1000));
  });
});
