import { wordClasses } from '../wordClasses';
import cueLevels from './cueLevels.json';
import type { QuoteModel } from './linearModel';
import weights from './weights.bin';

/** The trained model that ships with the product; its model card is in docs/models.md. */
export const shippedModel: QuoteModel = {
  wordClasses: wordClasses(Object.entries(cueLevels.levels)),
  weights: new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength),
  scale: cueLevels.scale,
};
