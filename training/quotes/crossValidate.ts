import { itemSpan } from '../../server/src/quotes/maskedText';
import type { QuoteModel } from '../../server/src/quotes/model/linearModel';
import { randomFrom, shuffle } from '../random';
import type { PreparedText } from './examples';
import { quantised } from './quantise';
import { type SystemQuote, scoreArticle, Tally } from './score';
import { predict, type TrainingOptions, train } from './trainer';

const SPLIT_SEED = 1;

/**
 * Splits the articles into folds and scores each by a model trained on the others, weights and all as it would be
 * shipped: one tally a fold. An article is never in both.
 */
export function crossValidate(texts: readonly PreparedText[], folds: number, options: TrainingOptions): Tally[] {
  const order = [...texts];
  shuffle(order, randomFrom(SPLIT_SEED));
  return Array.from({ length: folds }, (_, fold) => {
    const { model } = train(
      order.filter((_text, index) => index % folds !== fold),
      options,
    );
    const shipped = { ...model, ...quantised(model.weights) };
    const tally = new Tally();
    for (const [index, text] of order.entries()) {
      if (index % folds === fold) scoreArticle(text.article, quotesOf(text, shipped), tally);
    }
    return tally;
  });
}

/** What a model makes of a prepared text, as the scorer reads it. */
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
