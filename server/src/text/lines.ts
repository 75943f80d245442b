import { inStrides, STEP_UNITS, type Steps } from '../work/steps';
import { isLineEnd } from './characters';
import type { Span } from './span';

/** One line: `start` to `end` without its line end; `next` is where the following line starts. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * The lines of a text, ended by LF, CRLF or CR, even mixed. A text that ends in a line end has no empty line after it;
 * an empty text has no lines.
 */
export function* linesOf(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  yield* inStrides(
    [[0, text.length]],
    (first, end) => {
      let at = first;
      while (at < end) {
        if (!isLineEnd(text.charCodeAt(at))) {
          at++;
          continue;
        }
        const line = { start: lines.at(-1)?.next ?? 0, end: at, next: afterLineEnd(text, at) };
        lines.push(line);
        at = line.next;
      }
      return at;
    },
    STEP_UNITS,
  );
  const start = lines.at(-1)?.next ?? 0;
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The line that starts at `start`. */
export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end, next: end === text.length ? end : afterLineEnd(text, end) };
}

function afterLineEnd(text: string, at: number): number {
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}
