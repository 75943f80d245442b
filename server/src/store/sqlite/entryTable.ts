import type { StoredEntry } from '../store';
import type { SqlDatabase, SqlStatement } from './database';

/** Counted up whenever the tables change: a file of any other version is rebuilt. */
const SCHEMA_VERSION = 1;

/** Tells our files from other SQLite databases: “copy” in ASCII. */
const APPLICATION_ID = 0x636f7079;

/** The error of a file that is not ours, or of another version of this program. */
export class OtherSchema extends Error {}

/** The entries of a store in a database: bytes by document id. Everything throws what SQLite throws. */
export class EntryTable {
  readonly #one: SqlStatement;
  readonly #put: SqlStatement;
  readonly #delete: SqlStatement;
  readonly #ids: SqlStatement;

  /** Throws `OtherSchema` for a file that holds something else. */
  constructor(readonly database: SqlDatabase) {
    try {
      prepare(database);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#one = database.prepare('SELECT bytes FROM entries WHERE id = :id');
    this.#put = database.prepare('INSERT OR REPLACE INTO entries (id, bytes) VALUES (:id, :bytes)');
    this.#delete = database.prepare('DELETE FROM entries WHERE id = :id');
    this.#ids = database.prepare('SELECT id FROM entries WHERE id > :after ORDER BY id LIMIT :limit');
  }

  get(ids: readonly string[]): (Uint8Array | null)[] {
    return this.#atOnce('BEGIN', () =>
      ids.map((id) => {
        const bytes = this.#one.all({ ':id': id })[0]?.bytes;
        return bytes instanceof Uint8Array ? bytes : null;
      }),
    );
  }

  put(entries: readonly StoredEntry[]): void {
    this.#atOnce('BEGIN IMMEDIATE', () => {
      for (const { id, bytes } of entries) this.#put.run({ ':id': id, ':bytes': bytes });
    });
  }

  delete(ids: readonly string[]): void {
    this.#atOnce('BEGIN IMMEDIATE', () => {
      for (const id of ids) this.#delete.run({ ':id': id });
    });
  }

  ids(after: string, limit: number): string[] {
    return this.#ids.all({ ':after': after, ':limit': limit }).map(({ id }) => String(id));
  }

  clear(): void {
    this.database.exec('DELETE FROM entries');
  }

  close(): void {
    this.database.close();
  }

  #atOnce<Result>(begin: string, work: () => Result): Result {
    this.database.exec(begin);
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        this.database.exec('ROLLBACK');
      } catch {
        // Some errors, such as a full disk, have rolled it back already.
      }
      throw error;
    }
  }
}

/** Sets up a new file; throws `OtherSchema` for one that holds something else. */
function prepare(database: SqlDatabase): void {
  database.exec('PRAGMA busy_timeout = 5000');
  const [version, application] = [numberOf(database, 'user_version'), numberOf(database, 'application_id')];
  const isNew = version === 0 && application === 0 && numberOf(database, 'schema_version') === 0;
  if (!isNew && (version !== SCHEMA_VERSION || application !== APPLICATION_ID))
    throw new OtherSchema(`schema ${application}/${version}`);
  logAhead(database);
  // A killed process loses nothing by it. After a power failure, what is damaged is noticed and read from the files again.
  database.exec('PRAGMA synchronous = OFF');
  if (!isNew) return;
  database.exec(
    'BEGIN IMMEDIATE;' +
      'CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL);' +
      `PRAGMA user_version = ${SCHEMA_VERSION};` +
      `PRAGMA application_id = ${APPLICATION_ID};` +
      'COMMIT',
  );
}

/** With a write-ahead log, readers do not wait for a writer. Where there is none, SQLite keeps its journal. */
function logAhead(database: SqlDatabase): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch {
    // Another process is opening the same file, and does it.
  }
}

function numberOf(database: SqlDatabase, pragma: string): number {
  const [row] = database.prepare(`PRAGMA ${pragma}`).all({});
  return Number(row?.[pragma]);
}
