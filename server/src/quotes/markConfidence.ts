import type { Stretch } from './stretch';

/** Set by hand: how likely a stretch is to be a real quotation, by how its marks were paired. */
const UNCLOSED = 0.6;
const MISMATCHED = 0.8;
const APOSTROPHES = 0.9;

/** How likely, from 0 to 1, a stretch starts and ends where the writer meant it to. */
export function markConfidence(text: string, { family, open, close, continues }: Stretch): number {
  if (family === 'dash') return APOSTROPHES;
  if (close === null) return continues ? 1 : UNCLOSED;
  const opening = text.charAt(open.start);
  const closing = text.charAt(close.start);
  if ((opening === '"') !== (closing === '"')) return MISMATCHED;
  return family === 'single' && opening === "'" ? APOSTROPHES : 1;
}
