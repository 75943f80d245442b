import type { Analysis } from '../analysis/analysis';
import type { CorpusSnapshot } from '../corpus/corpus';
import { spokenDate } from '../dates/calendar';
import { type Span, spanOf, touches } from '../text/span';
import type { AnalyzedDocument } from './analyzedDocument';
import { entityText, type HoverCommands } from './entityHover';
import { mentionAt } from './entityMentions';
import { fieldLines } from './fieldsHover';
import { knownAs } from './knownAs';
import { innermostQuote, withMarks } from './quoteAt';
import { quoteText } from './quoteHover';
import { timeText } from './timeHover';

/** Markdown and the span that it is about. */
export interface HoverText {
  readonly markdown: string;
  readonly span: Span;
}

export interface HoverOptions {
  /** The commands that links may run; none by default. */
  readonly commands?: HoverCommands | null;
  /** Whether the corpus is still being read. */
  readonly isReading?: boolean;
}

/**
 * What to show at `offset`: the header, or a date, an entity and the quotation around them, the innermost first; else,
 * in the byline, who published and wrote the article; null if there is nothing.
 */
export async function hover(
  document: AnalyzedDocument,
  offset: number,
  corpus: CorpusSnapshot,
  { commands = null, isReading = false }: HoverOptions = {},
): Promise<HoverText | null> {
  const { analysis } = document;
  const parts: HoverText[] = [];
  const { header, byline } = analysis.article;
  if (
    header !== null &&
    offset < header.end &&
    touches({ start: header.keyword.start, end: header.date.end }, offset)
  ) {
    return { markdown: headerText(analysis), span: { start: header.keyword.start, end: header.date.end } };
  }
  const time = analysis.times.find((it) => touches(it, offset));
  if (time !== undefined) parts.push({ markdown: timeText(analysis, time), span: spanOf(time) });
  const named = mentionAt(analysis, offset);
  if (named !== null) {
    const markdown = await entityText({ document, entity: named.entity, offset, commands, isReading }, corpus);
    parts.push({ markdown, span: spanOf(named.mention) });
  }
  const quote = innermostQuote(analysis, offset);
  if (quote !== null) {
    const markdown = quoteText(analysis, quote, await knownAs(document, corpus));
    // Around a name or a day, the speaker of the quotation is enough.
    parts.push({
      markdown: parts.length === 0 ? markdown : (markdown.split('\n', 1)[0] ?? ''),
      span: withMarks(quote),
    });
  }
  if (parts.length === 0 && byline !== null && touches(byline, offset)) {
    const lines = fieldLines(analysis.fields);
    return lines.length === 0 ? null : { markdown: lines.join('\n\n'), span: spanOf(byline) };
  }
  const [first] = parts;
  return first === undefined
    ? null
    : { markdown: parts.map((it) => it.markdown).join('\n\n---\n\n'), span: first.span };
}

function headerText(analysis: Analysis): string {
  return [dateText(analysis), ...fieldLines(analysis.fields)].join('\n\n');
}

function dateText({ article }: Analysis): string {
  const value = article.header?.value ?? null;
  if (value !== null)
    return `**${spokenDate(value)}**\n\nThe article’s date. Relative dates such as “Tuesday” and “last week” are counted from it.`;
  const [first, second] = article.header?.readings ?? [];
  if (first !== undefined && second !== undefined)
    return `**${spokenDate(first)}** or **${spokenDate(second)}**\n\nThe date can be read in more than one way.`;
  if (first !== undefined) return `**${spokenDate(first)}**?\n\nThe date in the header is unclear.`;
  return 'The article’s date could not be read.';
}
