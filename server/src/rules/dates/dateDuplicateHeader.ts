import { canonicalHeader, type Header } from '../../dates/header';
import type { Span } from '../../text/span';
import { capped } from '../capped';
import { headerCutEnd } from '../header/headerFix';
import type { Finding, Fix, Rule } from '../rule';

/** A second header: a duplicate, or the start of a second article in the same file. */
export const dateDuplicateHeader: Rule = {
  code: 'date/duplicate-header',
  defaultSeverity: 'warning',
  summary: 'The file has a second date header.',
  explanation:
    'A file contains one article. A second header with the same date right after the first is a duplicate, and the fix ' +
    'deletes it. A header with another date, or further down, may be the start of a second article. Move that article to ' +
    'a file of its own, or delete the wrong header.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens after storm\n date 2024-03-05 The harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nThe harbour reopened on Monday.\n',
  },
  check: ({ analysis }) => {
    const { article } = analysis;
    const first = article.header;
    if (first === null) return [];
    return capped(article.furtherHeaders, (header): Finding => {
      const isSame = header.value !== null && header.value === first.value;
      const written = article.text.slice(header.date.start, header.date.end);
      return {
        start: header.keyword.start,
        end: header.date.end,
        message: isSame
          ? `The header ${written} is duplicated.`
          : `Second header in this file: ${written}. A file should contain one article.`,
        evidence: [{ start: first.keyword.start, end: first.date.end, message: 'First header.' }],
        fixes: fixesOf(article.text, first, header, isSame),
      };
    });
  },
};

/** Whether only a headline is between two headers and the second has no time; all else may belong to the article. */
function followsDirectly(text: string, first: Header, second: Span): boolean {
  if (second.start - first.end > LONGEST_HEADLINE || /\d:\d/.test(text.slice(second.start, second.end))) return false;
  const between = text.slice(first.end, Math.max(first.end, second.start));
  return between.split(/[\r\n]+/).filter((it) => it.trim() !== '').length <= 1;
}

/** In UTF-16 units. Chosen by hand: a headline has at most 250 (docs/format.md). */
const LONGEST_HEADLINE = 300;

function fixesOf(text: string, first: Header, second: Header, isSame: boolean): Fix[] {
  const cut = { start: second.start, end: headerCutEnd(text, second), text: '' };
  const remove: Fix = {
    title: 'Delete the second header',
    edits: [cut],
    preferred: isSame && followsDirectly(text, first, cut),
  };
  if (isSame || second.value === null || first.start !== 0) return [remove];
  const swap: Fix = {
    title: `Keep ${second.value} and delete the first header`,
    edits: [{ start: 0, end: first.end, text: canonicalHeader(second.value) }, cut],
    preferred: false,
  };
  return first.end <= cut.start ? [remove, swap] : [remove];
}
