import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { remoteHost } from './protocol/remoteHost';
import { startServer } from './protocol/server';

// In a worker `self` speaks to the client as a port does; the DOM's types know it only as a window.
const port = self as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
startServer(connection, { nameCase: 'sensitive', makeHost: (_, { skipped }) => remoteHost(connection, skipped) });
