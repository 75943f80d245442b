import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type CodeAction,
  type DocumentSymbol,
  type Hover,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { requests } from '../../server/src/protocol/messages';
import { allQuotes, folder, gate, type TestServer, until, withServer } from '../kit/testServer';

const open = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n';
const shut = ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe said.\n';
const wired = 'Harbour shut\nOSLO, March 5 (Meridian) - The harbour is shut, Ida Roe said.\n';
const bare = 'No header here\nIda Roe said nothing.\n';

const articles = (server: TestServer): Promise<readonly string[]> => server.ask(requests.articles, {});

const quoted = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said. Per Haug nodded.\n';

const sideFile = (speaker: string): string =>
  JSON.stringify({
    corrections: [{ article: 'a.txt', quote: 'We are open,', prefix: '“', suffix: '” Ida Roe', speaker }],
  });

async function lensTitles(server: TestServer, path: string): Promise<string[]> {
  const lenses = await server.client.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri: server.uri(path) },
  });
  return lenses.map((it) => it.command.title);
}

describe('The server', () => {
  it('answers hover, outline and symbol requests for a document outside any folder', () =>
    withServer({ folders: [] }, async (server) => {
      await server.open('untitled:Untitled-1', open);
      const textDocument = { uri: 'untitled:Untitled-1' };
      const hover = await server.client.sendRequest<Hover>('textDocument/hover', {
        textDocument,
        position: { line: 1, character: 18 },
      });
      assert.match(JSON.stringify(hover.contents), /Ida Roe.*person/);
      const [root] = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        [root?.name, ...(root?.children?.map((it) => it.name) ?? [])],
        ['Harbour reopens', 'Ida Roe: “We are open,”'],
      );
      assert.deepEqual(await server.codes('untitled:Untitled-1'), []);
    }));

  it('finds headlines and names in closed files', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut } }, async (server) => {
      const found = await server.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'roe' });
      assert.deepEqual(
        found.map((it) => [it.name, it.containerName]),
        [['Ida Roe', 'quoted, 2 articles']],
      );
    }));

  it('reports a result that has not changed as unchanged', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', bare);
      const first = await server.client.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
        textDocument: { uri: server.uri('a.txt') },
      });
      const params = { textDocument: { uri: server.uri('a.txt') }, previousResultId: first.resultId };
      assert.equal(
        (await server.client.sendRequest<{ kind: string }>('textDocument/diagnostic', params)).kind,
        'unchanged',
      );
    }));

  it('pushes diagnostics to a client that cannot pull them', () =>
    withServer({ pulls: false }, async (server) => {
      await server.open('a.txt', bare);
      await until(() => server.pushed.get(server.uri('a.txt'))?.some((it) => it.code === 'date/missing') === true);
      await server.edit('a.txt', ` date 2024-03-05 ${bare}`);
      await until(() => server.pushed.get(server.uri('a.txt'))?.length === 0);
    }));

  it('offers quick fixes for a version of the document, the rule’s page, and Fix All', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', `Date: 5 March 2024\n${bare}`);
      const uri = server.uri('a.txt');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
      const ask = (only?: string[]) =>
        server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri },
          range,
          context: { diagnostics: [], ...(only && { only }) },
        });
      const actions = await ask();
      assert.deepEqual(
        actions.map((it) => it.title),
        ['Change date to 2024-03-05 (Tuesday)', 'Show documentation for date/malformed'],
      );
      assert.deepEqual(actions[0]?.edit?.documentChanges?.[0], {
        textDocument: { uri, version: 1 },
        edits: [
          { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: ' date 2024-03-05 ' },
        ],
      });
      assert.deepEqual(
        (await ask(['source.fixAll'])).map((it) => it.kind),
        ['source.fixAll.copydesk'],
      );
    }));

  it('applies changed severities and ignored paths while it runs', () =>
    withServer({ files: { 'a.txt': open, 'drafts/b.txt': shut } }, async (server) => {
      await server.open('c.txt', bare);
      assert.deepEqual(await server.codes('c.txt'), ['date/missing', 'article/no-headline'].slice(0, 1));
      await server.configure({ rules: { 'date/missing': 'off' }, ignore: ['drafts'] });
      assert.deepEqual(await server.codes('c.txt'), []);
      assert.ok(server.requests.includes('refresh'));
      assert.deepEqual(await articles(server), [`${folder}/a.txt`, `${folder}/c.txt`]);
    }));

  it('reports nothing of an article that is ignored while it is open, of a closed one or of none', () =>
    withServer({ files: { 'a.txt': open } }, async (server) => {
      await server.open('c.txt', bare);
      assert.deepEqual(await server.codes('c.txt'), ['date/missing']);
      await server.configure({ ignore: ['c.txt'] });
      assert.deepEqual(await server.codes('c.txt'), []);
      await server.configure({});
      assert.deepEqual(await server.codes('c.txt'), ['date/missing']);
      assert.deepEqual(await server.codes('a.txt'), []);
      assert.deepEqual(await server.codes('nowhere.txt'), []);
    }));

  it('reports a byte-order mark and how to remove it', () =>
    withServer({ files: { 'a.txt': open }, marked: ['a.txt'] }, async (server) => {
      await server.open('a.txt', open);
      await until(async () => (await server.codes('a.txt')).includes('date/misplaced'));
      server.marked.delete(server.uri('a.txt'));
      await server.write('a.txt', open);
      await until(async () => (await server.codes('a.txt')).length === 0);
    }));

  it('reports once that a file was opened in the wrong encoding, and offers to change that', () => {
    const shown = ' date 2024-03-05 Caf\ufffd opens\n\ufffdWe\ufffdre open,\ufffd Ida Roe said.\n';
    return withServer({ files: { 'a.txt': shown }, inWindows1252: ['a.txt'] }, async (server) => {
      await server.open('a.txt', shown);
      await until(async () => (await server.codes('a.txt')).includes('text/encoding'));
      assert.deepEqual(await server.codes('a.txt'), ['text/encoding']);
      const place = { line: 0, character: 20 };
      const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: server.uri('a.txt') },
        range: { start: place, end: place },
        context: { diagnostics: [] },
      });
      assert.deepEqual(actions.find((it) => it.title === 'Reopen with Encoding…')?.command, {
        title: 'Reopen with Encoding…',
        command: 'workbench.action.editor.changeEncoding',
      });
    });
  });

  it('suggests the days of its neighbors for an article without one', () =>
    withServer({ files: { '001.txt': open, '003.txt': shut } }, async (server) => {
      await server.open('002.txt', bare);
      const choices = await server.ask(requests.dateChoices, { uri: server.uri('002.txt') });
      assert.deepEqual(
        choices.map((it) => it.edits[0]?.newText),
        [' date 2024-03-05 ', ' date 2024-03-06 ', ' date 2024-06-01 '],
      );
    }));

  it('lists undated articles with their days and evidence, and writes the selected ones', () =>
    withServer(
      { files: { '001.txt': open, '002.txt': wired, '003.txt': bare, '004.txt': open, '005.txt': open } },
      async (server) => {
        await until(async () => (await articles(server)).length === 5);
        const undated = await server.ask(requests.undated, {});
        assert.deepEqual(
          undated.map((it) => [
            it.path,
            it.proposals[0]?.date,
            it.proposals[0]?.certainty,
            it.proposals[0]?.evidence?.words,
          ]),
          [
            ['002.txt', '2024-03-05', 'sure', 'March 5'],
            ['003.txt', '2024-03-05', 'possible', undefined],
          ],
        );
        const { documents } = await server.ask(requests.dateEdits, {
          choices: [{ uri: server.uri('002.txt'), date: '2024-03-05' }],
        });
        assert.deepEqual(
          documents[0]?.edits.map((it) => it.newText),
          [' date 2024-03-05 '],
        );
      },
    ));
  it('shows the day of a weekday, but not if the header is in doubt', () =>
    withServer({}, async (server) => {
      const hints = async (text: string): Promise<unknown[]> => {
        await server.open('a.txt', text);
        const found = await server.client.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
          textDocument: { uri: server.uri('a.txt') },
          range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        });
        return found.map((it) => it.label);
      };
      assert.deepEqual(await hints(' date 2024-03-05 Harbour\nIt reopened on Monday, Ida Roe said Tuesday.\n'), [
        '2024-03-04',
        '2024-03-05',
      ]);
      assert.deepEqual(
        await hints(' date 2024-03-05 Harbour\nOSLO, March 25 (Meridian) - It reopened on Monday.\n'),
        [],
      );
      assert.deepEqual(await hints('Harbour\nIt reopened on Monday.\n'), []);
    }));
  it('writes a day out, and lists events in chronological order', () =>
    withServer({}, async (server) => {
      await server.open(
        'a.txt',
        ' date 2024-03-05 Harbour\nIt reopened on Monday. It had closed on March 1. It was built in 1931.\n',
      );
      const at = { line: 1, character: 16 };
      const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: server.uri('a.txt') },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['refactor'] },
      });
      assert.deepEqual(
        actions.map((it) => it.title),
        ['Replace “Monday” with March 4, 2024'],
      );
      const events = await server.ask(requests.timeline, { uri: server.uri('a.txt') });
      assert.deepEqual(
        events.map((it) => `${it.label} ${it.description}: ${it.detail}`),
        [
          '1931 “1931”: It was built in 1931.',
          'Fri 1 March 2024 “March 1”: It had closed on March 1.',
          'Mon 4 March 2024 “Monday”: It reopened on Monday.',
        ],
      );
    }));

  it('keeps a corrected speaker next to the corpus, and applies it from then on', () =>
    withServer({ files: { 'a.txt': quoted, 'b.txt': quoted } }, async (server) => {
      await server.open('a.txt', quoted);
      const uri = server.uri('a.txt');
      const position = { line: 1, character: 4 };
      const choice = await server.ask(requests.speakerChoice, { uri, position });
      assert.deepEqual(choice, { words: 'We are open,', speaker: 'Ida Roe', suggestions: ['Per Haug'] });
      const verdict = { uri, position, speaker: 'Per Haug', isSpeech: true };
      const { file } = await server.ask(requests.correctSpeaker, verdict);
      assert.equal(file?.uri, server.uri('copydesk.corrections.json'));
      server.disk.set(file?.uri ?? '', file?.text ?? '');
      await server.ask(requests.sideFileWritten, { uri: file?.uri ?? '' });
      assert.deepEqual(await lensTitles(server, 'a.txt'), ['Said by Per Haug']);
      const records = await server.ask(requests.records, { uris: [uri, server.uri('b.txt')] });
      assert.deepEqual(
        records.map((it) => it.quotes[0]?.saidBy),
        ['Per Haug', 'Ida Roe'],
      );
    }));
  it('reads the corrections that come with the corpus, and watches them on disk', () =>
    withServer({ files: { 'a.txt': quoted, 'copydesk.corrections.json': sideFile('Per Haug') } }, async (server) => {
      await server.open('a.txt', quoted);
      assert.deepEqual(await lensTitles(server, 'a.txt'), ['Said by Per Haug']);
      await server.write('copydesk.corrections.json', sideFile('Mia Vold'));
      await until(async () => (await lensTitles(server, 'a.txt'))[0] === 'Said by Mia Vold');
      await server.write('copydesk.corrections.json', null);
      await until(async () => (await lensTitles(server, 'a.txt'))[0] === 'Said by Ida Roe');
    }));
  it('offers to correct the speaker of the quotation under the cursor', () =>
    withServer({}, async (server) => {
      await server.open('a.txt', quoted);
      const at = (line: number, character: number) => ({ line, character });
      const actions = await server.client.sendRequest<{ title: string }[]>('textDocument/codeAction', {
        textDocument: { uri: server.uri('a.txt') },
        range: { start: at(1, 4), end: at(1, 4) },
        context: { diagnostics: [], only: ['refactor'] },
      });
      assert.deepEqual(
        actions.map((it) => it.title),
        ['Said by Per Haug', 'Said by someone else…', 'Not a quotation (scare quotes)'],
      );
    }));
  it('shows lenses and the outline according to the settings', () =>
    withServer({ settings: { codeLens: { enabled: false }, outline: { groupBy: 'speaker' } } }, async (server) => {
      await server.open('a.txt', quoted);
      await until(async () => (await lensTitles(server, 'a.txt')).length === 0);
      const [root] = await server.client.sendRequest<{ children: { name: string }[] }[]>(
        'textDocument/documentSymbol',
        {
          textDocument: { uri: server.uri('a.txt') },
        },
      );
      assert.deepEqual(
        root?.children.map((it) => it.name),
        ['Ida Roe'],
      );
    }));
  it('answers requests for unknown documents with nothing, not with an error', () =>
    withServer({}, async (server) => {
      const textDocument = { uri: 'file:///nowhere.txt' };
      assert.equal(
        await server.client.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
        null,
      );
      assert.deepEqual(await server.client.sendRequest('textDocument/documentSymbol', { textDocument }), []);
      assert.deepEqual(await server.codes('file:///nowhere.txt'), []);
      assert.deepEqual(await server.ask(requests.quotes, { uri: 'file:///nowhere.txt' }), []);
    }));
});

