const LINE_FEED = 0x0a;

/**
 * The lines of a byte stream, cut at LF only: JSON may hold U+2028 inside a string, which line readers cut at. Each is
 * decoded as UTF-8, invalid bytes as U+FFFD; the last line may lack its LF; empty lines are passed over.
 */
export async function* linesOfStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED, from); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, end));
      const line = decoder.decode(joined(parts));
      parts = [];
      from = end + 1;
      if (line.trim() !== '') yield line;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const rest = decoder.decode(joined(parts));
  if (rest.trim() !== '') yield rest;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
