/**
 * Pairs of the model's own probability and the share of quotations whose speech and speaker were right at that
 * probability, in articles it had not seen: `npm run train:quotes -- DIR --calibration 5` (docs/models.md), smoothed.
 */
const measured: readonly (readonly [number, number])[] = [
  [0, 0.1],
  [0.24, 0.36],
  [0.42, 0.59],
  [0.55, 0.84],
  [0.65, 0.86],
  [0.75, 0.87],
  [0.85, 0.91],
  [0.93, 0.942],
  [0.97, 0.97],
  [1, 0.99],
];

/** How often a decision with this probability is right, interpolated between the measured points. */
export function calibratedConfidence(probability: number): number {
  let [lowAt, lowShare] = measured[0] ?? [0, 0];
  for (const [at, share] of measured) {
    if (probability <= at)
      return at === lowAt ? share : lowShare + ((share - lowShare) * (probability - lowAt)) / (at - lowAt);
    [lowAt, lowShare] = [at, share];
  }
  return lowShare;
}
