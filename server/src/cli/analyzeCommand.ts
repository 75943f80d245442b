import { corpusRecord } from '../corpus/identity/corpusRecord';
import { type CorpusIdentity, identify } from '../corpus/identity/identify';
import { type Answer, ArticleReader, lineOf, type ReadOptions } from './articleReader';
import { NamedArticles } from './namedArticles';
import { lineWriter } from './output';

export interface AnalyzeOptions extends ReadOptions {
  /** Whether records say who is who over all articles, which are then read before the first is printed. */
  readonly isCorpus: boolean;
}

/** Prints one record per line for every article in files, folders or NDJSON input; returns the exit code. */
export async function analyzeCommand(options: AnalyzeOptions): Promise<number> {
  const reader = new ArticleReader(options);
  const writer = lineWriter(options.out, options.paths.includes('-') ? 'line by line' : 'in blocks');
  if (options.isCorpus) for await (const line of corpusLines(reader)) await writer.write(line);
  else for await (const it of reader.answers()) await writer.write(lineOf(it));
  await writer.end();
  return reader.end();
}

async function* corpusLines(reader: ArticleReader): AsyncGenerator<string> {
  const answers: { readonly answer: Answer; readonly article: string | null }[] = [];
  const named = new NamedArticles();
  for await (const answer of reader.answers())
    answers.push({ answer, article: 'error' in answer ? null : named.add(answer) });
  const identities = new Map<string, CorpusIdentity>();
  for (const identity of identify(named.all))
    for (const { article, entity } of identity.members) identities.set(placeOf(article.id, entity.id), identity);
  for (const { answer, article } of answers)
    yield lineOf(answer, (record) =>
      corpusRecord(record, (entity) => identities.get(placeOf(article ?? '', entity)) ?? null),
    );
}

function placeOf(article: string, entity: string): string {
  return `${entity} ${article}`;
}
