import { LARGEST_WEIGHT } from '../../server/src/quotes/model/features';

/** The share of the largest weights that is clipped. Chosen by hand, so that a few outliers do not set the scale. */
const CUT_SHARE = 0.0002;

/** Weights as small integers, and the weight that one unit stands for. */
export function quantized(weights: ArrayLike<number>): { readonly weights: Int8Array; readonly scale: number } {
  const sizes = Array.from(weights, Math.abs).sort((left, right) => right - left);
  const largest = sizes[Math.floor(sizes.length * CUT_SHARE)] ?? 1;
  const scale = largest / LARGEST_WEIGHT;
  const small = Int8Array.from({ length: weights.length }, (_, at) =>
    Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round((weights[at] ?? 0) / scale))),
  );
  return { weights: small, scale };
}
