import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StoredEntry } from '../store';
import type { OpenDatabase } from './database';
import { EntryTable, OtherSchema } from './entryTable';

/** What SQLite and we put beside a database file. */
const companions = ['', '-wal', '-shm', '-journal'];

/**
 * A store's file. If it is damaged, or of another version, it is deleted and rebuilt, once; if that does not help, or
 * it cannot be written, the store is empty. Every problem is said once, to `notice`, as a sentence.
 */
export class EntryFile {
  #table: EntryTable | null = null;
  #isWritable = true;
  #wasRebuilt = false;
  readonly #said = new Set<string>();

  constructor(
    readonly path: string,
    readonly open: OpenDatabase,
    readonly notice: (problem: string) => void,
  ) {
    this.#attempt(() => {
      // Quotations are private: nobody else may read them. What SQLite puts beside the file gets its mode; a folder that
      // exists may have other things in it, and keeps its own.
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, '', { flag: 'a', mode: 0o600 });
      chmodSync(path, 0o600);
      this.#table = new EntryTable(open(path));
    });
  }

  get(ids: readonly string[]): (Uint8Array | null)[] {
    return this.#attempt((table) => table?.get(ids)) ?? ids.map(() => null);
  }

  put(entries: readonly StoredEntry[]): void {
    if (this.#isWritable) this.#attempt((table) => table?.put(entries));
  }

  delete(ids: readonly string[]): void {
    if (this.#isWritable) this.#attempt((table) => table?.delete(ids));
  }

  ids(after: string, limit: number): string[] {
    return this.#attempt((table) => table?.ids(after, limit)) ?? [];
  }

  clear(): void {
    if (this.#isWritable) this.#attempt((table) => table?.clear());
  }

  close(): void {
    this.#attempt((table) => table?.close());
    this.#table = null;
  }

  #attempt<Result>(work: (table: EntryTable | null) => Result): Result | undefined {
    try {
      return work(this.#table);
    } catch (error) {
      this.#recover(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    }
  }

  #recover(error: Error): void {
    // Another window is writing: what is not kept now is read again at the next start.
    if (/locked|busy/i.test(error.message)) return;
    const isOther = error instanceof OtherSchema;
    if (isOther || /malformed|not a database|corrupt|disk image/i.test(error.message)) {
      this.#say(
        isOther
          ? 'The index on disk was made by another version of Copydesk.'
          : `The index on disk was damaged (${error.message}).`,
        'It was started again.',
      );
      this.#rebuild();
      return;
    }
    // A full or read-only disk: what is there can still be read.
    this.#isWritable = false;
    this.#say(`The index on disk cannot be written (${error.message}).`, 'Copydesk continues without saving it.');
  }

  #rebuild(): void {
    const broken = this.#table;
    this.#table = null;
    if (this.#wasRebuilt) return;
    this.#wasRebuilt = true;
    this.#attempt(() => broken?.close());
    this.#attempt(() => {
      for (const suffix of companions) rmSync(`${this.path}${suffix}`, { force: true });
      writeFileSync(this.path, '', { flag: 'a', mode: 0o600 });
      this.#table = new EntryTable(this.open(this.path));
    });
  }

  #say(problem: string, outcome: string): void {
    if (this.#said.has(problem)) return;
    this.#said.add(problem);
    this.notice(`${problem} ${outcome} (${this.path})`);
  }
}
