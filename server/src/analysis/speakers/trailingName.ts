import { personTitles } from '../../entities/titles';
import { personNouns } from '../../text/personNouns';
import type { Span } from '../../text/span';
import type { PlacedMention } from './placedMentions';

/** In code units; chosen by hand: `, a 34-year-old former trader from Lund` still fits. */
const LONGEST_GAP = 70;
/** What may stand between the head and the comma: `One of the passengers,`. */
const complement = /^(?:\s+(?:of|for|at|from|in|to|with)\s[^,]*)?$/u;
/** `gymnast`, `34-year-old trader`, `the former`: nothing that would make the name another person's. */
const apposition = /^\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\p{L}\p{N}.'’-]+\s+){0,5}$/u;
const joining = /\b(?:of|for|to|with|who|whose|whom|and|or|from|by|in|at|on|as|than|like|said|told)\s|['’]s?\s/iu;
const determining = /(?:^|\s)(?:of|for|to|with|from|by|in|at|on|and|or|as|the|an?|his|her|their|['’]s)\s+$/iu;

/**
 * The person set beside a source's head, `One victim, gymnast Ida Roe,`. `end` is where to stop looking: the cue, or
 * the end of the source.
 */
export function apposedPerson(
  text: string,
  head: Span,
  end: number,
  mentions: readonly PlacedMention[],
): PlacedMention | null {
  for (const placed of mentions) {
    const { start, end: nameEnd } = placed.mention;
    if (placed.entity.type !== 'PER' || start < head.end || nameEnd > end || start - head.end > LONGEST_GAP) continue;
    const comma = text.lastIndexOf(',', start);
    if (comma < head.end || !complement.test(text.slice(head.end, comma))) continue;
    const between = text.slice(comma + 1, start);
    if (apposition.test(between) && !joining.test(between) && !/['’]/.test(text.charAt(nameEnd))) return placed;
  }
  return null;
}

/**
 * The person whose name ends a source: `director of research Ida Roe`, but neither `an aide to Mayor Ida Roe` nor `a
 * friend of singer Ida Roe`.
 */
export function closingPerson(text: string, source: Span, mentions: readonly PlacedMention[]): PlacedMention | null {
  const last = mentions.at(-1);
  if (last === undefined || last.entity.type !== 'PER' || last.mention.end !== source.end) return null;
  const before = text.slice(source.start, last.mention.start);
  // "House Majority Leader Ida Roe", but not "an aide to Mayor Ida Roe".
  const title = /(?:^|\s)(\p{Lu}[\p{L}-]*)\s+$/u.exec(before)?.[1] ?? '';
  if (personTitles.has(title.toLowerCase()) && isAllNames(before)) return last;
  const word = /(?:^|\s)(\p{Ll}[\p{L}-]*)\s+$/u.exec(before)?.[1] ?? '';
  if (word === '' || determining.test(before) || personNouns.has(word) || /(?:ed|-old)$/.test(word)) return null;
  return last;
}

/** Whether all words are capitalized, but for those that link the parts of a name. */
function isAllNames(words: string): boolean {
  return words.split(/\s+/).every((it) => it === '' || /^\p{Lu}|^(?:of|the|and|for|&)$/u.test(it));
}
