import type { Answer, Request } from './messages';

/** A worker's port to this thread. */
export interface Port {
  readonly send: (request: Request) => void;
  readonly stop: () => void;
}

/** What a worker tells this thread. It answers requests in order. */
export interface PortEvents {
  /** It has started and takes requests. */
  readonly ready: () => void;
  readonly answered: (answer: Answer) => void;
  /** It has ended, and will answer nothing more; safe to call twice. */
  readonly ended: (reason: string) => void;
}

export type OpenPort = (events: PortEvents) => Port;

/** Why a request has no answer: the thread ended, at this request or at an earlier one. */
export interface Unanswered {
  readonly kind: 'ended';
  /** Whether the thread was at work on this request when it ended. */
  readonly atThis: boolean;
  readonly reason: string;
}

/** A worker thread with the requests that it has not answered yet. */
export class Thread {
  readonly #port: Port;
  readonly #pending: ((answer: Answer | Unanswered) => void)[] = [];
  #isReady = false;
  #hasEnded = false;
  readonly #ledgers = new Set<number>();

  /** `unstarted` is called with the reason if the thread ends before it was ready. */
  constructor(open: OpenPort, unstarted: (reason: string) => void) {
    this.#port = open({
      ready: () => {
        this.#isReady = true;
      },
      answered: (answer) => this.#pending.shift()?.(answer),
      ended: (reason) => {
        if (this.#hasEnded) return;
        this.#hasEnded = true;
        if (!this.#isReady) unstarted(reason);
        const pending = this.#pending.splice(0);
        for (const [index, resolve] of pending.entries())
          resolve({ kind: 'ended', atThis: this.#isReady && index === 0, reason });
      },
    });
  }

  get isAlive(): boolean {
    return !this.#hasEnded;
  }

  /** The number of requests that wait for an answer. */
  get load(): number {
    return this.#pending.length;
  }

  /** Whether a ledger still has to be sent; from now on it counts as sent. */
  needsLedger(number: number): boolean {
    if (this.#ledgers.has(number)) return false;
    this.#ledgers.add(number);
    return true;
  }

  /** Sends a request that has no answer. */
  tell(request: Request): void {
    if (!this.#hasEnded) this.#port.send(request);
  }

  /** Sends a request; resolves with its answer, or once the thread has ended without one. */
  ask(request: Request): Promise<Answer | Unanswered> {
    if (this.#hasEnded) return Promise.resolve({ kind: 'ended', atThis: false, reason: 'the thread has ended' });
    return new Promise((resolve) => {
      this.#pending.push(resolve);
      this.#port.send(request);
    });
  }

  stop(): void {
    this.#port.stop();
  }
}
