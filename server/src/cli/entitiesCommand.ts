import { entityLine } from '../corpus/identity/entityLine';
import { identify } from '../corpus/identity/identify';
import { ArticleReader, type ReadOptions } from './articleReader';
import { NamedArticles } from './namedArticles';
import { lineWriter } from './output';
import { complain } from './terminal';

/**
 * Prints who is who over all articles of files, folders or NDJSON input, one JSON object per entity of the corpus, in
 * order of their ids whatever the order of the input; returns the exit code. Articles that cannot be read are named on
 * standard error and left out.
 */
export async function entitiesCommand(options: ReadOptions): Promise<number> {
  const named = new NamedArticles();
  const reader = new ArticleReader(options, (article) => named.add(article));
  // The reader has complained of files already.
  for await (const answer of reader.answers())
    if ('error' in answer && options.paths.includes('-')) complain(answer.message);
  const writer = lineWriter(options.out, 'in blocks');
  for (const identity of identify(named.all, named.judged(reader.verdicts)))
    await writer.write(JSON.stringify(entityLine(identity)));
  await writer.end();
  return reader.end();
}
