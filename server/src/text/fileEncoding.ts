/** The encodings that files of articles come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A � in a file's text, shown for bytes that are invalid in its encoding. */
export interface LostCharacter {
  /** The offset of the � in the decoded text. */
  readonly at: number;
  readonly bytes: readonly number[];
}

/** How a file was written, so that it can be written back the same way. */
export interface FileEncoding {
  readonly encoding: Encoding;
  readonly hasByteOrderMark: boolean;
  /** Every � of the text, in order, if any of them was shown for other bytes than its own; otherwise empty. */
  readonly lost: readonly LostCharacter[];
}

/** The bytes of � itself in UTF-8: the original was lost before the file was written. */
export const REPLACEMENT_BYTES: readonly number[] = [0xef, 0xbf, 0xbd];

/** The encoding that needs no mention. */
export const plainUtf8: FileEncoding = { encoding: 'utf-8', hasByteOrderMark: false, lost: [] };

/**
 * Whether saving the text in an editor loses bytes of the file, since what is shown as � is written as �. `encoding` is
 * undefined if the file has not been read.
 */
export function losesBytesWhenSaved(text: string, encoding: FileEncoding | undefined): boolean {
  if (encoding === undefined || !text.includes('\ufffd')) return false;
  return encoding.encoding === 'windows-1252' || encoding.lost.length > 0;
}

/** Whether two files are encoded the same way. */
export function sameEncoding(left: FileEncoding, right: FileEncoding): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
