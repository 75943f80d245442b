import type { Certainty, ProposedDate } from '../../dates/inferDate';
import { trimSpan } from '../../text/characters';
import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { dateChoices, proposedDates } from '../header/dateProposals';
import type { Evidence, Rule } from '../rule';

/** An article without a header, which cannot be placed in time. */
export const dateMissing: Rule = {
  code: 'date/missing',
  defaultSeverity: 'warning',
  summary: 'The article has no date header.',
  explanation:
    'Every article starts with a header, `·date·2019-07-31·` (each · stands for a space), and its text follows on the same ' +
    'line. Without it, the article cannot be placed on a timeline, and “on Tuesday” cannot be resolved.\n\n' +
    'Where the article itself gives its date, the fix inserts it, and so does *Fix All*: a byline or a *Published* stamp ' +
    'with a full date, wherever it is, or a dateline whose year is given or clear from the file name or neighboring ' +
    'files, as long as nothing else in the article contradicts it and it was not updated two weeks later or more. Every ' +
    'other day that the article or its files name is offered, the likeliest first, with what speaks for it, but never ' +
    'applied automatically: an *Updated* stamp on its own, a link, a quoted post, a caption, a date in a sentence, the ' +
    'file name, neighboring files. A day without a year ' +
    'takes it from the copyright line, from another date, or from its weekday. Today’s date comes last, and only for a ' +
    'text of a few lines.\n\n' +
    'For a whole folder, *Copydesk: Fix Missing Dates…* lists every undated article with a proposed date and the evidence.',
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
        message: 'The article has no date header. The first line should start with “ date YYYY-MM-DD ”.',
        evidence: evidenceOf(proposals),
        fixes: dateChoices(context, proposals),
      },
    ];
  },
};

const verdicts: Readonly<Record<Certainty, string>> = {
  sure: 'Gives the date',
  likely: 'Suggests the date',
  possible: 'Mentions the date',
};

/** The words in the text that support the proposals. */
function evidenceOf(proposals: readonly ProposedDate[]): Evidence[] {
  const seen = new Set<number>();
  return proposals.flatMap(({ date, evidence, certainty }) =>
    evidence === null || seen.has(evidence.start) || !seen.add(evidence.start)
      ? []
      : [{ ...evidence, message: `${verdicts[certainty]} ${date}.` }],
  );
}

function firstLine(text: string): Span {
  const start = text.search(/\S/);
  const line = lineAt(text, Math.max(0, start));
  return trimSpan(text, line.start, line.end);
}
