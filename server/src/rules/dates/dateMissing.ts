import type { Certainty, ProposedDate } from '../../dates/inferDate';
import { trimSpan } from '../../text/characters';
import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { dateChoices, proposedDates } from '../header/dateProposals';
import type { Evidence, Rule } from '../rule';

/** No header at all: the article cannot be placed in time. */
export const dateMissing: Rule = {
  code: 'date/missing',
  defaultSeverity: 'warning',
  summary: 'The article has no date header.',
  explanation:
    'Every article starts with a header, `␠date␠2019-07-31␠` (␠ is a space), and its text follows on the same line. Without it the ' +
    'article has no place in a timeline, and “on Tuesday” means no day.\n\n' +
    'Where the article itself gives its day, the fix writes it, and *Fix All* does too: a byline dated with its year, ' +
    'or a dateline that has its year or takes it from the file’s name or its neighbours, as long as nothing else in the ' +
    'article contradicts it. Anything less is offered and never applied unasked: an *Updated* stamp on its own, a date in ' +
    'the first sentence, the days of the file name and the neighbours, and today. What the body says is not enough to ' +
    'date an article.\n\n' +
    'For a whole folder, *Copydesk: Fix Missing Dates…* shows every undated article with its day and the evidence.',
  example: {
    wrong: 'Harbour reopens after storm\nPORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
    right: ' date 2024-03-05 Harbour reopens after storm\nPORT ANSEL (Meridian) - The harbour reopened on Monday.\n',
  },
  check: (context) => {
    const { article } = context.analysis;
    if (article.header !== null || article.text.trim() === '') return [];
    const proposals = proposedDates(context);
    return [
      {
        ...firstLine(article.text),
        message: 'The article has no date header: its first line should start with “ date YYYY-MM-DD ”.',
        evidence: evidenceOf(proposals),
        fixes: dateChoices(context, proposals),
      },
    ];
  },
};

const words: Readonly<Record<Certainty, string>> = {
  sure: 'This dates the article',
  likely: 'This may date the article',
  possible: 'A day is named here, perhaps not the article’s own',
};

/** The words that bear the proposals out. */
function evidenceOf(proposals: readonly ProposedDate[]): Evidence[] {
  const seen = new Set<number>();
  return proposals.flatMap(({ date, evidence, certainty }) =>
    evidence === null || seen.has(evidence.start) || !seen.add(evidence.start)
      ? []
      : [{ ...evidence, message: `${words[certainty]}: ${date}.` }],
  );
}

function firstLine(text: string): Span {
  const start = text.search(/\S/);
  const line = lineAt(text, Math.max(0, start));
  return trimSpan(text, line.start, line.end);
}
