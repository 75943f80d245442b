/** Variants in transliteration, and the spelling that represents them; applied in order. Chosen by hand. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yi|yy|ii|ij|y|j|ee)/g, 'i'],
  [/(?:ph|ff)/g, 'f'],
  [/(?:kh|gh)/g, 'h'],
  [/(?:ck|q|k|c(?=[aourlt]))/g, 'k'],
  [/(?:tz|ts|cz)/g, 'z'],
  [/(?:ou|oo|u)/g, 'u'],
  [/w/g, 'v'],
  [/sch/g, 'sh'],
];

/**
 * The sound of an entity's key, without its kind: keys with the same sound are spellings of one name (`zelensky`,
 * `zelenskyy`, `zelenskiy`), or one name with two kinds. Made for names transliterated from other alphabets, and
 * careful: names that differ in a vowel, `Maria` and `Marie`, do not match.
 */
export function phoneticKey(key: string): string {
  const name = key.slice(key.indexOf(':') + 1);
  let sound = name.replace(/[.’']/g, '').replace(/-/g, ' ');
  for (const [pattern, to] of spellings) sound = sound.replace(pattern, to);
  return sound.replace(/(\p{L})\1+/gu, '$1');
}
