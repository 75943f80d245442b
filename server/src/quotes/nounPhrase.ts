import { cueForms } from './cues';
import { auxiliaries, conjunctions, determiners, personalPronouns, prepositions, timeWords } from './grammar';
import { isCapitalisedItem, isNumberItem, isQuotation, isWordItem, lowerAt, type MaskedLine } from './maskedLine';

const LONGEST = 14;
const joints = new Set(["'s", '’s', "'", '’', '-', '–', '&', '[', ']']);

/**
 * The item where the noun phrase that ends at item `last` starts, going left: over its words, `of` phrases, hyphens and
 * possessives, back to its determiner. `last` itself when nothing can be said.
 */
export function phraseStart(line: MaskedLine, last: number): number {
  if (personalPronouns.has(lowerAt(line, last))) return last;
  let at = last;
  while (at >= 0 && last - at < LONGEST && continuesLeft(line, at, last)) {
    const isDeterminer = determiners.has(lowerAt(line, at)) || isPossessivePronoun(line, at);
    at--;
    if (isDeterminer && lowerAt(line, at) !== 'of') break;
  }
  let start = at + 1;
  while (start < last && !startsPhrase(line, start)) start++;
  return start;
}

function continuesLeft(line: MaskedLine, at: number, last: number): boolean {
  const word = lowerAt(line, at);
  if (isQuotation(line, at)) return false;
  if (!isWordItem(line, at) && !isNumberItem(line, at)) return joints.has(word) && at > 0;
  if (personalPronouns.has(word)) return false;
  if (word === 'and' || word === '&')
    return at < last && isCapitalisedItem(line, at - 1) && isCapitalisedItem(line, at + 1);
  if (conjunctions.has(word)) return false;
  if (prepositions.has(word)) return at < last && word === 'of';
  if (auxiliaries.has(word)) return false;
  return at === last || isCapitalisedItem(line, at) || !cueForms.has(word);
}

function startsPhrase(line: MaskedLine, at: number): boolean {
  const word = lowerAt(line, at);
  if (word === '[') return true;
  if (prepositions.has(word) || conjunctions.has(word)) return false;
  if (timeWords.has(word) && isWordItem(line, at + 1)) return false;
  return isWordItem(line, at) || isNumberItem(line, at);
}

function isPossessivePronoun(line: MaskedLine, at: number): boolean {
  return /^(?:his|her|their|its|it['’]s|our|my)$/.test(lowerAt(line, at));
}

/** Behind the last item of the noun phrase that starts at item `first`, going right; `first` when there is none. */
export function phraseEnd(line: MaskedLine, first: number): number {
  if (personalPronouns.has(lowerAt(line, first))) return first + 1;
  let at = first;
  while (at < line.count && at - first < LONGEST && continuesRight(line, at, first)) at++;
  while (at > first && !isWordItem(line, at - 1) && !isNumberItem(line, at - 1) && lowerAt(line, at - 1) !== ']') at--;
  return at;
}

function continuesRight(line: MaskedLine, at: number, first: number): boolean {
  const word = lowerAt(line, at);
  if (isQuotation(line, at)) return false;
  if (!isWordItem(line, at) && !isNumberItem(line, at)) return joints.has(word) && (at > first || word === '[');
  if (word === 'and') return at > first && isCapitalisedItem(line, at - 1) && isCapitalisedItem(line, at + 1);
  if (conjunctions.has(word)) return false;
  if (prepositions.has(word)) return at > first && word === 'of';
  if (at === first) return !auxiliaries.has(word);
  if (auxiliaries.has(word) || personalPronouns.has(word) || timeWords.has(word)) return false;
  if (isCapitalisedItem(line, at)) return true;
  return !cueForms.has(word) && !/(?:ing|ly)$/.test(word);
}
