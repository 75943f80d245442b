import { FNV_BASIS, FNV_PRIME } from '../../text/fnv';

/**
 * A checksum of the bytes from `start` on: FNV-1a, four bytes at a time for speed. Every step can be undone, so a change
 * within four bytes always changes it.
 */
export function checksum(bytes: Uint8Array, start: number, seed = FNV_BASIS): number {
  let hash = seed;
  let at = start;
  for (const end = bytes.length - 3; at < end; at += 4) {
    const word =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, FNV_PRIME);
    // The product moves changes up only; this brings the high bits down again.
    hash ^= hash >>> 15;
  }
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return Math.imul(hash ^ (bytes.length - start), FNV_PRIME) >>> 0;
}
