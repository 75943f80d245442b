/**
 * Reads what a `BytesWriter` wrote. It never throws: past the end, or where a number makes no sense, it has failed and
 * returns zeros.
 */
export class BytesReader {
  hasFailed = false;
  #at: number;

  constructor(
    readonly bytes: Uint8Array,
    start = 0,
  ) {
    this.#at = start;
  }

  /** Whether everything has been read, and nothing failed. */
  get isComplete(): boolean {
    return !this.hasFailed && this.#at === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) this.hasFailed = true;
    return byte ?? 0;
  }

  count(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    this.hasFailed = true;
    return 0;
  }

  difference(): number {
    const value = this.count();
    return (value >>> 1) ^ -(value & 1);
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.byte() << shift;
    return value >>> 0;
  }

  /** How many items follow, each of at least one byte: no more than there are bytes. */
  items(): number {
    const count = this.count();
    if (count <= this.bytes.length - this.#at) return count;
    this.hasFailed = true;
    return 0;
  }

  /** A number below `limit`. */
  below(limit: number): number {
    const value = this.count();
    if (value < limit) return value;
    this.hasFailed = true;
    return 0;
  }

  all(length: number): Uint8Array {
    const bytes = this.bytes.subarray(this.#at, this.#at + length);
    if (bytes.length < length) this.hasFailed = true;
    this.#at += length;
    return bytes;
  }
}
