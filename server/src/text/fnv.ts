/** The constants of the 32-bit FNV hash (Fowler, Noll and Vo; RFC 9923). */
export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** The 32-bit FNV-1a hash of a text's code units from `start` to `end`; another seed gives other hashes. */
export function fnv1a(text: string, seed = FNV_BASIS, start = 0, end = text.length): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}
