// Chance that can be had again: the same seed, the same sample.

/** Numbers from 0 to below 1, always the same ones for a seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order of chance (Fisher and Yates). */
export function shuffled(things, random) {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [all[last], all[chosen]] = [all[chosen], all[last]];
  }
  return all;
}
