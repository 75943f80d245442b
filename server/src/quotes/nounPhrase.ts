import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import type { MaskedText } from './maskedText';
import { cueLevel, ItemClass, VERBAL_CUE } from './wordClasses';

/** In items. Chosen by hand: room for a long title before a name; bounds the work per phrase. */
const LONGEST = 14;
/** Chosen by hand: room for three prepositions, `an aide to the head of the office for X`. */
export const MOST_STARTS = 4;

const OF = wordHash('of');
const AND = wordHash('and');
const THAT = wordHash('that');
const articles = wordHashes('a an the');
const AMPERSAND = 0x26;
const DOLLAR = 0x24;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

const { word, number, capital, pronoun, relative, determiner, preposition, conjunction, auxiliary, joint, possessive } =
  ItemClass;

/** Whether a noun phrase can end at item `at`. */
export function endsPhrase({ classes, hashes }: MaskedText, at: number): boolean {
  const own = classes[at] ?? 0;
  if (!(own & (word | number)) && hashes[at] !== CLOSE_BRACKET) return false;
  if (own & capital) return !(own & conjunction) && !(own & preposition && !(own & determiner));
  if (own & (pronoun | ItemClass.time)) return true;
  return !(own & (conjunction | preposition | auxiliary | determiner | relative | possessive | ItemClass.adverb));
}

/**
 * Where the noun phrase that ends at item `last` may start, nearest first: at its own determiner or first word, then
 * across each preposition that joins it to an earlier phrase (`a spokesman for the mayor`). Writes at most
 * `MOST_STARTS` items into `starts` and returns how many.
 */
export function phraseStarts(text: MaskedText, last: number, floor: number, starts: Int32Array): number {
  let count = 0;
  let start = baseStart(text, last, floor);
  if (start > last) return 0;
  starts[count++] = start;
  while (count < MOST_STARTS && start - 2 >= floor && last - start < 2 * LONGEST) {
    const link = text.classes[start - 1] ?? 0;
    const joins = (link & preposition) !== 0 || text.hashes[start - 1] === AND;
    if (!joins || !endsPhrase(text, start - 2)) break;
    if (isVerbal(text, start - 2)) break;
    start = baseStart(text, start - 2, floor);
    starts[count++] = start;
  }
  return count;
}

function baseStart(text: MaskedText, last: number, floor: number): number {
  const { classes, hashes } = text;
  const lowest = Math.max(floor, last - LONGEST);
  if ((classes[last] ?? 0) & (pronoun | relative) && !((classes[last] ?? 0) & determiner)) return last;
  let at = last;
  while (at >= lowest && continuesLeft(text, at, last)) {
    const opens =
      ((classes[at] ?? 0) & (determiner | possessive)) !== 0 && !((classes[at] ?? 0) & pronoun && at === last);
    at--;
    if (opens && hashes[at] !== OF) break;
  }
  let start = at + 1;
  while (start < last && !(startsPhrase(text, start) && !isThatBeforeName(text, start))) start++;
  return start;
}

/** `that` in `said that Roe had shouted`, which is no part of the name after it. */
function isThatBeforeName(text: MaskedText, at: number): boolean {
  return text.hashes[at] === THAT && !isCapital(text, at) && isCapital(text, at + 1);
}

function continuesLeft(text: MaskedText, at: number, last: number): boolean {
  const { classes, hashes } = text;
  const own = classes[at] ?? 0;
  if (own & joint) return at < last || hashes[at] === CLOSE_BRACKET || isPossessiveMark(text, at);
  if (!(own & (word | number))) return false;
  if (own & capital && at < last && !(own & (preposition | conjunction | pronoun | auxiliary))) return true;
  // "Will Doyle": a capitalized auxiliary before a name is part of it.
  if (own & capital && own & auxiliary && at < last && isCapital(text, at + 1)) return true;
  if (own & pronoun && !(own & determiner)) return false;
  if (hashes[at] === AND || hashes[at] === AMPERSAND)
    return at < last && isCapital(text, at - 1) && isCapital(text, at + 1);
  if (own & conjunction) return false;
  if (own & preposition) return at < last && hashes[at] === OF;
  if (own & (auxiliary | relative) && !(own & determiner)) return false;
  if (at === last) return true;
  // "Roe deflected many questions": after a name, a past form is the verb, not part of the phrase after it.
  if (own & ItemClass.endsInEd && (classes[at - 1] ?? 0) & (capital | pronoun)) return false;
  return !isVerbal(text, at);
}

