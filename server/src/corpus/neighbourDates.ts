import type { SuggestedDate } from '../rules/rule';
import type { Corpus } from './corpus';

/** The days of the articles right before and behind a file in its folder, by name: an undated one may share them. */
export function neighbourDates(corpus: Corpus, uri: string): SuggestedDate[] {
  const siblings = corpus.siblings(uri).filter((it) => it.uri !== uri);
  const after = siblings.findIndex((it) => it.uri > uri);
  const place = after < 0 ? siblings.length : after;
  return [siblings[place - 1], siblings[place]].flatMap((it) =>
    it === undefined || it.date === null ? [] : [{ date: it.date, source: `its neighbour ${fileName(it.uri)}` }],
  );
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
