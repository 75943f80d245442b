/** The encodings that files of articles come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A place in a file's text that shows � for bytes which are no character in its encoding. */
export interface LostCharacter {
  /** Where the � stands in the text as it was decoded. */
  readonly at: number;
  readonly bytes: readonly number[];
}

/** How a file was written, so that it can be written back the same way. */
export interface FileEncoding {
  readonly encoding: Encoding;
  readonly hasByteOrderMark: boolean;
  /** Every � of the text in order where any of them stands for other bytes than its own; else empty. */
  readonly lost: readonly LostCharacter[];
}

/** The bytes of � itself in UTF-8: what it stands for was lost before the file was written. */
export const REPLACEMENT_BYTES: readonly number[] = [0xef, 0xbf, 0xbd];

/** What nothing needs to be said about. */
export const plainUtf8: FileEncoding = { encoding: 'utf-8', hasByteOrderMark: false, lost: [] };

/**
 * Whether an editor that saves the text loses bytes of its file: what it shows as � it writes as �. `encoding` is undefined
 * where the file has not been read.
 */
export function losesBytesWhenSaved(text: string, encoding: FileEncoding | undefined): boolean {
  if (encoding === undefined || !text.includes('\ufffd')) return false;
  return encoding.encoding === 'windows-1252' || encoding.lost.length > 0;
}

/** Whether two files are written alike. */
export function sameEncoding(left: FileEncoding, right: FileEncoding): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
