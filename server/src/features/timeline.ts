import type { Analysis } from '../analysis/analysis';
import { clipped } from '../corpus/facts';
import { weekdayName } from '../dates/calendar';
import { rangeOfValue } from '../dates/valueRange';
import { inOrder } from '../text/order';
import { sentenceEnd, sentenceStart } from '../text/sentences';
import { type Span, textOf } from '../text/span';

/** An event that the article dates. */
export interface TimelineEvent extends Span {
  /** A day, `2019-07-30`, or a longer period, `2019-07`. */
  readonly value: string;
  /** `Tuesday`, or empty for a period longer than a day. */
  readonly weekday: string;
  /** The time expression as written. */
  readonly words: string;
  /** The sentence around it, on one line. */
  readonly sentence: string;
}

/** Chosen by hand: about the width of an editor, in characters. */
const LONGEST_SENTENCE = 160;

/**
 * The events of the article in chronological order: every expression that resolves to a day, month, year or another
 * period with two ends, a shorter one before a longer one with the same start. Durations, sets and open values are left
 * out.
 */
export function timeline({ article, times, tokens }: Analysis): TimelineEvent[] {
  const { text } = article;
  const placed = times.flatMap((time) => {
    if (time.type === 'DURATION' || time.type === 'SET') return [];
    const range = rangeOfValue(time.value);
    return range === null ? [] : [{ time, range }];
  });
  placed.sort(
    (left, right) =>
      inOrder(left.range.first, right.range.first) ||
      inOrder(left.range.last, right.range.last) ||
      left.time.start - right.time.start,
  );
  return placed.map(({ time, range }) => {
    const first = tokens.indexAt(time.start);
    const last = Math.max(first, tokens.indexAt(time.end) - 1);
    const start = Math.min(time.start, tokens.start(sentenceStart(tokens, first)));
    const end = Math.max(time.end, tokens.end(sentenceEnd(tokens, last) - 1));
    return {
      start: time.start,
      end: time.end,
      value: time.value,
      weekday: range.first === range.last ? weekdayName(range.first) : '',
      words: textOf(text, time),
      sentence: clipped(text.slice(start, end), LONGEST_SENTENCE),
    };
  });
}
