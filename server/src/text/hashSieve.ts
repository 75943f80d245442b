/** Says of most hashes that were not added that they were not, at the cost of one memory access. */
export class HashSieve {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** `most` is how many hashes may be added. With two bits for each, two in five others pass, with eight one in eight. */
  constructor(most: number, bitsEach: number) {
    const bytes = 1 << (32 - Math.clz32((most * bitsEach) >> 3));
    this.#bits = new Uint8Array(bytes);
    this.#mask = bytes - 1;
  }

  add(hash: number): void {
    const place = placeOf(hash);
    const at = (place >>> 3) & this.#mask;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (place & 7));
  }

  mayHave(hash: number): boolean {
    const place = placeOf(hash);
    return ((this.#bits[(place >>> 3) & this.#mask] ?? 0) & (1 << (place & 7))) !== 0;
  }
}

/** The upper half of a hash is mixed in, since the lower bits of similar words are similar. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