describe('The corpus', () => {
  it('includes a file without a header only if most files in its folder have one, or the settings include it', () =>
    withServer(
      {
        files: {
          'news/a.txt': open,
          'news/b.txt': shut,
          'news/c.txt': bare,
          'notes/a.txt': open,
          'notes/b.txt': 'milk',
          'notes/c.txt': 'eggs',
        },
      },
      async (server) => {
        assert.deepEqual(
          await articles(server),
          ['news/a.txt', 'news/b.txt', 'news/c.txt', 'notes/a.txt'].map((it) => server.uri(it)),
        );
        await server.configure({ corpus: { include: ['notes/**'] } });
        assert.equal((await articles(server)).length, 6);
      },
    ));

  it('drops the files without a header when their folder is no longer a corpus', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': bare } }, async (server) => {
      assert.equal((await articles(server)).length, 3);
      await server.write('a.txt', null);
      await until(async () => (await articles(server)).length === 1);
    }));

  it('drops an article from outside the workspace when it is closed', () =>
    withServer({ files: { 'a.txt': open } }, async (server) => {
      server.disk.set('file:///elsewhere/b.txt', shut);
      await server.open('file:///elsewhere/b.txt', shut);
      await until(async () => (await articles(server)).length === 2);
      await server.close('file:///elsewhere/b.txt');
      await until(async () => (await articles(server)).length === 1);
    }));

  it('reads several root folders, including those added or removed later', () =>
    withServer({ files: { 'one/a.txt': open, 'two/b.txt': shut }, folders: [`${folder}/one`] }, async (server) => {
      const change = (event: object) =>
        server.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      const two = { uri: `${folder}/two`, name: 'two' };
      assert.deepEqual(await articles(server), [server.uri('one/a.txt')]);
      await change({ added: [two], removed: [] });
      await until(async () => (await articles(server)).length === 2);
      await change({ added: [], removed: [two] });
      await until(async () => (await articles(server)).length === 1);
    }));

  const headline = async (server: TestServer): Promise<string> => {
    const { rows } = await server.ask(requests.quotePage, { ...allQuotes, uri: server.uri('a.txt'), count: 9 });
    return rows[0]?.text ?? 'none';
  };
  const buffer = ' date 2024-03-05 Harbour\n“From the buffer,” Ida Roe said.\n';
  const disk = ' date 2024-03-05 Harbour\n“From the disk,” Ida Roe said.\n';
  const later = ' date 2024-03-05 Harbour\n“From the disk, later,” Ida Roe said.\n';

  /** The buffer wins for every order of events; closing falls back to the disk. */
  const orders: readonly (readonly [string, readonly string[], string])[] = [
    ['open', ['open'], 'From the buffer,'],
    ['open, write', ['open', 'write'], 'From the buffer,'],
    ['write, open', ['write', 'open'], 'From the buffer,'],
    ['open, write, close', ['open', 'write', 'close'], 'From the disk, later,'],
    ['open, close, write', ['open', 'close', 'write'], 'From the disk, later,'],
    ['open, delete', ['open', 'delete'], 'From the buffer,'],
    ['open, delete, close', ['open', 'delete', 'close'], 'none'],
    ['open, settings', ['open', 'settings'], 'From the buffer,'],
    ['open, rebuild', ['open', 'rebuild'], 'From the buffer,'],
    ['open, close', ['open', 'close'], 'From the disk,'],
  ];
  for (const [name, events, expected] of orders) {
    it(`has the right text after: ${name}`, () =>
      withServer({ files: { 'a.txt': disk } }, async (server) => {
        const act: Record<string, () => Promise<unknown>> = {
          open: () => server.open('a.txt', buffer),
          close: () => server.close('a.txt'),
          write: () => server.write('a.txt', later),
          delete: () => server.write('a.txt', null),
          settings: () => server.configure({ rules: {} }),
          rebuild: () => server.ask(requests.rebuild, {}),
        };
        for (const event of events) await act[event]?.();
        await until(async () => (await headline(server)) === expected);
        await new Promise((resolve) => setTimeout(resolve, 260));
        assert.equal(await headline(server), expected);
      }));
  }

  it('prefers a buffer that was opened while its file was still being read', () =>
    withServer({ files: { 'a.txt': disk } }, async (server) => {
      const read = gate();
      server.gates.set(server.uri('a.txt'), read.opened);
      await server.write('a.txt', later);
      const before = server.reads.length;
      await until(() => server.reads.length > before);
      await server.open('a.txt', buffer);
      await until(async () => (await headline(server)) === 'From the buffer,');
      read.open();
      await server.settled();
      assert.equal(await headline(server), 'From the buffer,');
    }));
});

