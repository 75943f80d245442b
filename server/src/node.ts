import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodePool } from './pool/nodePool';
import { Lifecycle } from './protocol/lifecycle';
import { listThroughEditor, readThroughEditor } from './protocol/remoteHost';
import { startServer } from './protocol/server';
import { cacheFolder } from './store/location';
import { storesIn } from './store/storesIn';
import { nodeHost } from './workspace/nodeHost';
import { nodeNameCase } from './workspace/nodeNameCase';

// Standard output carries the protocol: a stray console.log would corrupt it.
console.log = console.error;

const lifecycle = new Lifecycle();
const connection = createConnection(ProposedFeatures.all, lifecycle.options);
startServer(connection, {
  lifecycle,
  makeAnalyst: nodePool,
  makeStores: ({ options: { storage } }, notice) =>
    storage === false ? null : storesIn(typeof storage === 'string' ? storage : cacheFolder(), notice),
  nameCase: nodeNameCase,
  makeHost: ({ options }, needs) =>
    nodeHost({
      ...needs,
      read: options.host === true ? (uri) => readThroughEditor(connection, uri, needs.skipped) : null,
      listsFor: options.host === true ? (folder) => listThroughEditor(connection, folder) : null,
    }),
});
