import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import { type IndexStatus, statusNotification } from './messages';

/** Fewer files than this are read before anyone could read a progress bar. */
const WORTH_SHOWING = 200;
const TELL_EVERY_MS = 250;

/** Tells the client how far the index is: by a progress bar for long work, by a notification for its status item. */
export class IndexProgress {
  #reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  #told = 0;

  constructor(
    readonly connection: Connection,
    readonly corpus: Corpus,
    readonly showsProgress: boolean,
  ) {}

  /** `done` of `total` files are read; both 0 when all are. */
  update(done: number, total: number): void {
    const isOver = done === total;
    const now = performance.now();
    if (!isOver && now - this.#told < TELL_EVERY_MS) return;
    this.#told = now;
    const status: IndexStatus = { articles: this.corpus.size, done: isOver ? 0 : done, total: isOver ? 0 : total };
    void this.connection.sendNotification(statusNotification, status);
    if (!this.showsProgress) return;
    if (isOver) {
      void this.#reporter?.then((it) => it.done());
      this.#reporter = null;
    } else if (total >= WORTH_SHOWING) {
      this.#reporter ??= this.#begin();
      void this.#reporter.then((it) => it.report(Math.round((100 * done) / total), `${done} of ${total} files`));
    }
  }

  async #begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin('Copydesk reads the corpus', 0);
    return reporter;
  }
}
