import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import { type AttributionRule, isSpeech, type QuoteKind } from '../quotes/quote';
import { textOf } from '../text/span';
import { wordCount } from '../text/wordCount';
import { escapeMarkdown } from './sinks';
import { unresolvedReasons } from './speakerWording';
import { plural } from './wording';

const attributionRules: Readonly<Record<AttributionRule, string>> = {
  'cue-right': 'the words right behind it say so',
  'cue-right-inverted': 'the words right behind it say so',
  'cue-left': 'the words before it in its sentence say so',
  'shared-subject': 'the subject of its sentence says it',
  'according-to': '“according to” names the source',
  'name-colon': 'the source’s name and a colon stand before it',
  agent: '“by” or “from” names the source',
  possessive: 'the words are said to be this source’s',
  signature: 'a dash and the source’s name stand behind it',
  'introducing-paragraph': 'the paragraph above introduces it',
  'following-paragraph': 'the paragraph below names the source',
  'continued-quotation': 'it goes on from the paragraph above',
  'same-speaker': 'it follows this source’s words',
  corrected: 'a reader of this corpus corrected it',
};

const kindTitles: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quotation',
  mixed: 'Partial quotation',
  indirect: 'Indirect speech',
  scare: 'Words set apart, no speech',
  title: 'A title or a name, no speech',
};

/** Who said a quotation, in Markdown, on what evidence, and how sure that is. */
export function quoteText({ article }: Analysis, quote: ResolvedQuote): string {
  const { text } = article;
  const length = plural(wordCount(textOf(text, quote)), 'word');
  const kind = kindTitles[quote.kind];
  if (quote.rule === 'corrected' && quote.speaker === null) {
    const who =
      quote.speakerName === null
        ? 'Said by nobody who can be named'
        : `Said by **${escapeMarkdown(quote.speakerName)}**`;
    return [isSpeech(quote.kind) ? who : `**${kind}**`, `${length} · ${attributionRules.corrected}`].join('\n\n');
  }
  if (quote.speaker === null) {
    const why = !isSpeech(quote.kind)
      ? quote.parent === null
        ? ''
        : ' · quoted inside a quotation'
      : ' · no source found';
    return `**${kind}**, ${length}${why}`;
  }
  const words = textOf(text, quote.speaker).replace(/\s+/g, ' ');
  const name = quote.speakerName;
  const isNamed = name === null || words.includes(name);
  const speaker = isNamed ? `**${escapeMarkdown(words)}**` : `**${escapeMarkdown(name)}** (“${escapeMarkdown(words)}”)`;
  const cue = quote.cue === null ? [] : [`cue *${escapeMarkdown(textOf(text, quote.cue))}*`];
  const via = quote.via === null ? [] : [`via *${escapeMarkdown(textOf(text, quote.via))}*`];
  const how = quote.rule === null ? '' : `: ${attributionRules[quote.rule]}`;
  return [
    `Said by ${speaker}${[...cue, ...via].map((it) => ` · ${it}`).join('')}`,
    `${kind}, ${length} · ${Math.round(quote.confidence * 100)} % sure${how}`,
    ...(quote.unresolved === null || quote.unresolved === 'unnamed'
      ? []
      : [`No name: ${unresolvedReasons[quote.unresolved]}`]),
  ].join('\n\n');
}
