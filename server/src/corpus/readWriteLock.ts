/** Allows many readers or one writer at a time. A writer waits for earlier readers, and later readers wait for it. */
export class ReadWriteLock {
  #readers = 0;
  #writing: Promise<void> | null = null;
  #readersGone: (() => void) | null = null;

  async read<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#writing !== null) await this.#writing;
    this.#readers++;
    try {
      return await work();
    } finally {
      this.#readers--;
      if (this.#readers === 0) this.#readersGone?.();
    }
  }

  async write<Result>(work: () => Result): Promise<Result> {
    while (this.#writing !== null) await this.#writing;
    let end = (): void => undefined;
    this.#writing = new Promise((resolve) => {
      end = resolve;
    });
    try {
      if (this.#readers > 0)
        await new Promise<void>((resolve) => {
          this.#readersGone = resolve;
        });
      return work();
    } finally {
      this.#readersGone = null;
      this.#writing = null;
      end();
    }
  }
}
