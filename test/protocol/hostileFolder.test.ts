import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { requests } from '../../server/src/protocol/messages';
import { StdioServer } from '../kit/stdioServer';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-workspace-')));
chmodSync(work, 0o755);
after(() => rmSync(work, { recursive: true, force: true }));

const article = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said.\n';
const noPipes = process.platform === 'win32' ? 'skipped: Windows has no pipes and devices among its files' : false;
/** Files can be made unreadable for everybody except root, so the server runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};

function folder(name: string, files: readonly string[]): string {
  for (const path of ['a.txt', ...files]) {
    mkdirSync(join(work, name, path, '..'), { recursive: true });
    writeFileSync(join(work, name, path), article);
  }
  return join(work, name);
}

const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).toString();

async function articles(server: StdioServer, root: string): Promise<string[]> {
  await server.settled();
  const uris = await server.ask(requests.articles, {});
  return uris.map((it) => it.replace(`${uriOf(root)}/`, '')).sort();
}

async function changed(server: StdioServer, type: 1 | 2 | 3, ...uris: string[]): Promise<void> {
  const changes = uris.map((uri) => ({ uri, type }));
  await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

describe('The server in a stranger’s folder', { skip: noPipes }, () => {
  it('reports files, folders and side files that it cannot read, and reads the rest', async () => {
    const root = folder('special', ['shut/b.txt', 'private.txt', 'c.txt']);
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(root, 'copydesk.entities.json'));
    mkdirSync(join(root, 'copydesk.corrections.json'));
    writeFileSync(join(root, 'giant.txt'), '');
    truncateSync(join(root, 'giant.txt'), 1 << 30);
    for (const it of ['shut', 'private.txt']) chmodSync(join(root, it), 0);
    const server = await StdioServer.in(root, nobody);
    assert.deepEqual(await articles(server, root), ['a.txt', 'c.txt']);
    assert.deepEqual(server.logs.filter((it) => it.startsWith('skipped')).sort(), [
      'skipped copydesk.corrections.json (a folder, not a file)',
      'skipped copydesk.entities.json (a device, not a file)',
      'skipped giant.txt (larger than 64 MB)',
      'skipped pipe.txt (a pipe, not a file)',
      'skipped private.txt (permission denied)',
      'skipped shut (permission denied)',
    ]);
    assert.match(server.messages.join(), /^Skipped .+\), .+\), .+\) and 3 more \(see the log\)\.$/);
    await server.ask(requests.rebuild, {});
    assert.equal(server.messages.length, 1, 'and says so once');
    chmodSync(join(root, 'shut'), 0o755);
    await server.stop();
  });
  it('picks up a side file that becomes readable, and does without one that becomes something else', async () => {
    const root = folder('turning', []);
    const side = join(root, 'copydesk.entities.json');
    writeFileSync(side, '{"ignored": ["Ida Roe"]}');
    const server = await StdioServer.in(root);
    const names = async (): Promise<string[]> => {
      const records = await server.ask(requests.records, { uris: [uriOf(root, 'a.txt')] });
      return records.flatMap((it) => it.entities.map(({ name }) => name));
    };
    assert.deepEqual(await names(), []);
    rmSync(side);
    symlinkSync('/dev/zero', side);
    await changed(server, 2, uriOf(side));
    await server.settled();
    assert.deepEqual(await names(), ['Ida Roe']);
    assert.match(server.messages.join(), /Skipped copydesk\.entities\.json \(a device, not a file\)\./);
    rmSync(side);
    writeFileSync(side, '{"ignored": ["Ida Roe"]}');
    await changed(server, 2, uriOf(side));
    await server.settled();
    assert.deepEqual(await names(), []);
    await server.stop();
  });
  it('includes nothing from outside its folders, whatever events it gets', async () => {
    const root = folder('inside', ['sub/b.txt']);
    folder('outside', ['far/b.txt']);
    symlinkSync('../outside', join(root, 'link'));
    const server = await StdioServer.in(root);
    const own = ['a.txt', 'sub/b.txt'];
    const strangers = [
      uriOf(work, 'outside'),
      uriOf(work, 'outside', 'far'),
      uriOf(work, 'outside', 'a.txt'),
      `${uriOf(root)}/../outside`,
      `${uriOf(root)}/../outside/a.txt`,
      `${uriOf(root)}/%2e%2e/outside/a.txt`,
      `${uriOf(root)}/link`,
      `${uriOf(root)}/link/far`,
      `${uriOf(root)}/link/a.txt`,
      `${uriOf(root)}/sub/../../outside/a.txt`,
      'file:///',
      'file://',
      '',
      uriOf(work),
    ];
    for (const type of [1, 2] as const) await changed(server, type, ...strangers);
    const files = strangers.map((newUri) => ({ oldUri: uriOf(root, 'gone.txt'), newUri }));
    await server.client.sendNotification('workspace/didRenameFiles', { files });
    await server.client.sendNotification('workspace/didCreateFiles', { files: strangers.map((uri) => ({ uri })) });
    assert.deepEqual(await articles(server, root), own);
    await changed(server, 1, uriOf(root), `${uriOf(root)}//a.txt`, `${uriOf(root)}/./sub//b.txt`);
    assert.deepEqual(await articles(server, root), own, 'and each of its own once');
    renameSync(join(root, 'sub', 'b.txt'), join(work, 'outside', 'moved.txt'));
    const oldUri = uriOf(root, 'sub', 'b.txt');
    const moved = [{ oldUri, newUri: uriOf(work, 'outside', 'moved.txt') }];
    await server.client.sendNotification('workspace/didRenameFiles', { files: moved });
    assert.deepEqual(await articles(server, root), ['a.txt'], 'what moves out is gone');
    await server.stop();
  });
  it('includes an open file from outside only while it is open', async () => {
    const root = folder('opened', []);
    const uri = uriOf(folder('elsewhere', ['b.txt']), 'b.txt');
    const server = await StdioServer.in(root);
    const textDocument = { uri, languageId: 'news-article', version: 1, text: article };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
    assert.deepEqual(await articles(server, root), ['a.txt', uri]);
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await articles(server, root), ['a.txt']);
    await server.stop();
  });
  it('exports the articles that it can read, whatever has happened to the others', async () => {
    const root = folder('exported', ['b.txt', 'c.txt', 'd.txt']);
    const server = await StdioServer.in(root);
    rmSync(join(root, 'b.txt'));
    execFileSync('mkfifo', [join(root, 'b.txt')]);
    rmSync(join(root, 'c.txt'));
    const uris = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((it) => uriOf(root, it));
    const records = await server.ask(requests.records, { uris: [...uris, '', 'no uri'] });
    assert.deepEqual(
      records.map((it) => it.path),
      ['a.txt', 'd.txt'],
    );
    await server.stop();
  });
  it('still answers if its settings contain patterns designed to block it', async () => {
    const root = folder('patterns', [`${'a'.repeat(200)}.txt`]);
    const server = await StdioServer.in(root);
    const hostile = ['(a+)+b', '+(a*)*(a*)+(a*)b.txt', '*a'.repeat(400), '*'.repeat(70_000), '{a,b}'.repeat(12_000)];
    const settings = { copydesk: { ignore: Array.from({ length: 1000 }, (_, index) => hostile[index % 5]) } };
    const started = performance.now();
    await server.client.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.equal((await articles(server, root)).length, 2);
    assert.ok(performance.now() - started < 10_000);
    await server.stop();
  });
});
