import type { Span } from '../../text/span';

/** In code units; chosen by hand: room for a name and an office. */
const LONGEST = 60;

/** The label of a turn in a transcript, `ROE: I told him, “No.”`: the name before the colon that opens its block. */
export function transcriptLabel(text: string, block: Span): Span | null {
  const opening = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
  const found = /^(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\([^)]*\))?:\s+[^\s“"‘'«]/u.exec(opening);
  return found === null ? null : { start: block.start, end: block.start + (found[1] ?? '').length };
}
