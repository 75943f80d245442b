import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientCapabilities, DocumentSymbol } from 'vscode-languageserver-protocol/node';
import type { FileHost } from '../../server/src/workspace/host';
import { until, withServer } from '../kit/testServer';

const article = ' date 2024-03-05 Harbour\n“We are open,” Ida Roe said.\n';
const undated = 'Harbour\n“We are open,” Ida Roe said.\n';

describe('A client with minimal capabilities', () => {
  it('gets no requests, and has the problems of the files it opens pushed', () =>
    withServer({ capabilities: {}, files: { 'a.txt': article } }, async (server) => {
      await server.open('b.txt', undated);
      await until(() => server.pushed.has(server.uri('b.txt')));
      assert.deepEqual(
        server.pushed.get(server.uri('b.txt'))?.map((it) => it.code),
        ['date/missing'],
      );
      await server.edit('b.txt', article);
      await until(() => server.pushed.get(server.uri('b.txt'))?.length === 0);
      await server.edit('b.txt', undated, 3);
      await until(() => server.pushed.get(server.uri('b.txt'))?.length === 1);
      await server.close('b.txt');
      await until(() => server.pushed.get(server.uri('b.txt'))?.length === 0);
      assert.deepEqual([server.requests, server.registered, server.progress], [[], [], []]);
    }));
  it('sends its settings at startup, and whenever they change', () =>
    withServer({ capabilities: {}, initializationOptions: { rules: { 'date/missing': 'off' } } }, async (server) => {
      await server.open('a.txt', undated);
      await until(() => server.pushed.has(server.uri('a.txt')));
      assert.deepEqual(server.pushed.get(server.uri('a.txt')), []);
      const push = async (settings: unknown, severity: number): Promise<void> => {
        await server.client.sendNotification('workspace/didChangeConfiguration', { settings });
        await until(() => server.pushed.get(server.uri('a.txt'))?.[0]?.severity === severity);
      };
      await push({ copydesk: { rules: { 'date/missing': 'error' } } }, 1);
      await push({ rules: { 'date/missing': 'information' } }, 3);
      // A value that is not a settings object leaves the previous settings in force.
      for (const settings of [null, 7, 'off'])
        await server.client.sendNotification('workspace/didChangeConfiguration', { settings });
      await server.edit('a.txt', `${undated}\n`);
      await server.settled();
      assert.equal(server.pushed.get(server.uri('a.txt'))?.[0]?.severity, 3);
    }));
});

describe('A client with all capabilities', () => {
  const dynamicRegistration = true;
  const refreshSupport = true;
  const capabilities: ClientCapabilities = {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration },
      didChangeWatchedFiles: { dynamicRegistration },
      diagnostics: { refreshSupport },
      codeLens: { refreshSupport },
      inlayHint: { refreshSupport },
    },
    textDocument: { diagnostic: {}, documentSymbol: { dynamicRegistration } },
    window: { workDoneProgress: true },
  };
  const files = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, article]));

  it('is asked to watch files and settings, and to register the outline', () =>
    withServer({ capabilities }, async (server) => {
      await until(() => server.registered.length >= 3);
      assert.deepEqual([...new Set(server.registered)].sort(), [
        'textDocument/documentSymbol',
        'workspace/didChangeConfiguration',
        'workspace/didChangeWatchedFiles',
      ]);
    }));
  it('refreshes lenses, hints and the outline when settings change, with one outline at a time', () =>
    withServer({ capabilities, files: { 'a.txt': article } }, async (server) => {
      const outlines = (): number => {
        const count = (methods: readonly string[]): number =>
          methods.filter((it) => it === 'textDocument/documentSymbol').length;
        return count(server.registered) - count(server.unregistered);
      };
      await server.open('a.txt', article);
      await until(() => outlines() === 1);
      server.requests.length = 0;
      server.unregistered.length = 0;
      await server.configure({ outline: { groupBy: 'speaker' } });
      await until(() => server.unregistered.includes('textDocument/documentSymbol') && outlines() <= 1);
      for (const what of ['refresh lenses', 'refresh hints']) await until(() => server.requests.includes(what));
      const symbols = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: server.uri('a.txt') },
      });
      const names = symbols.flatMap((it) => [it, ...(it.children ?? [])]).map((it) => it.name);
      assert.ok(names.includes('Ida Roe'), names.join());
    }));
  it('shows a progress bar for a corpus that takes a while, from begin to end', async () => {
    // A disk so slow that reading takes at least a second, on any machine.
    const readFile: FileHost['readFile'] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      return { text: article, encoding: 'utf-8', hasByteOrderMark: false, lost: [] };
    };
    await withServer({ capabilities, files: files(400), readFile }, async (server) => {
      await until(() => server.progress.at(-1)?.kind === 'end');
      const [first, ...others] = server.progress;
      assert.deepEqual([first?.kind, first?.title], ['begin', 'Reading corpus']);
      const reports = others.slice(0, -1);
      assert.ok(reports.every((it) => it.kind === 'report' && /^[\d,]+ of [\d,]+ articles$/.test(it.message ?? '')));
      const shares = reports.map((it) => it.percentage ?? -1);
      assert.ok(shares.every((it) => it >= 0 && it <= 100));
      assert.deepEqual(
        shares,
        [...shares].sort((left, right) => left - right),
      );
    });
  });
  it('shows none for a handful of files', () =>
    withServer({ capabilities, files: files(20) }, async (server) => {
      assert.deepEqual(server.progress, []);
    }));
});

describe('The status', () => {
  it('includes skipped files among the problems while they are skipped, if a client shows it; then nothing pops up', () =>
    withServer({ initializationOptions: { showsStatus: true }, files: { 'a.txt': article } }, async (server) => {
      const problems = (): readonly string[] => server.statuses.at(-1)?.problems ?? [];
      server.unreadable.set(server.uri('b.txt'), 'permission denied');
      server.unreadable.set(server.uri('x/c.txt'), 'a pipe, not a file');
      await server.write('b.txt', article);
      await server.write('x/c.txt', article);
      await server.settled();
      assert.deepEqual([...problems()].sort(), [
        'b.txt: skipped (permission denied)',
        'x/c.txt: skipped (a pipe, not a file)',
      ]);
      server.unreadable.delete(server.uri('b.txt'));
      await server.write('b.txt', article);
      await server.settled();
      assert.deepEqual(problems(), ['x/c.txt: skipped (a pipe, not a file)']);
      server.disk.delete(server.uri('x/c.txt'));
      await server.write('x', null);
      await server.settled();
      assert.deepEqual(problems(), []);
      assert.deepEqual(server.messages, []);
      server.takeProblems();
    }));
  it('counts each file once, from none to all, and ends with the number of articles', () =>
    withServer(
      {
        files: {
          ...Object.fromEntries(
            Array.from({ length: 900 }, (_, it) => [`${it}.txt`, it % 3 === 0 ? undated : article]),
          ),
        },
      },
      async (server) => {
        assert.ok(server.statuses.every(({ done, total }) => done >= 0 && done <= total));
        const last = server.statuses.at(-1);
        assert.deepEqual([last?.done === last?.total, last?.articles, last?.isReading], [true, 900, false]);
      },
    ));
});
