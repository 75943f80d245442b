import { once } from 'node:events';
import { createWriteStream, type Stats, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { formatNumber } from '../text/formatNumber';
import { type BadInput, InputError, type InputFile } from './inputs';

/** Writes lines with backpressure, so that output does not pile up in memory. */
export interface LineWriter {
  readonly write: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** `line by line` for a caller that waits for each answer; `in blocks` for a batch, to save system calls. */
export type WriteMode = 'line by line' | 'in blocks';

/** In UTF-16 code units. Chosen by hand: large enough that system calls hardly count. */
const BLOCK = 1 << 16;

/** A writer to a file, or to standard output without a path; throws an `InputError` if it cannot be written. */
export function lineWriter(path: string | undefined, mode: WriteMode): LineWriter {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let pending = '';
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The pipe's reader has closed it, as `head` does.
      if (error.code === 'EPIPE') process.exit(0);
      reject(new InputError('unwritable', `${path ?? 'standard output'}: could not be written (${error.message}).`));
    });
  });
  // The next write reports it.
  failed.catch(() => undefined);
  const flush = async (): Promise<void> => {
    const block = pending;
    pending = '';
    if (block !== '' && !stream.write(block)) await Promise.race([once(stream, 'drain'), failed]);
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
      await Promise.race([once(stream, 'finish'), failed]);
    },
  };
}

/** Throws a usage error if the output file is one of the input files. */
export function refuseToOverwrite(out: string | undefined, inputs: readonly (InputFile | BadInput)[]): void {
  const target = out === undefined ? null : fileAt(out);
  if (target === null) return;
  for (const input of inputs) {
    const article = 'path' in input ? fileAt(input.path) : null;
    if (article !== null && article.dev === target.dev && article.ino === target.ino)
      throw new InputError('wrong-usage', `--out ${out} is one of the articles. Choose another file.`);
  }
}

function fileAt(path: string): Stats | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

/** Chosen by hand: smooth to the eye, and cheap. */
const REDRAW_MS = 100;

/** Shows progress if standard error is a terminal. */
export function progress(total: number, verb: string): { step: () => void; end: () => void } {
  const line = changingLine();
  let done = 0;
  return {
    step: () => {
      done++;
      line.show(() => `${verb} ${formatNumber(done)} of ${formatNumber(total)} articles\u2026`);
    },
    end: line.end,
  };
}

/** A line on standard error that is written over, if it is a terminal. */
export function changingLine(): { show: (words: () => string) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    show: (words) => {
      if (Date.now() - shown < REDRAW_MS) return;
      shown = Date.now();
      process.stderr.write(`\r${words()}`);
    },
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
