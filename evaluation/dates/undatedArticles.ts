import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDatedArticles } from './datedArticles';

/** An article without its header, whose day is known. */
export interface UndatedArticle {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

/** The JSON lines of a file or folder with a `date` and a text without a header, or dated articles without theirs. */
export function readUndated(path: string): UndatedArticle[] {
  const file = statSync(path).isDirectory()
    ? ['articles.jsonl.gz', 'articles.jsonl'].map((it) => join(path, it)).find((it) => existsSync(it))
    : path;
  const dated = file === undefined ? [] : fromLines(file);
  if (dated.length > 0) return dated;
  return readDatedArticles(path).map(({ name, iso, rest }) => ({ id: name, date: iso, text: rest }));
}

function fromLines(file: string): UndatedArticle[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, date, text }: Partial<UndatedArticle> = JSON.parse(line);
    return date === undefined || text === undefined ? [] : [{ id: id ?? String(index), date, text }];
  });
}
