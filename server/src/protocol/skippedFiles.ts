import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../corpus/documentId';
import { formatNumber } from '../text/formatNumber';
import { warn } from './warn';

/** Chosen by hand: more paths do not fit in a notification. */
const MOST_NAMED = 3;

/**
 * What is in the workspace but cannot be read. Each file or folder is logged at once. A client that shows the status
 * lists them among its problems; for other clients, one message names them when the corpus comes to rest, and each only
 * once.
 */
export class SkippedFiles {
  readonly #reasons = new Map<string, string>();
  #unreported: string[] = [];

  constructor(
    readonly connection: Connection,
    readonly pathOf: (uri: string) => string,
    readonly changed: () => void,
  ) {}

  /** What is skipped, one line each, at most `most`: the status is computed often while a corpus is read. */
  problems(most: number): string[] {
    const found: string[] = [];
    for (const [uri, reason] of this.#reasons) {
      if (found.length >= most) break;
      found.push(`${this.pathOf(uri)}: skipped (${reason})`);
    }
    return found;
  }

  add(uri: string, reason: string): void {
    if (this.#reasons.get(uri) === reason) return;
    this.#reasons.set(uri, reason);
    const words = `${this.pathOf(uri)} (${reason})`;
    this.#unreported.push(words);
    this.connection.console.warn(`skipped ${words}`);
  }

  /** Forgets a file, or a folder and everything in it, that has changed: it will be read again. */
  forget(uri: string): void {
    const before = this.#reasons.size;
    for (const known of this.#reasons.keys()) if (isWithin(known, uri)) this.#reasons.delete(known);
    if (this.#reasons.size < before) this.changed();
  }

  /** Warns of what was skipped since the last report: names the first few, and counts the others. */
  report(): void {
    if (this.#unreported.length === 0) return;
    const named = this.#unreported.slice(0, MOST_NAMED).join(', ');
    const others = this.#unreported.length - MOST_NAMED;
    this.#unreported = [];
    warn(this.connection, `Skipped ${named}${others > 0 ? ` and ${formatNumber(others)} more (see the log)` : ''}.`);
  }
}
