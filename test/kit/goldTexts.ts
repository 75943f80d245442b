import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '../../server/src/workspace/decode';

/** The folder of annotated articles that are not part of the project: next to it, unless set in the environment. */
export const gold = process.env.COPYDESK_GOLD ?? '../shared/gold';

/** The `skip` option of tests that need them: false if they are there, else the reason. */
export const withoutGold: string | false = existsSync(gold) ? false : `${gold} does not exist`;

/** Every article below a folder, with a name for it: text files, and the texts of JSON lines, gzipped or not. */
export function* goldTexts(folder = gold): Generator<readonly [name: string, text: string]> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* goldTexts(path);
    else if (name.endsWith('.txt')) yield [path, decodeBytes(readFileSync(path))?.text ?? ''];
    else if (/\.jsonl(?:\.gz)?$/.test(name)) yield* textsOfLines(path);
  }
}

function* textsOfLines(path: string): Generator<readonly [name: string, text: string]> {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const entry: unknown = line === '' ? null : JSON.parse(line);
    if (typeof entry === 'object' && entry !== null && 'text' in entry && typeof entry.text === 'string')
      yield [`${path}:${index + 1}`, entry.text];
  }
}
