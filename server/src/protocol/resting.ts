/** Lets callers wait until the corpus comes to rest again. */
export class Resting {
  #waiting: (() => void)[] = [];
  #isOver = false;

  /** Whether the server has shut down. */
  get isOver(): boolean {
    return this.#isOver;
  }

  next(): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  notify(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  end(): void {
    this.#isOver = true;
    this.notify();
  }
}
