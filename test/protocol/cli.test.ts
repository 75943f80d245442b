import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020';

interface Answer {
  readonly id: unknown;
  readonly error?: { readonly code: string };
  readonly date?: { readonly value: string };
  readonly entities?: readonly { readonly type: string; readonly name: string }[];
  readonly quotes?: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly saidBy: string | null;
  }[];
}

const work = mkdtempSync(join(tmpdir(), 'copydesk-'));
after(() => rmSync(work, { recursive: true, force: true }));

function copydesk(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/copydesk.js', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const answers = (out: string): Answer[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const article = ' date 2024-03-05 Harbour reopens\n🚢 “We are open,” Ida Roe said.\n';

describe('copydesk analyze', () => {
  it('prints a record that follows the published schema for every sample', () => {
    const { code, out, err } = copydesk(['analyze', 'samples']);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('docs/analysis.schema.json', 'utf8')));
    const records = answers(out);
    assert.equal(records.length, readdirSync('samples').filter((it) => it.endsWith('.txt')).length);
    for (const record of records) assert.ok(validate(record), JSON.stringify(validate.errors));
    assert.deepEqual([code, err], [0, '']);
  });
  it('includes indirect speech only on request', () => {
    const path = file(
      'indirect/a.txt',
      ' date 2024-03-05 Harbour\nIda Roe said that the harbour was open. “Yes,” she said.\n',
    );
    const kinds = (...args: string[]): unknown =>
      answers(copydesk(['analyze', path, ...args]).out)[0]?.quotes?.map((it) => it.kind);
    assert.deepEqual(kinds(), ['direct']);
    assert.deepEqual(kinds('--indirect'), ['indirect', 'direct']);
  });
  it('applies the corrections next to a corpus, and reports what is wrong with their file', () => {
    const path = file('corrected/2024/a.txt', article);
    const correction = { article: '2024/a.txt', quote: 'We are open,', prefix: '', suffix: '', speaker: 'Per Haug' };
    const side = file('corrected/copydesk.corrections.json', JSON.stringify({ corrections: [correction, {}] }));
    const { out, err } = copydesk(['analyze', path]);
    assert.equal(answers(out)[0]?.quotes?.[0]?.saidBy, 'Per Haug');
    assert.ok(err.includes(side) && err.includes('Entry 2'), err);
  });
  it('applies the ledger of names next to a corpus', () => {
    const path = file('named/a.txt', ' date 2024-03-05 Harbour reopens\n“Good,” said Ida Roe in Gullholm.\n');
    file('named/copydesk.entities.json', '{"entities": [{"name": "Gullholm", "type": "ORG"}], "ignored": ["Ida Roe"]}');
    assert.deepEqual(
      answers(copydesk(['analyze', path]).out)[0]?.entities?.map((it) => `${it.type} ${it.name}`),
      ['ORG Gullholm'],
    );
  });
  it('counts offsets in the requested unit', () => {
    const path = file('a.txt', article);
    const bytes = Buffer.from(article);
    for (const [unit, slice] of [
      ['utf-16', (start: number, end: number) => article.slice(start, end)],
      ['utf-32', (start: number, end: number) => [...article].slice(start, end).join('')],
      ['utf-8', (start: number, end: number) => bytes.subarray(start, end).toString()],
    ] as const) {
      const [record] = answers(copydesk(['analyze', path, '--offsets', unit]).out);
      const [quote] = record?.quotes ?? [];
      assert.equal(quote === undefined ? '' : slice(quote.start, quote.end), 'We are open,');
    }
  });
  it('answers NDJSON line by line, invalid lines with an error, with the ids unchanged', () => {
    const lines = [
      JSON.stringify({ id: 7, text: article }),
      '{oops',
      JSON.stringify({ id: 'b' }),
      '[]',
      JSON.stringify({ id: null, text: '\ufeff date 2024-03-06 Text\u2028here.' }),
    ];
    const found = answers(copydesk(['analyze', '-'], lines.join('\n')).out);
    assert.deepEqual(
      found.map((it) => [it.id, it.error?.code ?? it.date?.value]),
      [
        [7, '2024-03-05'],
        [null, 'bad-json'],
        ['b', 'no-text'],
        [null, 'bad-line'],
        [null, '2024-03-06'],
      ],
    );
  });
  it('reads UTF-16, Latin-1 and a byte-order mark, and reports a binary file as such', () => {
    const text = ' date 2024-03-05 Café\n“Oui,” Ida Roe said.\n';
    const paths = [
      file('encodings/1.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
      file('encodings/2.txt', Buffer.from(text.replace(/[“”]/g, '"'), 'latin1')),
      file('encodings/3.txt', `\ufeff${text}`),
      file('encodings/4.txt', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0])),
    ];
    const { code, out, err } = copydesk(['analyze', ...paths]);
    assert.deepEqual(
      answers(out).map((it) => it.error?.code ?? it.date?.value),
      ['2024-03-05', '2024-03-05', '2024-03-05', 'unreadable'],
    );
    assert.equal(code, 2);
    assert.match(err, /4\.txt: binary file, not text/);
  });
  it('writes to a file on request', () => {
    const target = join(work, 'out.jsonl');
    assert.deepEqual(
      [copydesk(['analyze', 'samples', '--out', target]).out, answers(readFileSync(target, 'utf8')).length],
      ['', 16],
    );
  });
});

