import { wordHash } from '../text/wordHash';
import { type WordTable, wordHashes } from '../text/wordTable';
import { CERTAIN, type CueSource, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { isPossessiveMark, phraseEnd } from './nounPhrase';
import { speechNouns } from './reportingVerbs';
import { cueLevel, ItemClass, VERBAL_CUE } from './wordClasses';

const being = wordHashes('is was are were came comes');
const nouns = wordHashes(speechNouns);
/** With `in`, what someone’s words are called: not `in her speech`, where she may be telling of others. */
const inNouns = wordHashes('words phrase view opinion');
const IN = wordHash('in');
const THE = wordHash('the');
const WORDS = wordHash('words');
const OF = wordHash('of');
const ALL = wordHash('all');
const SAY = wordHash('say');
/** In items. Chosen by hand: `were the mayor of Ansel’s last words`, `was all that Roe was prepared to say`. */
const REACH = 9;
/** `in Roe’s own words`: the possessive mark, its s and one word. */
const ADJACENT = 3;

const { word, capital, quotation, comma, colon, determiner, pronoun, possessive, joint, preposition } = ItemClass;

/**
 * `“…,” were her words`, `“…” was Roe’s reply`, `“…” was all she would say`, `in Roe’s words`: the owner.
 * Null for anything else.
 */
export function ownedWords(text: MaskedText, at: number): CueSource | null {
  if (text.hashes[at] === IN) return inWordsOf(text, at);
  if (!being.has(text.hashes[at] ?? 0)) return null;
  const quote = hasClass(text, at - 1, comma) ? at - 2 : at - 1;
  if (!hasClass(text, quote, quotation)) return null;
  const owner = text.hashes[at + 1] === ALL ? sayerOfAll(text, at + 2) : ownerAt(text, at + 1, { nouns, reach: REACH });
  return owner === null ? null : { link: Link.possessive, cueFrom: at, ...owner, bias: 2 * CERTAIN };
}

/** `Roe` of `in the words of Roe`, `in Roe’s words`; with a pronoun, `in her words`, the sentence mostly names her. */
function inWordsOf(text: MaskedText, at: number): CueSource | null {
  const from = at + 1;
  const isOf = text.hashes[from] === THE && text.hashes[from + 1] === WORDS && text.hashes[from + 2] === OF;
  if (!isOf && hasClass(text, from, possessive)) return null;
  const owner = isOf ? phraseAt(text, from + 3) : ownerAt(text, from, { nouns: inNouns, reach: ADJACENT });
  // "In the words of Roe: “…”" is introduced by its colon.
  if (owner === null || hasClass(text, isOf ? owner.to : owner.to + ADJACENT, colon)) return null;
  return { link: Link.agent, cueFrom: at, ...owner, bias: CERTAIN };
}

function phraseAt(text: MaskedText, from: number): Phrase | null {
  const to = phraseEnd(text, from);
  return to > from ? { from, to } : null;
}

type Phrase = Pick<CueSource, 'from' | 'to'>;

/** Nouns for words, and how many items after the possessive they may be. */
interface Owned {
  readonly nouns: WordTable;
  readonly reach: number;
}

/** `her` of `her last words`, `the mayor` of `the mayor’s reply`. */
function ownerAt(text: MaskedText, from: number, { nouns: owned, reach }: Owned): Phrase | null {
  if (!hasClass(text, from, capital | determiner | possessive)) return null;
  const isPronoun = hasClass(text, from, possessive);
  let to = isPronoun ? from + 1 : 0;
  for (let at = from + 1; at <= from + REACH; at++) {
    if (to > 0 && at > to + reach) return null;
    if (to > 0 && owned.has(text.hashes[at] ?? 0)) return { from, to };
    if (hasClass(text, at, joint) && isPossessiveMark(text, at)) {
      if (isPronoun) return null;
      to = at;
    } else if (!hasClass(text, at, word) || (to > 0 && hasClass(text, at, preposition | determiner))) return null;
  }
  return null;
}

/** `Roe` of `all (that) Roe would say`. */
function sayerOfAll(text: MaskedText, at: number): Phrase | null {
  const from = hasClass(text, at, ItemClass.relative) ? at + 1 : at;
  if (!hasClass(text, from, capital | pronoun | determiner)) return null;
  const to = phraseEnd(text, from);
  for (let verb = to; verb < to + REACH && to > from; verb++) {
    if (text.hashes[verb] === SAY || cueLevel(text.classes[verb] ?? 0) >= VERBAL_CUE) return { from, to };
    if (!hasClass(text, verb, word) || hasClass(text, verb, capital | pronoun)) return null;
  }
  return null;
}
