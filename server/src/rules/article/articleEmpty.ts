import type { Rule } from '../rule';

/** A file without an article. */
export const articleEmpty: Rule = {
  code: 'article/empty',
  defaultSeverity: 'warning',
  summary: 'The article has no text.',
  explanation:
    'The file is empty, or nothing follows its header. Such files often come from failed downloads. They count as ' +
    'articles in statistics but contain nothing. Download the text again, or delete the file.',
  example: { wrong: ' date 2024-03-05 ', right: ' date 2024-03-05 Harbour reopens\nThe harbour reopened on Monday.\n' },
  check: ({ analysis }) => {
    const { article } = analysis;
    if (
      article.headline !== null ||
      article.paragraphs.length > 0 ||
      article.caption !== null ||
      article.byline !== null
    )
      return [];
    const end = article.header?.date.end ?? Math.min(1, article.text.length);
    const start = article.header?.keyword.start ?? 0;
    const message = article.header === null ? 'The file is empty.' : 'The article has no text after the header.';
    return [{ start, end, message, evidence: [], fixes: [] }];
  },
};
