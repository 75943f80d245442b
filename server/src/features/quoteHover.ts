import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { type AttributionRule, isSpeech, type QuoteKind } from '../quotes/quote';
import { textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import { confidenceWord } from './confidenceWording';
import type { KnownAs } from './knownAs';
import { escapeMarkdown } from './sinks';
import { unresolvedReasons } from './speakerWording';
import { plural } from './wording';

const attributionRules: Readonly<Record<Exclude<AttributionRule, 'corrected'>, string>> = {
  'cue-right': 'attribution follows the quotation',
  'cue-right-inverted': 'attribution follows the quotation',
  'cue-left': 'attribution precedes the quotation',
  'shared-subject': 'the subject of the sentence is the speaker',
  'according-to': '“according to” names the source',
  'name-colon': 'a name and a colon introduce the quotation',
  agent: '“by” or “from” names the source',
  possessive: 'a possessive names the source',
  signature: 'a dash and a name follow the quotation',
  'introducing-paragraph': 'the paragraph above introduces the quotation',
  'following-paragraph': 'the paragraph below names the source',
  'continued-quotation': 'the quotation continues from the paragraph above',
  'same-speaker': 'same speaker as the quotation before',
};

const kindTitles: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quotation',
  mixed: 'Partial quotation',
  indirect: 'Indirect speech',
  scare: 'Quoted words, not speech',
  title: 'Title or name, not speech',
};

/** Who said a quotation, on what evidence, and how sure that is, in Markdown. */
export function quoteText({ article }: Analysis, quote: ResolvedQuote, known: KnownAs): string {
  const { text } = article;
  const length = plural(wordCount(textOf(text, quote)), 'word');
  const kind = kindTitles[quote.kind];
  const label = known.speaker(quote);
  if (quote.rule === 'corrected' && quote.speaker === null) {
    const who = label === null ? 'No known speaker' : `Said by **${escapeMarkdown(label)}**`;
    return [isSpeech(quote.kind) ? who : `**${kind}**`, `${length} · Corrected by hand`].join('\n\n');
  }
  if (quote.speaker === null || label === null) return `**${kind}**, ${length}${whyWithoutSpeaker(quote)}`;
  const words = textOf(text, quote.speaker).replace(/\s+/g, ' ');
  const asWritten = words === label ? '' : ` (“${escapeMarkdown(words)}”)`;
  const cue = quote.cue === null ? '' : ` · cue *${escapeMarkdown(textOf(text, quote.cue))}*`;
  const via = quote.via === null ? '' : ` · via *${escapeMarkdown(textOf(text, quote.via))}*`;
  return [
    `Said by **${escapeMarkdown(label)}**${asWritten}${cue}${via}`,
    `${kind}, ${length} · ${evidenceOf(quote)}`,
    ...(quote.unresolved === null || quote.unresolved === 'unnamed'
      ? []
      : [`Not linked to a name: ${unresolvedReasons[quote.unresolved]}`]),
  ].join('\n\n');
}

function whyWithoutSpeaker({ kind, parent }: ResolvedQuote): string {
  if (isSpeech(kind)) return ' · no speaker found';
  return parent === null ? '' : ' · inside another quotation';
}

/** `sure: attribution follows the quotation`. */
function evidenceOf({ rule, confidence }: ResolvedQuote): string {
  if (rule === 'corrected') return 'Corrected by hand';
  const how = rule === null ? '' : `: ${attributionRules[rule]}`;
  return `${confidenceWord(confidence)}${how}`;
}
