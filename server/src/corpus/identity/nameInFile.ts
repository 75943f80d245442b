import { type DocumentId, isWithin, pathBelow } from '../documentId';
import { articleKey, boundKey, countryOfKey } from '../entityKey';
import type { KeyVerdict } from './judgements';
import type { IdentityVerdict, NameInFile } from './verdicts';

/**
 * A verdict of a side file on corpus keys; `articleAt` finds an article by its path in the file. Null if one of its
 * articles does not exist.
 */
export function keyVerdict(
  { kind, one, other }: IdentityVerdict,
  articleAt: (path: string) => DocumentId | null,
): KeyVerdict | null {
  const [left, right] = [keyOf(one, articleAt), keyOf(other, articleAt)];
  return left === null || right === null || left === right ? null : { kind, one: left, other: right };
}

function keyOf({ key, article, country }: NameInFile, articleAt: (path: string) => DocumentId | null): string | null {
  if (article === null) return boundKey(key, { country });
  const id = articleAt(article);
  return id === null ? null : boundKey(key, { article: id });
}

/**
 * A corpus key as a side file of `folder` names it; `article` is the document that it is bound to, if it is. Null if that
 * is outside the folder.
 */
export function nameInFile(
  { key, name }: { readonly key: string; readonly name: string },
  folder: string,
  article: { readonly uri: string } | null,
): NameInFile | null {
  if (article !== null && !isWithin(article.uri, folder)) return null;
  return {
    name,
    key: articleKey(key),
    article: article === null ? null : pathBelow(folder, article.uri),
    country: countryOfKey(key),
  };
}
