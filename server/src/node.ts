import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { AnalysisPool } from './pool/analysisPool';
import { nodeThreads, threadCount } from './pool/nodeThread';
import { Lifecycle } from './protocol/lifecycle';
import { listThroughEditor, readThroughEditor } from './protocol/remoteHost';
import { startServer } from './protocol/server';
import { cacheFolder } from './store/location';
import { storesIn } from './store/storesIn';
import { localAnalyst } from './workspace/analyst';
import { nodeHost } from './workspace/nodeHost';

// Standard output carries the protocol: a stray console.log would corrupt it.
console.log = console.error;

const lifecycle = new Lifecycle();
const connection = createConnection(ProposedFeatures.all, lifecycle.options);
startServer(connection, {
  lifecycle,
  makeAnalyst: (needs) =>
    new AnalysisPool({
      ...needs,
      threads: threadCount(),
      open: nodeThreads(join(__dirname, 'analysisWorker.js')),
      instead: localAnalyst,
    }),
  makeStores: ({ options: { storage } }, notice) =>
    storage === false ? null : storesIn(typeof storage === 'string' ? storage : cacheFolder(), notice),
  nameCase: process.platform === 'win32' || process.platform === 'darwin' ? 'insensitive' : 'sensitive',
  makeHost: ({ options }, needs) =>
    nodeHost({
      ...needs,
      read: options.host === true ? (uri) => readThroughEditor(connection, uri, needs.skipped) : null,
      listsFor: options.host === true ? (folder) => listThroughEditor(connection, folder) : null,
    }),
});
