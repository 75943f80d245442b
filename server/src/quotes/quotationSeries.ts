import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { hasClass, type MaskedText } from './maskedText';
import { Edge, Ending, Opening, type QuoteShape } from './quoteShape';
import { cueForms } from './reportingVerbs';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

const reporting = wordHashes(cueForms);
const asking = wordHashes('asked asks ask wondered');
const AND = wordHash('and');
const OR = wordHash('or');
/** In items. Chosen by hand: `said a Roe aide`, `the mayor said`. */
const CUE_REACH = 4;
/** What is before a sentence: in `on CBS’s “60 Minutes.” “I do not think so,” he said` the first is no sentence. */
const sentenceEdges: ReadonlySet<number> = new Set([Edge.blockEdge, Edge.stop, Edge.quotation]);

const { quotation, comma, capital, conjunction } = ItemClass;

/**
 * The last quotation of a series that the one at `item` opens or continues, `“slow,” “costly” and “unfair,” said Roe`, or
 * `“We lost.” “We lost it all,” said Roe`; `item` itself if it is not followed by another, asks, or may be a title.
 */
export function seriesEnd(text: MaskedText, item: number, { before, ending, opening }: QuoteShape): number {
  const isClause = ending === Ending.comma || (ending === Ending.stop && sentenceEdges.has(before));
  if (!isClause && (ending !== Ending.none || opening !== Opening.lower)) return item;
  let last = item;
  for (let next = nextOf(text, last); next > last; next = nextOf(text, last)) last = next;
  return last;
}

function nextOf(text: MaskedText, item: number): number {
  let at = item + 1;
  if (hasClass(text, at, comma)) at++;
  if (hasClass(text, at, conjunction) && (text.hashes[at] === AND || text.hashes[at] === OR)) at++;
  return hasClass(text, at, quotation) ? at : item;
}

/** Whether a verb of speech follows a quotation closely in its sentence, `“…?” Roe asked`, so that it is that verb's. */
export function hasCueAfter(text: MaskedText, quote: number): boolean {
  const from = hasClass(text, quote + 1, comma) ? quote + 2 : quote + 1;
  for (let at = from; at < from + CUE_REACH; at++) {
    if (hasClass(text, at, SENTENCE_EDGE | quotation | comma)) return false;
    if (!hasClass(text, at, capital) && reporting.has(text.hashes[at] ?? 0)) return true;
  }
  return false;
}

/** Whether the question at item `quote` touches another quotation that the cue at `cue` follows, and nobody asks there. */
export function isAnswered(text: MaskedText, quote: number, cue: number): boolean {
  return cue > quote + 1 && hasClass(text, quote + 1, quotation) && !asking.has(text.hashes[cue] ?? 0);
}