describe('Who is who over all articles', () => {
  const articles = [
    ['a', ' date 2024-03-05 Harbour reopens\n\n“We are open,” said Donald Vestergaard of the UN.\n'],
    ['b', ' date 2024-03-06 Harbour closes\n\n“We are closed,” said Donald J. Vestergaard.\n'],
  ] as const;
  const input = (list: readonly (readonly [string, string])[]): string =>
    list.map(([id, text]) => `${JSON.stringify({ id, text })}\n`).join('');

  it('is printed by entities, every entity of every article in one line that follows the published schema', () => {
    const { code, out, err } = copydesk(['entities', 'samples']);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('docs/entities.schema.json', 'utf8')));
    const lines = out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    for (const line of lines) assert.ok(validate(line), JSON.stringify(validate.errors));
    const places = lines.flatMap((it) =>
      it.articles.map((article: { id: string; mentions: number }) => article.mentions),
    );
    const mentions = answers(copydesk(['analyze', 'samples']).out).flatMap((it) => it.entities ?? []) as unknown as {
      mentions: unknown[];
    }[];
    assert.equal(
      places.reduce((sum: number, it: number) => sum + it, 0),
      mentions.reduce((sum, it) => sum + it.mentions.length, 0),
    );
    assert.deepEqual([code, err], [0, '']);
  });
  it('does not depend on the order of the articles', () => {
    const { out } = copydesk(['entities', '-'], input(articles));
    assert.equal(copydesk(['entities', '-'], input([...articles].reverse())).out, out);
    assert.match(out, /"name":"Donald (?:J\. )?Vestergaard".*"reason":"full-name"/);
  });
  it('is in the records of analyze --corpus, which are otherwise the same', () => {
    const { out } = copydesk(['analyze', '-', '--corpus'], input(articles));
    const records = out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));
    const names = records.map((it) => it.quotes[0].speaker.corpusName);
    assert.equal(new Set(names).size, 1);
    const ids = records.map(
      (it) => it.entities.find((entity: { name: string }) => /Vestergaard/.test(entity.name)).corpus,
    );
    assert.deepEqual(ids[0], ids[1]);
    assert.equal(ids[0].entity, 'a/e1');
    const plain = answers(copydesk(['analyze', '-'], input(articles)).out);
    const stripped = JSON.parse(
      JSON.stringify(records, (key, value) => (key === 'corpus' || key === 'corpusName' ? undefined : value)),
    );
    assert.deepEqual(stripped, plain);
  });
});

