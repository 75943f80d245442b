import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import type { Decision } from './decision';
import type { MaskedText } from './maskedText';
import { Edge, Ending, Opening, type QuoteShape } from './quoteShape';
import { ItemClass } from './wordClasses';

/** Chosen by hand: room for a name or a label. */
const FEW_WORDS = 4;
/**
 * A less probable quotation is a title or in scare quotes. Of 0.5 to 0.8, the best balance on held-out folds between
 * speech that is missed, above all a few words, and words that nobody said.
 */
const LEAST_SPEECH = 0.65;
const SO = wordHash('so');
const CALLED = wordHash('called');
const naming = wordHashes('titled entitled named nicknamed subtitled headlined');
const callingInThePassive = wordHashes('called dubbed labelled labeled termed');

/**
 * Whether a quotation is speech. A few words without a source that do not form a sentence are scare quotes, however
 * sure the model is: its training data has hardly any.
 */
export function isSpoken(
  { speechProbability, pair, shape, item }: Omit<Decision, 'isSpoken'>,
  { hashes, classes }: MaskedText,
): boolean {
  if (standsAlone(shape)) return true;
  if (speechProbability < LEAST_SPEECH) return false;
  const before = hashes[item - 1] ?? 0;
  if (before === CALLED && hashes[item - 3] === SO) return false;
  const isFragment = shape.wordCount <= FEW_WORDS && (shape.opening === Opening.lower || shape.ending === Ending.none);
  const isPhrase = shape.opening === Opening.upper && shape.ending !== Ending.stop && shape.ending !== Ending.question;
  if (naming.has(before) && (isPhrase || (isFragment && shape.ending !== Ending.stop))) return false;
  const isName = isPhrase && shape.wordCount <= FEW_WORDS;
  if (isName && callingInThePassive.has(before) && (classes[item - 2] ?? 0) & ItemClass.auxiliary) return false;
  return pair !== null || !isFragment;
}

/** `“Coffee?” “Please.”`: a sentence with its own end, next to nothing but other sentences. */
function standsAlone({ before, after, opening, ending }: QuoteShape): boolean {
  if (opening !== Opening.upper || (ending !== Ending.stop && ending !== Ending.question)) return false;
  const isApart = before === Edge.blockEdge || before === Edge.quotation || before === Edge.stop;
  return isApart && (after === Edge.blockEdge || after === Edge.quotation);
}
