import { printable } from '../terminal';
import type { CheckedFile } from './json';

/** The findings of a file, one a line, as compilers print them: `path:line:column: severity message [code]`. */
export function textReport({ path, lines, diagnoses }: CheckedFile): string {
  return diagnoses
    .map((it) => {
      const { line, character } = lines.placeAt(it.start);
      return printable(`${path}:${line + 1}:${character + 1}: ${it.severity}: ${it.message} [${it.code}]`);
    })
    .join('\n');
}

/** What came of a check, in numbers. */
export interface Totals {
  readonly total: number;
  readonly files: readonly CheckedFile[];
  readonly fixed: number;
  /** What could not be read, or not be written. */
  readonly skipped: number;
}

/** One line for the person at the terminal. */
export function textSummary({ total, files, fixed, skipped }: Totals): string {
  const found = files.reduce((sum, file) => sum + file.diagnoses.length, 0);
  const repaired = fixed === 0 ? '' : `${count(fixed, 'problem')} repaired, `;
  const left = skipped === 0 ? '' : ` ${count(skipped, 'file or folder', 'files or folders')} skipped, named above.`;
  if (found === 0) return `${repaired}${count(total, 'article')} checked, no problems left.${left}`;
  return `${repaired}${count(found, 'problem')} in ${files.length} of ${count(total, 'article')}.${left}`;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
