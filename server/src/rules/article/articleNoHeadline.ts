import type { Rule } from '../rule';

/** Chosen by hand, in UTF-16 units: enough of the first paragraph to see where it starts. */
const LONGEST_MARKED = 60;

/** An article that starts with its body. */
export const articleNoHeadline: Rule = {
  code: 'article/no-headline',
  defaultSeverity: 'hint',
  summary: 'The article has no headline.',
  explanation:
    'Wire copy often comes without a headline, so this is only a hint. A headline is a separate line above the body, ' +
    'without a final period. Lists, the outline and search results show the article by its headline.',
  example: {
    wrong: ' date 2024-03-05 PORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens\nPORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
  },
  check: ({ analysis }) => {
    const { headline, paragraphs, dateline } = analysis.article;
    const first = paragraphs[0];
    if (headline !== null || first === undefined) return [];
    const start = first.start;
    const end = dateline?.end ?? Math.min(first.end, first.start + LONGEST_MARKED);
    return [{ start, end, message: 'The article has no headline.', evidence: [], fixes: [] }];
  },
};
