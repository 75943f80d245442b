import { type LostCharacter, REPLACEMENT_BYTES } from '../text/fileEncoding';
import type { RuleContext } from './rule';

/** How a file's encoding explains the � in its text. */
export type Lost =
  /** The file is in Windows-1252 and was read as UTF-8. */
  | { readonly kind: 'wrong-encoding'; readonly count: number; readonly first: number }
  /** Invalid bytes; known only while the text is as it was read. */
  | { readonly kind: 'faults'; readonly encoding: 'UTF-8' | 'UTF-16'; readonly places: readonly LostPlace[] }
  | null;

export interface LostPlace {
  readonly at: number;
  /** Empty if unknown, or if they encode � itself. */
  readonly bytes: readonly number[];
}

/** The � in an article that its file's encoding explains; null if there are none. */
export function lostInDecoding({ analysis, encoding }: Pick<RuleContext, 'analysis' | 'encoding'>): Lost {
  const { text } = analysis.article;
  if (encoding === undefined) return null;
  const isWrong = encoding.encoding === 'windows-1252';
  if (!isWrong && encoding.lost.length === 0) return null;
  const shown = placesOf(text);
  const [first] = shown;
  if (first === undefined) return null;
  if (isWrong) return { kind: 'wrong-encoding', count: shown.length, first };
  // After an edit that removed some, it is unknown which are left.
  const isAsRead = shown.length === encoding.lost.length;
  return {
    kind: 'faults',
    encoding: encoding.encoding === 'utf-8' ? 'UTF-8' : 'UTF-16',
    places: shown.map((at, index) => ({ at, bytes: isAsRead ? bytesOf(encoding.lost[index]) : [] })),
  };
}

function bytesOf(lost: LostCharacter | undefined): readonly number[] {
  const bytes = lost?.bytes ?? [];
  return bytes.join() === REPLACEMENT_BYTES.join() ? [] : bytes;
}

function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) places.push(at);
  return places;
}
