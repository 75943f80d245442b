import type { Span } from '../../server/src/text/span';

/** A text without its markers: `$0` for the cursor, `⟦…⟧` around expected spans. */
export interface Fixture {
  readonly text: string;
  readonly cursor: number;
  readonly spans: readonly Span[];
}

/** Extracts the markers from a fixture. Without `$0` the cursor is at 0. */
export function fixture(marked: string): Fixture {
  let text = '';
  let cursor = 0;
  const spans: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < marked.length; at++) {
    if (marked.startsWith('$0', at)) {
      cursor = text.length;
      at++;
    } else if (marked[at] === '⟦') open.push(text.length);
    else if (marked[at] === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += marked[at];
  }
  return { text, cursor, spans: spans.sort((left, right) => left.start - right.start) };
}

/** The text with `⟦…⟧` around spans, as a failing comparison prints it. */
export function withSpans(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '⟦', order: 1 },
    { at: end, mark: '⟧', order: 0 },
  ]);
  marks.sort((left, right) => right.at - left.at || left.order - right.order);
  let marked = text;
  for (const { at, mark } of marks) marked = marked.slice(0, at) + mark + marked.slice(at);
  return marked;
}
