import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { AnalysisPool } from '../../server/src/pool/analysisPool';
import { nodeThreads, threadCount } from '../../server/src/pool/nodeThread';
import { Slices } from '../../server/src/work/slices';
import { type Analyst, localAnalyst } from '../../server/src/workspace/analyst';
import { refOf } from '../kit/checks';

const work = { slices: new Slices(), isStale: () => false };
const check = { severities: {}, rulePages: null, today: '2024-06-01' };
const samples = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((name) => ({
    ...refOf(`file:///samples/${name}`),
    text: readFileSync(`samples/${name}`, 'utf8'),
    hasByteOrderMark: false,
    notes: noNotes,
  }));

async function factsAndProblems(analyst: Analyst) {
  return Promise.all(
    samples.map(async (source) => {
      const analyzed = await analyst.analyze(source, work);
      return { facts: analyzed?.facts, report: await analyzed?.report(null, check, work) };
    }),
  );
}

function poolOf(script: string) {
  const failures: string[] = [];
  const pool = new AnalysisPool({
    threads: threadCount(),
    open: nodeThreads(script),
    instead: localAnalyst,
    skipped: (uri, reason) => failures.push(`${uri} ${reason}`),
    failed: (what, error) => failures.push(`${what} ${error}`),
  });
  return { pool, failures };
}

describe('Worker threads', () => {
  it('find in the samples what this thread finds', async () => {
    const { pool, failures } = poolOf(resolve('dist/analysisWorker.js'));
    const found = await factsAndProblems(pool);
    pool.stop();
    assert.deepEqual(failures, []);
    assert.deepEqual(found, await factsAndProblems(localAnalyst));
  });
  it('are done without if their script is missing, damaged or ends at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    const expected = await factsAndProblems(localAnalyst);
    writeFileSync(join(folder, 'damaged.js'), 'this is no script');
    writeFileSync(join(folder, 'ends.js'), 'process.exit(3)');
    for (const name of ['missing.js', 'damaged.js', 'ends.js']) {
      const { pool, failures } = poolOf(join(folder, name));
      assert.deepEqual(await factsAndProblems(pool), expected, name);
      assert.equal(failures.length, 1, name);
      pool.stop();
    }
    rmSync(folder, { recursive: true });
  });
  it('that run out of memory take nothing with them but the file that they read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    const script = join(folder, 'hungry.js');
    // Stands in for the worker: it runs out of memory at one article.
    writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ kind, job, source }) => {
         if (kind !== 'analyze') return;
         const eaten = [];
         while (source.uri.endsWith('big.txt')) eaten.push(new Array(1e6).fill({}));
         parentPort.postMessage({ kind: 'failed', job, message: 'read' });
       });
       parentPort.postMessage('ready');`,
    );
    const { pool, failures } = poolOf(script);
    const names = ['a.txt', 'b.txt', 'big.txt', 'c.txt', 'd.txt'];
    const outcomes = await Promise.allSettled(
      names.map((name) =>
        pool.analyze({ ...refOf(`file:///${name}`), text: '', hasByteOrderMark: false, notes: noNotes }, work),
      ),
    );
    pool.stop();
    rmSync(folder, { recursive: true });
    const reasons = outcomes.map((it) => (it.status === 'rejected' ? String(it.reason) : ''));
    assert.deepEqual(
      reasons.map((it) => it === 'Error: read'),
      [true, true, false, true, true],
    );
    assert.match(reasons[2] ?? '', /memory/);
    assert.match(failures.join(), /big\.txt.*memory/);
  });
});
