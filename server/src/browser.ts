import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { Lifecycle } from './protocol/lifecycle';
import { remoteHost } from './protocol/remoteHost';
import { startServer } from './protocol/server';
import { localAnalyst } from './workspace/analyst';

// In a worker, `self` is the port to the client; the DOM types declare it as a window.
const port = self as unknown as MessagePort;
const lifecycle = new Lifecycle();
const [reader, writer] = [new BrowserMessageReader(port), new BrowserMessageWriter(port)];
const connection = createConnection(reader, writer, lifecycle.options);
startServer(connection, {
  lifecycle,
  nameCase: 'sensitive',
  makeAnalyst: () => ({ ...localAnalyst, stop: () => undefined }),
  makeHost: (_, { skipped }) => remoteHost(connection, skipped),
});
