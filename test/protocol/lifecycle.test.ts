import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ErrorCodes } from 'vscode-languageserver-protocol/node';
import { StdioServer } from '../kit/stdioServer';

const { ServerNotInitialized, InvalidRequest, MethodNotFound } = ErrorCodes;
const hover = { textDocument: { uri: 'file:///a.txt' }, position: { line: 0, character: 0 } };

describe('The server’s lifecycle', () => {
  it('starts with initialize: earlier requests are refused, earlier notifications ignored', async () => {
    const server = new StdioServer();
    for (const method of ['textDocument/hover', 'copydesk/articles', 'shutdown', 'no/such', 'workspace/symbol'])
      assert.equal(await server.errorOf(method, hover), ServerNotInitialized, method);
    const textDocument = { uri: 'file:///a.txt', languageId: 'news-article', version: 1, text: 'Text' };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
    await server.client.sendNotification('initialized', {});
    assert.notEqual(await server.errorOf('initialize', null), null, 'a request without parameters initializes nothing');
    assert.equal(await server.errorOf('textDocument/hover', hover), ServerNotInitialized);
    await server.initialize('/nowhere');
    assert.equal(await server.errorOf('textDocument/hover', hover), null);
    assert.equal(await server.errorOf('no/such', {}), MethodNotFound);
    await server.stop();
  });
  it('allows initialize only once', async () => {
    const server = new StdioServer();
    await server.initialize('/nowhere');
    assert.equal(
      await server.errorOf('initialize', { processId: null, rootUri: null, capabilities: {} }),
      InvalidRequest,
    );
    assert.equal(await server.errorOf('textDocument/hover', hover), null);
    await server.stop();
  });
  it('accepts nothing after shutdown except exit', async () => {
    const server = new StdioServer();
    await server.initialize('/nowhere');
    assert.equal(await server.errorOf('shutdown', undefined), null);
    for (const method of ['textDocument/hover', 'copydesk/articles', 'shutdown', 'initialize', 'no/such'])
      assert.equal(await server.errorOf(method, hover), InvalidRequest, method);
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a.txt' } });
    assert.equal(await server.exited('exit'), 0);
  });
  it('ends with exit code 0 after shutdown, and with 1 without it', async () => {
    assert.equal(await new StdioServer().exited('exit'), 1, 'never initialized');
    const refused = new StdioServer();
    await refused.errorOf('shutdown', undefined);
    assert.equal(await refused.exited('exit'), 1, 'a refused shutdown does not count');
    for (const how of ['exit', 'end of input'] as const) {
      const running = new StdioServer();
      await running.initialize('/nowhere');
      assert.equal(await running.exited(how), 1, `running, ${how}`);
      const over = new StdioServer();
      await over.initialize('/nowhere');
      await over.client.sendRequest('shutdown');
      assert.equal(await over.exited(how), 0, `over, ${how}`);
    }
  });
  it('survives messages of the wrong shape', async () => {
    const server = new StdioServer();
    await server.initialize('/nowhere');
    const shapes: unknown[] = [
      {},
      [],
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri: '' } },
    ];
    const files = [
      null,
      {},
      { files: null },
      { files: [null, {}] },
      { files: [{ oldUri: '', newUri: '' }, { uri: '' }] },
    ];
    for (const params of [
      ...shapes,
      ...files,
      { changes: null },
      { changes: [null, { uri: 5, type: 'x' }] },
      { event: null },
    ]) {
      for (const method of [
        'textDocument/didOpen',
        'textDocument/didChange',
        'textDocument/didClose',
        'textDocument/didSave',
        'workspace/didRenameFiles',
        'workspace/didCreateFiles',
        'workspace/didDeleteFiles',
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeWorkspaceFolders',
        'workspace/didChangeConfiguration',
        'no/such',
      ])
        await server.client.sendNotification(method, params);
      for (const method of ['textDocument/hover', 'textDocument/rename', 'copydesk/quotePage', 'copydesk/records'])
        await server.errorOf(method, params);
    }
    assert.equal(await server.errorOf('textDocument/hover', hover), null, 'it still answers');
    assert.equal(await server.errorOf('copydesk/articles', {}), null, 'and still reads the corpus');
    await server.stop();
  });
});
