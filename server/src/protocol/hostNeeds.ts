/** What a host of files needs of the workspace. */
export interface HostNeeds {
  readonly usesUtf8: () => boolean;
  /** The root folder that a file or a folder lies in; null for those outside of all. */
  readonly rootOf: (uri: string) => string | null;
  /** Hears of what is there and cannot be read, and why. */
  readonly skipped: (uri: string, reason: string) => void;
}
