/** What a file host needs from the workspace. */
export interface HostNeeds {
  readonly usesUtf8: () => boolean;
  /** The root folder that contains a file or folder; null outside all of them. */
  readonly rootOf: (uri: string) => string | null;
  /** Called with what exists but cannot be read, and why. */
  readonly skipped: (uri: string, reason: string) => void;
}

/** What an analyst needs from the server. */
export interface AnalystNeeds {
  /** Called with a file that cannot be analyzed, and why. */
  readonly skipped: (uri: string, reason: string) => void;
  readonly failed: (what: string, error: unknown) => void;
}
