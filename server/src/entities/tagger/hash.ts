import { fnv1a } from '../../text/fnv';

/**
 * Hashes a feature's template and value to 32 bits. The multipliers are those of MurmurHash3's finalizer (Appleby,
 * public domain) and Knuth's 0x9e3779b1, 2^32 divided by the golden ratio.
 */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash | 0;
}

/** Hashes a feature's template and two values. */
export function mix3(template: number, left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul((right + template) | 0, 0x85ebca6b);
  hash ^= hash >>> 14;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash | 0;
}

/** The hash of the code units `from` up to `to`; it differs by `seed`. */
export function hashOf(text: string, seed: number, from = 0, to = text.length): number {
  let hash = fnv1a(text, seed | 0, from, to);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash | 0;
}
