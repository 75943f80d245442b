/** What JSON says, or why it cannot be read. */
export type ParsedJson = { readonly value: unknown } | { readonly why: string };

/** Parses JSON, with or without a byte order mark. Never throws. */
export function parseJson(json: string): ParsedJson {
  try {
    return { value: JSON.parse(json.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
