import type { DecodedText } from './decode';

/**
 * What the workspace needs of the world outside: implemented over Node's files, and over requests to the editor. A
 * promise that is rejected is tried again; what is not there is told, not thrown.
 */
export interface FileHost {
  /** The URIs of the text files and side files in a folder and below it, in no certain order; none where it is no folder. */
  readonly listFiles: (folderUri: string) => Promise<readonly string[]>;
  /** A file's text as the editor would show it; null where there is none, or it is no text. */
  readonly readFile: (uri: string) => Promise<DecodedText | null>;
  readonly now: () => Date;
}

/** Files, and the settings that go with them. */
export interface Host extends FileHost {
  /** The settings that hold in a folder, in whatever shape the editor has them; null for those outside of all folders. */
  readonly settings: (folderUri: string | null) => Promise<unknown>;
  /** Whether files are UTF-8 unless they say otherwise. */
  readonly usesUtf8: () => Promise<boolean>;
}
