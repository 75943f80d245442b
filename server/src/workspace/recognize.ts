import { readHeader } from '../dates/header';
import { readingOf } from './textReading';

/** Only files with this extension may be articles. */
export const articleExtension = '.txt';

/**
 * Whether a path relative to a root folder contains a hidden name or `node_modules`, where articles are not expected.
 */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((it) => it.startsWith('.') || it === 'node_modules');
}

/** How many UTF-16 code units of a text are searched for a header. Chosen by hand: headers are in the first lines. */
export const PROBE_LENGTH = 4096;

/** Searched for in the first 1,000 code units (chosen by hand): quoted mail further down is part of a text. */
const MAIL_HEADER = /^(?:from|to|cc|subject|message-id|reply-to|mime-version):\s/im;

/**
 * Whether a text has a header in any recognized form. Only its beginning is read. An e-mail's "Date:" line does not
 * count.
 */
export function hasArticleHeader(text: string): boolean {
  const start = text.slice(0, PROBE_LENGTH);
  const header = readHeader(start);
  if (header === null) return false;
  if (header.faults.length === 0) return true;
  // “Date 12 …” may be prose: without a readable day, only the canonical beginning makes it a header.
  const hasDay = header.readings.length > 0 || header.repairs.length > 0;
  return (hasDay || start.startsWith(' date ')) && !MAIL_HEADER.test(start.slice(0, 1000));
}

/**
 * What kind of text a file is: dated, with a header in any form; undated, an article if its folder or the settings say
 * so; or clearly something else, such as a list, a log or a license, which is never an article because of its folder.
 */
export type TextKind = 'dated' | 'undated' | 'other';

/** The kind of a text. Only its beginning is read. */
export function textKindOf(text: string): TextKind {
  if (hasArticleHeader(text)) return 'dated';
  return readingOf(text) === 'other' ? 'other' : 'undated';
}

/** How many text files of a folder have a header; files that are clearly something else are not counted. */
export interface FolderTally {
  readonly articles: number;
  readonly files: number;
}

/** Whether a folder is a corpus: most of its files have a header, and at least two, since one may be a coincidence. */
export function isCorpusFolder({ articles, files }: FolderTally): boolean {
  return articles >= 2 && articles * 2 > files;
}
