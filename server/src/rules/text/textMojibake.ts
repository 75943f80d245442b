import { findMojibake, type Mojibake } from '../../text/mojibake';
import { cappedInSteps } from '../capped';
import type { Finding, Fix, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

/** UTF-8 that was once decoded as Windows-1252: `â€œ` for an opening quotation mark. */
export const textMojibake: Rule = {
  code: 'text/mojibake',
  defaultSeverity: 'warning',
  summary: 'Characters are garbled because of a wrong encoding.',
  explanation:
    'The text was once decoded with the wrong encoding, so that “ became `â€œ` and é became `Ã©`, sometimes several times ' +
    'over. Quotation marks and names cannot be found in such text. The fix restores the original characters.\n\n' +
    'Characters count as garbled only where nobody could have typed them and their bytes spell something that belongs in ' +
    'a news text: an accented capital before a curly mark, as in `BEYONCÉ’S`, is left alone. Where part of the original ' +
    'is lost, the fix is offered but never applied automatically.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nâ€œWe are open,â€\u009d said Ida Roe.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe.\n',
  },
  ...steppedCheck(({ analysis }) => cappedInSteps(findMojibake(analysis.article.text), finding)),
};

function finding({ start, end, text, isCertain }: Mojibake): Finding {
  if (text.includes('\ufffd')) {
    const message = 'Garbled characters; the original character is lost.';
    return { start, end, message, evidence: [], fixes: [] };
  }
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  const fix: Fix = {
    title: text === '' ? 'Delete the garbled characters' : `Change to ${shown}`,
    edits: [{ start, end, text }],
    preferred: isCertain,
  };
  const message = text === '' ? 'Garbled form of an invisible character.' : `Garbled characters; should be ${shown}.`;
  return { start, end, message, evidence: [], fixes: [fix] };
}

/** In UTF-16 units. Chosen by hand: a message should not show a whole garbled page. */
const LONGEST_SHOWN = 80;
