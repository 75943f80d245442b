import { itemSpan } from '../../server/src/quotes/maskedText';
import { randomFrom, shuffle } from '../random';
import type { PreparedText } from './examples';
import { isHeadCorrect } from './gold';
import { quantized } from './quantize';
import { predict, type TrainingOptions, train } from './trainer';

const SPLIT_SEED = 1;
/** The upper ends of the bins of raw confidence. Chosen by hand: narrow where most quotations are. */
const BINS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/**
 * How often speech and speaker are right on articles that the model has not seen, by the confidence of the decision: a
 * line per bin.
 */
export function calibration(texts: readonly PreparedText[], folds: number, options: TrainingOptions): string {
  const order = [...texts];
  shuffle(order, randomFrom(SPLIT_SEED));
  const counts = BINS.map(() => ({ all: 0, right: 0, sum: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const { model } = train(
      order.filter((_text, index) => index % folds !== fold),
      options,
    );
    const shipped = { ...model, ...quantized(model.weights) };
    for (const [index, text] of order.entries()) {
      if (index % folds !== fold) continue;
      const { masked, decisions, ranker } = predict(text, shipped);
      for (const { stretch, pair, sourceEnd, isSpoken, speechProbability, sourceProbability } of decisions) {
        const gold = text.gold[stretch];
        if (gold === null || gold === undefined || gold.kind === 'ignore' || !isSpoken || pair === null) continue;
        const confidence = speechProbability * sourceProbability;
        const count = counts[BINS.findIndex((end) => confidence <= end)];
        if (count === undefined) continue;
        const source = itemSpan(masked, ranker.found.from[pair] ?? 0, sourceEnd - 1);
        count.all++;
        count.sum += confidence;
        if (gold.kind !== 'none' && isHeadCorrect(text.article.text, gold.source, source)) count.right++;
      }
    }
  }
  return counts
    .map(({ all, right, sum }, bin) => {
      const share = (100 * right) / Math.max(1, all);
      return `up to ${(BINS[bin] ?? 1).toFixed(2)}: ${all} quotations, confidence ${(sum / Math.max(1, all)).toFixed(2)}, right ${share.toFixed(1)} %`;
    })
    .join('\n');
}
