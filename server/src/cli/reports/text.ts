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

/** One line for the person at the terminal: `7 repaired; 5 left in 4 of 16 articles.` */
export function textSummary(total: number, files: readonly CheckedFile[], fixed: number): string {
  const found = files.reduce((sum, file) => sum + file.diagnoses.length, 0);
  const articles = count(total, 'article');
  if (fixed === 0)
    return found === 0
      ? `No problems in ${articles}.`
      : `${count(found, 'problem')} in ${files.length} of ${articles}.`;
  const left =
    found === 0
      ? `no problems left in ${articles}`
      : `${found.toLocaleString('en-US')} left in ${files.length.toLocaleString('en-US')} of ${articles}`;
  return `${fixed.toLocaleString('en-US')} repaired; ${left}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
