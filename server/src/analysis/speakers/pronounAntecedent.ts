import type { Entity, Mention } from '../../entities/entity';
import { personTitles } from '../../entities/titles';
import { personNouns } from '../../text/personNouns';
import { firstAtOrAfter, lastAtOrBefore } from '../../text/searchSpans';
import { endsSentence } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { PersonPronoun } from './gender';
import { genderOfWord } from './gender';
import type { PersonRoles } from './personRoles';
import type { PlacedMention } from './placedMentions';

/** Somebody that a pronoun may stand for: a named person, or one that only a noun introduces (`A fisherman`). */
export interface Antecedent {
  readonly entity: Entity | null;
  readonly name: string;
}

/** The speaker of the quotation before, for whom the next pronoun mostly stands. */
export interface LastSpeaker extends Antecedent {
  /** Where that quotation's block starts. */
  readonly blockStart: number;
}

const LOOK_BACK = 10;
const MOST_BLOCKS = 7;
const FAR_BLOCKS = 3;
/** In code units: a block may be a book. */
const FARTHEST = 2000;
const CLOSE_CALL = 0.25;
/** By how much each is favoured; set by hand on our own articles. */
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

/**
 * Whom `he` or `she` at `pronoun` stands for: of the persons named before it outside quotations, the one that recency,
 * subjecthood, gender and the speaker before favour. Null where nobody fits, `ambiguous` where two do about equally.
 */
