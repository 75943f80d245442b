import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHeader } from '../../server/src/dates/header';

/** An article whose day is known, split after its header. */
export interface DatedArticle {
  readonly name: string;
  readonly iso: string;
  /** The text after the header. */
  readonly rest: string;
}

/**
 * The dated articles, in order, of a folder of `.txt` files or of a file (or a folder's `articles.jsonl`, gzipped or not)
 * of JSON lines with a `text`. Texts without a readable header are skipped.
 */
export function readDatedArticles(path: string): DatedArticle[] {
  if (!statSync(path).isDirectory()) return fromLines(path);
  for (const name of ['articles.jsonl.gz', 'articles.jsonl'])
    if (existsSync(join(path, name))) return fromLines(join(path, name));
  return fromFolder(path);
}

function fromLines(path: string): DatedArticle[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { text }: { text: string } = JSON.parse(line);
    return articleOf(String(index), text);
  });
}

function fromFolder(folder: string): DatedArticle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.txt'))
    .sort()
    .flatMap((name) => articleOf(name, readFileSync(join(folder, name), 'utf8')));
}

function articleOf(name: string, text: string): DatedArticle[] {
  const header = readHeader(text);
  return header?.value == null ? [] : [{ name, iso: header.value, rest: text.slice(header.end) }];
}
