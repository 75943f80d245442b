import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { requests } from '../../server/src/protocol/messages';
import { StdioServer } from '../kit/stdioServer';

/** Guarantees that were once verified and must remain true. */

const work = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-safe-')));
after(() => rmSync(work, { recursive: true, force: true }));

const program = join(process.cwd(), 'bin', 'copydesk.js');
const article = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said in Oslo.\n';
const repairable = 'Date: 5 March 2024\nHarbour reopens\nIda Roe said so.\n';
const repaired = ' date 2024-03-05 Harbour reopens\nIda Roe said so.\n';

const isLinux = process.platform === 'linux';
const hasStrace = isLinux && spawnSync('strace', ['-V']).status === 0;

describe('The network', {
  skip: !hasStrace && 'skipped: there is no strace; on Debian, apt-get install strace',
}, () => {
  it('is never used, by the command line or the server', () => {
    const trace = join(work, 'trace');
    const message = (content: object): string => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...content });
      return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
    };
    const params = { processId: null, rootUri: `file://${process.cwd()}/samples`, capabilities: {} };
    const session = [
      message({ id: 1, method: 'initialize', params }),
      message({ method: 'initialized', params: {} }),
      message({ id: 2, method: requests.articles.method, params: {} }),
      message({ id: 3, method: 'shutdown' }),
      message({ method: 'exit' }),
    ].join('');
    for (const [args, input] of [
      [[program, 'analyze', 'samples'], ''],
      [[program, 'check', 'samples'], ''],
      [['bin/copydesk-language-server.js', '--stdio'], session],
    ] as const) {
      const { status } = spawnSync(
        'strace',
        ['-f', '-e', 'trace=socket,connect', '-o', trace, process.execPath, ...args],
        {
          input,
          maxBuffer: 1 << 28,
        },
      );
      assert.ok(status === 0 || status === 1, `${args.join(' ')} ended with ${status}`);
      assert.doesNotMatch(readFileSync(trace, 'utf8'), /AF_INET|connect\(/, args.join(' '));
    }
  });
});

describe('A killed process', () => {
  it('leaves every file either unchanged or repaired, five times in a row', async () => {
    const folder = join(work, 'killed');
    mkdirSync(folder);
    const names = Array.from({ length: 300 }, (_, index) => `${1000 + index}.txt`);
    for (const name of names) writeFileSync(join(folder, name), repairable);
    for (let turn = 0; turn < 5; turn++) {
      const running = spawn(process.execPath, [program, 'check', '--fix', folder], { stdio: 'ignore' });
      // Killed at the first, the fiftieth, the hundredth file: while writing.
      const isAt = (): boolean => readFileSync(join(folder, names[turn * 50] ?? ''), 'utf8') === repaired;
      while (running.exitCode === null && !isAt()) await new Promise((resolve) => setTimeout(resolve, 2));
      running.kill('SIGKILL');
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
      for (const name of names)
        assert.ok([repairable, repaired].includes(readFileSync(join(folder, name), 'utf8')), name);
    }
    assert.equal(spawnSync(process.execPath, [program, 'check', '--fix', folder]).status, 0);
    for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), repaired);
    const left = readdirSync(folder).filter((it) => it.endsWith('.txt'));
    assert.deepEqual(left.sort(), names, 'what is left beside is never taken for an article');
  });
});

describe('Nine thousand edits', { skip: !isLinux && 'skipped: the memory of a process is read from /proc' }, () => {
  it('leak no memory', async () => {
    const folder = join(work, 'edited');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), article);
    const server = await StdioServer.in(folder);
    const uri = `file://${folder}/a.txt`;
    let version = 1;
    const textDocument = { uri, languageId: 'news-article', version, text: article };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
    const edit = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++) {
        version++;
        const at = { line: 1, character: 3 };
        const end = { line: 1, character: index % 2 === 0 ? 3 : 4 };
        const contentChanges = [{ range: { start: at, end }, text: index % 2 === 0 ? 'x' : '' }];
        await server.client.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges,
        });
        if (index % 100 === 99)
          await server.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
      }
      await server.settled();
    };
    await edit(3000);
    const before = server.memory();
    await edit(6000);
    const grown = (server.memory() - before) / 1024;
    assert.ok(grown < 64, `${grown} MB`);
    await server.stop();
  });
});

describe('Names with a special meaning in JavaScript', () => {
  it('are ordinary names in articles, ids, side files and settings', async () => {
    const folder = join(work, 'proto');
    mkdirSync(folder);
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const name of names) writeFileSync(join(folder, `${name}.txt`), article.replaceAll('Ida Roe', name));
    const entities = names.map((name) => ({
      name,
      type: 'PER',
      aliases: names.filter((it) => it !== name).slice(0, 1),
    }));
    const ledger = {
      entities: entities.slice(0, 1),
      apart: [{ name: 'constructor', from: '__proto__' }],
      ignored: ['toString'],
    };
    writeFileSync(join(folder, 'copydesk.entities.json'), JSON.stringify(ledger));
    const corrections = names.map((name) => ({
      article: `${name}.txt`,
      quote: 'We are open,',
      prefix: '',
      suffix: '',
      speaker: name,
    }));
    const json = JSON.stringify({ corrections, __proto__: null, constructor: { prototype: { polluted: true } } });
    writeFileSync(join(folder, 'copydesk.corrections.json'), json.replace('{', '{"__proto__": {"polluted": true}, '));
    const { stdout, status } = spawnSync(process.execPath, [program, 'analyze', folder], { encoding: 'utf8' });
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      records.map((it) => [it.id, it.quotes[0].saidBy]),
      [...names].sort().map((name) => [name, name]),
    );
    assert.equal(status, 0);
    const server = await StdioServer.in(folder);
    await server.client.sendNotification('workspace/didChangeConfiguration', {
      settings: JSON.parse(
        '{"copydesk": {"__proto__": {"ignore": ["**"]}, "rules": {"__proto__": "off", "constructor": "off"}}}',
      ),
    });
    await server.settled();
    assert.equal((await server.ask(requests.articles, {})).length, names.length);
    const page = await server.ask(requests.entityPage, {
      type: null,
      filter: 'oslo',
      order: 'name',
      first: 0,
      count: 9,
    });
    assert.deepEqual(
      page.entities.map(({ name, articles }) => [name, articles]),
      [['Oslo', names.length]],
    );
    await server.stop();
  });
});

describe('A repair', () => {
  it('keeps all kinds of line ends, the byte-order mark of UTF-16, and all other bytes', () => {
    const folder = join(work, 'bytes');
    mkdirSync(folder);
    for (const [name, encode] of [
      ['crlf', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
      ['cr', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
      ['mixed', (text: string) => Buffer.from(`${text}One\rtwo\r\nthree\n\n`)],
      ['utf16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['unended', (text: string) => Buffer.from(text.trimEnd())],
    ] as const) {
      const path = join(folder, `${name}.txt`);
      writeFileSync(path, encode(repairable));
      const { status } = spawnSync(process.execPath, [program, 'check', '--fix', path]);
      // For UTF-16 the byte-order mark stays, with a finding that says so.
      assert.equal(status, name === 'utf16' ? 1 : 0, name);
      assert.deepEqual(readFileSync(path), encode(repaired), name);
    }
  });
});
