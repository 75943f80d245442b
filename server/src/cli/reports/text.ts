import type { CheckedFile } from './json';

/** The findings of a file, one a line, as compilers print them: `path:line:column: severity message [code]`. */
export function textReport({ path, lines, diagnoses }: CheckedFile): string {
  return diagnoses
    .map((it) => {
      const { line, character } = lines.placeAt(it.start);
      return `${path}:${line + 1}:${character + 1}: ${it.severity}: ${it.message} [${it.code}]`;
    })
    .join('\n');
}

/** One line for the person at the terminal. */
export function textSummary(total: number, files: readonly CheckedFile[], fixed: number): string {
  const found = files.reduce((sum, file) => sum + file.diagnoses.length, 0);
  const repaired = fixed === 0 ? '' : `${count(fixed, 'problem')} repaired, `;
  if (found === 0) return `${repaired}${count(total, 'article')} checked, no problems left.`;
  return `${repaired}${count(found, 'problem')} in ${files.length} of ${count(total, 'article')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
