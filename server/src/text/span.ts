/** A half-open stretch of a text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with those two ends and nothing else, so that records never carry stray fields. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether `inner` lies in `outer`; an empty span at either edge does. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Whether `offset` touches `span`; the place right behind its last character counts, as a cursor does there. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The words of `text` in `span`. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
