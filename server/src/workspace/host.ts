import type { DecodedText } from './decode';

/**
 * The workspace's access to files: implemented with Node's file system, and with requests to the editor. Rejected
 * promises are retried, so a missing file is a result, not an error.
 */
export interface FileHost {
  /** The URIs of the text files and side files in and below a folder, in no particular order; empty if not a folder. */
  readonly listFiles: (folderUri: string) => Promise<readonly string[]>;
  /** A file's text as the editor would show it; null if it does not exist or is not text. */
  readonly readFile: (uri: string) => Promise<DecodedText | null>;
  readonly now: () => Date;
}

/** Files and their settings. */
export interface Host extends FileHost {
  /** The settings of a folder as the editor sends them, unvalidated; `null` asks for those outside all folders. */
  readonly settings: (folderUri: string | null) => Promise<unknown>;
  /** Whether files without a byte-order mark are read as UTF-8. */
  readonly usesUtf8: () => Promise<boolean>;
}
