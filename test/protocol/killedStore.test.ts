import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { ThreadedStores } from '../../server/src/store/threadedStores';
import { temporaryFolder } from '../kit/temporary';

/** How often the process is killed. Chosen by hand: each takes a quarter of a second. */
const KILLS = 20;
const BATCH = 40;
const script = resolve('dist/storeWorker.js');

/** Puts batches into a store, each once the one before is kept, and prints the number of each that is. */
const writer = `
  const { Worker } = require('node:worker_threads');
  const [script, path, first] = process.argv.slice(1);
  const worker = new Worker(script);
  let batch = Number(first);
  const put = () => {
    const entries = Array.from({ length: ${BATCH} }, (_, index) => ({ id: batch + '-' + index, bytes: new Uint8Array(1500).fill(batch) }));
    worker.postMessage({ number: batch, path, ask: { kind: 'put', entries } });
  };
  worker.on('message', ({ number, problem }) => {
    console.log(problem ?? number);
    batch++;
    put();
  });
  put();
`;

describe('A store whose process is killed while it writes', () => {
  it('has every batch that was kept, and no part of any other', async () => {
    const path = join(temporaryFolder(), 'a.index');
    const problems: string[] = [];
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const first = kept + 1;
      const last = await writtenUntilKilled(path, first, kill);
      const store = new ThreadedStores({ script, notice: (problem) => problems.push(problem) }).at(path);
      for (let batch = Math.max(1, first - 1); batch <= last + 2; batch++) {
        const found = await store.get(Array.from({ length: BATCH }, (_, index) => `${batch}-${index}`));
        const there = found.filter((it) => it !== null);
        const isWhole = there.length === BATCH;
        assert.ok(isWhole || (there.length === 0 && batch > last), `batch ${batch} of ${last}: ${there.length}`);
        assert.ok(there.every((it) => it.length === 1500 && it.every((byte) => byte === batch % 256)));
        if (isWhole) kept = Math.max(kept, batch);
      }
      await store.close();
    }
    assert.ok(kept > KILLS, `${kept} batches`);
    assert.deepEqual(problems, []);
  });
});

/** Starts a process that writes batches from `first` on, and kills it a while after its first; returns the last one that it kept. */
async function writtenUntilKilled(path: string, first: number, kill: number): Promise<number> {
  const child = spawn(process.execPath, ['-e', writer, script, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = first - 1;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    assert.match(line, /^\d+$/);
    last = Number(line);
    if (last === first) setTimeout(() => child.kill('SIGKILL'), (kill * 7919) % 60);
  });
  const ended = once(lines, 'close');
  await once(child, 'exit');
  await ended;
  return last;
}
