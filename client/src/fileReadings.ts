import type * as vscode from 'vscode';
import { decodeBytes } from '../../server/src/workspace/decode';
import { articleLimit } from '../../server/src/workspace/fileLimits';
import type { FileReading } from '../../server/src/workspace/folderReading';
import { hasArticleHeader } from '../../server/src/workspace/recognize';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { readingOf } from '../../server/src/workspace/textReading';
import { readRegular } from './regularFile';

/** Chosen by hand: hides the latency of a remote disk, and keeps few files in memory at a time. */
const CONCURRENT_READS = 8;

/**
 * The readings of files by their beginnings, in the same order. Only regular files up to `articleLimit` are read;
 * unreadable ones count as something else. Null for files not reached before cancellation.
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
  await Promise.all(Array.from({ length: CONCURRENT_READS }, worker));
  return readings;
}

/** The reading of a text. */
export function readingOfText(text: string): NonNullable<FileReading> {
  return hasArticleHeader(text) ? 'dated' : readingOf(text);
}

async function readingOfFile(uri: vscode.Uri): Promise<FileReading> {
  try {
    const bytes = await readRegular(uri, articleLimit);
    // Read whole: if the file were cut inside a character, another encoding might be detected.
    const decoded = bytes === null ? null : decodeBytes(bytes);
    return decoded === null ? 'other' : readingOfText(decoded.text.slice(0, EVIDENCE_LENGTH));
  } catch {
    return 'other';
  }
}
