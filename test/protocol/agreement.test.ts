import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { CodeLens, DocumentSymbol, Hover, Location, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { entitiesCsv, quotesCsv } from '../../client/src/exportFormats';
import type { EntityLine } from '../../server/src/corpus/identity/entityLine';
import { requests } from '../../server/src/protocol/messages';
import { allQuotes, TestServer } from '../kit/testServer';

/** One mayor under five names, his wife, another Tramp years before, and two who are only called so. */
const bodies: Readonly<Record<string, readonly [date: string, body: string]>> = {
  '01': ['2024-03-04', '“We build,” said Dorian Tramp, the mayor of Port Ansel. Per Haug met Lars Vestergaard.'],
  '02': ['2024-03-05', '“We build a wall,” Mr Tramp said. Per Haug left with Lars Vestergaard.'],
  '03': ['2024-03-05', '“It is high,” said Dorian J. Tramp. “It is long,” Mr Tramp said. Per Haug agreed.'],
  '04': ['2024-03-06', '“Come and see,” Dorian John Tramp told Per Haug. “We come,” said Per Haug.'],
  '05': ['2024-03-07', '“It leans,” said Per Haug. Dorian Tramp denied that. “It stands,” Tramp said.'],
  '06': ['2024-03-08', '“I stay at home,” said Tilda Tramp. Her husband, Dorian Tramp, went to the harbour.'],
  '07': ['2024-03-09', '“It fell,” said Lars Vestergaard. “It did not,” said D. J. Tramp to Per Haug.'],
  '08': ['2019-01-05', '“We sing,” Mr Tramp said in Oslo. The choir sang.'],
  '09': ['2024-03-10', 'The quay of Port Ansel is open. “At last,” said Dorian Tramp.'],
  '10': ['2024-06-10', '“We wait,” said Dorian J. Tramp after the vote. Nobody else spoke.'],
  '11': ['2024-03-11', 'The wall of Port Ansel is gone, said Lars Vestergaard.'],
  '12': ['2024-03-12', '“It was high,” Mr Tramp said of the wall. The ferry sailed on.'],
};
const files = Object.fromEntries(
  Object.entries(bodies).map(([name, [date, body]]) => [`${name}.txt`, ` date ${date} Wall of ${name}\n\n${body}\n`]),
);

const corpus = mkdtempSync(join(tmpdir(), 'copydesk-'));
after(() => rmSync(corpus, { recursive: true, force: true }));

function copydesk(...args: string[]): string[] {
  const { stdout } = spawnSync(process.execPath, ['bin/copydesk.js', ...args, corpus], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

interface Count {
  readonly name: string | undefined;
  readonly articles?: number;
  readonly mentions?: number;
  readonly quotes?: number;
}

/** What each part of the editor and of the command line says of the mayor. */
async function countsOf(server: TestServer): Promise<Record<string, Count>> {
  const uri = server.uri('01.txt');
  await server.open(uri, files['01.txt'] ?? '');
  await server.settled();
  const place = { textDocument: { uri }, position: { line: 2, character: 20 } };
  const hover = await server.client.sendRequest<Hover>('textDocument/hover', place);
  const markdown = typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
  const [, articles, mentions, quotes] =
    /Corpus: (\d+) of 12 articles · (\d+) mentions · (\d+) quotations/.exec(markdown) ?? [];
  const link = /All quotes\]\(command:[^?]*\?([^)]*)\)/.exec(markdown)?.[1] ?? '';
  const [speaker] = JSON.parse(decodeURIComponent(decodeURIComponent(link)));
  const lenses = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const titles = lenses.map((it) => it.command?.title ?? '');
  const view = await server.ask(requests.entityPage, {
    type: 'PER',
    filter: 'dorian',
    order: 'mentions',
    first: 0,
    count: 9,
  });
  const [row] = view.entities;
  const naming = await server.ask(requests.namingArticles, { key: row?.key ?? '' });
  const table = await server.ask(requests.quotePage, { ...allQuotes, speaker: speaker.key, count: 99 });
  const names = new Set(table.rows.map((it) => it.speakerLabel));
  const references = await server.client.sendRequest<Location[]>('textDocument/references', {
    ...place,
    context: { includeDeclaration: true },
  });
  const symbols = await server.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'dorian' });
  const outline = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  const records = await server.ask(requests.records, { uris: Object.keys(files).map((it) => server.uri(it)) });
  const cells = (csv: string): string[][] => csv.split('\r\n').map((it) => it.split(','));
  const said = cells(quotesCsv.rows(records, () => '')).filter((it) => it.at(-1) === row?.name);
  const listed = cells(entitiesCsv.rows(records, () => '')).filter((it) => it.at(-2) === row?.name);
  const lines: EntityLine[] = copydesk('entities').map((it) => JSON.parse(it));
  const line = lines.find((it) => it.name === row?.name);
  const sum = (of: (article: EntityLine['articles'][number]) => number): number =>
    (line?.articles ?? []).reduce((all, it) => all + of(it), 0);
  const analyzed: { readonly quotes: readonly { readonly speaker: { corpusName: string } | null }[] }[] = copydesk(
    'analyze',
    '--corpus',
  ).map((it) => JSON.parse(it));
  return {
    hover: {
      name: /^\*\*(.+?)\*\*/.exec(markdown)?.[1],
      articles: Number(articles),
      mentions: Number(mentions),
      quotes: Number(quotes),
    },
    lens: {
      name: /^Said by (.+)$/.exec(titles[0] ?? '')?.[1],
      quotes: Number(/^(\d+) quotations in the corpus$/.exec(titles[1] ?? '')?.[1]),
    },
    view: { name: row?.name, articles: row?.articles ?? 0, mentions: row?.mentions ?? 0, quotes: row?.quotes ?? 0 },
    articles: {
      name: row?.name,
      articles: naming.length,
      mentions: naming.reduce((all, it) => all + it.mentions.length, 0),
    },
    table: { name: [...names].join(), quotes: table.total },
    references: { name: row?.name, mentions: references.length },
    symbols: {
      name: symbols.map((it) => it.name).join(),
      articles: Number(/\d+/.exec(symbols[0]?.containerName ?? '')),
    },
    outline: { name: /^(.+?): /.exec(outline[0]?.children?.[0]?.name ?? '')?.[1] },
    quotesCsv: { name: said[0]?.at(-1), quotes: said.length },
    entitiesCsv: {
      name: listed[0]?.at(-2),
      articles: new Set(listed.map(([article]) => article)).size,
      mentions: listed.reduce((all, it) => all + Number(it.at(-4)), 0),
      quotes: listed.reduce((all, it) => all + Number(it.at(-3)), 0),
    },
    commandLine: {
      name: line?.name,
      articles: line?.articles.length ?? 0,
      mentions: sum((it) => it.mentions),
      quotes: sum((it) => it.quotes),
    },
    analyze: {
      name: row?.name,
      quotes: analyzed.flatMap((it) => it.quotes).filter((it) => it.speaker?.corpusName === row?.name).length,
    },
  };
}

describe('A person of the corpus', () => {
  it('has one name and one count in hover, lens, outline, view, table, references, exports and command line', async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(corpus, name), text);
    const server = await TestServer.start({ files });
    const { view, ...others } = await countsOf(server);
    assert.deepEqual(view, { name: 'Dorian Tramp', articles: 9, mentions: 11, quotes: 9 });
    for (const [place, count] of Object.entries(others))
      for (const [what, value] of Object.entries(count))
        assert.equal(value, { ...view }[what as keyof Count], `${what} in ${place}`);
    await server.stop();
  });
});
