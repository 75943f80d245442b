import type { Connection } from 'vscode-languageserver';
import { isWithin } from '../corpus/documentId';
import { formatNumber } from '../text/formatNumber';
import { warn } from './warn';

const MOST_NAMED = 3;

/**
 * What lies in the workspace and cannot be read. Each is logged at once. A client that shows the status has them among its
 * problems; the users of others get one message, when the corpus has come to rest, and hear of each but once.
 */
export class SkippedFiles {
  readonly #reasons = new Map<string, string>();
  #untold: string[] = [];

  constructor(
    readonly connection: Connection,
    readonly pathOf: (uri: string) => string,
    readonly changed: () => void,
  ) {}

  /** What is skipped, a sentence each, so many at the most: the status asks again and again while a corpus is read. */
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
    this.#untold.push(words);
    this.connection.console.warn(`skipped ${words}`);
  }

  /** Something happened to a file, or to a folder and all in it: whether it can be read will be found out anew. */
  forget(uri: string): void {
    const before = this.#reasons.size;
    for (const known of this.#reasons.keys()) if (isWithin(known, uri)) this.#reasons.delete(known);
    if (this.#reasons.size < before) this.changed();
  }

  /** Names the first few, and counts the others. */
  tell(): void {
    if (this.#untold.length === 0) return;
    const named = this.#untold.slice(0, MOST_NAMED).join(', ');
    const others = this.#untold.length - MOST_NAMED;
    this.#untold = [];
    warn(this.connection, `Skipped ${named}${others > 0 ? ` and ${formatNumber(others)} more (see the log)` : ''}.`);
  }
}
