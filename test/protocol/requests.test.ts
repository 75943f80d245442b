import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentHighlight, PrepareRenameResult } from 'vscode-languageserver-protocol/node';
import { requests } from '../../server/src/protocol/messages';
import { version } from '../../server/src/version';
import { allQuotes, gate, type TestServer, withServer } from '../kit/testServer';

const harbour = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo. “Come,” Roe added.\n';
const quay = ' date 2024-03-06 Quay shut\nIda Roe said nothing on Tuesday. Mia Vold of “Harbour Song” fame left.\n';
const undated = 'Harbour shut\nOSLO, March 5, 2024 (Meridian) - The harbour is shut, Ida Roe said.\n';
const malformed = 'Date: 5 March 2024\nHarbour reopens\n“We are open,” Ida Roe said.\n';

const of = (server: TestServer, path: string): { uri: string } => ({ uri: server.uri(path) });
const at = (line: number, character: number, length: number): unknown => ({
  start: { line, character },
  end: { line, character: character + length },
});

describe('The list of quotations', () => {
  it('has each with its speaker, its words, its kind and length, in order; a title has no speaker', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', harbour);
      await server.open('b.txt', quay);
      const found = await server.ask(requests.quotes, of(server, 'a.txt'));
      assert.deepEqual(
        found.map(({ speaker, label, description }) => [speaker, label, description]),
        [
          ['Ida Roe', 'Ida Roe: “We are open,”', 'direct · 3 words'],
          ['Ida Roe', 'Ida Roe: “Come,”', 'direct · 1 word'],
        ],
      );
      assert.deepEqual(found[0]?.range, at(1, 1, 12));
      assert.deepEqual(
        (await server.ask(requests.quotes, of(server, 'b.txt'))).map((it) => it.speaker),
        [''],
      );
      assert.deepEqual(await server.ask(requests.quotes, of(server, 'nowhere.txt')), []);
    }));
});

describe('The list of entities', () => {
  it('gives each one’s kind, mentions, other names, and number of articles', () =>
    withServer({ files: { 'b.txt': quay } }, async (server) => {
      await server.open('a.txt', harbour);
      const found = await server.ask(requests.entities, of(server, 'a.txt'));
      assert.deepEqual(
        found.map(({ name, type, description, detail }) => [name, type, description, detail]),
        [
          ['Ida Roe', 'PER', 'person · 2 mentions · in 2 articles', 'also Roe'],
          ['Oslo', 'LOC', 'place · 1 mention', ''],
        ],
      );
      assert.deepEqual(found[0]?.ranges, [at(1, 15, 7), at(1, 45, 3)]);
      assert.deepEqual(await server.ask(requests.entities, of(server, 'nowhere.txt')), []);
    }));
});

describe('Fix All', () => {
  it('applies to the current version, and counts separately what needs a choice', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', malformed.replace('open,”', 'open,'));
      await server.edit('a.txt', malformed.replace('open,”', 'open,'), 5);
      const found = await server.ask(requests.fixAll, of(server, 'a.txt'));
      assert.deepEqual([found.version, found.repaired, found.left], [5, 1, 1]);
      assert.deepEqual(
        found.edits.map((it) => it.newText),
        [' date 2024-03-05 '],
      );
      await server.open('b.txt', harbour);
      assert.deepEqual(await server.ask(requests.fixAll, of(server, 'b.txt')), {
        version: 1,
        edits: [],
        repaired: 0,
        left: 0,
      });
      assert.deepEqual(await server.ask(requests.fixAll, of(server, 'nowhere.txt')), {
        version: null,
        edits: [],
        repaired: 0,
        left: 0,
      });
    }));
});

