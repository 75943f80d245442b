import { isSpeech, type Via } from '../../quotes/quote';
import { lastAtOrBefore } from '../../text/searchSpans';
import { type Span, textOf } from '../../text/span';
import { inPieces, type Steps } from '../../work/steps';
import type { ResolvedQuote } from '../analysis';

/** In blocks. Chosen by hand: after two paragraphs without a word of the speaker, the scene has changed. */
const MOST_BLOCKS_APART = 3;
/** In code units; chosen by hand: where a cue's sentence names another venue, it does so near the cue. */
const VENUE_REACH = 100;

/** Cues that open a venue of their own, even where it is not named. */
const openers = /^(?:told|tells|telling|tweet(?:s|ed|ing)?|posted|posts|wrote|writes|testified|testifies)$/i;
const writing = /^(?:wrote|writes|writing)$/i;
/** `at a rally`, `in his speech`, `during the hearing`: another scene. */
const venue =
  /^[^.!?“"]*\b(?:at|in|on|during|after|before|to)\s+(?:an?|the|his|her|their|its)\s+(?:[\p{L}’'-]+\s+){0,3}(?:rally|speech|address|debate|hearing|interview|conference|briefing|event|meeting|forum|town hall|ceremony|statement|letter|tweet|post|e-?mail|reporters|crowd|audience|supporters)\b/u;

/**
 * The quotations with the outlet or document that an earlier one of the same speaker came through: what `told CNN in an
 * interview` or `in a statement` opened lasts until another venue, speaker or scene. What an outlet merely relays does
 * not last.
 */
export function* withLastingVia(
  quotes: readonly ResolvedQuote[],
  blocks: readonly Span[],
  text: string,
): Steps<ResolvedQuote[]> {
  const found: ResolvedQuote[] = [];
  let running: { readonly via: Via; readonly quote: ResolvedQuote; readonly block: number } | null = null;
  yield* inPieces([[0, quotes.length]], (first, end) => {
    for (let at = first; at < end; at++) {
      const quote = quotes[at];
      if (quote === undefined) continue;
      const isOwn = quote.parent === null && isSpeech(quote.kind) && quote.speaker !== null;
      const block = lastAtOrBefore(blocks, quote.start);
      if (!isOwn) {
        found.push(quote);
        continue;
      }
      const { via } = quote;
      if (via !== null) {
        running = via.role === 'reporter' ? null : { via, quote, block };
        found.push(quote);
        continue;
      }
      const lasts: boolean =
        running !== null &&
        block - running.block <= MOST_BLOCKS_APART &&
        isSameSpeaker(running.quote, quote, text) &&
        !opensVenue(quote, running.via, text);
      if (!lasts) running = null;
      else if (running !== null) running = { ...running, block };
      found.push(running === null ? quote : { ...quote, via: running.via });
    }
  });
  return found;
}

function isSameSpeaker(before: ResolvedQuote, after: ResolvedQuote, text: string): boolean {
  if (before.utterance === after.utterance) return true;
  if (before.speakerEntity !== null) return before.speakerEntity === after.speakerEntity;
  if (after.speakerEntity !== null || before.speaker === null || after.speaker === null) return false;
  return textOf(text, before.head ?? before.speaker) === textOf(text, after.head ?? after.speaker);
}

/** Whether a quotation's own cue opens another venue. Cues that it shares with the one before do not. */
function opensVenue(quote: ResolvedQuote, via: Via, text: string): boolean {
  if (quote.cue === null || quote.rule === 'same-speaker' || quote.rule === 'continued-quotation') return false;
  const cue = textOf(text, quote.cue);
  if (openers.test(cue) && !(via.role === 'document' && writing.test(cue))) return true;
  return venue.test(text.slice(quote.cue.end, quote.cue.end + VENUE_REACH));
}
