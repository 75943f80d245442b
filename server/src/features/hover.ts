import type { Analysis, ResolvedQuote } from '../analysis/analysis';
import type { Corpus } from '../corpus/corpus';
import { dateParts, dayNumberOf, monthNames, spokenDate, weekdayNames } from '../dates/calendar';
import type { TimeExpression } from '../dates/timeExpressions';
import type { Entity, EntityType } from '../entities/entity';
import { type AttributionRule, isSpeech, type QuoteKind } from '../quotes/quote';
import { type Span, spanOf, textOf, touches } from '../text/span';
import { wordCount } from '../text/wordCount';
import type { AnalysedDocument } from './analysedDocument';
import { innermostQuote, withMarks } from './quoteAt';
import { unresolvedReasons } from './speakerWording';
import { escapeMarkdown, plural } from './wording';

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

const timeRules: Readonly<Record<TimeExpression['rule'], string>> = {
  ABS: 'as written',
  'MD-PAST': 'the nearest such day to the article’s date, looking back',
  'MD-FUT': 'the nearest such day to the article’s date, looking ahead',
  'M-ABS': 'as written',
  'M-PAST': 'the last such month before the article’s date',
  'M-FUT': 'the next such month after the article’s date',
  'WD-SAME': 'the weekday of the article’s own date',
  'WD-PAST': 'the last such weekday before the article’s date',
  'WD-FUT': 'the next such weekday, since the words point ahead',
  'WD-LAST': 'the last such weekday before the article’s date',
  'WD-NEXT': 'the next such weekday after the article’s date',
  'WD-WEEK': 'that weekday of the week named with it',
  'Y-ABS': 'as written',
  DECADE: 'as written',
  HOLIDAY: 'the nearest such day to the article’s date',
  ANCHOR: 'counted from what was told before',
  NARRATIVE: 'in the year last named, since the text tells of times long past',
  'REL-DAY': 'counted from the article’s date',
  'REL-PERIOD': 'counted from the article’s date',
  AGO: 'counted from the article’s date',
  DUR: 'a length of time',
  QUARTER: 'the quarter that the article’s date is nearest to',
  SEASON: 'the season, counted from the article’s date',
  SET: 'comes again and again',
  CLOCK: 'a time of day; which day is not said with it',
  REF: 'no certain day',
  OPEN: 'open, since the article has no readable date',
};

function timeText({ article }: Analysis, time: TimeExpression): string {
  const words = escapeMarkdown(textOf(article.text, time));
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0];
  const shown =
    day === undefined ? shownValue(time.value) : `${spokenDate(day)}${partOfDay(time.value.slice(day.length))}`;
  const header = article.header?.value ?? null;
  const distance = day === undefined || header === null ? '' : ` · ${distanceText(header, day)}`;
  return `**${shown}**${distance}\n\n“${words}” is ${timeRules[time.rule]} \`${time.value}\``;
}

const seasonNames: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const partNames: Readonly<Record<string, string>> = {
  TMO: 'in the morning',
  TMI: 'at midday',
  TAF: 'in the afternoon',
  TEV: 'in the evening',
  TNI: 'at night',
};

/** A TIMEX3 value that is no day, in words. */
function shownValue(value: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) return `${monthNames[Number(month[2]) - 1]} ${month[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week !== null) return `week ${Number(week[2])} of ${week[1]}`;
  const clock = /^XXXX-XX-XXT(\d{2}:\d{2})$/.exec(value);
  if (clock !== null) return clock[1] ?? value;
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter !== null) return `quarter ${quarter[2]} of ${quarter[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return `${seasonNames[season[2] ?? '']} ${season[1]}`;
  const weekday = /^XXXX-WXX-(\d)$/.exec(value);
  if (weekday !== null) return `a ${weekdayNames[Number(weekday[1]) % 7]}`;
  const duration = /^P(T?)(\d+|X)([A-Z]{1,2})$/.exec(value);
  if (duration !== null) {
    const units: Record<string, string> = {
      D: 'day',
      W: 'week',
      M: duration[1] === 'T' ? 'minute' : 'month',
      Y: 'year',
      H: 'hour',
      S: 'second',
      DE: 'decade',
      CE: 'century',
    };
    const unit = units[duration[3] ?? ''] ?? '';
    return duration[2] === 'X' ? `some ${unit}s` : plural(Number(duration[2]), unit);
  }
  const references: Record<string, string> = {
    PRESENT_REF: 'the present',
    PAST_REF: 'the past',
    FUTURE_REF: 'the future',
  };
  return references[value] ?? value;
}

/** `, in the morning`, `, 22:00`, or nothing. */
function partOfDay(part: string): string {
  return part === '' ? '' : `, ${partNames[part] ?? part.replace('T', '')}`;
}

function distanceText(from: string, to: string): string {
  const days = (dayNumberOf(to) ?? 0) - (dayNumberOf(from) ?? 0);
  if (days === 0) return 'the article’s date';
  return `${plural(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} the article’s date`;
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

function shortDate(date: string): string {
  const parts = dateParts(date);
  return parts === null ? date : `${parts.day} ${monthNames[parts.month - 1]} ${parts.year}`;
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
