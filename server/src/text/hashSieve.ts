/** Says of most numbers that were not added that they were not, at the cost of one memory access. */
export class HashSieve {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** `most` is how many numbers may be added. With two bits for each, two in five others pass, with eight one in eight. */
  constructor(most: number, bitsEach: number) {
    const bytes = 1 << (32 - Math.clz32((most * bitsEach) >> 3));
    this.#bits = new Uint8Array(bytes);
    this.#mask = bytes - 1;
  }

  add(hash: number): void {
    const at = (hash >>> 3) & this.#mask;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (hash & 7));
  }

  mayHave(hash: number): boolean {
    return ((this.#bits[(hash >>> 3) & this.#mask] ?? 0) & (1 << (hash & 7))) !== 0;
  }
}
