import type { Timing } from './messages';

/** How long requests take, by method; for the problem report. */
export class Timings {
  readonly #entries = new Map<string, { count: number; total: number; longest: number }>();

  /** Runs `work` and records its duration, even if it throws. */
  measure<Result>(name: string, work: () => Result): Result {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.add(name, performance.now() - started);
    }
  }

  add(name: string, milliseconds: number): void {
    const entry = this.#entries.get(name) ?? { count: 0, total: 0, longest: 0 };
    entry.count++;
    entry.total += milliseconds;
    entry.longest = Math.max(entry.longest, milliseconds);
    this.#entries.set(name, entry);
  }

  list(): Timing[] {
    const rounded = (value: number): number => Math.round(value * 10) / 10;
    return [...this.#entries].map(([name, { count, total, longest }]) => ({
      name,
      count,
      averageMs: rounded(total / count),
      longestMs: rounded(longest),
    }));
  }
}
