export type SqlValue = string | number | Uint8Array | null;

/** Values by the names of their places in a statement: `{ ':id': 'a' }`. */
export type SqlValues = Readonly<Record<string, SqlValue>>;

export interface SqlStatement {
  readonly run: (values: SqlValues) => void;
  readonly all: (values: SqlValues) => readonly Readonly<Record<string, unknown>>[];
}

/** An open SQLite database, whichever library it comes from. All calls block: they belong in a worker thread. */
export interface SqlDatabase {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => SqlStatement;
  readonly close: () => void;
}

/** Opens a database file, which is created if it does not exist. Throws if that fails. */
export type OpenDatabase = (path: string) => SqlDatabase;
