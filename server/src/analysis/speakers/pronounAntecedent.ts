import type { Entity, Mention } from '../../entities/entity';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { PersonPronoun } from './gender';
import type { PersonPhrases } from './personPhrases';
import type { PersonRoles } from './personRoles';
import type { PlacedMention } from './placedMentions';
import { startsSentence } from './sentenceOpening';

/** Someone a pronoun may refer to: a named person, or one introduced only by a noun (`A fisherman`). */
export interface Antecedent {
  readonly entity: Entity | null;
  readonly name: string;
}

/** The speaker of the previous quotation, to whom the next pronoun usually refers. */
export interface LastSpeaker extends Antecedent {
  /** Where that quotation's block starts. */
  readonly blockStart: number;
}

// The numbers below were set by hand on our own articles (test/accuracy/speakers).

/** How many named candidates are considered. */
const LOOK_BACK = 10;
/** How many blocks back a candidate may be. */
const MOST_BLOCKS = 7;
/** From here on, distance costs no more. */
const FAR_BLOCKS = 3;
/** How far back phrases are considered, in code units: a block may be a book. */
const FARTHEST = 2000;
/** With a smaller difference in score, the pronoun is ambiguous. */
const CLOSE_CALL = 0.25;
/** By how much each is favored or, for `block` and `possessive`, disfavored. */
const weights = {
  recency: [2, 1.1, 0.6, 0.3],
  subject: 0.8,
  gender: 0.5,
  speakerOfBlock: 1.6,
  speakerAbove: 1.2,
  speakerAboveNewName: 0.2,
  block: 0.6,
  possessive: 0.6,
} as const;

/** What an article says about its people, read once for all its pronouns. */
export interface SpeakerContext {
  readonly tokens: Tokens;
  readonly blocks: readonly Span[];
  /** All mentions in order, and their spans alone. */
  readonly mentions: readonly PlacedMention[];
  readonly starts: readonly Mention[];
  readonly roles: PersonRoles;
  readonly phrases: PersonPhrases;
  readonly isQuoted: (offset: number) => boolean;
  /** Of the people whom the article calls by a noun, the one named last before an offset; null if there is none. */
  readonly personCalled: (noun: string, offset: number) => Entity | null;
}

/**
 * Who `he` or `she` at `pronoun` refers to: of the people named before it outside quotations, the one that recency,
 * subjecthood, gender and the previous speaker favor. Null if no one fits, `ambiguous` if two fit about equally.
 */
export function antecedentOf(
  pronoun: Span,
  gender: PersonPronoun,
  last: LastSpeaker | null,
  context: SpeakerContext,
  /** Whose turn in a transcript the pronoun is in: they would say `I`. */
  turn: Entity | null,
): Antecedent | 'ambiguous' | null {
  const { tokens, blocks, roles } = context;
  const block = lastAtOrBefore(blocks, pronoun.start);
  const floor = Math.max(blocks[block]?.start ?? 0, pronoun.start - FARTHEST);
  const seen = new Map<Entity | string, { readonly who: Antecedent; score: number }>();
  const candidates = [
    ...namedBefore(pronoun.start, context),
    ...introducedBefore(pronoun.start, floor, context),
    ...calledBefore(pronoun.start, floor, context),
  ].sort((left, right) => right.start - left.start);
  const hasNewName = candidates.some((it) => it.start >= (blocks[block]?.start ?? 0) && it.who.entity !== last?.entity);
  let rank = 0;
  let after: Candidate | null = null;
  for (const candidate of candidates) {
    const { start, who, known } = candidate;
    // "Haug and Berg sat down; he …": of two names joined by “and”, the nearer is not the likelier.
    const isJoined: boolean = after !== null && isJoinedTo(tokens, candidate, after);
    after = candidate;
    const distance = block - lastAtOrBefore(blocks, start);
    if (distance > MOST_BLOCKS) break;
    const own = known ?? (who.entity === null ? null : (roles.genderOf.get(who.entity) ?? null));
    if (own !== null && own !== gender) continue;
    if (turn !== null && who.entity === turn) continue;
    const key = who.entity ?? who.name;
    const score =
      (weights.recency[isJoined ? rank - 1 : rank] ?? 0) +
      (!isJoined && startsSentence(tokens, start) ? weights.subject : 0) +
      (own === gender ? weights.gender : 0) -
      weights.block * Math.min(FAR_BLOCKS, distance) -
      (isPossessive(tokens, candidate) || isInPhraseOf(tokens, candidate, candidates) ? weights.possessive : 0);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, { who, score });
      rank++;
    } else {
      before.score = Math.max(before.score, score);
    }
  }
  if (last !== null) {
    const entry = seen.get(last.entity ?? last.name);
    const isHere = last.blockStart === blocks[block]?.start;
    const isAbove = lastAtOrBefore(blocks, last.blockStart) === block - 1;
    const bonus = isHere
      ? weights.speakerOfBlock
      : isAbove
        ? hasNewName
          ? weights.speakerAboveNewName
          : weights.speakerAbove
        : 0;
    if (entry !== undefined) entry.score += bonus;
  }
  const ranked = [...seen.values()].sort((left, right) => right.score - left.score);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second !== undefined && best.score - second.score < CLOSE_CALL ? 'ambiguous' : best.who;
}

