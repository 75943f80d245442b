import { sentenceStart } from '../text/sentences';
import type { Tokens } from '../text/tokens';

const futureCues = new Set(
  (
    "will 'll shall due scheduled slated expected expects expect plans planned planning upcoming " +
    'starting beginning effective may might could would should tomorrow next deadline expires begins starts opens ' +
    'ahead intends hopes vowed agreed postponed set'
  ).split(' '),
);

const pastCues = new Set(
  (
    'said says told was were had has have been did came went took met made gave became began won lost fell rose held ' +
    'found left got saw since after ago last earlier spoke wrote led sent shot hit struck broke killed announced ' +
    'announcing added reported issued released signed arrived died voted'
  ).split(' '),
);

/** Words that point ahead only right before the date: `by Friday`, `until May`. */
const leads = new Set(['by', 'until', 'till', 'before']);

const LOOK_BACK = 24;
const LOOK_AHEAD = 5;

/**
 * Whether the words around a date without a year or a bare weekday point ahead: the nearest cue to the left in its
 * sentence decides, else one right behind it. News reports what was, so that without any cue the answer is no.
 */
export function pointsAhead(tokens: Tokens, first: number, last: number): boolean {
  const floor = sentenceStart(tokens, first, Math.max(0, first - LOOK_BACK));
  if (leads.has(tokens.lower(first - 1))) return true;
  // "predicted Wednesday", "Wednesday's ruling": a past form right before it, and what the day already owns, lie behind.
  if (/ed$/.test(tokens.lower(first - 1)) && !futureCues.has(tokens.lower(first - 1))) return false;
  if (/^['’]s$/.test(tokens.word(last + 1))) return false;
  for (let at = first - 1; at >= floor; at--) {
    const word = tokens.lower(at);
    if (futureCues.has(word)) return true;
    if (pastCues.has(word)) return false;
  }
  for (let at = last + 1; at <= last + LOOK_AHEAD; at++) {
    const word = tokens.lower(at);
    if (word === 'will') return true;
    if (pastCues.has(word) || word === '.' || tokens.isBreak(at)) return false;
  }
  return false;
}
