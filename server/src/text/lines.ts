import { isLineEnd } from './characters';
import type { Span } from './span';

/** One line: `start` to `end` without its line end; `next` is where the following line starts. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * The lines of a text, whatever ends them: LF, CRLF or CR, mixed too. A text that ends in a line end has no empty
 * line after it; an empty text has no line.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const line = lineAt(text, start);
    lines.push(line);
    start = line.next;
  }
  return lines;
}

/** The line that starts at `start`. */
export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  const next = end === text.length ? end : end + (isPair ? 2 : 1);
  return { start, end, next };
}
