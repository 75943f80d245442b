import type { Article } from '../../article/article';
import { type IsoDate, weekdayName } from '../../dates/calendar';
import { canonicalHeader, type Header } from '../../dates/header';
import { lineAt } from '../../text/lines';
import type { Fix, TextEdit } from '../rule';

/**
 * The edits that put the canonical header of `date` at the start of the article and leave every other byte alone. A
 * header further down moves up; its line is deleted if nothing else is on it.
 */
export function canonicalHeaderEdits(article: Article, date: IsoDate): TextEdit[] {
  const { header, text } = article;
  if (header === null) return [{ start: 0, end: leadingBlank(text), text: canonicalHeader(date) }];
  if (header.start === 0) return [{ start: 0, end: header.end, text: canonicalHeader(date) }];
  return [
    { start: 0, end: leadingBlank(text), text: canonicalHeader(date) },
    { start: header.start, end: headerCutEnd(text, header), text: '' },
  ];
}

/**
 * Whether nothing but a header can be meant, so that it may be moved or rewritten without asking. Below the first line of
 * text, `Date: 5 March 2024, 4:10 AM` may be a field of a form, a letter or a press release; only a well-written header
 * is not.
 */
export function isPlainlyHeader({ start, faults }: Header): boolean {
  return start === 0 || !faults.some((it) => it === 'keyword' || it === 'date-form' || it === 'letter-digits');
}

/** A fix that writes the canonical header of `date`. */
export function headerFix(article: Article, date: IsoDate, preferred: boolean, why = ''): Fix {
  const action = article.header === null ? 'Insert date' : 'Change date to';
  const title = `${action} ${date} (${why === '' ? weekdayName(date) : why})`;
  return { title, edits: canonicalHeaderEdits(article, date), preferred };
}

/**
 * For a time after the header that may belong to the headline, `Date: 2013-12-20 10.30 Train hits bus`: the fix that
 * counts it as part of the header and deletes it. Empty if there is no such time, or the header is further down.
 */
export function timeFixes({ header, text }: Article, date: IsoDate): Fix[] {
  if (header === null || header.start > 0 || header.openTimeEnd === null) return [];
  const time = text.slice(header.date.end, header.openTimeEnd).replace(/^[\s,@|–-]+|\s+$/g, '');
  const edit = { start: 0, end: header.openTimeEnd, text: canonicalHeader(date) };
  const title = `Write the header as ${date} and delete “${time}”`;
  return [{ title, edits: [edit], preferred: false }];
}

/** Whether a fix inserts or replaces the header. */
export function writesHeader(fix: Fix): boolean {
  return fix.edits.some((it) => it.text.startsWith(' date '));
}

/** The length of the white space before the first word, which the header's own space replaces. */
function leadingBlank(text: string): number {
  const first = text.search(/[^\s\u200b\u2060\ufeff]/);
  return first < 0 ? text.length : first;
}

/** Where the deletion of a header ends: after its line if it is alone on it, else after the header. */
export function headerCutEnd(text: string, header: Header): number {
  const line = lineAt(text, header.date.end);
  return header.end > line.end ? line.next : header.end;
}
