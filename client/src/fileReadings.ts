import * as vscode from 'vscode';
import { decodeBytes } from '../../server/src/workspace/decode';
import type { FileReading } from '../../server/src/workspace/folderReading';
import { hasArticleHeader } from '../../server/src/workspace/recognise';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { LONGEST_ARTICLE, readingOf } from '../../server/src/workspace/textReading';

const AT_ONCE = 8;

/**
 * What files show, in their order, by their beginnings. Pipes, devices and folders are never read, nor are files larger
 * than any article; what cannot be read counts as something else. Null for those that were not reached before the end.
 */
export async function readingsOf(
  uris: readonly vscode.Uri[],
  token?: vscode.CancellationToken,
): Promise<FileReading[]> {
  const readings: FileReading[] = uris.map(() => null);
  const work = uris.entries();
  const worker = async (): Promise<void> => {
    for (const [index, uri] of work) {
      if (token?.isCancellationRequested === true) return;
      readings[index] = await readingOfFile(uri);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return readings;
}

/** What a text shows by its beginning. */
export function readingOfText(text: string): NonNullable<FileReading> {
  return hasArticleHeader(text) ? 'dated' : readingOf(text);
}

async function readingOfFile(uri: vscode.Uri): Promise<FileReading> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > LONGEST_ARTICLE) return 'other';
    // A file whose end is cut off inside a character would read as one in another encoding.
    const decoded = decodeBytes(await vscode.workspace.fs.readFile(uri));
    return decoded === null ? 'other' : readingOfText(decoded.text.slice(0, EVIDENCE_LENGTH));
  } catch {
    return 'other';
  }
}
