import type { Span } from '../text/span';
import { cueForms } from './cues';
import { auxiliaries, conjunctions, determiners, prepositions, timeWords } from './grammar';
import {
  endsSentence,
  isCapitalisedItem,
  isQuotation,
  isWordItem,
  itemSpan,
  lowerAt,
  type MaskedLine,
} from './maskedLine';
import { phraseEnd, phraseStart } from './nounPhrase';

/** A reporting verb with its subject, as items of a masked line; `to` is behind the last item of both. */
export interface CueSource {
  readonly speaker: Span;
  readonly cue: Span;
  readonly from: number;
  readonly to: number;
}

const APPOSITIVE_REACH = 40;

/** Whether the item is a form of a reporting verb; a capitalised one inside a sentence is a name. */
export function isCue(line: MaskedLine, at: number): boolean {
  if (!isWordItem(line, at) || !cueForms.has(lowerAt(line, at))) return false;
  return !determiners.has(lowerAt(line, at - 1)) || lowerAt(line, at - 1) === 'that';
}

/** The subject to the left of the cue at `cue`: over auxiliaries, adverbs, relatives and an appositive between commas. */
export function subjectLeft(line: MaskedLine, cue: number): CueSource | null {
  let at = cue - 1;
  while (at >= 0 && isBetweenSubjectAndVerb(line, at)) at--;
  if (lowerAt(line, at) === 'who' || lowerAt(line, at) === 'which') {
    at = lowerAt(line, at - 1) === ',' ? at - 2 : at - 1;
    return isPhraseEnd(line, at) ? source(line, phraseStart(line, at), at, cue) : null;
  }
  if (lowerAt(line, at) === ',') return subjectOverAppositive(line, at, cue);
  if (!isPhraseEnd(line, at)) return null;
  const start = phraseStart(line, at);
  return source(line, start, at, cue);
}

/** `X, the Y of Z, said`: the subject stands before the first comma of its sentence that a noun phrase ends at. */
function subjectOverAppositive(line: MaskedLine, comma: number, cue: number): CueSource | null {
  let best: CueSource | null = null;
  for (let at = comma - 1; at > 0 && comma - at < APPOSITIVE_REACH; at--) {
    if (endsSentence(line, at) || isQuotation(line, at)) break;
    if (lowerAt(line, at) !== ',' || !isPhraseEnd(line, at - 1)) continue;
    const start = phraseStart(line, at - 1);
    const isNoun = isCapitalisedItem(line, at - 1) || determiners.has(lowerAt(line, start));
    if (isNoun) best = source(line, start, at - 1, cue);
  }
  return best;
}

/** The subject to the right of an inverted cue: `said X`, `according to X`. */
export function subjectRight(line: MaskedLine, cue: number, first = cue + 1): CueSource | null {
  const word = lowerAt(line, first);
  const cannotStart = prepositions.has(word) || conjunctions.has(word) || auxiliaries.has(word) || timeWords.has(word);
  if (cannotStart || (!isWordItem(line, first) && word !== '[')) return null;
  const end = phraseEnd(line, first);
  if (end <= first) return null;
  return { speaker: itemSpan(line, first, end - 1), cue: itemSpan(line, cue, first - 1), from: cue, to: end };
}

function source(line: MaskedLine, first: number, last: number, cue: number): CueSource {
  return { speaker: itemSpan(line, first, last), cue: itemSpan(line, cue, cue), from: first, to: cue + 1 };
}

function isBetweenSubjectAndVerb(line: MaskedLine, at: number): boolean {
  const word = lowerAt(line, at);
  if (!isWordItem(line, at)) return false;
  return (
    auxiliaries.has(word) ||
    (/ly$/.test(word) && !isCapitalisedItem(line, at)) ||
    timeWords.has(word) ||
    (word === 'on' && timeWords.has(lowerAt(line, at + 1)))
  );
}

function isPhraseEnd(line: MaskedLine, at: number): boolean {
  const word = lowerAt(line, at);
  if (at < 0 || (!isWordItem(line, at) && word !== ']')) return false;
  if (word === 'that' || conjunctions.has(word) || prepositions.has(word)) return false;
  return !determiners.has(word) || word === 'one' || word === 'both' || word === 'all' || word === 'another';
}