describe('The ways to date an article', () => {
  const titles = async (server: TestServer, path: string): Promise<string[]> =>
    (await server.ask(requests.dateChoices, of(server, path))).map((it) => it.title);
  it('are the repairs of its header, without duplicates, even if the rule is off', () =>
    withServer({ settings: { rules: { 'date/malformed': 'off' } } }, async (server) => {
      await server.open('a.txt', malformed);
      const found = await server.ask(requests.dateChoices, of(server, 'a.txt'));
      assert.deepEqual(
        found.map((it) => it.edits.map((edit) => edit.newText)),
        [[' date 2024-03-05 ']],
      );
      await server.open('b.txt', malformed.replace('5 March 2024', '05/03/2024'));
      const ambiguous = await titles(server, 'b.txt');
      assert.equal(ambiguous.length, 2);
      assert.equal(new Set(ambiguous).size, 2);
    }));
  it('are the days supported by evidence if there is no header, and today for a valid one', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', undated);
      await server.open('b.txt', harbour);
      const found = await server.ask(requests.dateChoices, of(server, 'a.txt'));
      assert.deepEqual(found[0]?.edits, [{ range: at(0, 0, 0), newText: ' date 2024-03-05 ' }]);
      const [again, ...more] = await server.ask(requests.dateChoices, of(server, 'b.txt'));
      assert.deepEqual(again?.edits, [{ range: at(0, 0, 17), newText: ' date 2024-06-01 ' }]);
      assert.deepEqual(more, []);
      assert.deepEqual(await titles(server, 'nowhere.txt'), []);
    }));
  it('are never none for an article, since a typed date takes the place of one', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', `Harbour reopens\n${'The harbour reopened, the mayor said. '.repeat(20)}`);
      const found = await server.ask(requests.dateChoices, of(server, 'a.txt'));
      assert.deepEqual(
        found.map((it) => it.edits[0]?.newText),
        [' date 2024-06-01 '],
      );
    }));
});

describe('Rebuilding the index', () => {
  it('is answered when everything has been read, with the number of articles', async () => {
    const held = gate();
    await withServer({ files: { 'a.txt': harbour, 'b.txt': quay } }, async (server) => {
      server.reads.length = 0;
      server.gates.set(server.uri('b.txt'), held.opened);
      let isOver = false;
      const rebuilt = server.ask(requests.rebuild, {}).then((it) => {
        isOver = true;
        return it;
      });
      await server.ask(requests.report, {});
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(isOver, false);
      held.open();
      assert.equal((await rebuilt).articles, 2);
      assert.deepEqual([...server.reads].sort(), [server.uri('a.txt'), server.uri('b.txt')]);
    });
  });
});

describe('The report for a bug', () => {
  it('has versions, counts, settings and timings, and not a word from the articles', () =>
    withServer({ files: { 'b.txt': quay }, settings: { rules: { 'date/missing': 'error' } } }, async (server) => {
      await server.open('a.txt', harbour);
      await server.ask(requests.quotes, of(server, 'a.txt'));
      const report = await server.ask(requests.report, {});
      assert.deepEqual(
        [report.version, report.articles, report.openDocuments, report.settings.rules['date/missing']],
        [version, 2, 1, 'error'],
      );
      assert.match(report.runtime, /^Node \d+\.\d+\.\d+, \w+ \w+$/);
      assert.ok(report.timings.some((it) => it.name === requests.quotes.method && it.count === 1));
      assert.doesNotMatch(JSON.stringify(report), /Roe|Harbour|\.txt/);
    }));
});

describe('The records of articles', () => {
  it('are those of buffers and files, by path relative to their folder; unreadable files are omitted', () =>
    withServer({ files: { 'x/b.one.txt': quay } }, async (server) => {
      await server.open('a.txt', harbour);
      const uris = ['a.txt', 'nowhere.txt', 'x/b.one.txt'].map((it) => server.uri(it));
      const records = await server.ask(requests.records, { uris: [...uris, 'no URI'] });
      assert.deepEqual(
        records.map((it) => [it.id, it.path, it.quotes.length]),
        [
          ['a', 'a.txt', 2],
          ['b.one', 'x/b.one.txt', 1],
        ],
      );
    }));
});

describe('The articles that mention an entity', () => {
  it('are sorted newest first, undated ones last, with every position', () =>
    withServer(
      { files: { 'a.txt': harbour, 'b.txt': quay, 'c.txt': undated, 'd.txt': harbour.replaceAll('Roe', 'Vik') } },
      async (server) => {
        const { entities } = await server.ask(requests.entityPage, {
          type: null,
          filter: 'Ida Roe',
          order: 'mentions',
          first: 0,
          count: 10,
        });
        const key = entities[0]?.key ?? '';
        const found = await server.ask(requests.namingArticles, { key });
        assert.deepEqual(
          found.map((it) => [it.uri, it.date, it.title, it.mentions.length]),
          [
            [server.uri('b.txt'), '2024-03-06', 'Quay shut', 1],
            [server.uri('a.txt'), '2024-03-05', 'Harbour reopens', 2],
            [server.uri('c.txt'), null, 'Harbour shut', 1],
          ],
        );
      },
    ));
});

