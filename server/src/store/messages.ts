import type { StoredEntry } from './store';

/** What the thread of the stores is asked to do with the file at a path. */
export type StoreAsk =
  | { readonly kind: 'get'; readonly ids: readonly string[] }
  | { readonly kind: 'put'; readonly entries: readonly StoredEntry[] }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'ids'; readonly after: string; readonly limit: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'close' };

export interface StoreRequest {
  readonly number: number;
  readonly path: string;
  readonly ask: StoreAsk;
}

/** The answer to a request, or, without one, a problem to be said. */
export type StoreMessage =
  | { readonly number: number; readonly answer: StoreAnswer }
  | { readonly path: string; readonly problem: string };

export type StoreAnswer = readonly string[] | Packed | null;

/** Many pieces of bytes in one: cheaper to send to another thread. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The length of each piece; −1 for one that is not there. */
  readonly lengths: Int32Array<ArrayBuffer>;
}

export function packed(pieces: readonly (Uint8Array | null)[]): Packed {
  const lengths = new Int32Array(pieces.length);
  let total = 0;
  for (let index = 0; index < pieces.length; index++) {
    lengths[index] = pieces[index]?.length ?? -1;
    total += pieces[index]?.length ?? 0;
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    if (piece === null) continue;
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, lengths };
}

export function unpacked({ bytes, lengths }: Packed): (Uint8Array | null)[] {
  const pieces: (Uint8Array | null)[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(length < 0 ? null : bytes.subarray(at, at + length));
    at += Math.max(0, length);
  }
  return pieces;
}
