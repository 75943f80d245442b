import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { formatNumber } from '../text/formatNumber';
import { type IndexStatus, statusNotification } from './messages';

/** Fewer articles than this are read before anyone notices a progress bar. Chosen by hand. */
const WORTH_SHOWING = 200;
/** Chosen by hand: smooth to the eye, and rare enough to cost little. */
const UPDATE_INTERVAL_MS = 250;

/** Reports indexing progress to the client: with a progress bar for long work, and with status notifications. */
export class IndexProgress {
  #reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  #sentAt = 0;

  constructor(
    readonly connection: Connection,
    readonly showsProgress: boolean,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** Reports progress, but not too often: computing it visits every queued file. */
  update(status: () => IndexStatus): void {
    if (performance.now() - this.#sentAt >= UPDATE_INTERVAL_MS) this.send(status());
  }

  send(status: IndexStatus): void {
    this.#sentAt = performance.now();
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
