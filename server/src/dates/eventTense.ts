import { endsSentence } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import type { Direction } from './direction';
import { isScheduledEvent } from './scheduledEvents';
import { articles } from './tenseCues';

/** Tokens between a day and its event, `Tuesday's first Republican debate`. Chosen by hand, as are the others. */
const NOUN_REACH = 4;
/** Tokens before the event's phrase, and after it to its verb. */
const LEAD_REACH = 5;
const VERB_REACH = 8;

/** Words that end a noun phrase. */
const phraseEnds = new Set(
  (
    'in at on of off for to from with by after before until during against and or but as that which who when while where ' +
    'was were is are will would has had have said says could may might must can'
  ).split(' '),
);
/** Verbs in the past tense whose object is still to come. */
const anticipations = new Set(
  (
    'postponed cancelled canceled delayed scrapped rescheduled previewed awaited anticipated boycotting skipping ' +
    'awaiting previewing anticipating reached facing approaching'
  ).split(' '),
);
/** Verbs of outcome: `to win Sunday's final` is as often told of one that is over. */
const outcomes = new Set('win beat lose take claim capture secure clinch steal end score defeat'.split(' '));
/** Nouns and verbs before `to` and an event that is still to come: `tickets to Saturday's concert`. */
const approaches = new Set(
  'ticket tickets invitation invitations countdown lead-up run-up build-up way heading headed invited looking road'.split(
    ' ',
  ),
);
/** Verbs whose object clause an event opens: `said Saturday's game will be hard`. */
const clauseVerbs = new Set(
  'said says say told that believes believe thinks think hopes expects warned added insists insisted if whether'.split(
    ' ',
  ),
);

interface Named {
  readonly first: number;
  readonly last: number;
  /** Where the nearest cue at or before a token points. */
  readonly nearest: (from: number) => Direction | null;
  /** Where the first verb from a token on points. */
  readonly following: (from: number, reach: number) => Direction | null;
}

/**
 * Where the words around a scheduled event with its day point: `tickets to Saturday's concert`, `postponed Friday's
 * meeting`, `the caucuses on Feb. 1`. Null without such an event, or if nothing shows it.
 */
export function eventDirection(tokens: Tokens, { first, last, nearest, following }: Named): Direction | null {
  const head = eventAfter(tokens, last);
  const isAfter = head !== null;
  const event = head ?? eventBefore(tokens, first);
  if (event === null) return null;
  const start = isAfter ? first : event;
  const lead = leadOf(tokens, start);
  if (isAfter && opensClause(tokens, lead, start)) {
    const direction = following(event + 1, VERB_REACH);
    if (direction !== null) return direction;
  }
  if (tokens.lower(lead) === 'after') return nearest(lead - 1) === 'ahead' ? 'ahead' : 'back';
  return (
    leadDirection(tokens, lead, isAfter) ?? nearest(start - 1) ?? (isAfter ? following(event + 1, VERB_REACH) : null)
  );
}

/** The last noun for an event in the phrase after a day: `Sunday's final`, `the Tuesday night debate`. */
function eventAfter(tokens: Tokens, last: number): number | null {
  const from = /^['’]s$/.test(tokens.word(last + 1)) ? last + 2 : last + 1;
  let found: number | null = null;
  for (let at = from; at < from + NOUN_REACH; at++) {
    const word = tokens.lower(at);
    if (tokens.word(at) === '-') continue;
    if (!tokens.isWord(at) || phraseEnds.has(word)) break;
    if (isScheduledEvent(word)) found = at;
  }
  return found;
}

/** The event right before a day: `the caucuses on Feb. 1`, `the primary in Ohio on March 15`. */
function eventBefore(tokens: Tokens, first: number): number | null {
  let at = tokens.lower(first - 1) === 'on' ? first - 2 : first - 1;
  if (isScheduledEvent(tokens.lower(at))) return at;
  for (let step = 0; step < 2 && tokens.isCapitalized(at); step++) at--;
  return tokens.lower(at) === 'in' && isScheduledEvent(tokens.lower(at - 1)) ? at - 1 : null;
}

/** The word that governs the phrase: the first preposition or verb to its left. */
function leadOf(tokens: Tokens, start: number): number {
  for (let at = start - 1; at >= start - LEAD_REACH; at--) {
    if (endsSentence(tokens, at)) return at;
    const word = tokens.lower(at);
    if (phraseEnds.has(word) || anticipations.has(word) || clauseVerbs.has(word)) return at;
    if (tokens.lower(at - 1) === 'to' && tokens.isWord(at) && !tokens.isCapitalized(at) && !articles.has(word))
      return at;
  }
  return start - 1;
}

function opensClause(tokens: Tokens, lead: number, start: number): boolean {
  return clauseVerbs.has(tokens.lower(lead)) || (!tokens.isWord(start - 1) && !tokens.isNumber(start - 1));
}

function leadDirection(tokens: Tokens, lead: number, isAfter: boolean): Direction | null {
  const word = tokens.lower(lead);
  const before = tokens.lower(lead - 1);
  if (word === 'before' || word === 'until' || word === 'for' || anticipations.has(word)) return 'ahead';
  if (word === 'of' && (before === 'ahead' || before === 'anticipation' || before === 'eve')) return 'ahead';
  // "called off Sunday's concert", "booked a place in Sunday's final", "urged them to vote in Sunday's election".
  if (word === 'off') return /^(?:call|calls|called|calling|put)$/.test(before) ? 'ahead' : null;
  if (word === 'in' && isAfter) {
    if (/^(?:place|spot|seat|berth|slot)$/.test(before)) return 'ahead';
    return tokens.lower(lead - 2) === 'to' && /^(?:vote|compete|run|play)$/.test(before) ? 'ahead' : null;
  }
  if (word === 'to') return before === 'through' || approaches.has(before) ? 'ahead' : null;
  // "to reach Sunday's final", but not "to play a game Thursday".
  const isPurpose = isAfter && before === 'to' && !phraseEnds.has(word) && !outcomes.has(word);
  return isPurpose && !tokens.isCapitalized(lead) ? 'ahead' : null;
}
