import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { describe as described } from '../../server/src/protocol/describe';
import { type Handler, handler, type Pending } from '../../server/src/protocol/handler';
import { Resting } from '../../server/src/protocol/resting';
import type { Session } from '../../server/src/protocol/session';
import { Timings } from '../../server/src/protocol/timings';

/** Answers a request as the server would. Returns the answer, the log, and the timed methods. */
async function ask(
  { answer, ...rest }: Partial<Handler<number, string>> & Pick<Handler<number, string>, 'answer'>,
  source = new CancellationTokenSource(),
): Promise<{ answer: unknown; logged: string[]; timed: string[] }> {
  const logged: string[] = [];
  const timings = new Timings();
  let ask: ((params: number, token: unknown) => Promise<unknown>) | null = null;
  const connection = {
    console: { error: (words: string) => logged.push(words) },
    onRequest: (_: string, registered: typeof ask) => {
      ask = registered;
    },
  };
  handler({ method: 'copydesk/test', answer, ...rest })({ connection, timings } as unknown as Session);
  assert.ok(ask !== null);
  const found = await (ask as (params: number, token: unknown) => Promise<unknown>)(7, source.token).catch(
    (error: unknown) => ({ thrown: error }),
  );
  return { answer: found, logged, timed: timings.list().map((it) => it.name) };
}

const cancelled = (answer: unknown): boolean =>
  answer instanceof ResponseError && answer.code === LSPErrorCodes.RequestCancelled;

describe('A request', () => {
  it('is answered and timed', async () => {
    const found = await ask({ answer: async (_, params) => `got ${params}` });
    assert.deepEqual(found, { answer: 'got 7', logged: [], timed: ['copydesk/test'] });
  });
  it('that was canceled before its turn is not processed', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    let works = 0;
    const { answer } = await ask({ answer: async () => `${works++}` }, source);
    assert.ok(cancelled(answer));
    assert.equal(works, 0);
  });
  it('that is canceled while it is processed ends with the protocol’s error, whatever the result', async () => {
    for (const fails of [true, false]) {
      const source = new CancellationTokenSource();
      const work = async (_: Session, __: number, { isCancelled, slices }: Pending): Promise<string> => {
        assert.ok(!isCancelled());
        source.cancel();
        assert.ok(isCancelled());
        if (fails) await slices.yieldIfDue();
        return 'too late';
      };
      const found = await ask({ answer: work, onFailure: 'nothing' }, source);
      assert.ok(cancelled(found.answer));
      assert.deepEqual([found.logged, found.timed], [[], ['copydesk/test']]);
    }
  });
  it('that fails is logged with its method and answered with its fallback, if it has one', async () => {
    const fail = async (): Promise<string> => {
      throw new Error('no room');
    };
    const kept = await ask({ answer: fail, onFailure: 'nothing' });
    assert.equal(kept.answer, 'nothing');
    const open = await ask({ answer: fail });
    assert.ok(typeof open.answer === 'object' && open.answer !== null && 'thrown' in open.answer);
    for (const { logged, timed } of [kept, open]) {
      assert.equal(logged.length, 1);
      assert.match(logged[0] ?? '', /^copydesk\/test: Error: no room\n +at /);
      assert.deepEqual(timed, ['copydesk/test']);
    }
  });
});

describe('An error in the log', () => {
  it('has its stack, else its message, else the thrown value', () => {
    const error = new Error('no room');
    assert.equal(described(error), error.stack);
    Object.defineProperty(error, 'stack', { value: undefined });
    assert.equal(described(error), 'no room');
    assert.equal(described('words'), 'words');
    assert.equal(described(null), 'null');
  });
});

describe('Timings', () => {
  it('have the count, average and maximum of each name, to a tenth of a millisecond', () => {
    const timings = new Timings();
    for (const [name, milliseconds] of [
      ['a', 1],
      ['b', 7],
      ['a', 2.96],
      ['a', 2],
    ] as const)
      timings.add(name, milliseconds);
    assert.deepEqual(timings.list(), [
      { name: 'a', count: 3, averageMs: 2, longestMs: 3 },
      { name: 'b', count: 1, averageMs: 7, longestMs: 7 },
    ]);
  });
  it('count work that fails, and pass on its result', () => {
    const timings = new Timings();
    assert.equal(
      timings.measure('a', () => 'found'),
      'found',
    );
    assert.throws(() =>
      timings.measure('a', () => {
        throw new Error('no room');
      }),
    );
    assert.equal(timings.list()[0]?.count, 2);
  });
});

describe('Those waiting for the corpus to settle', () => {
  it('are released at the next rest, once each, and immediately at the end', async () => {
    const resting = new Resting();
    const order: string[] = [];
    const first = resting.next().then(() => order.push('first'));
    assert.equal(resting.isOver, false);
    resting.notify();
    const second = resting.next().then(() => order.push('second'));
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(order, ['first']);
    resting.end();
    await second;
    assert.equal(resting.isOver, true);
    await resting.next();
    assert.deepEqual(order, ['first', 'second']);
  });
});
