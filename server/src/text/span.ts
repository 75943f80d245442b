/** A half-open stretch of a text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of an object, without its other fields. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether `inner` lies in `outer`; an empty span at either edge does. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Whether a cursor at `offset` touches `span`: at either end it does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
