import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { NamedKey } from '../../server/src/corpus/entityKey';
import { type CorrectionResult, requests } from '../../server/src/protocol/messages';
import { TestServer } from '../kit/testServer';

const files = {
  'a.txt': ' date 2024-03-04 Wall\n\n“We build,” said Dorian Tramp. Per Haug met Lars Vestergaard.\n',
  'b.txt': ' date 2024-03-05 Wall\n\n“It is high,” said Dorian J. Tramp. Per Haug met Lars Vestergaard.\n',
  'c.txt': ' date 2019-03-05 Choir\n\n“We sing,” Mr Tramp said. The choir sang.\n',
  'd.txt': ' date 2024-03-05 Quay\n\n“It is deep,” said Ida Roe. The ferry left.\n',
  'e.txt': ' date 2024-03-06 Quay\n\n“It is wide,” said Ida Vold. The ferry left.\n',
};
const side = 'copydesk.identities.json';

async function withServer(test: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await TestServer.start({ files });
  await test(server);
  await server.stop();
}

/** The rows of the view that start with some words, `Ida Roe 1`, with the count of articles. */
async function rows(server: TestServer, filter: string): Promise<string[]> {
  return (await entities(server, filter)).map((it) => `${it.name} ${it.articles}`);
}

async function entities(server: TestServer, filter: string) {
  const query = { type: null, filter, order: 'name', first: 0, count: 9 } as const;
  return (await server.ask(requests.entityPage, query)).entities;
}

async function keyOf(server: TestServer, name: string): Promise<NamedKey> {
  const found = (await entities(server, name)).find((it) => it.name === name);
  assert.ok(found, `${name} has a row`);
  return { key: found.key, name };
}

/** Writes a side file as a client does. */
async function save(server: TestServer, { file, problem }: CorrectionResult): Promise<void> {
  assert.equal(problem, null);
  assert.ok(file);
  assert.equal(file.before, server.disk.get(file.uri) ?? null);
  server.disk.set(file.uri, file.text);
  await server.ask(requests.sideFileWritten, { uri: file.uri });
}

describe('A reader of the corpus', () => {
  it('makes two names one, and undoes it', () =>
    withServer(async (server) => {
      assert.deepEqual(await rows(server, 'ida'), ['Ida Roe 1', 'Ida Vold 1']);
      const [one, other] = [await keyOf(server, 'Ida Roe'), await keyOf(server, 'Ida Vold')];
      await save(server, await server.ask(requests.judgeNames, { kind: 'same', one, others: [other] }));
      assert.deepEqual(await rows(server, 'ida'), ['Ida Vold 2']);
      for (const { key } of [one, other]) assert.equal((await server.ask(requests.namingArticles, { key })).length, 2);
      const [correction, ...rest] = await server.ask(requests.corrections, {});
      assert.ok(correction);
      assert.deepEqual([correction.label, rest], ['Ida Roe and Ida Vold are the same', []]);
      await save(server, await server.ask(requests.undoCorrection, correction));
      assert.deepEqual(await rows(server, 'ida'), ['Ida Roe 1', 'Ida Vold 1']);
      assert.match((await server.ask(requests.undoCorrection, correction)).problem ?? '', /no longer in the file/);
    }));
  it('tells apart what the corpus takes for one, and makes it one again', () =>
    withServer(async (server) => {
      assert.deepEqual(await rows(server, 'dorian'), ['Dorian J. Tramp 2']);
      const { names } = await server.ask(requests.entityNames, await keyOf(server, 'Dorian J. Tramp'));
      const [one, other] = names;
      assert.ok(one && other);
      await save(server, await server.ask(requests.judgeNames, { kind: 'apart', one, others: [other] }));
      assert.deepEqual(await rows(server, 'dorian'), ['Dorian J. Tramp 1', 'Dorian Tramp 1']);
      await save(server, await server.ask(requests.judgeNames, { kind: 'same', one: other, others: [one] }));
      assert.deepEqual(await rows(server, 'dorian'), ['Dorian J. Tramp 2']);
      assert.equal((await server.ask(requests.corrections, {})).length, 1);
    }));
  it('answers whether a last name alone is somebody’s, for its article', () =>
    withServer(async (server) => {
      const whole = await keyOf(server, 'Dorian J. Tramp');
      const [possible] = (await server.ask(requests.entityNames, whole)).possible;
      assert.deepEqual([possible?.name, possible?.toldBy], ['Tramp', '2019-03-05, Choir']);
      assert.ok(possible);
      await save(server, await server.ask(requests.judgeNames, { kind: 'same', one: whole, others: [possible] }));
      assert.deepEqual(await rows(server, 'tramp'), ['Dorian J. Tramp 3']);
      const text = server.disk.get(server.uri(side)) ?? '';
      assert.match(text, /"article": "c\.txt"/);
      await server.write('f.txt', ' date 2022-03-05 Opera\n\n“We sing,” Mr Tramp said. The choir sang.\n');
      await server.settled();
      assert.deepEqual(await rows(server, 'tramp'), ['Dorian J. Tramp 3', 'Tramp 1']);
      const [tramp] = await entities(server, 'tramp');
      assert.ok(tramp);
      const { possible: others } = await server.ask(requests.entityNames, tramp);
      const [other] = others;
      assert.ok(other);
      const apart = {
        kind: 'apart',
        one: other,
        others: (await server.ask(requests.entityNames, tramp)).names,
      } as const;
      await save(server, await server.ask(requests.judgeNames, apart));
      assert.deepEqual((await server.ask(requests.entityNames, tramp)).possible, []);
    }));
  it('is heard when the side file is there from the start, changes or goes', () =>
    withServer(async (server) => {
      const verdict = (kind: string): string =>
        JSON.stringify({
          verdicts: [
            { kind, one: { name: 'Ida Roe', key: 'PER:ida roe' }, other: { name: 'Ida Vold', key: 'PER:ida vold' } },
          ],
        });
      for (const [text, expected] of [
        [verdict('same'), ['Ida Vold 2']],
        [verdict('apart'), ['Ida Roe 1', 'Ida Vold 1']],
        [verdict('same'), ['Ida Vold 2']],
        ['{"verdicts": [{}]}', ['Ida Roe 1', 'Ida Vold 1']],
        [verdict('same'), ['Ida Vold 2']],
        [null, ['Ida Roe 1', 'Ida Vold 1']],
      ] as const) {
        await server.write(side, text);
        await server.settled();
        assert.deepEqual(await rows(server, 'ida'), expected, String(text));
      }
      server.takeProblems();
    }));
  it('is heard by the command line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const verdict = {
      kind: 'same',
      one: { name: 'Tramp', key: 'PER:?tramp', article: 'c.txt' },
      other: { name: 'Ida Roe', key: 'PER:ida roe' },
    };
    writeFileSync(join(folder, side), JSON.stringify({ verdicts: [verdict] }));
    const { stdout } = spawnSync(process.execPath, ['bin/copydesk.js', 'entities', folder], { encoding: 'utf8' });
    const lines: { readonly name: string; readonly evidence: unknown[]; readonly articles: unknown[] }[] = stdout
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    const roe = lines.find((it) => it.name === 'Ida Roe');
    assert.deepEqual([roe?.articles.length, roe?.evidence], [2, [{ a: 'Tramp', b: 'Ida Roe', reason: 'manual' }]]);
    rmSync(folder, { recursive: true });
  });
});
