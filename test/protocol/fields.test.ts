import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol/node';
import type { OutletCount } from '../../server/src/corpus/quoteQuery';
import { requests } from '../../server/src/protocol/messages';
import type { AnalysisRecord } from '../../server/src/record/record';
import { allQuotes, type TestServer, until, withServer } from '../kit/testServer';

const header = ' date 2024-03-05 Harbour reopens\n';
const said = '“We are open,” Ida Roe said.\n';
const article = `${header}${said}`;
const signed = `${header}OSLO (Reuters) - ${said}`;

async function quotePage(server: TestServer, filter = '', outlet: string | null = null) {
  return server.ask(requests.quotePage, { ...allQuotes, filter, outlet, column: 'title' });
}

/** What the table of quotations shows of each article, `a.txt: Reuters | Mara Quist`. */
async function fieldsIn(server: TestServer): Promise<string[]> {
  const { rows } = await quotePage(server);
  return rows
    .map((it) => `${it.uri.slice(server.uri('').length)}: ${it.outlet ?? ''} | ${it.authors.join(', ')}`)
    .sort();
}

describe('The setting “copydesk.corpus.fields”', () => {
  it('gives articles their fields at once, open or closed, and reads no others again', () =>
    withServer({ files: { 'ap/a.txt': article, 'b.txt': signed } }, async (server) => {
      await server.open('ap/c.txt', article);
      await server.settled();
      assert.deepEqual(await fieldsIn(server), ['ap/a.txt:  | ', 'ap/c.txt:  | ', 'b.txt: Reuters | ']);
      const before = server.reads.length;
      await server.configure({ corpus: { fields: ['{outlet}/*'] } });
      const given = ['ap/a.txt: Associated Press | ', 'ap/c.txt: Associated Press | ', 'b.txt: Reuters | '];
      assert.deepEqual(await fieldsIn(server), given);
      assert.deepEqual(server.reads.slice(before), [server.uri('ap/a.txt')]);
      await server.configure({});
      assert.deepEqual(await fieldsIn(server), ['ap/a.txt:  | ', 'ap/c.txt:  | ', 'b.txt: Reuters | ']);
    }));
  it('is complained of once, with pattern and position, and in the status until it is mended', () =>
    withServer({ files: { 'ap/a.txt': article } }, async (server) => {
      const problem =
        /^copydesk\.corpus\.fields: The pattern “\{outlt\}\/\*” is ignored: at character 1, “\{outlt\}” is not a field/;
      await server.configure({ corpus: { fields: ['{outlt}/*', '{outlet}/*'] } });
      await server.configure({ corpus: { fields: ['{outlt}/*', '{outlet}/*'] }, rules: { 'date/missing': 'off' } });
      assert.equal(server.messages.length, 1);
      assert.match(server.messages[0] ?? '', problem);
      await until(() => problem.test(server.statuses.at(-1)?.problems.join() ?? ''));
      assert.deepEqual(await fieldsIn(server), ['ap/a.txt: Associated Press | ']);
      await server.configure({ corpus: { fields: ['{outlet}/*'] } });
      await until(() => server.statuses.at(-1)?.problems.length === 0);
    }));
  it('dates an article without a date as far as its path tells', () =>
    withServer({ files: { 'a.txt': article, 'x20240306_b.txt': said, 'd.txt': article } }, async (server) => {
      const proposals = async (): Promise<string[] | undefined> =>
        (await server.ask(requests.undated, {}))[0]?.proposals.map((it) => `${it.date} ${it.certainty} ${it.source}`);
      assert.match((await proposals())?.[0] ?? '', /^2024-03-0[56]/);
      await server.configure({ corpus: { fields: ['x{date}_*'] } });
      assert.equal((await proposals())?.[0], '2024-03-06 likely the file’s path');
    }));
});

