/** Lets some wait for the next time that the corpus comes to rest. */
export class Resting {
  #waiting: (() => void)[] = [];
  #isOver = false;

  /** Whether there will be no next time. */
  get isOver(): boolean {
    return this.#isOver;
  }

  next(): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  end(): void {
    this.#isOver = true;
    this.tell();
  }
}
