import type { OpenDatabase, SqlValues } from './database';
import { LockFolder } from './lockFolder';

/**
 * SQLite compiled to WebAssembly, on real files, for a Node without its own. It has no write-ahead log. It locks a file
 * for the length of a transaction, with a folder beside it.
 */
export const wasmSqlite: OpenDatabase = (path) => {
  // Compiled only when it is needed.
  const { Database } = require('node-sqlite3-wasm') as typeof import('node-sqlite3-wasm');
  const lock = new LockFolder(path);
  const database = new Database(path);
  return {
    exec: (sql) => lock.whenFree(() => database.exec(sql)),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        run: (values: SqlValues) => void lock.whenFree(() => statement.run({ ...values })),
        all: (values: SqlValues) => lock.whenFree(() => statement.all({ ...values })),
      };
    },
    close: () => {
      database.close();
      lock.release();
    },
  };
};
