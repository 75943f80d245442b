/** Rising numbers as bytes: each as its distance to the one before, seven bits a byte, the highest says that more follow. */
export function distancesOf(rising: readonly number[]): number[] {
  const bytes: number[] = [];
  let before = 0;
  for (const value of rising) {
    let step = value - before;
    before = value;
    while (step >= 0x80) {
      bytes.push((step & 0x7f) | 0x80);
      step >>= 7;
    }
    bytes.push(step);
  }
  return bytes;
}