/** Whether the item is a possessive mark, with or without its s. */
export function isPossessiveMark({ hashes }: MaskedText, at: number): boolean {
  return hashes[at] === 0x27 || hashes[at] === 0x2019;
}

function isCapital({ classes }: MaskedText, at: number): boolean {
  return ((classes[at] ?? 0) & capital) !== 0;
}

/**
 * A lower-case word that is mostly a reporting verb, unless a determiner or preposition makes it a noun (`the report`).
 */
function isVerbal({ classes }: MaskedText, at: number): boolean {
  const own = classes[at] ?? 0;
  if (own & capital || cueLevel(own) < VERBAL_CUE) return false;
  return ((classes[at - 1] ?? 0) & (determiner | possessive | preposition)) === 0;
}

function isArticle({ hashes }: MaskedText, at: number): boolean {
  return articles.has(hashes[at] ?? 0);
}

/** Whether the item is a word in lower case of no closed class: a noun, an adjective or a verb. */
function isPlainWord({ classes }: MaskedText, at: number): boolean {
  const own = classes[at] ?? 0;
  return (own & word) !== 0 && (own & (capital | preposition | conjunction | auxiliary | pronoun | relative)) === 0;
}

function startsPhrase({ classes, hashes }: MaskedText, at: number): boolean {
  const own = classes[at] ?? 0;
  if (hashes[at] === OPEN_BRACKET || hashes[at] === DOLLAR) return true;
  if (own & capital && !(own & (preposition | conjunction))) return true;
  if (own & (preposition | conjunction | ItemClass.adverb)) return false;
  if (own & ItemClass.time && (classes[at + 1] ?? 0) & word) return false;
  return (own & (word | number)) !== 0;
}

/** The item after the noun phrase that starts at item `first`, without what follows its head; `first` for none. */
export function phraseEnd(text: MaskedText, first: number): number {
  const { classes, hashes } = text;
  const own = classes[first] ?? 0;
  if (own & (pronoun | relative) && !(own & determiner)) return first + 1;
  let at = first;
  while (at < text.count && at - first < LONGEST && continuesRight(text, at, first)) at++;
  while (at > first && !((classes[at - 1] ?? 0) & (word | number)) && hashes[at - 1] !== CLOSE_BRACKET) at--;
  return at;
}

function continuesRight(text: MaskedText, at: number, first: number): boolean {
  const { classes, hashes } = text;
  const own = classes[at] ?? 0;
  if (own & joint) return at > first || hashes[at] === OPEN_BRACKET || hashes[at] === DOLLAR;
  if (!(own & (word | number))) return false;
  if (hashes[at] === AND || hashes[at] === AMPERSAND)
    return at > first && isCapital(text, at - 1) && isCapital(text, at + 1);
  if (own & conjunction) return false;
  if (own & preposition && !(own & capital && at > first)) return at > first && hashes[at] === OF;
  if (at === first)
    return (own & (auxiliary | ItemClass.adverb)) === 0 || (isCapital(text, at) && isCapital(text, at + 1));
  if (own & (auxiliary | pronoun | relative) && !(own & determiner)) return false;
  // "a Friday editorial", but "said Roe Friday"
  if (own & ItemClass.time) return isArticle(text, first) && at === first + 1 && isPlainWord(text, at + 1);
  if (own & capital) return true;
  if (own & ItemClass.adverb) return false;
  // "said acting Mayor Smith", but "said Smith, speaking".
  if (own & ItemClass.endsInIng) return at - first <= 1 && isCapital(text, at + 1);
  return !isVerbal(text, at);
}
