import { findStamp } from '../dates/stamp';
import { trimSpan } from '../text/characters';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { headerFix } from './headerFix';
import type { Fix, Rule, RuleContext } from './rule';

/** No header at all: the article cannot be placed in time. */
export const dateMissing: Rule = {
  code: 'date/missing',
  defaultSeverity: 'warning',
  summary: 'The article has no date header.',
  explanation:
    'Every article starts with a header, `␠date␠2019-07-31␠` (␠ is a space), and its text follows on the same line. Without it the ' +
    'article has no place in a timeline, and “on Tuesday” means no day.\n\n' +
    'The fixes offer the days that the article or its surroundings speak for: a dated byline, the file name, the ' +
    'neighbours in the folder, today. None is applied unasked: only you know which is right.',
  example: {
    wrong: 'Harbour reopens after storm\nPORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nPORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    if (article.header !== null || article.text.trim() === '') return [];
    const first = firstLine(article.text);
    const stamp = article.byline?.stamp ?? null;
    return [
      {
        ...first,
        message: 'The article has no date header: its first line should start with “ date YYYY-MM-DD ”.',
        evidence:
          stamp === null
            ? []
            : [{ start: stamp.start, end: stamp.end, message: `The byline is dated ${stamp.value.slice(0, 10)}.` }],
        fixes: dateChoices(context),
      },
    ];
  },
};

/** The days an undated article may bear, the likeliest first, each named with its source; the reader chooses. */
export function dateChoices({ analysis, suggestDates, today }: RuleContext): Fix[] {
  const { article } = analysis;
  const opening = article.paragraphs[0];
  const stamp =
    article.byline?.stamp ?? (opening === undefined ? null : findStamp(article.text, firstCharacters(opening)));
  const found = [
    ...(stamp === null ? [] : [{ date: stamp.value.slice(0, 10), source: 'the byline' }]),
    ...suggestDates(),
    { date: today, source: 'today' },
  ];
  const seen = new Set<string>();
  const distinct = found.filter(({ date }) => !seen.has(date) && seen.add(date));
  return distinct.map(({ date, source }) =>
    headerFix(article, date, false, source === 'today' ? 'today' : `from ${source}`),
  );
}

function firstCharacters(paragraph: Span): Span {
  return { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 80) };
}

function firstLine(text: string): Span {
  const start = text.search(/\S/);
  const line = lineAt(text, Math.max(0, start));
  return trimSpan(text, line.start, line.end);
}
