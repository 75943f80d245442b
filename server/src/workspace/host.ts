import type { DecodedText } from './decode';

/** Tells whether a file has changed. */
export interface FileStamp {
  /**
   * The same as long as the file is: its size, its times and its number on the disk. Empty if that is not certain, since
   * it had only just been written.
   */
  readonly stamp: string;
  /** A hash of its bytes. */
  readonly hash: string;
}

/** A file's text as the editor would show it. */
export interface HostFile extends DecodedText {
  /** Absent if something other than the file's bytes decides what its text is, or if the host has no stamps. */
  readonly stamp?: FileStamp | undefined;
}

/**
 * The workspace's access to files: implemented with Node's file system, and with requests to the editor. Rejected
 * promises are retried, so a missing file is a result, not an error.
 */
export interface FileHost {
  /** The URIs of the text files and side files in and below a folder, in no particular order; empty if not a folder. */
  readonly listFiles: (folderUri: string) => Promise<readonly string[]>;
  /** A file's text as the editor would show it; null if it does not exist or is not text. */
  readonly readFile: (uri: string) => Promise<HostFile | null>;
  /** The stamps of files as they are now; null for a file without. Absent if nothing can be remembered of its files. */
  readonly stamps?: (uris: readonly string[]) => Promise<readonly (string | null)[]>;
  readonly now: () => Date;
}

/** Files and their settings. */
export interface Host extends FileHost {
  /** The settings of a folder as the editor sends them, unvalidated; `null` asks for those outside all folders. */
  readonly settings: (folderUri: string | null) => Promise<unknown>;
  /** Whether files without a byte-order mark are read as UTF-8. */
  readonly usesUtf8: () => Promise<boolean>;
}