export function antecedentOf(
  pronoun: Span,
  gender: PersonPronoun,
  mentions: readonly PlacedMention[],
  starts: readonly Mention[],
  roles: PersonRoles,
  last: LastSpeaker | null,
  blocks: readonly Span[],
  isQuoted: (offset: number) => boolean,
  personCalled: (noun: string, offset: number) => Entity | null,
  tokens: Tokens,
): Antecedent | 'ambiguous' | null {
  const block = lastAtOrBefore(blocks, pronoun.start);
  const floor = Math.max(blocks[block]?.start ?? 0, pronoun.start - FARTHEST);
  const seen = new Map<Entity | string, { readonly who: Antecedent; score: number }>();
  const candidates = [
    ...namedBefore(pronoun.start, mentions, starts, isQuoted),
    ...introducedBefore(pronoun.start, floor, tokens, isQuoted),
    ...calledBefore(pronoun.start, floor, tokens, isQuoted, personCalled),
  ].sort((left, right) => right.start - left.start);
  const hasNewName = candidates.some((it) => it.start >= (blocks[block]?.start ?? 0) && it.who.entity !== last?.entity);
  let rank = 0;
  let after: Candidate | null = null;
  for (const candidate of candidates) {
    const { start, who, known } = candidate;
    // "Haug and Berg sat down; he …": of two names joined by “and” the nearer is no likelier.
    const isJoined: boolean = after !== null && isJoinedTo(tokens, candidate, after);
    after = candidate;
    const distance = block - lastAtOrBefore(blocks, start);
    if (distance > MOST_BLOCKS) break;
    const own = known ?? (who.entity === null ? null : (roles.genderOf.get(who.entity) ?? null));
    if (own !== null && own !== gender) continue;
    const key = who.entity ?? who.name;
    const score =
      (weights.recency[isJoined ? rank - 1 : rank] ?? 0) +
      (!isJoined && startsSentence(tokens, start) ? weights.subject : 0) +
      (own === gender ? weights.gender : 0) -
      weights.block * Math.min(FAR_BLOCKS, distance) -
      (isPossessive(tokens, candidate) ? weights.possessive : 0);
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

interface Candidate {
  readonly start: number;
  /** Where the name ends; null where only a noun stands. */
  readonly end: number | null;
  readonly who: Antecedent;
  readonly known: PersonPronoun | null;
}

function namedBefore(
  offset: number,
  mentions: readonly PlacedMention[],
  starts: readonly Mention[],
  isQuoted: (offset: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const last = firstAtOrAfter(starts, offset) - 1;
  for (let at = last; at >= 0 && last - at < 3 * LOOK_BACK && found.length < LOOK_BACK; at--) {
    const placed = mentions[at];
    if (placed === undefined || placed.entity.type !== 'PER' || isQuoted(placed.mention.start)) continue;
    const { start, end } = placed.mention;
    found.push({ start, end, who: { entity: placed.entity, name: placed.entity.name }, known: null });
  }
  return found;
}

/** `the mayor` in the pronoun's own block, where somebody was called so. */
function calledBefore(
  offset: number,
  blockStart: number,
  tokens: Tokens,
  isQuoted: (offset: number) => boolean,
  personCalled: (noun: string, offset: number) => Entity | null,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = tokens.indexAt(blockStart); at < tokens.count && tokens.start(at) < offset; at++) {
    if (tokens.lower(at) !== 'the' || tokens.isCapitalised(at + 2) || isQuoted(tokens.start(at))) continue;
    const noun = tokens.lower(at + 1);
    const entity = tokens.isWord(at + 1) ? personCalled(noun, tokens.start(at)) : null;
    const isOwner = /^['’]s?$/.test(tokens.word(at + 2));
    if (entity !== null && !isOwner)
      found.push({ start: tokens.start(at), end: null, who: { entity, name: entity.name }, known: null });
  }
  return found;
}

/** Whether `and` alone stands between two names. */
function isJoinedTo(tokens: Tokens, left: Candidate, right: Candidate): boolean {
  return (
    left.end !== null && right.start - left.end < 8 && /^\s+and\s+$/.test(tokens.text.slice(left.end, right.start))
  );
}

/** `Bakker's record`: an owner is rarely the one who goes on. */
function isPossessive(tokens: Tokens, { end }: Candidate): boolean {
  return end !== null && /^['’]s?$/.test(tokens.word(tokens.indexAt(end)));
}

/** `A fisherman …` at the start of a sentence in the pronoun's own block: somebody new, without a name. */
function introducedBefore(
  offset: number,
  blockStart: number,
  tokens: Tokens,
  isQuoted: (offset: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = tokens.indexAt(blockStart); at < tokens.count && tokens.start(at) < offset; at++) {
    const word = tokens.lower(at);
    if (
      (word !== 'a' && word !== 'an' && word !== 'one' && word !== 'another') ||
      !startsSentence(tokens, tokens.start(at)) ||
      isQuoted(tokens.start(at))
    )
      continue;
    let head = at + 1;
    while (head < at + 4 && tokens.isWord(head) && !personNouns.has(tokens.lower(head))) head++;
    if (!personNouns.has(tokens.lower(head)) || tokens.isCapitalised(head + 1) || tokens.isCapitalised(head + 2))
      continue;
    const name = tokens.text.slice(tokens.start(at), tokens.end(head));
    found.push({
      start: tokens.start(at),
      end: null,
      who: { entity: null, name: name.charAt(0).toLowerCase() + name.slice(1) },
      known: genderOfWord(tokens.lower(head)),
    });
  }
  return found;
}

/** Whether the phrase that names somebody at `offset` opens its sentence: nothing but titles or `The port's …,` before. */
function startsSentence(tokens: Tokens, offset: number): boolean {
  const name = tokens.indexAt(offset);
  let first = name;
  let isTitled = true;
  while (name - first < 7 && !isSentenceEdge(tokens, first - 1)) {
    const word = tokens.lower(first - 1);
    if (verbalLinks.has(word) && !isSentenceEdge(tokens, first - 2)) return false;
    isTitled &&= tokens.isCapitalised(first - 1) || personNouns.has(word) || personTitles.has(word) || word === '-';
    first--;
  }
  if (!isSentenceEdge(tokens, first - 1)) return false;
  return (
    isTitled || openers.has(tokens.lower(first)) || tokens.word(first + 1) === "'s" || tokens.word(first + 1) === '’s'
  );
}

const verbalLinks = new Set('and or that by for with of to from on at said told attacked about'.split(' '));
const openers = new Set('the a an his her their its our but and then asked now'.split(' '));

/** The end of a sentence, or a quotation mark: behind a quotation the reporter's sentence begins anew. */
function isSentenceEdge(tokens: Tokens, at: number): boolean {
  return endsSentence(tokens, at) || /^[”"’']$/.test(tokens.word(at));
}
