/** Ways of transliterating one name, and the spelling that represents them; applied in this order. */
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
 * What an entity's key sounds like, without its kind: keys of one sound are spellings of one name (`zelensky`,
 * `zelenskyy`, `zelenskiy`), or one name of two kinds. Made for names written over from other alphabets, and careful: names
 * that differ in a vowel, `Maria` and `Marie`, do not sound alike.
 */
export function phoneticKey(key: string): string {
  const name = key.slice(key.indexOf(':') + 1);
  let sound = name.replace(/[.’']/g, '').replace(/-/g, ' ');
  for (const [pattern, to] of spellings) sound = sound.replace(pattern, to);
  return sound.replace(/(\p{L})\1+/gu, '$1');
}
