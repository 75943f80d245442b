import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type Location,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { requests } from '../../server/src/protocol/messages';
import { allQuotes, folder, gate, TestServer, until, withServer } from '../kit/testServer';

const open = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n';
const shut = ' date 2024-03-06 Harbour shut\n“We are closed,” Ida Roe said.\n';
const bare = 'No header here\nIda Roe said nothing.\n';

const articles = async (server: TestServer): Promise<string[]> => {
  const uris = await server.ask(requests.articles, {});
  return uris.map((it) => it.slice(folder.length + 1));
};

const correcting = (path: string, speaker: string): string =>
  JSON.stringify({ corrections: [{ article: path, quote: 'We are open,', prefix: '', suffix: '', speaker }] });

async function lenses(server: TestServer, path: string): Promise<string[]> {
  const found = await server.client.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri: server.uri(path) },
  });
  return found.map((it) => it.command.title);
}

async function hovered(server: TestServer, path: string, line: number, character: number): Promise<string> {
  const hover = await server.client.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: server.uri(path) },
    position: { line, character },
  });
  return JSON.stringify(hover?.contents ?? null);
}

/** Several files of one kind, with numbered names and texts made from the number. */
function many(count: number, text: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${1000 + index}.txt`, text(index)]));
}

describe('A change after a document was opened', () => {
  const files = { 'a.txt': open, 'copydesk.corrections.json': correcting('a.txt', 'Per Haug') };
  it('takes effect if it is a side file that is read later', async () => {
    const server = await TestServer.start({ files, isImpatient: true });
    await server.open('a.txt', open);
    assert.deepEqual(await lenses(server, 'a.txt'), ['Said by Per Haug']);
    await server.stop();
  });
  it('takes effect if it is a setting that arrives later', async () => {
    const server = await TestServer.start({
      files,
      isImpatient: true,
      settings: { rules: { 'date/missing': 'error' } },
    });
    const answered = gate();
    server.settingsGate = answered.opened;
    await server.open('b.txt', bare);
    const codes = server.client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: server.uri('b.txt') },
    });
    setTimeout(answered.open, 20);
    assert.deepEqual(
      (await codes).items.map((it) => [it.code, it.severity]),
      [['date/missing', 1]],
    );
    await server.stop();
  });
  it('takes effect if it is a side file in a folder in between: the nearest counts', () =>
    withServer(
      {
        files: {
          'one/two/a.txt': open,
          'copydesk.corrections.json': correcting('one/two/a.txt', 'Mia Vold'),
          'one/copydesk.corrections.json': correcting('two/a.txt', 'Per Haug'),
        },
      },
      async (server) => {
        await server.open('one/two/a.txt', open);
        assert.deepEqual(await lenses(server, 'one/two/a.txt'), ['Said by Per Haug']);
        await server.write('one/copydesk.corrections.json', null);
        await server.settled();
        assert.deepEqual(await lenses(server, 'one/two/a.txt'), ['Said by Mia Vold']);
        const position = { line: 1, character: 4 };
        const verdict = { uri: server.uri('one/two/a.txt'), position, speaker: 'Ida Roe', isSpeech: true };
        const { file } = await server.ask(requests.correctSpeaker, verdict);
        assert.equal(file?.uri, server.uri('copydesk.corrections.json'));
        assert.match(file?.text ?? '', /one\/two\/a\.txt/);
      },
    ));
  it('reaches open editors once the corpus has settled', () =>
    withServer({ files: { 'b.txt': ' date 2024-03-06 News\nRene Dahl came.\n' } }, async (server) => {
      const text = ' date 2024-03-07 News\n“We wait,” René Dahl said.\n';
      await server.open('a.txt', text);
      assert.deepEqual(await server.codes('a.txt'), []);
      await server.write('c.txt', ' date 2024-03-08 News\nRene Dahl left.\n');
      await until(() => server.requests.includes('refresh'));
      assert.deepEqual(await server.codes('a.txt'), ['entity/inconsistent-spelling']);
    }));
  it('refreshes no editor if nothing changed for it', () =>
    withServer({ files: { 'b.txt': open } }, async (server) => {
      await server.open('a.txt', shut);
      await server.codes('a.txt');
      await server.settled();
      server.requests.length = 0;
      await server.write('c.txt', open);
      await server.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(server.requests, []);
    }));
});

describe('The verdict on which files are articles', () => {
  it('is reached once per folder: alternating files with and without headers are read at most twice', () =>
    withServer({ files: many(40, (index) => (index % 2 === 0 ? open : bare)) }, async (server) => {
      assert.equal((await articles(server)).length, 40);
      assert.ok(server.reads.length <= 60 + 2, `${server.reads.length} reads`);
    }));
  it('depends neither on the order of names nor on rereading', async () => {
    const found: string[][] = [];
    for (const names of ['abcd', 'dcba', 'bdac']) {
      const [one = '', two = '', three = '', four = ''] = names;
      const files = { [`${one}.txt`]: open, [`${two}.txt`]: bare, [`${three}.txt`]: open, [`${four}.txt`]: bare };
      await withServer({ files }, async (server) => {
        const before = await articles(server);
        await server.ask(requests.rebuild, {});
        assert.deepEqual(await articles(server), before);
        found.push(before);
      });
    }
    assert.deepEqual(
      found.map((it) => it.length),
      [4, 4, 4],
    );
  });
  it('survives hostile settings', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut } }, async (server) => {
      for (const settings of [
        { ignore: [''] },
        { ignore: ['+(a*)*(a*)+(a*)b.txt', '(a+)+b', '[', '{', '{a,', `${'**/'.repeat(300)}z`, 'x'.repeat(70_000)] },
        { ignore: [`{${'{a,b}'.repeat(40)}}`] },
        { ignore: 'a.txt', rules: 7, corpus: null, outline: [], codeLens: 'no' },
        { corpus: { include: [null, 3, {}, ''] }, rules: { 'date/missing': 'loud', __proto__: 'error' } },
      ]) {
        await server.configure(settings);
        assert.deepEqual(await articles(server), ['a.txt', 'b.txt'], JSON.stringify(settings).slice(0, 80));
      }
      await server.configure([] as unknown as Record<string, unknown>);
      assert.equal((await articles(server)).length, 2);
    }));
  it('survives a failing listing, a failing read and failing settings', async () => {
    const server = await TestServer.start({
      files: { 'a.txt': open, 'b.txt': shut },
      readFile: async (uri) => {
        if (uri.endsWith('b.txt')) throw new Error('b.txt cannot be read');
        return { text: open, encoding: 'utf-8', hasByteOrderMark: false, lost: [] };
      },
    });
    assert.deepEqual(await articles(server), ['a.txt']);
    assert.match(server.takeProblems().join(), /reading file:\/\/\/corpus\/b\.txt.*cannot be read/);
    await server.stop();
  });
  it('follows the buffer, not the disk, when a file is ignored and then no longer', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut } }, async (server) => {
      await server.open('b.txt', shut.replace('shut', 'closed in a hurry'));
      const titles = async (): Promise<string[]> => {
        const { rows } = await server.ask(requests.quotePage, { ...allQuotes, count: 9 });
        return rows.map((it) => it.title);
      };
      await server.configure({ ignore: ['b.txt'] });
      assert.deepEqual(await titles(), ['Harbour reopens']);
      assert.deepEqual(await server.codes('b.txt'), []);
      await server.configure({});
      assert.deepEqual(await titles(), ['Harbour reopens', 'Harbour closed in a hurry']);
    }));
  it('is not reached again when only what is shown changes', () =>
    withServer({ files: many(20, () => open) }, async (server) => {
      const before = server.reads.length;
      await server.configure({ codeLens: { enabled: false }, outline: { groupBy: 'speaker' } });
      await server.configure({ codeLens: { enabled: true }, inlayHints: { enabled: false } });
      assert.equal(server.reads.length, before);
    }));
});

describe('Folders', () => {
  const deleted = async (server: TestServer, path: string): Promise<void> => {
    for (const uri of [...server.disk.keys()]) if (uri.startsWith(`${server.uri(path)}/`)) server.disk.delete(uri);
    await server.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: server.uri(path), type: 3 }],
    });
    await server.settled();
  };
  it('leave nothing behind when only the folder is reported as deleted', () =>
    withServer({ files: { 'a.txt': open, 'x/b.txt': shut, 'x/y/c.txt': shut, 'x2/d.txt': open } }, async (server) => {
      await server.open('x/b.txt', shut);
      await deleted(server, 'x');
      assert.deepEqual(await articles(server), ['a.txt', 'x/b.txt', 'x2/d.txt']);
      await server.close('x/b.txt');
      await server.settled();
      assert.deepEqual(await articles(server), ['a.txt', 'x2/d.txt']);
    }));
  it('are not confused with those whose names start the same', () =>
    withServer({ files: { 'a.txt': open }, folders: [folder] }, async (server) => {
      server.disk.set('file:///corpus2/b.txt', shut);
      await server.write('file:///corpus2/b.txt', shut);
      await server.client.sendNotification('workspace/didRenameFiles', {
        files: [{ oldUri: 'file:///corpus2/x.txt', newUri: 'file:///corpus2/b.txt' }],
      });
      await server.settled();
      assert.deepEqual(await server.ask(requests.articles, {}), [server.uri('a.txt')]);
    }));
  it('may be nested: the outer one keeps its files when the inner one is removed', () =>
    withServer({ files: { 'a.txt': open, 'in/b.txt': shut }, folders: [folder, `${folder}/in`] }, async (server) => {
      const change = async (added: string[], removed: string[]): Promise<void> => {
        const named = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }));
        const event = { added: named(added), removed: named(removed) };
        await server.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
        await server.settled();
      };
      assert.deepEqual(await articles(server), ['a.txt', 'in/b.txt']);
      await change([], [`${folder}/in`]);
      assert.deepEqual(await articles(server), ['a.txt', 'in/b.txt']);
      await change([`${folder}/in`], [folder]);
      assert.deepEqual(await articles(server), ['in/b.txt']);
    }));
  it('add their articles when they are created or renamed, and nothing from outside the workspace', () =>
    withServer({ files: { 'a.txt': open } }, async (server) => {
      server.disk.set(server.uri('new/b.txt'), shut);
      await server.client.sendNotification('workspace/didCreateFiles', { files: [{ uri: server.uri('new') }] });
      await server.settled();
      assert.deepEqual(await articles(server), ['a.txt', 'new/b.txt']);
      server.disk.set('file:///elsewhere/c.txt', open);
      for (const newUri of ['', 'nonsense', 'file:///elsewhere', 'file:///'])
        await server.client.sendNotification('workspace/didRenameFiles', {
          files: [{ oldUri: 'file:///gone', newUri }],
        });
      await server.settled();
      assert.deepEqual(await articles(server), ['a.txt', 'new/b.txt']);
    }));
  it('are read once, even if every file in them is reported', () =>
    withServer({ files: many(30, () => open) }, async (server) => {
      const before = server.reads.length;
      for (let round = 0; round < 3; round++) {
        const changes = [...server.disk.keys()].map((uri) => ({ uri, type: 2 }));
        await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
      }
      await server.settled();
      assert.ok(server.reads.length - before <= 30 + 2 * 16, `${server.reads.length - before} reads`);
    }));
});

describe('A document', () => {
  const spellings = ['a%20(1).txt', 'a%20%281%29.txt', 'a (1).txt'];
  it('is the same for every spelling of its URI', () =>
    withServer({ files: { 'a%20%281%29.txt': open } }, async (server) => {
      for (const spelling of spellings) {
        await server.open(spelling, open);
        assert.match(await hovered(server, spelling, 1, 17), /Ida Roe/);
        assert.deepEqual(await articles(server), ['a%20%281%29.txt']);
        await server.close(spellings[0] ?? '');
        await server.settled();
      }
    }));
  it('is renamed in once, under the URI that its editor uses', () =>
    withServer({ files: { 'a%20%281%29.txt': open, 'it%27s.txt': shut, '%C3%A9.txt': shut } }, async (server) => {
      await server.settled();
      await server.open('a%20(1).txt', open);
      const edit = await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: server.uri('a%20(1).txt') },
        position: { line: 1, character: 17 },
        newName: 'Ida Vold',
      });
      const changed = edit.documentChanges?.flatMap((it) =>
        'edits' in it ? [[it.textDocument.uri.slice(folder.length + 1), it.textDocument.version, it.edits.length]] : [],
      );
      assert.deepEqual(changed, [
        ['a%20(1).txt', 1, 1],
        ['%C3%A9.txt', null, 1],
        ['it%27s.txt', null, 1],
      ]);
    }));
});

describe('Edits to other files', () => {
  const place = { line: 1, character: 17 };
  const rename = async (server: TestServer): Promise<Record<string, string>> => {
    const edit = await server.client.sendRequest<WorkspaceEdit | null>('textDocument/rename', {
      textDocument: { uri: server.uri('a.txt') },
      position: place,
      newName: 'Ida Vold',
    });
    const texts: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
      if (!('edits' in change)) continue;
      const lines = (server.disk.get(change.textDocument.uri) ?? '').split('\n');
      for (const it of [...change.edits].reverse()) {
        assert.ok('newText' in it);
        const { start, end } = it.range;
        const line = lines[start.line] ?? '';
        lines[start.line] = line.slice(0, start.character) + it.newText + line.slice(end.character);
      }
      texts[change.textDocument.uri.slice(folder.length + 1)] = lines.join('\n');
    }
    return texts;
  };
  it('are located again in a file that has just changed', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut } }, async (server) => {
      await server.open('a.txt', open);
      // On disk; the server has not been notified yet.
      server.disk.set(
        server.uri('b.txt'),
        ' date 2024-03-06 Harbour shut again\nBad news. “We are closed,” Ida Roe said.\n',
      );
      assert.deepEqual(
        (await rename(server))['b.txt'],
        ' date 2024-03-06 Harbour shut again\nBad news. “We are closed,” Ida Vold said.\n',
      );
    }));
  it('leave a file alone if its words have changed, and report it', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': shut } }, async (server) => {
      await server.open('a.txt', open);
      server.disk.set(server.uri('b.txt'), ' date 2024-03-06 Harbour shut\n“We are closed,” Per Haug said.\n');
      server.disk.delete(server.uri('c.txt'));
      assert.deepEqual(Object.keys(await rename(server)), ['a.txt']);
      assert.deepEqual(server.messages, [
        'b.txt was not changed: it has changed, and the name is no longer there.',
        'c.txt was not changed: it can no longer be read.',
      ]);
    }));
  it('leave quotations unchanged, except the one that is renamed in', () =>
    withServer(
      {
        files: {
          'a.txt': ' date 2024-03-05 News\n“I met Ida Roe,” Ida Roe said.\n',
          'b.txt': ' date 2024-03-06 News\n“Ask Ida Roe,” Per Haug said.\n',
        },
      },
      async (server) => {
        await server.open('a.txt', server.disk.get(server.uri('a.txt')) ?? '');
        assert.deepEqual(await rename(server), { 'a.txt': ' date 2024-03-05 News\n“I met Ida Roe,” Ida Vold said.\n' });
        const articles = await server.ask(requests.renamedArticles, {
          uri: server.uri('a.txt'),
          position: place,
          newName: 'Ida Vold',
          version: 1,
        });
        assert.deepEqual(
          articles?.map((it) => [it.path, it.inText, it.inQuotations]),
          [
            ['a.txt', 1, 1],
            ['b.txt', 0, 1],
          ],
        );
      },
    ));
  it('are made where the reader wants them, for the version that the reader saw', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': shut } }, async (server) => {
      await server.open('a.txt', open);
      const request = { uri: server.uri('a.txt'), position: place, newName: 'Ida Vold', version: 1 };
      const result = await server.ask(requests.renameEdits, {
        ...request,
        inText: [server.uri('c.txt')],
        inQuotations: [],
      });
      assert.deepEqual(
        result?.documents.map((it) => [it.uri.at(-5), it.edits.length, it.words]),
        [['c', 1, ['Ida Roe']]],
      );
      await server.edit('a.txt', `${open}More.\n`);
      assert.equal(await server.ask(requests.renameEdits, { ...request, inText: [], inQuotations: [] }), null);
    }));
  it('do not date an article that has been dated in the meantime', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': bare } }, async (server) => {
      server.disk.set(server.uri('c.txt'), ` date 2024-03-01 ${bare}`);
      const choices = ['c.txt', 'd.txt'].map((it) => ({ uri: server.uri(it), date: '2024-03-05' }));
      const { documents, refused } = await server.ask(requests.dateEdits, { choices });
      assert.deepEqual(documents, []);
      assert.deepEqual(refused, [
        { path: 'c.txt', reason: 'it already has the date 2024-03-01' },
        { path: 'd.txt', reason: 'it can no longer be read' },
      ]);
    }));
  it('leave a file alone if saving it in the editor would lose bytes', () => {
    const shown = 'Caf\ufffd opens\nIt opened on Monday, said Roe.\n';
    return withServer(
      { files: { 'a.txt': open, 'b.txt': shut, 'c.txt': shown }, inWindows1252: ['c.txt'] },
      async (server) => {
        const choices = [{ uri: server.uri('c.txt'), date: '2024-03-05' }];
        const { documents, refused } = await server.ask(requests.dateEdits, { choices });
        assert.deepEqual(documents, []);
        assert.deepEqual(refused, [
          { path: 'c.txt', reason: 'it is not valid UTF-8, and saving it would lose characters' },
        ]);
      },
    );
  });
  it('rename nothing in such a file', () => {
    const text = (name: string): string => ` date 2024-03-05 Title\n“Yes,” said Ida ${name}. It was ${name}.\n`;
    const files = { 'a.txt': text('Roe'), 'b.txt': `${text('Roe')}Caf\ufffd.\n` };
    return withServer({ files, inWindows1252: ['b.txt'] }, async (server) => {
      await server.open('a.txt', text('Roe'));
      const position = { line: 1, character: 13 };
      const edit = await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: server.uri('a.txt') },
        position,
        newName: 'Ida Rowe',
      });
      assert.deepEqual(JSON.stringify(edit).includes('b.txt'), false);
      assert.match(server.messages.join(), /b\.txt was not changed: it is not valid UTF-8/);
    });
  });
});

describe('While the corpus is being read', () => {
  const files = { 'a.txt': open, 'b.txt': shut, 'c.txt': bare };
  const textDocument = { uri: `${folder}/a.txt` };
  const position = { line: 1, character: 18 };
  const questions = {
    mentions: (server: TestServer) =>
      server.client.sendRequest<Location[]>('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: true },
      }),
    'articles to rename in': (server: TestServer) =>
      server.ask(requests.renamedArticles, { uri: textDocument.uri, position, newName: 'Ida Vold', version: 1 }),
    'a rename': async (server: TestServer) =>
      (
        await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', {
          textDocument,
          position,
          newName: 'Ida Vold',
        })
      ).documentChanges ?? [],
    articles: (server: TestServer) => server.ask(requests.articles, {}),
    'undated articles': (server: TestServer) => server.ask(requests.undated, {}),
  };

  /** A server whose folder listing, and the reading of one file, wait until they are released. */
  async function whileReading(
    work: (server: TestServer, release: Record<'list' | 'read', () => void>) => Promise<void>,
  ) {
    const list = gate();
    const read = gate();
    await withServer(
      { files, settings: { corpus: { include: ['c.txt'] } }, isImpatient: true, listed: list.opened },
      async (server) => {
        server.gates.set(server.uri('b.txt'), read.opened);
        await server.open('a.txt', open);
        try {
          await work(server, { list: list.open, read: read.open });
        } finally {
          list.open();
          read.open();
        }
      },
    );
  }

  it('nothing claims that all is read: neither before the files are known nor before the last one has been read', () =>
    whileReading(async (server, release) => {
      await lenses(server, 'a.txt');
      await until(() => server.statuses.length > 0);
      release.list();
      await until(() => server.reads.includes(server.uri('b.txt')));
      assert.ok(server.statuses.every((it) => it.isReading));
      release.read();
      await server.settled();
      await until(() => server.statuses.at(-1)?.isReading === false);
      assert.equal(server.statuses.at(-1)?.articles, 3);
    }));

  it('each article counts once, whether it is read or only checked again, and no more are read than there are', () =>
    withServer(
      {
        // The first ones spell a name differently from the rest: they are checked again once all have been read.
        files: many(60, (index) => ` date 2024-03-05 Harbour\n${index < 5 ? 'Rene' : 'René'} Dahl waits.\n`),
        isImpatient: true,
      },
      async (server) => {
        await server.write('new.txt', open);
        await server.ask(requests.articles, {});
        await until(() => server.statuses.at(-1)?.isReading === false);
        for (const { done, total, articles, isReading } of server.statuses) {
          assert.ok(done <= total && total <= 61 && articles <= total, JSON.stringify({ done, total, articles }));
          assert.ok(isReading || (done === 61 && total === 61 && articles === 61), JSON.stringify({ done, total }));
        }
      },
    ));

  it('an answer that needs all articles waits for settings that may add articles', () =>
    withServer({ files: { 'a.txt': bare, 'b.txt': bare } }, async (server) => {
      const settings = gate();
      server.settingsGate = settings.opened;
      server.settings = { corpus: { include: ['*.txt'] } };
      await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const asked = articles(server);
      settings.open();
      assert.deepEqual(await asked, ['a.txt', 'b.txt']);
    }));

  it('the status reports a problem in a side file until it is fixed', () =>
    withServer({ files: { 'a.txt': open, 'copydesk.entities.json': '{' } }, async (server) => {
      await until(() => server.statuses.at(-1)?.isReading === false);
      assert.match(server.statuses.at(-1)?.problems.join() ?? '', /^copydesk\.entities\.json: /);
      await server.write('copydesk.entities.json', '{"entities":[]}');
      await until(() => server.statuses.at(-1)?.problems.length === 0);
    }));

  it('a hover says that it counts what has been read so far, and no longer when everything has been', () =>
    whileReading(async (server, release) => {
      await server.open('d.txt', shut);
      await lenses(server, 'd.txt');
      assert.match(await hovered(server, 'a.txt', position.line, position.character), /2 of 2 articles read so far/);
      release.list();
      release.read();
      await server.settled();
      assert.match(await hovered(server, 'a.txt', position.line, position.character), /4 of 4 articles · /);
    }));

  for (const [name, ask] of Object.entries(questions)) {
    it(`${name} wait for the last article`, () =>
      whileReading(async (server, release) => {
        let isAnswered = false;
        const answer = ask(server).then((found) => {
          isAnswered = true;
          return found;
        });
        release.list();
        await until(() => server.reads.includes(server.uri('b.txt')));
        await lenses(server, 'a.txt');
        assert.equal(isAnswered, false);
        release.read();
        assert.equal((await answer)?.length, name === 'undated articles' ? 1 : 3);
      }));
  }

  it('a canceled request does not wait', () =>
    whileReading(async (server) => {
      const source = new CancellationTokenSource();
      const answer = server.client.sendRequest(requests.articles.method, {}, source.token);
      source.cancel();
      await assert.rejects(answer, /cancelled/i);
    }));
});

describe('Requests', () => {
  it('end with the protocol’s own error when they are canceled', () =>
    withServer({ files: { 'a.txt': open } }, async (server) => {
      const held = server.client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
      const ended = assert.rejects(held, { code: -32800 });
      await new Promise((resolve) => setTimeout(resolve, 20));
      // The client's library sends the cancellation for a token; by hand it is a message with the request's id.
      for (let id = 0; id < 40; id++) await server.client.sendNotification('$/cancelRequest', { id });
      await ended;
    }));
  it('do not wait for a large article that is being edited', () =>
    withServer({ files: { 'a.txt': open } }, async (server) => {
      const large = ` date 2024-03-05 Harbour reopens\n${'“We are open,” Ida Roe said in Oslo on Monday.\n\n'.repeat(4000)}`;
      await server.open('a.txt', open);
      await server.open('large.txt', large);
      let isDone = false;
      const outline = server.client
        .sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
          textDocument: { uri: server.uri('large.txt') },
        })
        .finally(() => {
          isDone = true;
        });
      assert.match(await hovered(server, 'a.txt', 1, 17), /Ida Roe/);
      assert.equal(isDone, false, 'the hover came first');
      // Superseded work stops, and whoever asked gets the newest version.
      for (let version = 2; version < 7; version++) await server.edit('large.txt', `${large}${version}`, version);
      assert.equal((await outline)[0]?.name, 'Harbour reopens');
    }));
  it('return the most mentioned entities for an empty search', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut } }, async (server) => {
      const [first] = await server.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
      assert.equal(first?.name, 'Ida Roe');
    }));
  it('fail the test if a handler logs an error, and get an empty answer', async () => {
    const server = await TestServer.start({});
    await server.open('a.txt', open);
    const nowhere = { textDocument: { uri: server.uri('a.txt') }, position: null };
    assert.equal(await server.client.sendRequest('textDocument/hover', nowhere), null);
    await assert.rejects(server.stop(), /textDocument\/hover/);
  });
  it('pull the diagnostics of open documents one by one: the workspace report leaves them out', () =>
    withServer({ files: { 'a.txt': open, 'b.txt': shut, 'c.txt': bare, 'd.txt': bare } }, async (server) => {
      await server.open('c.txt', bare);
      await server.settled();
      const { items } = await server.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert.deepEqual(
        items.map((it) => it.uri),
        [server.uri('d.txt')],
      );
    }));
});
