import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { showsDay } from '../dates/dayPrecision';
import type { TimeExpression } from '../dates/timeExpressions';
import { overlaps, type Span } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';
import { timeText } from './timeHover';

/**
 * The days that the text does not write in full, `Tuesday`, `August 6`, outside byline and dateline: a hint can
 * complete them. Empty without a header date to count from.
 */
export function unwrittenDays({ article, times }: Analysis): TimeExpression[] {
  if (article.header?.value == null) return [];
  const frame: Span[] = [article.byline, article.dateline].filter((it) => it !== null);
  return times.filter(
    (it) =>
      it.type === 'DATE' &&
      it.rule !== 'ABS' &&
      /^\d{4}-\d{2}-\d{2}$/.test(it.value) &&
      frame.every((span) => !overlaps(span, it)),
  );
}

/** The dates of such days in a range, if their rule is right 19 times out of 20. */
export function inlayHints({ analysis, lines }: AnalyzedDocument, range: Span): InlayHint[] {
  return unwrittenDays(analysis)
    .filter((it) => showsDay(it.rule) && overlaps(range, it))
    .map((it) => ({
      position: lines.rangeOf(it).end,
      label: it.value,
      paddingLeft: true,
      tooltip: { kind: 'markdown', value: timeText(analysis, it) },
    }));
}
