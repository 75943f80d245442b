import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { parseLedger } from '../../server/src/entities/ledger';
import { LedgerViews } from '../../server/src/entities/ledgerViews';
import type { DocumentSource } from '../../server/src/features/analyzedDocument';
import { AnalysisPool, EndsThreads } from '../../server/src/pool/analysisPool';
import { answering } from '../../server/src/pool/answering';
import type { Answer, Request } from '../../server/src/pool/messages';
import type { OpenPort } from '../../server/src/pool/thread';
import { Slices } from '../../server/src/work/slices';
import { type Analyst, localAnalyst } from '../../server/src/workspace/analyst';
import { refOf } from '../kit/checks';

const work = { slices: new Slices(), isStale: () => false };
const check = { severities: {}, rulePages: null, today: '2024-06-01' };
const words = 'Harbor chief Mara Quell resigned.\n\n“The ferry is lost,” Quell said on Monday.\n';

const sourceOf = (name: string, text = `${name}\n\n${words}`): DocumentSource => ({
  ...refOf(`file:///corpus/${name}.txt`),
  text,
  hasByteOrderMark: false,
  notes: noNotes,
});

/** Threads in this thread, which end at texts that `endsAt` says, and answer a turn later. */
function threads(endsAt: (request: Request) => boolean, log: string[] = []): OpenPort {
  return ({ ready, answered, ended }) => {
    const answer = answering();
    let isAlive = true;
    const end = (reason: string): void => {
      isAlive = false;
      ended(reason);
    };
    log.push('started');
    const queue: Request[] = [];
    const next = (): void => {
      const request = queue.shift();
      if (!isAlive || request === undefined) return;
      if (endsAt(request)) {
        end('out of memory');
        return;
      }
      // Messages are copied on their way, as between threads.
      const found = answer(structuredClone(request));
      if (found !== null) answered(structuredClone(found));
      setImmediate(next);
    };
    setImmediate(ready);
    return {
      send: (request) => {
        queue.push(request);
        setImmediate(next);
      },
      stop: () => {
        log.push('stopped');
        end('stopped');
      },
    };
  };
}

function poolOf(open: OpenPort, options: { threads?: number; instead?: Analyst } = {}) {
  const skipped: string[] = [];
  const failures: string[] = [];
  const pool = new AnalysisPool({
    threads: options.threads ?? 2,
    open,
    instead: options.instead ?? localAnalyst,
    skipped: (uri) => skipped.push(uri),
    failed: (what) => failures.push(what),
  });
  return { pool, skipped, failures };
}

/** No thread may be needed: whoever analyzes here instead fails the test. */
const nobody: Analyst = {
  width: 1,
  analyze: async () => {
    throw new Error('analyzed in this thread');
  },
};

async function everything(analyst: Analyst, source: DocumentSource) {
  const analyzed = await analyst.analyze(source, work);
  assert.ok(analyzed);
  const { facts, named } = analyzed;
  const entities = named.entities.map(({ key, name }) => ({ key, name }));
  return { facts, entities, report: await analyzed.report(null, check, work) };
}

const isText = (request: Request, part: string): boolean =>
  request.kind === 'analyze' && request.source.text.includes(part);

