import { readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { type DecodedText, decodeBytes } from './decode';
import type { FileHost } from './host';
import { isRegular, walk } from './walk';

/** Asks the editor for a file as it would show it; null where there is no such editor. */
export type EditorReader = ((uri: string) => Promise<DecodedText | null>) | null;

/** What the host asks of the editor. */
export interface EditorAccess {
  readonly read: EditorReader;
  readonly listsFor: ((folder: string) => Promise<readonly string[]>) | null;
  readonly usesUtf8: () => boolean;
}

/**
 * The workspace over Node's own files, which is fastest. Valid UTF-8 is decoded here; what is not, and everything when
 * the user set another encoding, is decoded by the editor, so that a closed file reads as it will when opened.
 */
export function nodeHost(editor: EditorAccess): FileHost {
  return {
    now: () => new Date(),
    listFiles: async (folder) => {
      const uri = URI.parse(folder);
      if (uri.scheme !== 'file') return editor.listsFor === null ? [] : editor.listsFor(folder);
      const paths = await walk(uri.fsPath);
      return paths.map((it) => URI.file(it).toString());
    },
    readFile: async (uri) => {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return editor.read === null ? null : editor.read(uri);
      const bytes = await bytesOf(parsed.fsPath);
      const decoded = bytes === null ? null : decodeBytes(bytes);
      if (editor.read === null || decoded === null) return decoded;
      const isUtf8 = decoded.encoding === 'utf-8' && decoded.lost.length === 0;
      const isCertain = decoded.hasByteOrderMark || (isUtf8 && editor.usesUtf8());
      return isCertain ? decoded : ((await editor.read(uri)) ?? decoded);
    },
  };
}

/** Errors that are over in a moment, or when fewer files are open: worth another try. */
const passing = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'EBUSY', 'EINTR']);

/** The bytes of a regular file; null where there is none, or it may not be read. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  if (!(await isRegular(path))) return null;
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && passing.has(String(error.code))) throw error;
    return null;
  }
}
