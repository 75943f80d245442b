import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../../server/src/dates/header';
import { decodeBytes } from '../../server/src/workspace/decode';
import { LONGEST_ARTICLE, readingOf } from '../../server/src/workspace/textReading';

/**
 * `eval -- readings DIR`: what the files in a folder and its subfolders are taken for without their headers. In a folder of
 * news, every `other` is an article that would be lost among dated ones; in any other folder, every `news` is an error.
 */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Specify a folder of text files.');
const counts = { news: 0, unclear: 0, other: 0 };
const examples: string[] = [];
for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
  const file = join(path, name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > LONGEST_ARTICLE) continue;
  const text = decodeBytes(readFileSync(file))?.text;
  if (text === undefined || text.trim() === '') continue;
  const reading = readingOf(text.slice(readHeader(text)?.end ?? 0));
  counts[reading]++;
  if (reading !== 'news') examples.push(`${reading.padEnd(8)} ${name}`);
}
const all = counts.news + counts.unclear + counts.other;
for (const [reading, count] of Object.entries(counts))
  console.log(`${reading.padEnd(8)} ${count} of ${all} (${((100 * count) / Math.max(1, all)).toFixed(1)} %)`);
for (const example of examples.slice(0, 40)) console.log(`  ${example}`);
