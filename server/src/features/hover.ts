import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import type { Corpus } from '../corpus/corpus';
import { spokenDate } from '../dates/calendar';
import type { Entity, EntityType } from '../entities/entity';
import { type AttributionRule, isSpeech, type QuoteKind } from '../quotes/quote';
import { type Span, spanOf, textOf, touches } from '../text/span';
import { wordCount } from '../text/wordCount';
import type { AnalysedDocument } from './analysedDocument';
import { innermostQuote, withMarks } from './quoteAt';
import { unresolvedReasons } from './speakerWording';
import { timeText } from './timeHover';
import { escapeMarkdown, plural, shortDate } from './wording';

/** Markdown and the stretch of text that it is about. */
export interface HoverText {
  readonly markdown: string;
  readonly span: Span;
}

/**
 * What there is to say about the place at `offset`: the header, a date, an entity and the quotation it lies in, the
 * innermost first; null where there is nothing.
 */
export function hover(document: AnalysedDocument, offset: number, corpus: Corpus): HoverText | null {
  const { analysis } = document;
  const parts: HoverText[] = [];
  const { header } = analysis.article;
  if (
    header !== null &&
    offset < header.end &&
    touches({ start: header.keyword.start, end: header.date.end }, offset)
  ) {
    return { markdown: headerText(analysis), span: { start: header.keyword.start, end: header.date.end } };
  }
  const time = analysis.times.find((it) => touches(it, offset));
  if (time !== undefined) parts.push({ markdown: timeText(analysis, time), span: spanOf(time) });
  const mention = mentionAt(analysis, offset);
  if (mention !== null) parts.push({ markdown: entityText(document, mention.entity, corpus), span: mention.span });
  const quote = innermostQuote(analysis, offset);
  if (quote !== null)
    parts.push({
      markdown: quoteText(analysis, quote),
      span: withMarks(quote),
    });
  const [first] = parts;
  return first === undefined
    ? null
    : { markdown: parts.map((it) => it.markdown).join('\n\n---\n\n'), span: first.span };
}

function headerText({ article }: Analysis): string {
  const value = article.header?.value ?? null;
  if (value !== null)
    return `**${spokenDate(value)}**\n\nThe article’s date. “Tuesday” and “last week” are counted from here.`;
  const [first, second] = article.header?.readings ?? [];
  if (first !== undefined && second !== undefined)
    return `**${spokenDate(first)}** or **${spokenDate(second)}**\n\nThe order of day and month is open.`;
  return 'The article’s date cannot be read.';
}

const typeNames: Readonly<Record<EntityType, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'nationality, event or work',
};

function entityText({ analysis, uri }: AnalysedDocument, entity: Entity, corpus: Corpus): string {
  const { text } = analysis.article;
  const forms = new Set(entity.mentions.map((it) => textOf(text, it)).filter((it) => it !== entity.name));
  const quotes = analysis.quotes.filter((it) => it.speakerEntity?.id === entity.id).length;
  const lines = [`**${escapeMarkdown(entity.name)}** · ${typeNames[entity.type]}`];
  if (forms.size > 0) lines.push(`Also here: ${[...forms].map((it) => `*${escapeMarkdown(it)}*`).join(', ')}`);
  const here = `${plural(entity.mentions.length, 'mention')} in this article`;
  lines.push(quotes > 0 ? `${here} · ${plural(quotes, 'quotation')} by this source` : here);
  const summary = corpus.entity(entity.key);
  if (summary !== null && (summary.articles > 1 || corpus.get(uri) === undefined)) {
    const quoted = summary.quotes > 0 ? ` · ${plural(summary.quotes, 'quotation')}` : '';
    lines.push(
      `In ${summary.articles} of ${plural(corpus.size, 'article')}${periodText(summary.firstDate, summary.lastDate)}${quoted}`,
    );
  } else if (corpus.size > 1) {
    lines.push(`In no other of ${plural(corpus.size, 'article')}`);
  }
  return lines.join('\n\n');
}

function periodText(first: string | null, last: string | null): string {
  if (first === null || last === null) return '';
  return first === last ? ` · ${shortDate(first)}` : ` · ${shortDate(first)} to ${shortDate(last)}`;
}

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

function quoteText({ article }: Analysis, quote: ResolvedQuote): string {
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

function mentionAt({ entities }: Analysis, offset: number): { entity: Entity; span: Span } | null {
  for (const entity of entities) {
    const mention = entity.mentions.find((it) => touches(it, offset));
    if (mention !== undefined) return { entity, span: spanOf(mention) };
  }
  return null;
}
