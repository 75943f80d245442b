import { readHeader } from '../dates/header';
import { readingOf } from './textReading';

/** Files of this ending may be articles; any other is none of ours. */
export const articleExtension = '.txt';

/** Whether a path below a root folder leads through a hidden folder or file, or through programs: no article lies there. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((it) => it.startsWith('.') || it === 'node_modules');
}

/** How much of a text decides whether it is an article. */
export const PROBE_LENGTH = 4096;

const LETTER_HEADER = /^(?:from|to|cc|subject|message-id|reply-to|mime-version):\s/im;

/**
 * Whether a text has a header in any recognised form. Only its beginning is read. An e-mail's "Date:" line among its
 * other header lines is none.
 */
export function hasArticleHeader(text: string): boolean {
  const start = text.slice(0, PROBE_LENGTH);
  const header = readHeader(start);
  if (header === null) return false;
  if (header.faults.length === 0) return true;
  // “Date 12 …” may be prose: without a day to read, only the canonical beginning tells an article.
  const hasDay = header.readings.length > 0 || header.repairs.length > 0;
  return (hasDay || start.startsWith(' date ')) && !LETTER_HEADER.test(start.slice(0, 1000));
}

/**
 * What a text file is taken for: dated, by a header in any form; undated, an article where its folder or the settings say
 * so; or plainly something else, a list, a log, a licence, which no folder makes an article.
 */
export type TextKind = 'dated' | 'undated' | 'other';

/** What a text is taken for. Only its beginning is read. */
export function textKindOf(text: string): TextKind {
  if (hasArticleHeader(text)) return 'dated';
  return readingOf(text) === 'other' ? 'other' : 'undated';
}

/** How many text files of a folder have a header; files that are plainly something else are not counted. */
export interface FolderTally {
  readonly articles: number;
  readonly files: number;
}

/** Whether a folder is a corpus: at least two of its files have a header, and most of them do. */
export function isCorpusFolder({ articles, files }: FolderTally): boolean {
  return articles >= 2 && articles * 2 > files;
}
