import { formatNumber } from '../../text/formatNumber';
import { printable } from '../terminal';
import type { CheckedFile } from './json';

/** The findings of a file, one per line, as compilers print them: `path:line:column: severity: message [code]`. */
export function textReport({ path, lines, diagnoses }: CheckedFile): string {
  return diagnoses
    .map((it) => {
      const { line, character } = lines.placeAt(it.start);
      return printable(`${path}:${line + 1}:${character + 1}: ${it.severity}: ${it.message} [${it.code}]`);
    })
    .join('\n');
}

/** The results of a check, for the summary. */
export interface Totals {
  readonly total: number;
  readonly files: readonly CheckedFile[];
  readonly fixed: number;
  /** How many files and folders could not be read or written. */
  readonly skipped: number;
}

/** The summary line: `7 repaired; 5 left in 4 of 16 articles.` */
export function textSummary({ total, files, fixed, skipped }: Totals): string {
  const found = files.reduce((sum, file) => sum + file.diagnoses.length, 0);
  const articles = count(total, 'article');
  const rest = skipped === 0 ? '' : ` ${count(skipped, 'file or folder', 'files or folders')} skipped (listed above).`;
  const places = `${formatNumber(files.length)} of ${articles}`;
  if (fixed === 0)
    return found === 0 ? `No problems in ${articles}.${rest}` : `${count(found, 'problem')} in ${places}.${rest}`;
  const left = found === 0 ? `no problems left in ${articles}` : `${formatNumber(found)} left in ${places}`;
  return `${formatNumber(fixed)} repaired; ${left}.${rest}`;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(number)} ${number === 1 ? noun : plural}`;
}
