/** Chosen by hand: the facts of most articles fit. */
const FIRST_SIZE = 4096;

/** Bytes that grow as they are written. */
export class BytesWriter {
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2³² − 1, in seven bits a byte, the low ones first (LEB128). */
  count(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A whole number of 32 bits with its sign, small ones in one byte (ZigZag, as in Protocol Buffers). */
  difference(value: number): void {
    this.count((value << 1) ^ (value >> 31));
  }

  /** Four bytes, the low one first. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  all(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
