import type { DecodedText } from './decode';

/** What the server needs of the world outside. Implemented over Node's files, and over requests to the editor. */
export interface Host {
  /** The URIs of all text files in a folder and below it, in no certain order. */
  readonly listFiles: (folderUri: string) => Promise<readonly string[]>;
  /** A file's text as the editor would show it; null when it cannot be read or is no text. */
  readonly readFile: (uri: string) => Promise<DecodedText | null>;
  readonly now: () => Date;
}
