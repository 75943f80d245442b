/** Slots in a model's weight table: a power of two. Chosen by hand: 128 kB keep the download small. */
export const SLOTS = 1 << 17;
/** The largest weight in the shipped table, which holds signed bytes. */
export const LARGEST_WEIGHT = 127;

/** More features than any decision has: a cue and its source, with their place, have at most 56. */
const CAPACITY = 128;

/**
 * Collects the features of one decision as slots of the weight table: each is a template's number with up to three
 * values, hashed (Weinberger et al. 2009, "Feature hashing for large scale multitask learning").
 */
export class FeatureList {
  count = 0;
  readonly slots = new Int32Array(CAPACITY);

  clear(): void {
    this.count = 0;
  }

  /**
   * Called dozens of times per candidate, so it takes plain numbers. The multipliers are those of MurmurHash3 and
   * xxHash; the shipped weights depend on them.
   */
  add(template: number, first: number, second = 0, third = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(first + 0x7f4a7c15, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(second + 0x165667b1, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) ^ Math.imul(third + 0x2545f491, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
    this.slots[this.count++] = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
