// The folder for the editor tests: a copy of the samples, restored before each step.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/workbench.mjs';
import { until } from './waiting.mjs';

const samples = join(root, 'samples');
const sampleNames = readdirSync(samples).sort();
const articles = sampleNames.filter((it) => it.endsWith('.txt'));

/** The number of articles in the samples. */
export const articleCount = articles.length;

/** The file name of the sample with a number, its first three digits. */
export function named(number) {
  return articles.find((it) => it.startsWith(number));
}

/** The numbers of the samples that contain these words outside quotations. */
export function articlesNaming(words) {
  return articles
    .map((it) => it.slice(0, 3))
    .filter((number) =>
      original(number)
        .replace(/“[^”]*”/g, '')
        .includes(words),
    );
}

/** The original text of a sample. */
export function original(number) {
  return readFileSync(join(samples, named(number)), 'utf8');
}

/** Makes a folder with the samples and a note that is not an article. */
export function makeCorpus() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-editor-')));
  cpSync(samples, folder, { recursive: true });
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes', 'shopping.txt'), 'Milk, eggs, and a date with Ida Roe.\n');
  return folder;
}

/** Restores the files that a step has changed and deletes those it has added. Leaves all others alone. */
export function restoreCorpus(folder) {
  for (const name of readdirSync(folder))
    if (name !== 'notes' && !sampleNames.includes(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of sampleNames) {
    const before = readFileSync(join(samples, name), 'utf8');
    if (textOf(join(folder, name)) !== before) writeFileSync(join(folder, name), before);
  }
}

/** Waits until a file has this text, or matches this pattern. */
export async function fileSays(file, expected) {
  await until(`“${String(expected).slice(0, 60)}” in ${file}`, () =>
    typeof expected === 'string' ? textOf(file) === expected : expected.test(textOf(file)),
  );
}

/** The text of a file; empty if it does not exist. */
export function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
