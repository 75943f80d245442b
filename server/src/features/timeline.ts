import type { Analysis } from '../analysis/analysis';
import { clipped } from '../corpus/facts';
import { weekdayName } from '../dates/calendar';
import { rangeOfValue } from '../dates/valueRange';
import { inOrder } from '../text/order';
import { sentenceEnd, sentenceStart } from '../text/sentences';
import { type Span, textOf } from '../text/span';

/** An event that the article places in time. */
export interface TimelineEvent extends Span {
  /** `2019-07-30`, or the value of a longer stretch, `2019-07`. */
  readonly value: string;
  /** `Tuesday`, or empty for what is longer than a day. */
  readonly weekday: string;
  /** The words that give the time. */
  readonly words: string;
  /** The sentence they are in, without a line end. */
  readonly sentence: string;
}

const LONGEST_SENTENCE = 160;

/**
 * The events of the article, in the order in which they happened: every expression resolved to a day, a month, a year or
 * another stretch with two ends, the earliest first and the shorter stretch before the longer. Lengths, sets and what is
 * open have no place in time and are left out.
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