describe('The lines around mentions', () => {
  it('start and end at nearby words, and say where something is left out', () =>
    withServer(
      { files: { 'a.txt': ` date 2024-03-05 Harbour\r\n${'word '.repeat(12)}Ida Roe ${'more '.repeat(40)}\r\nRoe` } },
      async (server) => {
        const ask = (...ranges: unknown[]) =>
          server.ask(requests.mentionLines, { ...of(server, 'a.txt'), ranges: ranges as never });
        const [long, short] = await ask(at(1, 60, 7), at(2, 0, 3));
        assert.deepEqual(long, {
          before: '…word word word ',
          words: 'Ida Roe',
          behind: ` ${'more '.repeat(16)}`.slice(0, 80),
        });
        assert.deepEqual(short, { before: '', words: 'Roe', behind: '' });
        assert.deepEqual(await ask(at(9, 0, 3)), [{ before: '', words: '', behind: '' }]);
        assert.deepEqual(await server.ask(requests.mentionLines, { uri: server.uri('nowhere.txt'), ranges: [] }), []);
      },
    ));
});

describe('A name under the cursor', () => {
  const position = { line: 1, character: 16 };
  const ask = <Result>(server: TestServer, method: string, path: string, where = position): Promise<Result> =>
    server.client.sendRequest<Result>(method, { textDocument: of(server, path), position: where });
  it('is highlighted everywhere, and can be renamed; other words cannot', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', harbour);
      const marked = await ask<DocumentHighlight[]>(server, 'textDocument/documentHighlight', 'a.txt');
      assert.deepEqual(
        marked.map((it) => it.range),
        [at(1, 15, 7), at(1, 45, 3)],
      );
      assert.deepEqual(await ask<PrepareRenameResult>(server, 'textDocument/prepareRename', 'a.txt'), {
        range: at(1, 15, 7),
        placeholder: 'Ida Roe',
      });
      assert.equal(await ask(server, 'textDocument/prepareRename', 'a.txt', { line: 1, character: 2 }), null);
      assert.equal(await ask(server, 'textDocument/prepareRename', 'nowhere.txt'), null);
    }));
});

describe('The table of quotations', () => {
  it('covers all articles, or one by its URI, and none for an invalid URI', () =>
    withServer({ files: { 'a.txt': harbour, 'b.txt': harbour } }, async (server) => {
      const total = async (uri: string | null): Promise<number> => {
        return (await server.ask(requests.quotePage, { ...allQuotes, uri, count: 10 })).total;
      };
      assert.deepEqual([await total(null), await total(server.uri('a.txt')), await total('no URI')], [4, 2, 0]);
    }));
});

describe('A correction of a speaker', () => {
  const verdict = { position: { line: 1, character: 4 }, speaker: 'Mia Vold', isSpeech: true };
  const corrections = 'copydesk.corrections.json';
  it('has nowhere to go without a folder', () =>
    withServer({}, async (server) => {
      await server.open('file:///elsewhere/a.txt', harbour);
      const { file, problem } = await server.ask(requests.correctSpeaker, {
        uri: 'file:///elsewhere/a.txt',
        ...verdict,
      });
      assert.equal(file, null);
      assert.match(problem ?? '', /open the folder/i);
    }));
  it('goes into the nearest corrections file, and never overwrites one that cannot be read', () =>
    withServer(
      { files: { [corrections]: '{ broken', [`x/${corrections}`]: '{"corrections":[]}', 'x/y/a.txt': harbour } },
      async (server) => {
        await server.open('a.txt', harbour);
        const top = await server.ask(requests.correctSpeaker, { ...of(server, 'a.txt'), ...verdict });
        assert.equal(top.file, null);
        assert.ok(top.problem?.includes(corrections));
        await server.open('x/y/a.txt', harbour);
        const near = await server.ask(requests.correctSpeaker, { ...of(server, 'x/y/a.txt'), ...verdict });
        assert.deepEqual(
          [near.problem, near.file?.uri, near.file?.before],
          [null, server.uri(`x/${corrections}`), '{"corrections":[]}'],
        );
        assert.equal(JSON.parse(near.file?.text ?? '').corrections[0].article, 'y/a.txt');
        assert.equal(server.messages.length, 1);
      },
    ));
});
