import { wordHash } from '../text/wordHash';
import { CERTAIN, type CueSource, Link } from './cueSourceTable';
import { hasClass, type MaskedText } from './maskedText';
import { isPossessiveMark, phraseEnd } from './nounPhrase';
import { speechNouns } from './reportingVerbs';
import { cueLevel, ItemClass, VERBAL_CUE } from './wordClasses';

const hashes = (words: Iterable<string>): ReadonlySet<number> => new Set([...words].map((it) => wordHash(it)));

const being = hashes(['is', 'was', 'are', 'were', 'came', 'comes']);
const nouns = hashes(speechNouns);
const ALL = wordHash('all');
const SAY = wordHash('say');
/** In items. Chosen by hand: `were the mayor of Ansel’s last words`, `was all that Roe was prepared to say`. */
const REACH = 9;

const { word, capital, quotation, comma, determiner, pronoun, possessive, joint, preposition } = ItemClass;

/** `“…,” were her words`, `“…” was Roe’s reply`, `“…” was all she would say`: the owner. Null for anything else. */
export function ownedWords(text: MaskedText, at: number): CueSource | null {
  if (!being.has(text.hashes[at] ?? 0)) return null;
  const quote = hasClass(text, at - 1, comma) ? at - 2 : at - 1;
  if (!hasClass(text, quote, quotation)) return null;
  const owner = text.hashes[at + 1] === ALL ? sayerOfAll(text, at + 2) : ownerAt(text, at + 1);
  return owner === null ? null : { link: Link.possessive, cueFrom: at, ...owner, bias: 2 * CERTAIN };
}

type Phrase = Pick<CueSource, 'from' | 'to'>;

/** `her` of `her last words`, `the mayor` of `the mayor’s reply`. */
function ownerAt(text: MaskedText, from: number): Phrase | null {
  if (!hasClass(text, from, capital | determiner | possessive)) return null;
  const isPronoun = hasClass(text, from, possessive);
  let to = isPronoun ? from + 1 : 0;
  for (let at = from + 1; at <= from + REACH; at++) {
    if (to > 0 && nouns.has(text.hashes[at] ?? 0)) return { from, to };
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