describe('The pool of threads', () => {
  it('finds in every file what this thread finds', async () => {
    const { pool } = poolOf(
      threads(() => false),
      { instead: nobody },
    );
    const sources = Array.from({ length: 30 }, (_, index) => sourceOf(`a${index}`));
    const found = await Promise.all(sources.map((it) => everything(pool, it)));
    const expected = await Promise.all(sources.map((it) => everything(localAnalyst, it)));
    assert.deepEqual(found, expected);
    assert.ok((expected[0]?.report?.items.length ?? 0) > 0, 'an undated article has a problem');
    pool.stop();
  });
  it('heeds the readers’ notes on each article, whichever thread reads it', async () => {
    const ledgers = ['Mara Quell', 'the Quell woman'].map(
      (name) => new LedgerViews(parseLedger(JSON.stringify({ entities: [{ name, type: 'PER', aliases: ['Quell'] }] }))),
    );
    const sources = Array.from({ length: 12 }, (_, index) => ({
      ...sourceOf(`a${index}`),
      notes: { ...noNotes, ledger: (ledgers[index % 2] ?? ledgers[0])?.of('') ?? noNotes.ledger },
    }));
    const { pool } = poolOf(
      threads(() => false),
      { instead: nobody },
    );
    assert.deepEqual(
      await Promise.all(sources.map((it) => everything(pool, it))),
      await Promise.all(sources.map((it) => everything(localAnalyst, it))),
    );
    pool.stop();
  });
  it('tries a file again if a thread ended at work on it', async () => {
    let left = 1;
    const { pool, skipped } = poolOf(
      threads((it) => isText(it, 'a3') && left-- > 0),
      { instead: nobody },
    );
    const sources = Array.from({ length: 8 }, (_, index) => sourceOf(`a${index}`));
    const found = await Promise.all(sources.map((it) => everything(pool, it)));
    assert.deepEqual(found[3], await everything(localAnalyst, sourceOf('a3')));
    assert.deepEqual(skipped, []);
    pool.stop();
  });
  it('skips and names a file that ends two threads, and only that one', async () => {
    for (const poison of [0, 3, 7, 11]) {
      const log: string[] = [];
      const { pool, skipped } = poolOf(
        threads((it) => isText(it, `a${poison}\n`), log),
        { instead: nobody },
      );
      const sources = Array.from({ length: 12 }, (_, index) => sourceOf(`a${index}`));
      const found = await Promise.allSettled(sources.map((it) => everything(pool, it)));
      const rejected = found.flatMap((it, index) => (it.status === 'rejected' ? [index] : []));
      assert.deepEqual(rejected, [poison]);
      const [reason] = found.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
      assert.ok(reason instanceof EndsThreads);
      assert.deepEqual(skipped, [`file:///corpus/a${poison}.txt`]);
      assert.ok(log.length > 2, 'ended threads are replaced');
      pool.stop();
    }
  });
  it('reads an article again whose thread ended before its report', async () => {
    let left = 1;
    const { pool, skipped } = poolOf(
      threads((it) => isText(it, 'other') && left-- > 0),
      { threads: 1, instead: nobody },
    );
    const first = await pool.analyze(sourceOf('first'), work);
    await everything(pool, sourceOf('other'));
    const { report } = await everything(localAnalyst, sourceOf('first'));
    assert.deepEqual(await first?.report(null, check, work), report);
    assert.deepEqual(skipped, []);
    pool.stop();
  });
  it('skips an article whose report ends two threads', async () => {
    const { pool, skipped } = poolOf(
      threads((it) => it.kind === 'report'),
      { instead: nobody },
    );
    const analyzed = await pool.analyze(sourceOf('a'), work);
    await assert.rejects(async () => analyzed?.report(null, check, work), EndsThreads);
    assert.deepEqual(skipped, ['file:///corpus/a.txt']);
    pool.stop();
  });
  it('does without threads where none can be started, and says so once', async () => {
    const failing: OpenPort = ({ ended }) => {
      setImmediate(() => ended('no such file'));
      return { send: () => undefined, stop: () => undefined };
    };
    const { pool, skipped, failures } = poolOf(failing);
    const sources = Array.from({ length: 9 }, (_, index) => sourceOf(`a${index}`));
    const found = await Promise.all(sources.map((it) => everything(pool, it)));
    assert.deepEqual(found, await Promise.all(sources.map((it) => everything(localAnalyst, it))));
    assert.deepEqual([skipped, failures.length], [[], 1]);
  });
  it('passes on why a text could not be analyzed', async () => {
    const open: OpenPort = ({ ready, answered }) => {
      setImmediate(ready);
      return {
        send: (it) => {
          if (it.kind === 'analyze') setImmediate(() => answered({ kind: 'failed', job: it.job, message: 'no luck' }));
        },
        stop: () => undefined,
      };
    };
    const { pool } = poolOf(open, { instead: nobody });
    await assert.rejects(() => pool.analyze(sourceOf('a'), work), /no luck/);
  });
  it('gives nothing for a file that has become stale', async () => {
    const { pool } = poolOf(
      threads(() => false),
      { instead: nobody },
    );
    const stale = { ...work, isStale: () => true };
    assert.equal(await pool.analyze(sourceOf('a'), stale), null);
    const analyzed = await pool.analyze(sourceOf('b'), work);
    assert.equal(await analyzed?.report(null, check, stale), null);
    pool.stop();
  });
  it('frees an article’s analysis once it is reported on or released', async () => {
    const sent: Request[] = [];
    const { pool } = poolOf(
      threads((it) => sent.push(it) < 0),
      { threads: 1, instead: nobody },
    );
    await everything(pool, sourceOf('a'));
    const b = await pool.analyze(sourceOf('b'), work);
    b?.release();
    b?.release();
    await pool.analyze(sourceOf('c'), { ...work, isStale: () => true });
    await everything(pool, sourceOf('d'));
    assert.deepEqual(
      sent.flatMap((it) => (it.kind === 'release' ? [it.job] : [])),
      [0, 1, 2],
    );
    pool.stop();
  });
  it('rests its threads when nothing was asked for some time, and starts them again', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const log: string[] = [];
    const { pool } = poolOf(
      threads(() => false, log),
      { threads: 1, instead: nobody },
    );
    await everything(pool, sourceOf('a'));
    test.mock.timers.tick(19_000);
    await everything(pool, sourceOf('b'));
    test.mock.timers.tick(19_000);
    assert.deepEqual(log, ['started']);
    test.mock.timers.tick(2000);
    assert.deepEqual(log, ['started', 'stopped']);
    const again = await everything(pool, sourceOf('c'));
    assert.deepEqual(again, await everything(localAnalyst, sourceOf('c')));
    assert.deepEqual(log, ['started', 'stopped', 'started']);
    pool.stop();
  });
  it('keeps every file whatever order threads end in', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed;
      const random = (below: number): number => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return (state >> 8) % below;
      };
      const poisons = new Set(Array.from({ length: random(4) }, () => random(20)));
      const { pool, skipped } = poolOf(
        threads((it) => it.kind === 'analyze' && poisons.has(Number(/^a(\d+)/.exec(it.source.text)?.[1]))),
        { threads: 1 + random(3), instead: nobody },
      );
      const sources = Array.from({ length: 20 }, (_, index) =>
        sourceOf(`a${index}`, `a${index}\n\nMara Quell left.\n`),
      );
      const found = await Promise.allSettled(sources.map((it) => everything(pool, it)));
      const lost = found.flatMap((it, index) => (it.status === 'rejected' ? [index] : []));
      const expected = [...poisons].sort((left, right) => left - right);
      assert.deepEqual(lost, expected, `seed ${seed}`);
      assert.equal(skipped.length, expected.length, `seed ${seed}`);
      pool.stop();
    }
  });
});

describe('A worker', () => {
  const ask = (request: Request): Answer | null => answering()(request);
  it('answers what it does not know with a reason', () => {
    assert.equal(ask({ kind: 'report', job: 4, around: null, check })?.kind, 'failed');
    const { notes, ...source } = sourceOf('a');
    const sent = { ...source, corrections: notes.corrections, fields: notes.fields, ledger: 7, article: '' };
    const answer = ask({ kind: 'analyze', job: 1, source: sent });
    assert.match(answer?.kind === 'failed' ? answer.message : '', /ledger 7/);
  });
});
