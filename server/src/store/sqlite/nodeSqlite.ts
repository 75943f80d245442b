import { createRequire } from 'node:module';
import type { OpenDatabase, SqlValues } from './database';

/** The part of `node:sqlite` that is used: the types for Node 20 do not have it. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => NodeDatabase;
}

interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}

interface NodeStatement {
  run(values: SqlValues): unknown;
  all(values: SqlValues): Record<string, unknown>[];
}

/** The SQLite that comes with Node from 22.13 on; null in an older Node, or one built without it. */
export function nodeSqlite(): OpenDatabase | null {
  const sqlite = loaded();
  if (sqlite === null) return null;
  return (path) => {
    const database = new sqlite.DatabaseSync(path);
    return {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return { run: (values) => void statement.run(values), all: (values) => statement.all(values) };
      },
      close: () => database.close(),
    };
  };
}

function loaded(): NodeSqlite | null {
  try {
    // Required by name at run time, since bundlers and old versions of Node do not know it.
    return createRequire(__filename)('node:sqlite');
  } catch {
    return null;
  }
}
