import { readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Chosen by hand: far longer than any transaction takes. */
const STALE_MS = 10_000;
/** How long to wait for other processes, and between two tries. Chosen by hand. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 10;

/**
 * The folder `node-sqlite3-wasm` makes beside a database file to lock it. A killed process leaves it behind. So every
 * process leaves a note with its number as long as it has the file open: if none of the others lives, a lock is stale at
 * once, and otherwise when it is older than any transaction.
 */
export class LockFolder {
  readonly #note: string;

  constructor(readonly path: string) {
    this.#note = `${path}.${process.pid}.open`;
    writeFileSync(this.#note, '', { mode: 0o600 });
    this.#removeIfStale(this.#isOpenElsewhere());
  }

  /** Does what needs the lock, again and again as long as another process has it. */
  whenFree<Result>(work: () => Result): Result {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isLocked(error) || Date.now() > until) throw error;
        if (!this.#removeIfStale(this.#isOpenElsewhere())) pause();
      }
    }
  }

  release(): void {
    rmSync(this.#note, { force: true });
  }

  #removeIfStale(isOpenElsewhere: boolean): boolean {
    const lock = `${this.path}.lock`;
    const age = ageOf(lock);
    if (age === null || (age < STALE_MS && isOpenElsewhere)) return false;
    try {
      rmdirSync(lock);
      return true;
    } catch {
      // Another process was faster.
      return false;
    }
  }

  /** Whether another living process has the file open; the notes of dead ones are removed. */
  #isOpenElsewhere(): boolean {
    let isOpen = false;
    const folder = dirname(this.path);
    for (const name of readdirSync(folder)) {
      const pid = name.startsWith(`${basename(this.path)}.`) ? /\.(\d+)\.open$/.exec(name)?.[1] : undefined;
      if (pid === undefined || Number(pid) === process.pid) continue;
      if (isAlive(Number(pid))) isOpen = true;
      else rmSync(join(folder, name), { force: true });
    }
    return isOpen;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** In milliseconds; null if nothing has that name. */
function ageOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : Date.now() - found.mtimeMs;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
