import { fnv1a } from '../../text/fnv';

/** Mixes a feature's template and its values into one 32-bit name. The finalisers are MurmurHash3's (Appleby, public domain). */
export function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash | 0;
}

/** As `mix`, of three values. */
export function mix3(template: number, left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul((right + template) | 0, 0x85ebca6b);
  hash ^= hash >>> 14;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash | 0;
}

/** The hash of some of a text's code units, distinguished by a seed. */
export function hashOf(text: string, seed: number, from = 0, to = text.length): number {
  let hash = fnv1a(text, seed | 0, from, to);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash | 0;
}
