import { plainUtf8 } from '../../text/fileEncoding';
import { formatNumber } from '../../text/formatNumber';
import { windows1252Character } from '../../text/windows1252';
import { capped } from '../capped';
import { type LostPlace, lostInDecoding } from '../fileEncoding';
import type { Finding, Fix, Rule, RuleContext } from '../rule';

const example = ' date 2024-03-05 Harbour reopens\nThe caf\ufffd reopened on Monday.\n';

/** A file that is not, or not entirely, in UTF-8. */
export const textEncoding: Rule = {
  code: 'text/encoding',
  defaultSeverity: 'warning',
  summary: 'The file is not UTF-8, or some of its bytes are not.',
  explanation:
    'Articles should be in UTF-8. Three things can be wrong:\n\n' +
    '- **Some bytes are invalid**, or the last character is cut off: the finding gives the place and the bytes. Bytes that ' +
    'stand for a character in Windows-1252 can be changed to it. This is offered but never applied automatically, since ' +
    'the bytes may come from another encoding. Other fixes leave them in the file as they are.\n' +
    '- **The file is in Windows-1252 but read as UTF-8**: every character outside ASCII is shown as �. Reopen it ' +
    'with its encoding. Saving it as it is would lose these characters for good.\n' +
    '- **The file is in Windows-1252 and was decoded as such.** The text is read correctly here, but programs that expect ' +
    'UTF-8 will lose characters. Save it with the encoding UTF-8.\n\n' +
    'On the command line, `check --fix` keeps the encoding of every file.',
  example: {
    wrong: example,
    right: example.replace('\ufffd', 'é'),
    encoding: { ...plainUtf8, lost: [{ at: example.indexOf('\ufffd'), bytes: [0xe9] }] },
  },
  check: (context) => {
    const lost = lostInDecoding(context);
    if (lost === null) return otherEncoding(context);
    if (lost.kind === 'faults') {
      const { length } = context.analysis.article.text;
      return capped(
        lost.places.map((it) => ({ ...it, start: it.at, end: it.at + 1 })),
        (it) => fault(it, { name: lost.encoding, isLast: it.at === length - 1 }),
      );
    }
    const { count, first } = lost;
    return [
      {
        start: first,
        end: first + 1,
        message:
          `The file is in Windows-1252 but read as UTF-8: ${count === 1 ? '1 character is' : `${formatNumber(count)} characters are`} ` +
          'shown as �. Reopen it with the correct encoding before you save it.',
        evidence: [],
        fixes: [changeEncoding('Reopen with Encoding…')],
      },
    ];
  },
};

/** A file that was decoded correctly, from an encoding that other programs will not expect. */
function otherEncoding({ analysis, encoding }: RuleContext): Finding[] {
  if (encoding?.encoding !== 'windows-1252') return [];
  const start = analysis.article.text.search(/[^\0-\x7f]/);
  if (start < 0) return [];
  return [
    {
      start,
      end: start + 1,
      message: 'This file is in Windows-1252, not UTF-8.',
      severity: 'information',
      evidence: [],
      fixes: [changeEncoding('Save with Encoding…')],
    },
  ];
}

function changeEncoding(title: string): Fix {
  return { title, edits: [], preferred: false, command: { kind: 'change-encoding' } };
}

/** The encoding a fault is in, and whether it is at the end of the file. */
interface FaultPlace {
  readonly name: 'UTF-8' | 'UTF-16';
  readonly isLast: boolean;
}

function fault({ at, bytes }: LostPlace, { name, isLast }: FaultPlace): Finding {
  const place = { start: at, end: at + 1 };
  const fixes: Fix[] = [];
  const [byte = 0] = bytes;
  const isOneByte = name === 'UTF-8' && bytes.length === 1;
  const meant = isOneByte && byte !== NO_BREAK_SPACE ? windows1252Character(byte) : null;
  if (meant !== null) fixes.push({ title: `Change to ${meant}`, edits: [{ ...place, text: meant }], preferred: false });
  if (bytes.length > 0)
    fixes.push({ title: 'Delete the invalid bytes', edits: [{ ...place, text: '' }], preferred: false });
  const isCut = isLast && (!isOneByte || isLead(byte));
  const message = bytes.length === 0 ? LOST_BEFORE : messageOf(bytes, isCut ? null : { name, meant });
  return { ...place, message, evidence: [], fixes };
}

/** What is wrong with bytes: they are invalid, or, if `fault` is null, the end of the file cuts off a character. */
function messageOf(
  bytes: readonly number[],
  fault: { readonly name: string; readonly meant: string | null } | null,
): string {
  const named = bytes.map((it) => `0x${it.toString(16).toUpperCase().padStart(2, '0')}`).join(' ');
  const all = `${bytes.length === 1 ? 'byte' : 'bytes'} ${named}`;
  if (fault === null) return `The file ends in the middle of a character (${all}).`;
  const other =
    fault.meant === null
      ? ''
      : `; in Windows-1252, ${bytes.length === 1 ? 'it stands' : 'they stand'} for ${fault.meant}`;
  return `The ${all} ${bytes.length === 1 ? 'is' : 'are'} invalid in ${fault.name}${other}.`;
}

const LOST_BEFORE = 'A character was lost here before the file was last saved.';
const NO_BREAK_SPACE = 0xa0;

/** Whether a byte starts a character of several bytes in UTF-8 (RFC 3629). */
function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}
