import { wordHash } from '../text/wordHash';
import { wordHashes } from '../text/wordTable';
import { hasClass, type MaskedText } from './maskedText';
import { ItemClass, SENTENCE_EDGE } from './wordClasses';

const BY = wordHash('by');
const OF = wordHash('of');
const AS = wordHash('as');
const be = wordHashes('is are was were be been being');
/** Verbs that report what was said to or about their object; in the passive their subject is silent. */
const aboutObject = wordHashes(
  'accused advised asked attacked blasted branded called castigated cautioned challenged chided condemned criticised ' +
    'criticized decried denounced depicted derided described dismissed dubbed encouraged exhorted hailed instructed ' +
    'invited labeled labelled lauded mocked ordered portrayed praised quizzed reassured rejected ' +
    'reprimanded ridiculed rubbished slammed teased told urged warned welcomed',
);

/** Whether the cue at item `at` is such a verb in the passive: `Roe was told`, `has been accused`. */
export function isPassiveCue(text: MaskedText, at: number): boolean {
  if (!aboutObject.has(text.hashes[at] ?? 0)) return false;
  let before = at - 1;
  while (hasClass(text, before, ItemClass.adverb)) before--;
  if (be.has(text.hashes[before] ?? 0)) return true;
  // "Accused by Haug of “…”, Roe", "Roe, accused of “…”,"
  const next = text.hashes[at + 1];
  const isReduced = at === 0 || hasClass(text, at - 1, ItemClass.comma | SENTENCE_EDGE);
  return isReduced && (next === BY || next === OF || next === AS);
}
