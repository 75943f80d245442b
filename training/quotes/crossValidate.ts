import { itemSpan } from '../../server/src/quotes/maskedText';
import type { QuoteModel } from '../../server/src/quotes/model/linearModel';
import { randomFrom, shuffle } from '../random';
import type { PreparedText } from './examples';
import { quantized } from './quantize';
import { type SystemQuote, scoreArticle, Tally } from './score';
import { predict, type TrainingOptions, train } from './trainer';

const SPLIT_SEED = 1;

/**
 * Splits the articles into folds and scores each with a model trained on the others, with quantized weights, as shipped.
 * Returns one tally per fold.
 */
export function crossValidate(texts: readonly PreparedText[], folds: number, options: TrainingOptions): Tally[] {
  const order = [...texts];
  shuffle(order, randomFrom(SPLIT_SEED));
  return Array.from({ length: folds }, (_, fold) => {
    const { model } = train(
      order.filter((_text, index) => index % folds !== fold),
      options,
    );
    const shipped = { ...model, ...quantized(model.weights) };
    const tally = new Tally();
    for (const [index, text] of order.entries()) {
      if (index % folds === fold) scoreArticle(text.article, quotesOf(text, shipped), tally);
    }
    return tally;
  });
}

/** The quotations that a model finds in a prepared text, in the scorer's format. */
function quotesOf(prepared: PreparedText, model: QuoteModel): SystemQuote[] {
  const { masked, decisions, ranker } = predict(prepared, model);
  const { found } = ranker;
  return decisions
    .filter((it) => it.isSpoken)
    .map(({ stretch, pair, sourceEnd }) => {
      const { start = 0, end = 0 } = prepared.marks.stretches[stretch] ?? {};
      if (pair === null) return { start, end, speaker: null, cue: null };
      return {
        start,
        end,
        speaker: itemSpan(masked, found.from[pair] ?? 0, sourceEnd - 1),
        cue: itemSpan(masked, found.cueFrom[pair] ?? 0, (found.cueTo[pair] ?? 1) - 1),
      };
    });
}
