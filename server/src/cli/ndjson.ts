const LINE_FEED = 0x0a;

/**
 * The longest line that is parsed, as large as the largest file: a stream without line breaks would fill the memory.
 */
export const LONGEST_LINE_MB = 64;
const LONGEST_LINE = LONGEST_LINE_MB << 20;

/**
 * The lines of a byte stream, split at LF only: JSON strings may contain U+2028, where other line readers split.
 * Decoded as UTF-8, invalid bytes as U+FFFD. Null for a line that is too long. Empty lines are skipped, and the last
 * line may lack its LF.
 */
export async function* linesOfStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8');
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
    else parts = [];
  };
  const line = (): string | null => {
    const read = length > LONGEST_LINE ? null : decoder.decode(joined(parts));
    parts = [];
    length = 0;
    return read;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED, from); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      const read = line();
      from = end + 1;
      if (read === null || read.trim() !== '') yield read;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  const rest = line();
  if (rest === null || rest.trim() !== '') yield rest;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
