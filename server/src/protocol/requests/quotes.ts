import { knownAs } from '../../features/knownAs';
import { quoteLabel } from '../../features/outline';
import { viaLabel } from '../../features/speakerWording';
import { kindNames, plural } from '../../features/wording';
import { isSpeech } from '../../quotes/quote';
import { textOf } from '../../text/span';
import { wordCount } from '../../text/wordCount';
import { handler } from '../handler';
import { type OfDocument, type QuoteItem, requests } from '../messages';

/** The quotations of an open article, for a list to choose from. */
export const quotesRequest = handler<OfDocument, readonly QuoteItem[]>({
  method: requests.quotes.method,
  answer: async ({ workspace }, { uri }, { isCancelled }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    if (document === null) return [];
    const { analysis, text, lines } = document;
    const known = await workspace.corpus.read((corpus) => knownAs(document, corpus));
    return analysis.quotes.map((quote) => ({
      speaker: isSpeech(quote.kind) ? (known.speaker(quote) ?? '') : '',
      label: quoteLabel(quote, text, known),
      description: `${kindNames[quote.kind]} · ${plural(wordCount(textOf(text, quote)), 'word')}${viaLabel(quote, text)}`,
      detail: '',
      range: lines.rangeOf(quote),
    }));
  },
});
