import { wordHash } from '../text/wordHash';
import type { Decision } from './decision';
import type { MaskedText } from './maskedText';
import { ItemClass } from './wordClasses';

const FEW_WORDS = 4;
const SO = wordHash('so');
const CALLED = wordHash('called');
const naming = new Set(
  ['titled', 'entitled', 'named', 'nicknamed', 'subtitled', 'headlined'].map((word) => wordHash(word)),
);
const callingInThePassive = new Set(
  ['called', 'dubbed', 'labelled', 'labeled', 'termed'].map((word) => wordHash(word)),
);

/**
 * Whether the words are someone's. A few words that no source claims, and that are no sentence, are held at a
 * distance, however likely the model finds speech: in its training data hardly any article does that.
 */
export function isSpokenBy(
  { speechProbability, pair, shape, item }: Omit<Decision, 'isSpoken'>,
  { hashes, classes }: MaskedText,
): boolean {
  if (speechProbability < 0.5) return false;
  const before = hashes[item - 1] ?? 0;
  if (before === CALLED && hashes[item - 3] === SO) return false;
  const isFragment = shape.wordCount <= FEW_WORDS && (shape.opening === 0 || shape.ending === 0);
  const isPhrase = shape.opening === 1 && shape.ending !== 2 && shape.ending !== 3;
  if (isPhrase && naming.has(before)) return false;
  const isName = isPhrase && shape.wordCount <= FEW_WORDS;
  if (isName && callingInThePassive.has(before) && (classes[item - 2] ?? 0) & ItemClass.auxiliary) return false;
  return pair !== null || !isFragment;
}
