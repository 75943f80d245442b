import { URI } from 'vscode-uri';

/**
 * The internal id of a document: the same for all spellings of its URI, such as `a%20(1).txt` and `a%20%281%29.txt`,
 * and on platforms with case-insensitive file names, for either case.
 */
export type DocumentId = string & { readonly documentId: true };

/** A document's internal id and its URI. */
export interface DocumentRef {
  readonly id: DocumentId;
  /** Its URI as `vscode-uri` writes it. */
  readonly uri: string;
}

/** Whether the platform distinguishes `A.txt` from `a.txt`. */
export type NameCase = 'sensitive' | 'insensitive';

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** The document that a URI names; null for text that is not a URI. Drops a final slash, so that a folder has one id. */
export function documentOf(uri: string, nameCase: NameCase): DocumentRef | null {
  if (!hasScheme.test(uri)) return null;
  const parsed = normalized(URI.parse(uri.replace(hasScheme, (scheme) => scheme.toLowerCase())));
  // Some editors do not escape `#` and `?` in file names; file URIs have no query or fragment.
  const query = parsed.query === '' ? '' : `?${parsed.query}`;
  const fragment = parsed.fragment === '' ? '' : `#${parsed.fragment}`;
  const whole =
    parsed.scheme === 'file'
      ? parsed.with({ path: `${parsed.path}${query}${fragment}`, query: '', fragment: '' })
      : parsed;
  const written = whole.toString().replace(/\/$/, '');
  return { id: idOf(nameCase === 'insensitive' ? written.toLowerCase() : written), uri: written };
}

/** A document of the command line, known only by the id that it is given. */
export function unlocated(id: string): DocumentRef {
  return { id: idOf(id), uri: id };
}

/** Normalizes a URI's path: `/corpus/../etc` is not in `/corpus`, and `/corpus//a.txt` is `/corpus/a.txt`. */
function normalized(uri: URI): URI {
  if (!/\/(?:\/|\.{1,2}(?:\/|$))/.test(uri.path)) return uri;
  const names: string[] = [];
  for (const name of uri.path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return uri.with({ path: `/${names.join('/')}` });
}

/** The folder that contains a document, without a final slash. */
export function folderOf(id: string): DocumentId {
  return idOf(id.slice(0, Math.max(0, id.lastIndexOf('/'))));
}

/** Whether a document is `folder` or below it: `/corpus2` is not within `/corpus`. */
export function isWithin(id: string, folder: string): boolean {
  return id.startsWith(folder) && (id.length === folder.length || id[folder.length] === '/');
}

/** The name of a file or a folder, decoded. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The path of a document relative to a folder that contains it, decoded, with forward slashes. */
export function pathBelow(folder: string, uri: string): string {
  return decoded(uri.slice(folder.length + 1));
}

/** The URI of a document by its decoded path relative to a folder. */
export function uriBelow(folder: string, path: string): string {
  return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A path of a URI as readers see it; unchanged if its percent signs are not escapes. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function idOf(text: string): DocumentId {
  return text as DocumentId;
}