describe('copydesk check', () => {
  it('exits with 0 if clean, 1 for findings, 2 for wrong usage and unreadable input', () => {
    assert.equal(copydesk(['check', file('clean.txt', article)]).code, 0);
    assert.equal(copydesk(['check', file('bare.txt', 'No header\nText.\n')]).code, 1);
    for (const args of [
      ['check'],
      ['check', 'nowhere.txt'],
      ['chekc', 'x'],
      ['check', 'samples', '--format', 'xml'],
      ['analyze', 'samples', '--offsets', 'x'],
      [],
    ]) {
      const { code, err } = copydesk(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /^copydesk: .+/);
    }
  });
  it('prints findings with path, line and column, as JSON and as SARIF', () => {
    const path = file('bad.txt', ' date 2024-02-30 Title\n“Open, said Roe.\n');
    assert.match(
      copydesk(['check', path]).out,
      /bad\.txt:1:7: error: .+ \[date\/impossible\]\n.+bad\.txt:2:1: warning: .+ \[quote\/unbalanced\]/,
    );
    const [report] = JSON.parse(copydesk(['check', path, '--format', 'json']).out);
    assert.deepEqual(
      report.diagnostics.map((it: { line: number; column: number }) => [it.line, it.column]),
      [
        [1, 7],
        [2, 1],
      ],
    );
    const sarif = JSON.parse(copydesk(['check', path, '--format', 'sarif']).out);
    assert.equal(sarif.version, '2.1.0');
    assert.deepEqual(
      sarif.runs[0].results.map((it: { ruleId: string }) => it.ruleId),
      ['date/impossible', 'quote/unbalanced'],
    );
  });
  it('compares the spelling of names across all given files, and reports each finding once', () => {
    for (const [name, who] of [
      ['a', 'Rene Dahl'],
      ['b', 'Rene Dahl'],
      ['c', 'René Dahl'],
    ])
      file(`spelled/${name}.txt`, ` date 2024-03-05 Harbour reopens\n“Good,” said ${who} in Oslo.\n`);
    const folder = join(work, 'spelled');
    const { code, out } = copydesk(['check', folder]);
    assert.equal(code, 1);
    assert.match(out, /c\.txt:2:14: .*“René” here; 2 articles spell this “Rene”\..*inconsistent-spelling/);
    assert.equal(out.trim().split('\n').length, 1, out);
    assert.equal(JSON.parse(copydesk(['check', folder, '--format', 'json']).out).length, 1);
    assert.equal(copydesk(['check', join(folder, 'c.txt')]).code, 0);
  });
  it('makes safe repairs in the file’s own encoding and line ends, and nothing else', () => {
    const latin = file('latin.txt', Buffer.from('Date: 5 March 2024\r\nCaf\u00e9 opens\r\nText here.\r\n', 'latin1'));
    const marked = file('marked.txt', `\ufeff${article}`);
    const good = file('good.txt', article);
    assert.equal(copydesk(['check', '--fix', marked, good]).code, 0);
    const { code, out } = copydesk(['check', '--fix', latin]);
    assert.equal(code, 1, 'the finding about the encoding remains');
    assert.match(out, /latin\.txt:1:21: information: This file is in Windows-1252, not UTF-8\./);
    assert.equal(readFileSync(latin, 'latin1'), ' date 2024-03-05 Caf\u00e9 opens\r\nText here.\r\n');
    assert.equal(readFileSync(marked, 'utf8'), article);
    assert.equal(readFileSync(good, 'utf8'), article);
  });
  it('leaves every invalid byte where it is, and reports it', () => {
    const spoilt = [
      Buffer.from('Date: 5 March 2024\n“Café” opens, it wasnâ€™t\nNo '),
      Buffer.from([0xe9, 0x0a, 0xe2, 0x80]),
    ];
    const path = file('spoilt.txt', Buffer.concat(spoilt));
    const { code, out } = copydesk(['check', '--fix', path]);
    assert.equal(code, 1);
    assert.match(
      out,
      /spoilt\.txt:2:4: warning: The byte 0xE9 is invalid in UTF-8; in Windows-1252, it stands for é\./,
    );
    assert.match(out, /spoilt\.txt:3:1: warning: The file ends in the middle of a character \(bytes 0xE2 0x80\)\./);
    const right = [Buffer.from(' date 2024-03-05 “Café” opens, it wasn’t\nNo '), Buffer.from([0xe9, 0x0a, 0xe2, 0x80])];
    assert.deepEqual(readFileSync(path), Buffer.concat(right));
  });
  it('makes the repairs that the file’s encoding can represent, and leaves the others', () => {
    // In Windows-1252: the garbled Ł needs a character that it does not have.
    const path = file(
      'narrow.txt',
      Buffer.from(
        'Date: 5 March 2024\nCaf\xe9s in \xc5\x81\xc3\xb3d\xc5\xba, caf\xe9s, caf\xe9s, caf\xe9s\nIt wasn\xe2\x80\x99t, Roe said.\n',
        'latin1',
      ),
    );
    const { code, err } = copydesk(['check', '--fix', path]);
    assert.equal(code, 1, err);
    assert.equal(
      readFileSync(path, 'latin1'),
      ' date 2024-03-05 Caf\xe9s in \xc5\x81\xc3\xb3d\xc5\xba, caf\xe9s, caf\xe9s, caf\xe9s\nIt wasn\x92t, Roe said.\n',
    );
  });
  it('is idempotent: a second run writes nothing', () => {
    const path = file('twice.txt', 'Date: 5 March 2024\nCafÃ© opens\n\u0093We\u0092re open,\u0094 Roe said\u200b .\n');
    copydesk(['check', '--fix', path]);
    const once = readFileSync(path);
    assert.equal(once.toString(), ' date 2024-03-05 Café opens\n“We’re open,” Roe said .\n');
    copydesk(['check', '--fix', path]);
    assert.deepEqual(readFileSync(path), once);
  });
  it('leaves lists, logs and email in a folder alone, and says so; named, they are checked', () => {
    const mail =
      'From: Ida Roe <ida@example.org>\nTo: Per Haug <per@example.org>\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n' +
      'Subject: Pilots\n\nThe pilots meet on Monday. Please bring the list.\n';
    const list = Array.from({ length: 400 }, (_, index) => `harbour${index}`).join('\n');
    const log = Array.from({ length: 80 }, (_, index) => `2024-03-05 10:00:${index % 60} INFO fetched page ${index}`);
    const folder = join(file('mixed/article.txt', 'date 2024-03-05 Harbour reopens\nThe harbour reopened.\n'), '..');
    file('mixed/list.txt', `${list}\n`);
    file('mixed/crawl.txt', `${log.join('\n')}\n`);
    const mailPath = file('mixed/mail.txt', mail);
    const { out, err } = copydesk(['check', folder, '--fix', '--hints']);
    assert.doesNotMatch(out, /list\.txt|crawl\.txt|mail\.txt/);
    assert.match(
      err,
      /3 files are not articles \(lists, logs, licenses, code, email\)\. To include one, give its path\./,
    );
    assert.equal(readFileSync(mailPath, 'utf8'), mail);
    assert.match(readFileSync(join(folder, 'article.txt'), 'utf8'), /^ date 2024-03-05 Harbour/);
    assert.deepEqual(
      answers(copydesk(['analyze', folder]).out).map((it) => it.id),
      ['article'],
    );
    assert.equal(answers(copydesk(['analyze', mailPath]).out).length, 1);
    copydesk(['check', mailPath, '--fix']);
    assert.equal(readFileSync(mailPath, 'utf8'), mail);
  });
  it('counts as repaired what it shows: hints only on request', () => {
    const path = file('counted/a.txt', 'date 2024-03-05 Harbour\n“We wait," Ida Roe said. "We stay,” she said.\n');
    const before = copydesk(['check', path]);
    const found = Number(/^(\d+) problem/.exec(before.err)?.[1]);
    const [, repaired, left] =
      /^(\d+) repaired; (\d+|no problems) left/.exec(copydesk(['check', path, '--fix']).err) ?? [];
    assert.equal(Number(repaired) + (Number(left) || 0), found);
  });
  it('writes nothing unless asked to', () => {
    cpSync('samples', join(work, 'samples'), { recursive: true });
    copydesk(['check', join(work, 'samples')]);
    for (const name of readdirSync('samples'))
      assert.deepEqual(readFileSync(join(work, 'samples', name)), readFileSync(join('samples', name)));
  });
  it('prints its version and its usage', () => {
    assert.equal(copydesk(['--version']).out.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
    assert.match(copydesk(['--help']).out, /copydesk analyze/);
  });
});

describe('copydesk-language-server', () => {
  it('speaks the protocol over standard input and output', async () => {
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const server = spawn(process.execPath, ['bin/copydesk-language-server.js', '--stdio']);
    server.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    let out = '';
    for await (const chunk of server.stdout) {
      out += String(chunk);
      if (out.includes('"result"')) break;
    }
    server.kill();
    assert.match(out, /"hoverProvider":true/);
    assert.doesNotMatch(out, /diagnosticProvider/, 'no pull diagnostics for a client without them');
  });
});
