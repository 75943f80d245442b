import { FNV_BASIS, fnv1a } from './fnv';

/** A short text that is the same only for the same text: two hashes of 32 bits, and the length. */
export function signatureOf(text: string): string {
  const hashes = [fnv1a(text), fnv1a(text, ~FNV_BASIS)];
  return [text.length, ...hashes.map((it) => it >>> 0)].map((it) => it.toString(36)).join('-');
}
