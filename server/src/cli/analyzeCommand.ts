import { corpusRecord } from '../corpus/identity/corpusRecord';
import { type CorpusIdentity, identify } from '../corpus/identity/identify';
import { type AnalysisRecord, toRecord } from '../record/record';
import { check } from '../rules/check';
import type { OffsetUnit } from '../text/offsetUnits';
import { type AnalyzedArticle, ArticleReader, type ReadOptions } from './articleReader';
import { NamedArticles } from './namedArticles';
import { lineWriter } from './output';

export interface AnalyzeOptions extends ReadOptions {
  readonly unit: OffsetUnit;
  readonly today: string;
  readonly includesIndirect: boolean;
  /** Whether records say who is who over all articles, which are then read before the first is printed. */
  readonly isCorpus: boolean;
}

/** Prints one record per line for every article in files, folders or NDJSON input; returns the exit code. */
export async function analyzeCommand(options: AnalyzeOptions): Promise<number> {
  const writer = lineWriter(options.out, options.paths.includes('-') ? 'line by line' : 'in blocks');
  const write = options.isCorpus ? writeCorpus : writeRecords;
  const code = await write(options, writer.write);
  await writer.end();
  return code();
}

/** Writes lines; returns what says in the end what was passed over, and gives the exit code. */
type Write = (options: AnalyzeOptions, write: (line: string) => Promise<void>) => Promise<() => number>;

const writeRecords: Write = async (options, write) => {
  const reader = new ArticleReader(options, (article) => JSON.stringify(recordOf(article, options)));
  for await (const answer of reader.answers()) await write('error' in answer ? answer.error : answer.made);
  return () => reader.end();
};

const writeCorpus: Write = async (options, write) => {
  const named = new NamedArticles();
  const reader = new ArticleReader(options, (article) => {
    const record = recordOf(article, options);
    // Here, where it becomes an error line, and not once all articles are read.
    JSON.stringify(record.id);
    return { record, keys: named.add(article) };
  });
  const all: (string | { readonly record: AnalysisRecord; readonly keys: ReadonlyMap<string, string> })[] = [];
  for await (const answer of reader.answers()) all.push('error' in answer ? answer.error : answer.made);
  const identities = new Map<string, CorpusIdentity>();
  for (const identity of identify(named.all, named.judged(reader.verdicts)))
    for (const { entities } of identity.namings) for (const { key } of entities) identities.set(key, identity);
  for (const it of all)
    await write(
      typeof it === 'string'
        ? it
        : JSON.stringify(corpusRecord(it.record, (entity) => identities.get(it.keys.get(entity) ?? '') ?? null)),
    );
  return () => reader.end();
};

function recordOf(article: AnalyzedArticle, { unit, today, includesIndirect }: AnalyzeOptions): AnalysisRecord {
  const { id, path, analysis, hasByteOrderMark, encoding, around } = article;
  const diagnoses = check({ analysis, today, hasByteOrderMark, encoding, ...around });
  return toRecord(analysis, diagnoses, { id, path, unit, includesIndirect });
}
