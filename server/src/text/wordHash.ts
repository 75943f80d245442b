import { FNV_BASIS, FNV_PRIME } from './fnv';

const APOSTROPHE = 0x27;
const RIGHT_SINGLE = 0x2019;

/**
 * The 32-bit FNV-1a hash (Fowler, Noll, Vo) of the code units from `start` to `end`, in lower case and with straight
 * apostrophes. Word lists and learned weights are looked up by it, so that no token needs a string.
 */
export function wordHash(text: string, start = 0, end = text.length): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), FNV_PRIME);
  return hash;
}

function folded(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
  if (unit === RIGHT_SINGLE) return APOSTROPHE;
  if (unit < 0xc0) return unit;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}
