import type * as vscode from 'vscode';
import { decodeBytes } from '../../server/src/workspace/decode';
import { articleLimit } from '../../server/src/workspace/fileLimits';
import type { FileReading } from '../../server/src/workspace/folderReading';
import { hasArticleHeader } from '../../server/src/workspace/recognise';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { readingOf } from '../../server/src/workspace/textReading';
import { readRegular } from './regularFile';

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
    const bytes = await readRegular(uri, articleLimit);
    // A file whose end is cut off inside a character would read as one in another encoding.
    const decoded = bytes === null ? null : decodeBytes(bytes);
    return decoded === null ? 'other' : readingOfText(decoded.text.slice(0, EVIDENCE_LENGTH));
  } catch {
    return 'other';
  }
}
