import type { Entity } from '../../entities/entity';
import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { PersonPronoun } from './gender';
import { genderOfWord } from './gender';
import { personNouns } from './personNouns';
import type { PersonRoles } from './personRoles';
import { firstAtOrAfter, type PlacedMention } from './placedMentions';

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
const MOST_BLOCKS = 3;
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
} as const;

/**
 * Whom `he` or `she` at `pronoun` stands for: of the persons named before it outside quotations, the one that recency,
 * subjecthood, gender and the speaker before favour. Null where nobody fits, or two do about equally.
 */
export function antecedentOf(
  pronoun: Span,
  gender: PersonPronoun,
  mentions: readonly PlacedMention[],
  roles: PersonRoles,
  last: LastSpeaker | null,
  blockStarts: readonly number[],
  isQuoted: (offset: number) => boolean,
  tokens: Tokens,
): Antecedent | null {
  const block = blockIndex(blockStarts, pronoun.start);
  const seen = new Map<Entity | string, { readonly who: Antecedent; score: number }>();
  const candidates = [
    ...namedBefore(pronoun.start, mentions, isQuoted),
    ...introducedBefore(pronoun.start, blockStarts[block] ?? 0, tokens, isQuoted),
  ].sort((left, right) => right.start - left.start);
  const hasNewName = candidates.some((it) => it.start >= (blockStarts[block] ?? 0) && it.who.entity !== last?.entity);
  let rank = 0;
  for (const { start, who, known } of candidates) {
    const distance = block - blockIndex(blockStarts, start);
    if (distance > MOST_BLOCKS) break;
    const own = known ?? (who.entity === null ? null : (roles.genderOf.get(who.entity) ?? null));
    if (own !== null && own !== gender) continue;
    const key = who.entity ?? who.name;
    const score =
      (weights.recency[rank] ?? 0) +
      (startsSentence(tokens, start) ? weights.subject : 0) +
      (own === gender ? weights.gender : 0) -
      weights.block * distance;
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
    const isHere = last.blockStart === blockStarts[block];
    const isAbove = blockIndex(blockStarts, last.blockStart) === block - 1;
    const bonus = isHere ? weights.speakerOfBlock : isAbove ? (hasNewName ? weights.speakerAboveNewName : weights.speakerAbove) : 0;
    if (entry !== undefined) entry.score += bonus;
  }
  const ranked = [...seen.values()].sort((left, right) => right.score - left.score);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second !== undefined && best.score - second.score < CLOSE_CALL ? null : best.who;
}

interface Candidate {
  readonly start: number;
  readonly who: Antecedent;
  readonly known: PersonPronoun | null;
}

function namedBefore(offset: number, mentions: readonly PlacedMention[], isQuoted: (offset: number) => boolean): Candidate[] {
  const starts = mentions.map((it) => it.mention);
  const found: Candidate[] = [];
  for (let at = firstAtOrAfter(starts, offset) - 1; at >= 0 && found.length < LOOK_BACK; at--) {
    const placed = mentions[at];
    if (placed === undefined || placed.entity.type !== 'PER' || isQuoted(placed.mention.start)) continue;
    found.push({ start: placed.mention.start, who: { entity: placed.entity, name: placed.entity.name }, known: null });
  }
  return found;
}

/** `A fisherman …` at the start of a sentence in the pronoun's own block: somebody new, without a name. */
function introducedBefore(offset: number, blockStart: number, tokens: Tokens, isQuoted: (offset: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let at = tokens.indexAt(blockStart); at < tokens.count && tokens.start(at) < offset; at++) {
    const word = tokens.lower(at);
    if ((word !== 'a' && word !== 'an' && word !== 'one' && word !== 'another') || !startsSentence(tokens, tokens.start(at)) || isQuoted(tokens.start(at)))
      continue;
    let head = at + 1;
    while (head < at + 4 && tokens.isWord(head) && !personNouns.has(tokens.lower(head))) head++;
    if (!personNouns.has(tokens.lower(head)) || tokens.isCapitalised(head + 1) || tokens.isCapitalised(head + 2)) continue;
    const name = tokens.text.slice(tokens.start(at), tokens.end(head));
    found.push({ start: tokens.start(at), who: { entity: null, name: name.charAt(0).toLowerCase() + name.slice(1) }, known: genderOfWord(tokens.lower(head)) });
  }
  return found;
}

/** Whether a sentence starts at `offset`, or the capitalised and lower-case nouns of a title stand between. */
function startsSentence(tokens: Tokens, offset: number): boolean {
  let at = tokens.indexAt(offset) - 1;
  for (let steps = 0; steps < 6; steps++, at--) {
    if (tokens.isBreak(at)) return true;
    const word = tokens.word(at);
    if (/^[.!?”"’]$/.test(word)) return true;
    if (!tokens.isWord(at) && word !== ',' && !/^['’]s$/.test(word)) return false;
    if (/^(?:that|by|for|with|of|and|to|from|on|at|said|told)$/.test(tokens.lower(at))) return false;
  }
  return false;
}

/** The index of the last block that starts at or before `offset`. */
export function blockIndex(blockStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = blockStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blockStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
