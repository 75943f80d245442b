import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { type DecodedText, decodeBytes } from './decode';
import type { Host } from './host';
import { articleExtension } from './recognise';

/** Folders that hold programs and histories, never articles. */
const passedOver = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode']);

/** Asks the editor for a file as it would show it; null where there is no such editor. */
export type EditorReader = ((uri: string) => Promise<DecodedText | null>) | null;

/**
 * The workspace over Node's own files, which is fastest. Valid UTF-8 is decoded here; what is not, and everything when
 * the user set another encoding, is decoded by the editor, so that a closed file reads as it will when opened.
 */
export function nodeHost(editor: {
  readonly read: EditorReader;
  readonly listsFor: ((folder: string) => Promise<readonly string[]>) | null;
  readonly usesUtf8: () => boolean;
}): Host {
  return {
    now: () => new Date(),
    listFiles: async (folder) => {
      const uri = URI.parse(folder);
      if (uri.scheme !== 'file') return editor.listsFor === null ? [] : editor.listsFor(folder);
      const found: string[] = [];
      await walk(uri.fsPath, found);
      return found;
    },
    readFile: async (uri) => {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return editor.read === null ? null : editor.read(uri);
      const decoded = decodeBytes(await readFile(parsed.fsPath));
      if (editor.read === null || decoded === null) return decoded;
      const isCertain = decoded.hasByteOrderMark || (decoded.encoding === 'utf-8' && editor.usesUtf8());
      return isCertain ? decoded : ((await editor.read(uri)) ?? decoded);
    },
  };
}

async function walk(folder: string, found: string[]): Promise<void> {
  // A folder that cannot be read is left out; the rest of the corpus is not.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (passedOver.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile() && entry.name.toLowerCase().endsWith(articleExtension))
      found.push(URI.file(path).toString());
  }
}
