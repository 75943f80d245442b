import { decodeMojibake } from '../../text/mojibake';
import { cappedInSteps } from '../capped';
import type { Finding, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

/** UTF-8 that was read as Windows-1252 on its way here: `â€œ` for an opening quotation mark. */
export const textMojibake: Rule = {
  code: 'text/mojibake',
  defaultSeverity: 'warning',
  summary: 'Characters are garbled because of a wrong encoding.',
  explanation:
    'The text was once decoded with the wrong encoding, so that “ became `â€œ` and é became `Ã©`. Quotation marks and names ' +
    'cannot be found in such text. The fix restores the original characters. It is offered only where there is exactly ' +
    'one valid reading.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nâ€œWe are open,â€\u009d said Ida Roe.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We are open,” said Ida Roe.\n',
  },
  ...steppedCheck(({ analysis }) =>
    cappedInSteps(decodeMojibake(analysis.article.text), ({ start, end, text }): Finding => {
      const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
      return {
        start,
        end,
        message: `Garbled characters; should be ${shown}.`,
        evidence: [],
        fixes: [{ title: `Change to ${shown}`, edits: [{ start, end, text }], preferred: true }],
      };
    }),
  ),
};

/** A message is no place for a whole garbled page. */
const LONGEST_SHOWN = 80;
