import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** Writes lines and waits while the reader is slow, so that memory never fills up with output. */
export interface LineWriter {
  readonly write: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** `line by line` for a caller who waits for each answer; `in blocks` for a batch, where each write costs a system call. */
export type WriteMode = 'line by line' | 'in blocks';

const BLOCK = 1 << 16;

/** A writer to a file, or to standard output where no path is given. */
export function lineWriter(path: string | undefined, mode: WriteMode): LineWriter {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let failure: Error | null = null;
  let pending = '';
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has gone, as `head` does: there is nobody left to write for.
    if (error.code === 'EPIPE') process.exit(0);
    failure = error;
  });
  const flush = async (): Promise<void> => {
    if (failure !== null) throw failure;
    const block = pending;
    pending = '';
    if (block !== '' && !stream.write(block)) await once(stream, 'drain');
  };
  return {
    write: async (line) => {
      pending += `${line}\n`;
      if (mode === 'line by line' || pending.length > BLOCK) await flush();
    },
    end: async () => {
      await flush();
      if (stream === process.stdout) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}

const REDRAW_MS = 100;

/** Shows how far the work is on a terminal; says nothing in a pipe. */
export function progress(total: number, verb: string): { step: () => void; end: () => void } {
  if (!process.stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let shown = 0;
  return {
    step: () => {
      done++;
      if (Date.now() - shown < REDRAW_MS) return;
      shown = Date.now();
      process.stderr.write(
        `\r${verb} ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} articles\u2026`,
      );
    },
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
