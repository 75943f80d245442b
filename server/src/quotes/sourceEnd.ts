import { type CueSources, Link } from './cueSourceTable';
import type { MaskedText } from './maskedText';
import type { FeatureList } from './model/features';
import { Template } from './model/template';
import { binned } from './sourceFeatures';
import { cueLevel, ItemClass, SENTENCE_EDGE, VERBAL_CUE } from './wordClasses';

/** In items. Chosen by hand: room for a long appositive; bounds the work per source. */
const LONGEST_SOURCE = 60;

/** Links whose sources the scanner has found whole. */
const endsAtHead: ReadonlySet<number> = new Set([
  Link.subject,
  Link.relative,
  Link.colon,
  Link.possessive,
  Link.quotedAs,
  Link.turn,
  Link.answer,
]);

const {
  word,
  capital,
  quotation,
  blockBreak,
  stop,
  comma,
  colon,
  dash,
  semicolon,
  preposition,
  conjunction,
  relative,
  auxiliary,
  adverb,
  time,
} = ItemClass;

/**
 * The item after a pair's source, including what identifies it: `X, the Y of Z`, `X of the Z`. Goes from boundary to
 * boundary (a comma, a preposition, a relative) and calls `crosses` with the features of each in `features`.
 */
export function sourceEnd(
  text: MaskedText,
  found: CueSources,
  index: number,
  features: FeatureList,
  crosses: (segmentEnd: number) => boolean,
): number {
  const link = found.link[index] ?? 0;
  const from = found.from[index] ?? 0;
  let end = found.to[index] ?? 0;
  if (endsAtHead.has(link)) return end;
  const limit = Math.min(limitOf(text, found, index), from + LONGEST_SOURCE);
  let crossed = 0;
  while (end < limit && !isHardEnd(text.classes[end] ?? 0)) {
    const segmentEnd = nextBoundary(text, end + 1, limit);
    addCrossingFeatures(text, { link, from, at: end, segmentEnd, limit, crossed }, features);
    if (!crosses(segmentEnd)) break;
    end = segmentEnd;
    crossed++;
  }
  while (end > from + 1 && trails(text.classes[end - 1] ?? 0)) end--;
  return end;
}

/** A mark or a preposition at the end of a source belongs to what follows: `accused by Roe of “…”`. */
function trails(own: number): boolean {
  return (own & (comma | dash)) !== 0 || ((own & preposition) !== 0 && (own & (capital | ItemClass.determiner)) === 0);
}

function limitOf({ classes, count }: MaskedText, found: CueSources, index: number): number {
  const link = found.link[index] ?? 0;
  if (link !== Link.overAppositive && link !== Link.far) return count;
  let limit = found.cueFrom[index] ?? 0;
  while (limit > 0 && (classes[limit - 1] ?? 0) & (auxiliary | adverb | time)) limit--;
  if ((classes[limit - 1] ?? 0) & (comma | dash)) limit--;
  return limit;
}

function isHardEnd(own: number): boolean {
  return (own & (SENTENCE_EDGE | semicolon | colon | quotation)) !== 0;
}

function nextBoundary({ classes }: MaskedText, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isBoundary(classes[at] ?? 0)) at++;
  return at;
}

function isBoundary(own: number): boolean {
  if (isHardEnd(own) || own & (comma | dash)) return true;
  if (!(own & word) || own & capital) return false;
  return (
    (own & (preposition | conjunction | relative | auxiliary | ItemClass.endsInIng)) !== 0 ||
    cueLevel(own) >= VERBAL_CUE
  );
}

/** A place where a source may end or continue. */
interface Boundary {
  /** The `Link` of cue and source, and where the source starts. */
  readonly link: number;
  readonly from: number;
  readonly at: number;
  /** The next boundary, and the furthest item the source can end at. */
  readonly segmentEnd: number;
  readonly limit: number;
  /** How many boundaries the source has already crossed. */
  readonly crossed: number;
}

/** Evidence that a source continues across a boundary. */
function addCrossingFeatures({ classes, hashes }: MaskedText, place: Boundary, features: FeatureList): void {
  const { link, from, at, segmentEnd, limit, crossed } = place;
  features.clear();
  const own = classes[at] ?? 0;
  const next = classes[at + 1] ?? 0;
  const boundary = hashes[at] ?? 0;
  const following = boundaryKind(classes[segmentEnd] ?? 0, segmentEnd >= limit);
  const nextShape =
    next & capital
      ? 1
      : next & ItemClass.determiner
        ? 2
        : next & time
          ? 3
          : next & ItemClass.endsInIng
            ? 4
            : next & preposition
              ? 5
              : next & relative
                ? 6
                : 0;
  const isPronoun = (classes[from] ?? 0) & ItemClass.pronoun ? 1 : 0;
  const depth = Math.min(3, crossed);
  features.add(Template.boundary, boundary);
  features.add(Template.boundaryLink, boundary, link);
  features.add(Template.boundaryDepth, boundary, depth);
  features.add(Template.boundaryNextWord, boundary, hashes[at + 1] ?? 0);
  features.add(Template.boundaryNextShapeLink, boundary, nextShape, link);
  features.add(Template.boundaryFollowingLink, following, boundary, link);
  features.add(Template.boundarySegmentLength, binned(segmentEnd - at), boundary);
  features.add(Template.boundaryPronoun, isPronoun, boundary);
  features.add(Template.boundaryLastWord, hashes[segmentEnd - 1] ?? 0, boundary);
  features.add(Template.boundaryNextWords, boundary, hashes[at + 1] ?? 0, hashes[at + 2] ?? 0);
  features.add(Template.boundaryNextShapeFollowing, boundary, nextShape, following);
  features.add(Template.boundaryCapitalNextShape, (classes[at - 1] ?? 0) & capital ? 1 : 0, boundary, nextShape);
  features.add(Template.boundaryWordBefore, hashes[at - 1] ?? 0, boundary);
  features.add(Template.boundaryWordAfterSegment, hashes[segmentEnd] ?? 0, boundary, nextShape);
  features.add(Template.boundaryCommaNextShape, own & comma ? 1 : 0, nextShape, depth);
}

function boundaryKind(own: number, isLimit: boolean): number {
  if (isLimit) return 9;
  if (own & comma) return 1;
  if (own & stop) return 2;
  if (own & quotation) return 3;
  if (own & (dash | colon | semicolon)) return 4;
  if (own & preposition) return 5;
  if (own & conjunction) return 6;
  if (own & relative) return 7;
  return own & blockBreak ? 2 : 8;
}