describe('The metadata file', () => {
  const csv = 'file,outlet,author,date\na.txt,AP,"Doe, Jane",\n';
  it('is read before the articles, and takes precedence over patterns, and those over the text', () =>
    withServer(
      {
        files: { 'copydesk.metadata.csv': csv, 'a.txt': signed, 'b.txt': signed, 'x/c.txt': signed },
        settings: { corpus: { fields: ['{outlet}/*', '{author}.txt'] } },
      },
      async (server) => {
        const given = ['a.txt: Associated Press | Jane Doe', 'b.txt: Reuters | B', 'x/c.txt: x | C'];
        assert.deepEqual(await fieldsIn(server), given);
        assert.equal(server.reads.filter((it) => it.endsWith('.txt')).length, 3);
      },
    ));
  it('is heard when it is created, changed or deleted, and only the articles whose rows changed are read again', () =>
    withServer({ files: { 'a.txt': signed, 'b.txt': signed, 'c.txt': signed } }, async (server) => {
      const write = async (text: string | null): Promise<string[]> => {
        const before = server.reads.length;
        await server.write('copydesk.metadata.csv', text);
        await server.settled();
        return server.reads.slice(before).filter((it) => it.endsWith('.txt'));
      };
      assert.deepEqual(await write(csv), [server.uri('a.txt')]);
      assert.deepEqual((await fieldsIn(server))[0], 'a.txt: Associated Press | Jane Doe');
      assert.deepEqual(await write(`${csv}b.txt,UPI,,\n`), [server.uri('b.txt')]);
      assert.deepEqual(await write(`x${csv}`.slice(1)), [server.uri('b.txt')]);
      assert.deepEqual(await write(null), [server.uri('a.txt')]);
      assert.deepEqual((await fieldsIn(server))[0], 'a.txt: Reuters | ');
    }));
  it('is reported with the line of what it cannot use until it is mended', () =>
    withServer({ files: { 'a.txt': article, 'copydesk.metadata.csv': `${csv}a.txt,UPI,,\n` } }, async (server) => {
      const problem = 'copydesk.metadata.csv: Line 3 is ignored: “a.txt” is in line 2 already.';
      assert.deepEqual(server.messages, [problem]);
      await until(() => server.statuses.at(-1)?.problems.includes(problem) === true);
      await server.write('copydesk.metadata.csv', csv);
      await until(() => server.statuses.at(-1)?.problems.length === 0);
    }));
  it('dates an article without a date', () =>
    withServer(
      {
        files: {
          'copydesk.metadata.csv': 'file;date;source\nb.txt;2024-03-06;AP\n',
          'a.txt': article,
          'b.txt': said,
          'd.txt': article,
        },
      },
      async (server) => {
        const [undated] = await server.ask(requests.undated, {});
        assert.deepEqual(undated?.proposals[0], {
          date: '2024-03-06',
          source: '“copydesk.metadata.csv”',
          certainty: 'likely',
          evidence: null,
        });
        assert.equal(undated?.outlet, 'Associated Press');
        await server.open('b.txt', said);
        const [choice] = await server.ask(requests.dateChoices, { uri: server.uri('b.txt') });
        assert.match(choice?.title ?? '', /2024-03-06/);
      },
    ));
});

describe('Outlet and authors', () => {
  const files = {
    'a.txt': signed,
    'b.txt': `${header}\nBy MARA QUIST AND JOHN ROE, Meridian\n\n${said}`,
    'c.txt': article,
  };
  const outlets = (list: readonly OutletCount[]): string[] => list.map((it) => `${it.name}: ${it.quotes}`);
  it('filter the table of quotations, and are counted there', () =>
    withServer({ files }, async (server) => {
      const all = ['Meridian: 1', 'Reuters: 1', ': 1'];
      assert.deepEqual(outlets((await quotePage(server)).outlets), all);
      const found = await quotePage(server, '', 'Meridian');
      assert.deepEqual([found.total, outlets(found.outlets)], [1, all]);
      assert.equal((await quotePage(server, 'author:"john roe" outlet:meridian')).total, 1);
    }));
  it('are shown by the hover over the date, the Entities view, the outline and the symbols of the workspace', () =>
    withServer({ files }, async (server) => {
      await server.open('b.txt', files['b.txt']);
      const textDocument = { uri: server.uri('b.txt') };
      const hover = await server.client.sendRequest<Hover>('textDocument/hover', {
        textDocument,
        position: { line: 0, character: 3 },
      });
      assert.match(
        JSON.stringify(hover.contents),
        /Outlet: Meridian \(from the byline\).*Authors: Mara Quist, John Roe \(from the byline\)/,
      );
      const [root] = await server.client.sendRequest<{ detail: string }[]>('textDocument/documentSymbol', {
        textDocument,
      });
      assert.equal(root?.detail, '2024-03-05 · Meridian');
      const symbols = await server.client.sendRequest<{ containerName: string }[]>('workspace/symbol', {
        query: 'harbour reopens',
      });
      assert.deepEqual(symbols.map((it) => it.containerName).sort(), [
        '2024-03-05',
        '2024-03-05, Meridian',
        '2024-03-05, Reuters',
      ]);
      const naming = await server.ask(requests.namingArticles, { key: 'PER:ida roe' });
      assert.deepEqual(naming.map((it) => it.outlet).sort(), ['Meridian', 'Reuters', null]);
    }));
  it('are in the records that are exported', () =>
    withServer({ files: { ...files, 'copydesk.metadata.csv': 'file,author\na.txt,Jane Doe\n' } }, async (server) => {
      const uris = await server.ask(requests.articles, {});
      const records = await server.ask(requests.records, { uris });
      assert.deepEqual(
        records.map(({ outlet, authors, fieldSources }) => [outlet, authors, fieldSources]),
        [
          ['Reuters', ['Jane Doe'], { outlet: 'dateline', authors: 'metadata' }],
          ['Meridian', ['Mara Quist', 'John Roe'], { outlet: 'byline', authors: 'byline' }],
          [null, [], { outlet: null, authors: null }],
        ],
      );
    }));
});