describe('The workspace pull', () => {
  const pull = (server: TestServer, previous: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
    server.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: previous });

  it('reports the problems of closed files, and is then held until something changes', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': bare } }, async (server) => {
      const first = await pull(server, []);
      assert.deepEqual(
        first.items.map((it) => [it.uri, it.kind]),
        [[server.uri('c.txt'), 'full']],
      );
      let isAnswered = false;
      const previous = first.items.map((it) => ({ uri: it.uri, value: it.resultId ?? '' }));
      const held = pull(server, previous).then((it) => {
        isAnswered = true;
        return it;
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(isAnswered, false, 'an idle editor gets nothing');
      await server.write('c.txt', ` date 2024-03-05 ${bare}`);
      const [change] = (await held).items;
      assert.equal(change?.uri, server.uri('c.txt'));
      assert.deepEqual(change?.kind === 'full' ? change.items : null, []);
    }));

  it('streams to a client that asked for it, is then held, and ends with nothing more to report', () =>
    withServer(
      { files: Object.fromEntries(Array.from({ length: 750 }, (_, it) => [`${it}.txt`, it % 3 === 0 ? bare : open])) },
      async (server) => {
        const streamed: string[][] = [];
        server.client.onProgress(WorkspaceDiagnosticRequest.partialResult, 'more', ({ items }) => {
          streamed.push(items.map((it) => it.uri));
        });
        let isAnswered = false;
        const held = server.client
          .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
            previousResultIds: [],
            partialResultToken: 'more',
          })
          .then((it) => {
            isAnswered = true;
            return it;
          });
        await until(() => streamed.flat().length === 250);
        assert.equal(new Set(streamed.flat()).size, 250);
        assert.ok(streamed.length > 1, 'in parts');
        await new Promise((resolve) => setTimeout(resolve, 100));
        assert.equal(isAnswered, false);
        await server.write('0.txt', open);
        assert.deepEqual(await held, { items: [] });
      },
    ));

  it('leaves open documents and other scopes out', () =>
    withServer(
      { files: { 'a.txt': open, 'b.txt': shut, 'c.txt': bare }, settings: { diagnostics: { scope: 'openFiles' } } },
      async (server) => {
        let isAnswered = false;
        const answered = (): void => {
          isAnswered = true;
        };
        // The request is still held when the server stops; its error does not matter.
        pull(server, []).then(answered, () => undefined);
        await new Promise((resolve) => setTimeout(resolve, 200));
        assert.equal(isAnswered, false);
      },
    ));
});
