import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHeader } from '../../server/src/dates/header';

/** An article whose day is known, cut behind its header. */
export interface DatedArticle {
  readonly name: string;
  readonly iso: string;
  /** The text from behind the header. */
  readonly rest: string;
}

/**
 * The dated articles of a folder of `.txt` files, or of a file (or a folder's `articles.jsonl`, zipped or not) of JSON
 * lines with a `text`; in order. What has no readable header is left out.
 */
export function readDatedArticles(path: string): DatedArticle[] {
  if (!statSync(path).isDirectory()) return ofLines(path);
  for (const name of ['articles.jsonl.gz', 'articles.jsonl'])
    if (existsSync(join(path, name))) return ofLines(join(path, name));
  return ofFolder(path);
}

function ofLines(path: string): DatedArticle[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { text }: { text: string } = JSON.parse(line);
    return articleOf(String(index), text);
  });
}

function ofFolder(folder: string): DatedArticle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.txt'))
    .sort()
    .flatMap((name) => articleOf(name, readFileSync(join(folder, name), 'utf8')));
}

function articleOf(name: string, text: string): DatedArticle[] {
  const header = readHeader(text);
  return header?.value == null ? [] : [{ name, iso: header.value, rest: text.slice(header.end) }];
}
