import type { MessagePort } from 'node:worker_threads';
import { packed, type StoreAnswer, type StoreAsk, type StoreMessage, type StoreRequest } from './messages';
import { EntryFile } from './sqlite/entryFile';
import { nodeSqlite } from './sqlite/nodeSqlite';
import { wasmSqlite } from './sqlite/wasmSqlite';
import { deleteUnused } from './unusedFiles';

/** Answers requests about stores, in order: the whole work of the thread that has the databases. */
export function serveStores(port: MessagePort): void {
  const files = new Map<string, EntryFile>();
  const send = (message: StoreMessage): void => port.postMessage(message);
  const open = nodeSqlite() ?? wasmSqlite;
  port.on('message', ({ number, path, ask }: StoreRequest) => {
    let file = files.get(path);
    if (file === undefined) {
      file = new EntryFile(path, open, (problem) => send({ path, problem }));
      files.set(path, file);
      deleteUnused(path);
    }
    send({ number, answer: answerOf(file, ask) });
    if (ask.kind === 'close') files.delete(path);
  });
}

function answerOf(file: EntryFile, ask: StoreAsk): StoreAnswer {
  switch (ask.kind) {
    case 'get':
      return packed(file.get(ask.ids));
    case 'ids':
      return file.ids(ask.after, ask.limit);
    case 'put':
      file.put(ask.entries);
      return null;
    case 'delete':
      file.delete(ask.ids);
      return null;
    case 'clear':
      file.clear();
      return null;
    case 'close':
      file.close();
      return null;
  }
}