/** In code units. Chosen by hand: `A source close to the family of`. */
const LONGEST_PHRASE = 48;

/** Whether a name only describes somebody without one: `A source close to John Haug`. */
function isInPhraseOf(tokens: Tokens, { start, who }: Candidate, candidates: readonly Candidate[]): boolean {
  if (who.entity === null) return false;
  return candidates.some((it) => {
    if (it.who.entity !== null || it.start >= start || start - it.start > LONGEST_PHRASE) return false;
    return /^[^.,;:!?]* (?:of|to|for|with|by|near|from) $/.test(tokens.text.slice(it.start, start));
  });
}

interface Candidate {
  readonly start: number;
  /** Where the name ends; null if there is only a noun. */
  readonly end: number | null;
  readonly who: Antecedent;
  readonly known: PersonPronoun | null;
}

function namedBefore(offset: number, { mentions, starts, blocks, isQuoted }: SpeakerContext): Candidate[] {
  const found: Candidate[] = [];
  const last = firstAtOrAfter(starts, offset) - 1;
  for (let at = last; at >= 0 && last - at < 3 * LOOK_BACK && found.length < LOOK_BACK; at--) {
    const placed = mentions[at];
    if (placed === undefined || placed.entity.type !== 'PER' || isQuoted(placed.mention.start)) continue;
    const { start, end } = placed.mention;
    // A byline is in no block: its reporter is not in the story.
    if (start >= (blocks[lastAtOrBefore(blocks, start)]?.end ?? 0)) continue;
    found.push({ start, end, who: { entity: placed.entity, name: placed.entity.name }, known: null });
  }
  return found;
}

/** `the mayor` in the pronoun's own block, if someone was called that; all `phrases` lie outside quotations. */
function calledBefore(offset: number, floor: number, { phrases, personCalled }: SpeakerContext): Candidate[] {
  const found: Candidate[] = [];
  for (const { start, noun } of between(phrases.definite, floor, offset)) {
    const entity = personCalled(noun, start);
    if (entity !== null) found.push({ start, end: null, who: { entity, name: entity.name }, known: null });
  }
  return found;
}

/** `A fisherman …` in the pronoun's own block: someone new, without a name. */
function introducedBefore(offset: number, floor: number, { phrases }: SpeakerContext): Candidate[] {
  return between(phrases.introducing, floor, offset).map(({ start, name, gender }) => ({
    start,
    end: null,
    who: { entity: null, name },
    known: gender,
  }));
}

/** Of phrases in text order, those that start at or after `from` and before `to`. */
function between<Phrase extends { readonly start: number }>(
  phrases: readonly Phrase[],
  from: number,
  to: number,
): readonly Phrase[] {
  return phrases.slice(firstAtOrAfter(phrases, from), firstAtOrAfter(phrases, to));
}

/** Whether only `and` comes between two names. */
function isJoinedTo(tokens: Tokens, left: Candidate, right: Candidate): boolean {
  return (
    left.end !== null && right.start - left.end < 8 && /^\s+and\s+$/.test(tokens.text.slice(left.end, right.start))
  );
}

/** `Bakker's record`: a pronoun rarely refers to an owner. */
function isPossessive(tokens: Tokens, { end }: Candidate): boolean {
  return end !== null && /^['’]s?$/.test(tokens.word(tokens.indexAt(end)));
}
