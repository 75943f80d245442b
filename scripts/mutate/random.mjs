// Reproducible randomness: the same seed gives the same sample.

/** Numbers from 0 up to 1 (exclusive), always the same for a seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled(things, random) {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [all[last], all[chosen]] = [all[chosen], all[last]];
  }
  return all;
}
