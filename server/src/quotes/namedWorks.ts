import { wordHashes } from '../text/wordTable';
import { looksLikeTitle } from './kind';
import { hasClass, type MaskedText } from './maskedText';
import type { Stretch } from './stretch';
import { ItemClass } from './wordClasses';

/** Nouns for works that have titles; compiled by hand. */
const works = wordHashes(
  'album albums anthology anthem ballad ballet biography book books broadcast cartoon comedy comic documentary drama duet ' +
    'episode essay exhibition film films game hit hits hymn magazine memoir movie movies musical novel novels opera ' +
    'painting play plays poem poems podcast programme record sequel serial series show shows single sitcom song songs ' +
    'thriller title track trilogy tune volume',
);
/** In items. Chosen by hand: `such films as`, `the songs “A”, “B” and`. */
const REACH = 6;

/** Whether a quotation is the title of a work that is named before it, alone or in a list: `such films as “A” and “B”`. */
export function isNamedWork(text: MaskedText, item: number, stretch: Stretch): boolean {
  if (!looksLikeTitle(text.tokens.text, stretch)) return false;
  for (let at = item - 1; at >= 0 && item - at <= REACH; at--) {
    if (works.has(text.hashes[at] ?? 0)) return true;
    if (hasClass(text, at, ItemClass.stop | ItemClass.blockBreak | ItemClass.colon)) return false;
  }
  return false;
}
