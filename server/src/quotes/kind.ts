import { isUpper } from '../text/characters';
import type { AttributionRule, QuoteKind } from './quote';
import type { Stretch } from './stretch';

/** A kind and how sure it is, from 0 to 1. */
export interface RatedKind {
  readonly kind: QuoteKind;
  readonly confidence: number;
}

const SHORT_WORDS = 4;

/**
 * What a stretch is, by its length, its first letter, its end, and whether a source was found: rated, never dropped.
 * The thresholds follow the hand check in ../notes/quotes.md: of stretches under five words half are no speech.
 */
export function kindOf(text: string, stretch: Stretch, rule: AttributionRule | null, opensClause: boolean): RatedKind {
  const words = text.slice(stretch.start, stretch.end);
  const count = words.split(/\s+/).length;
  const startsHigh = isUpper(text.charCodeAt(stretch.start)) || /^[[(…'‘]|^\.\.\./.test(words);
  const endsClause =
    /[.,!?…—–-]$/.test(words) || stretch.continues || /^[.,!?]/.test(text.slice((stretch.close ?? stretch).end));
  const isClause = startsHigh && (endsClause || count > SHORT_WORDS) && opensClause;
  if (rule === null) {
    const isSentence = isClause && /[.!?…]$/.test(words);
    if (count <= SHORT_WORDS && !isSentence) return { kind: 'scare', confidence: 0.6 };
    if (isTitleLike(words)) return { kind: 'scare', confidence: 0.5 };
    return { kind: isClause ? 'direct' : 'mixed', confidence: 0.5 };
  }
  const isAdjacent = rule !== 'cue-left' || opensClause;
  if (isClause && isAdjacent) return { kind: 'direct', confidence: count > SHORT_WORDS ? 0.95 : 0.85 };
  if (isTitleLike(words) && count <= 6) return { kind: 'scare', confidence: 0.5 };
  return { kind: 'mixed', confidence: count > 2 ? 0.85 : 0.65 };
}

/** Most words capitalised and no end of a sentence: a book, a law, a film. */
function isTitleLike(words: string): boolean {
  if (/[.,!?]$/.test(words)) return false;
  const parts = words.split(/\s+/).filter((word) => word.length > 3);
  return parts.length > 0 && parts.every((word) => isUpper(word.charCodeAt(0)));
}
