import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CodeAction,
  DocumentHighlight,
  Hover,
  Location,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { LedgerVerdict } from '../../server/src/entities/ledger';
import { requests } from '../../server/src/protocol/messages';
import { TestServer, until } from '../kit/testServer';

const open = ' date 2024-03-05 Harbour reopens\n“We are open,” Rene Dahl said in Oslo. Dahl left Gullholm.\n';
const shut = ' date 2024-03-06 Harbour shut\n“We are closed,” Rene Dahl said.\n';
const other = ' date 2024-03-07 Harbour news\n“We wait,” René Dahl said.\n';
const files = { 'a.txt': open, 'b.txt': shut, 'c.txt': other };

/** Runs a test with a server that has `a.txt` open, and stops it afterwards. */
async function withServer(
  given: Readonly<Record<string, string>>,
  work: (server: TestServer) => Promise<void>,
): Promise<void> {
  const server = await TestServer.start({ files: given });
  try {
    await server.open('a.txt', given['a.txt'] ?? '');
    await work(server);
  } finally {
    await server.stop();
  }
}

/** A position in the second line, at the words that start there. */
const at = (words: string) => ({ line: 1, character: (open.split('\n')[1] ?? '').indexOf(words) + 1 });

async function saveVerdict(server: TestServer, verdict: LedgerVerdict): Promise<void> {
  const { file, problem } = await server.ask(requests.correctName, { uri: server.uri('a.txt'), verdict });
  assert.equal(problem, null);
  assert.equal(file?.uri, server.uri('copydesk.entities.json'));
  server.disk.set(file?.uri ?? '', file?.text ?? '');
  await server.ask(requests.sideFileWritten, { uri: file?.uri ?? '' });
}

describe('The server’s handling of names', () => {
  it('finds all mentions across the corpus, and highlights those in the article', () =>
    withServer(files, async (server) => {
      const place = { textDocument: { uri: server.uri('a.txt') }, position: at('Dahl left') };
      const found = await server.client.sendRequest<Location[]>('textDocument/references', {
        ...place,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        found.map((it) => it.uri.at(-5)),
        ['a', 'a', 'b', 'c'],
      );
      const marked = await server.client.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', place);
      assert.equal(marked.length, 2);
    }));
  it('renames across the corpus, for the current version of the open article', () =>
    withServer(files, async (server) => {
      const place = { textDocument: { uri: server.uri('a.txt') }, position: at('Rene Dahl') };
      const prepared = await server.client.sendRequest<{ placeholder: string }>('textDocument/prepareRename', place);
      assert.equal(prepared.placeholder, 'Rene Dahl');
      const edit = await server.client.sendRequest<WorkspaceEdit>('textDocument/rename', {
        ...place,
        newName: 'René Dahl',
      });
      const changes = edit.documentChanges?.flatMap((it) => ('edits' in it ? [it] : [])) ?? [];
      assert.deepEqual(
        changes.map((it) => [it.textDocument.uri.at(-5), it.textDocument.version, it.edits.length]),
        [
          ['a', 1, 1],
          ['b', null, 1],
        ],
      );
    }));
  it('offers corrections for the name under the cursor, and for selected words', () =>
    withServer(files, async (server) => {
      const titles = async (from: string, length: number): Promise<string[]> => {
        const start = at(from);
        const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: server.uri('a.txt') },
          range: { start, end: { line: 1, character: start.character + length } },
          context: { diagnostics: [], only: ['refactor'] },
        });
        return actions.map((it) => it.title).filter((it) => /^(?:Mark|Merge|Separate) /.test(it));
      };
      assert.deepEqual(await titles('Oslo', 0), [
        'Merge “Oslo” into…',
        'Mark “Oslo” as a person',
        'Mark “Oslo” as an organization',
        'Mark “Oslo” as other (nationality, party, event, work)',
        'Mark “Oslo” as not a name',
      ]);
      assert.deepEqual(await titles('said in', 4), []);
    }));
  it('writes corrections to the ledger, and applies them from then on, in every article', () =>
    withServer(files, async (server) => {
      await saveVerdict(server, { kind: 'type', name: 'Gullholm', type: 'ORG' });
      await saveVerdict(server, { kind: 'same', name: 'Gullholm', as: 'Gullholm Lines', type: 'ORG' });
      const hover = await server.client.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri: server.uri('a.txt') },
        position: at('Gullholm'),
      });
      assert.match(JSON.stringify(hover.contents), /Gullholm Lines.* · organization/);
      await saveVerdict(server, { kind: 'ignore', name: 'Oslo' });
      const page = await server.ask(requests.entityPage, {
        type: null,
        filter: '',
        order: 'name',
        first: 0,
        count: 10,
      });
      assert.deepEqual(
        page.entities.map((it) => it.name),
        ['Gullholm Lines', 'Rene Dahl'],
      );
    }));
  it('writes a split for the article that it was made in', () =>
    withServer(files, async (server) => {
      await saveVerdict(server, { kind: 'apart', name: 'Dahl', from: 'Rene Dahl', article: '' });
      assert.match(server.disk.get(server.uri('copydesk.entities.json')) ?? '', /"article": "a\.txt"/);
      const choice = await server.ask(requests.nameChoice, {
        uri: server.uri('a.txt'),
        range: { start: at('Dahl left'), end: at('Dahl left') },
      });
      assert.equal(choice?.name, 'Dahl');
    }));
  it('does not overwrite a ledger that cannot be read', () =>
    withServer({ ...files, 'copydesk.entities.json': '{' }, async (server) => {
      const verdict = { kind: 'ignore', name: 'Oslo' } as const;
      const { file, problem } = await server.ask(requests.correctName, { uri: server.uri('a.txt'), verdict });
      assert.equal(file, null);
      assert.match(server.messages[0] ?? '', /^copydesk\.entities\.json: Not valid JSON/);
      assert.match(problem ?? '', /copydesk\.entities\.json has errors. Fix them first/);
    }));
  it('shows the lines around the mentions in an article that is not open', () =>
    withServer(files, async (server) => {
      const [article] = await server.ask(requests.namingArticles, { key: 'PER:rene dahl' });
      assert.equal(article?.uri, server.uri('c.txt'));
      const lines = await server.ask(requests.mentionLines, {
        uri: article?.uri ?? '',
        ranges: article?.mentions ?? [],
      });
      assert.deepEqual(lines, [{ before: '“We wait,” ', words: 'René Dahl', behind: ' said.' }]);
    }));
  it('reports a spelling that differs from the corpus in a closed article, once all have been read, until it is corrected', () =>
    withServer(files, async (server) => {
      const codes = async (): Promise<string[]> => {
        const report = await server.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
          previousResultIds: [{ uri: server.uri('c.txt'), value: 'none' }],
        });
        return report.items.flatMap((it) =>
          it.kind === 'full' ? it.items.map((item) => `${it.uri.at(-5)} ${item.code}`) : [],
        );
      };
      assert.deepEqual(await codes(), ['c entity/inconsistent-spelling']);
      await server.write('c.txt', other.replace('René', 'Rene'));
      await until(async () => (await codes()).length === 0);
    }));
});