describe('The command line', () => {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-fields-'));
  after(() => rmSync(work, { recursive: true, force: true }));
  const file = (path: string, text: string): string => {
    mkdirSync(join(work, path, '..'), { recursive: true });
    writeFileSync(join(work, path), text);
    return join(work, path);
  };
  const copydesk = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/copydesk.js', ...args], { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  /** What is known of each article, `Reuters | Mara Quist`. */
  const fields = (...args: readonly string[]): string[] =>
    copydesk('analyze', ...args)
      .out.trim()
      .split('\n')
      .map((line): AnalysisRecord => JSON.parse(line))
      .map(({ outlet, authors }) => `${outlet ?? ''} | ${authors.join(', ')}`);

  it('uses the nearest metadata file, in the article’s folder or above it', () => {
    file('near/copydesk.metadata.csv', 'file,outlet\nx/a.txt,AP\nb.txt,UPI\n');
    file('near/x/copydesk.metadata.csv', '\ufefffile\tauthor\r\nc.txt\tDOE, JANE\r\n');
    const paths = ['near/x/a.txt', 'near/b.txt', 'near/x/c.txt'].map((it) => file(it, signed));
    assert.deepEqual(fields(...paths), ['Reuters | ', 'United Press International | ', 'Reuters | Jane Doe']);
  });
  it('reads fields from paths within the given folder, by --fields', () => {
    file('paths/ap/2024-03-05_roe.txt', article);
    file('paths/c.txt', article);
    const patterns = ['--fields', '{outlet}/**', '--fields={date}_{author}'];
    assert.deepEqual(fields(join(work, 'paths'), ...patterns), ['Associated Press | Roe', ' | ']);
    assert.deepEqual(fields(join(work, 'paths/ap/2024-03-05_roe.txt'), ...patterns), [' | Roe']);
    const { out } = copydesk('entities', join(work, 'paths'), '--fields', '{outlet}/**');
    assert.match(out, /"name":"Ida Roe"/);
  });
  it('refuses a pattern that it cannot use, and says where', () => {
    for (const command of ['analyze', 'entities', 'check']) {
      const { code, out, err } = copydesk(command, work, '--fields', '{outlt}/*');
      assert.deepEqual([code, out], [2, ''], command);
      assert.match(err, /--fields: The pattern “\{outlt\}\/\*” is ignored: at character 1/, command);
    }
  });
  it('names the file and the line of what it cannot use, and goes on', () => {
    file('bad/copydesk.metadata.csv', 'file,outlet\n,AP\na.txt,AP\n');
    const path = file('bad/a.txt', article);
    const { code, err } = copydesk('analyze', path);
    assert.equal(code, 0);
    assert.match(err, /copydesk\.metadata\.csv: Line 2 is ignored: it names no file\.\n$/);
    assert.deepEqual(fields(path), ['Associated Press | ']);
  });
  it('proposes dates by the metadata file and by paths', () => {
    file('dates/copydesk.metadata.csv', 'file,date\na.txt,2024-03-06\n');
    const paths = [file('dates/a.txt', said), file('dates/x20240307.txt', said)];
    const { out } = copydesk('check', ...paths, '--format', 'json', '--fields', 'x{date}');
    assert.match(out, /2024-03-06/);
    assert.match(out, /2024-03-07/);
  });
});
