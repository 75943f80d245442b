import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import { IndexProgress } from '../../server/src/protocol/indexProgress';
import type { IndexStatus } from '../../server/src/protocol/messages';

const status = (done: number, total: number, isReading = true): IndexStatus => ({
  done,
  total,
  articles: done,
  isReading,
  problems: [],
});

/** A progress whose messages are recorded; `at` sets the clock, in milliseconds. */
function recorded(context: TestContext, showsProgress: boolean) {
  let now = 1000;
  context.mock.method(performance, 'now', () => now);
  const sent: string[] = [];
  const reporter = {
    begin: (title: string): void => void sent.push(`begin ${title}`),
    report: (percent: number, message: string): void => void sent.push(`report ${percent} ${message}`),
    done: (): void => void sent.push('done'),
  };
  const connection = {
    sendNotification: async (_type: unknown, it: IndexStatus) => void sent.push(`status ${it.done}/${it.total}`),
    window: { createWorkDoneProgress: async () => reporter },
  } as unknown as Connection;
  const progress = new IndexProgress(connection, showsProgress, (what, error) =>
    assert.fail(`${what}: ${String(error)}`),
  );
  const at = (time: number): void => {
    now = time;
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { progress, sent, at, settled };
}

describe('The progress of reading', () => {
  it('is updated four times a second at most, but sent at once where it matters', (context) => {
    const { progress, sent, at } = recorded(context, false);
    progress.update(() => status(1, 9));
    at(1249);
    progress.update(() => assert.fail('computing the status costs time'));
    at(1250);
    progress.update(() => status(2, 9));
    progress.send(status(9, 9, false));
    assert.deepEqual(sent, ['status 1/9', 'status 2/9', 'status 9/9']);
  });
  it('has a bar from two hundred articles on, which ends with the reading', async (context) => {
    const { progress, sent, settled } = recorded(context, true);
    progress.send(status(1, 200));
    await settled();
    assert.deepEqual(sent, ['status 1/200']);
    progress.send(status(100, 300));
    await settled();
    progress.send(status(299, 300));
    await settled();
    progress.send(status(300, 300, false));
    await settled();
    progress.send(status(300, 300, false));
    await settled();
    assert.deepEqual(
      sent.filter((it) => !it.startsWith('status')),
      ['begin Reading corpus', 'report 33 100 of 300 articles', 'report 100 299 of 300 articles', 'done'],
    );
  });
});
