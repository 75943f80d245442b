import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { formatNumber } from '../text/formatNumber';
import { type IndexStatus, statusNotification } from './messages';

/** Fewer articles than this are read before anyone could read a progress bar. */
const WORTH_SHOWING = 200;
const TELL_EVERY_MS = 250;

/** Reports indexing progress to the client: with a progress bar for long work, and a notification for its status item. */
export class IndexProgress {
  #reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  #told = 0;

  constructor(
    readonly connection: Connection,
    readonly showsProgress: boolean,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** Reports progress at most every quarter of a second: computing it means looking at every waiting file. */
  update(status: () => IndexStatus): void {
    if (performance.now() - this.#told >= TELL_EVERY_MS) this.tell(status());
  }

  tell(status: IndexStatus): void {
    this.#told = performance.now();
    const { done, total, isReading } = status;
    this.#guard(this.connection.sendNotification(statusNotification, status));
    if (!this.showsProgress) return;
    if (!isReading) {
      if (this.#reporter !== null) this.#guard(this.#reporter.then((it) => it.done()));
      this.#reporter = null;
    } else if (this.#reporter !== null || total - done >= WORTH_SHOWING) {
      this.#reporter ??= this.#begin();
      const message = `${formatNumber(done)} of ${formatNumber(total)} articles`;
      this.#guard(this.#reporter.then((it) => it.report(Math.round((100 * done) / Math.max(1, total)), message)));
    }
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin('Reading corpus', 0);
    return reporter;
  }

  #guard(work: Promise<void>): void {
    work.catch((error: unknown) => this.failed('progress', error));
  }
}
