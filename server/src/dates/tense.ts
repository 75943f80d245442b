import { endsSentence } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { monthOfName } from './calendar';
import type { Direction } from './direction';
import { eventDirection } from './eventTense';
import {
  appointments,
  arrangedForms,
  articles,
  directives,
  futureCues,
  intentions,
  leads,
  nounlikeForms,
  nounlikePlurals,
  pastCues,
  pastIntentions,
  scheduleForms,
} from './tenseCues';

const clockWords = new Set([
  'a.m.',
  'p.m.',
  'am',
  'pm',
  'noon',
  'midnight',
  'est',
  'edt',
  'gmt',
  'pst',
  'pdt',
  'late',
  'early',
  ',',
]);
const personalPronouns = new Set(['i', 'we', 'they', 'you']);
/** Verbs of the mind, whose present tense says nothing about the day of what is thought. */
const mentalForms = new Set(
  'think know believe say understand feel mean see hear remember like love hate do am are suppose guess hope'.split(
    ' ',
  ),
);
const determiners = new Set('a an no another one two three its their his her'.split(' '));
const adverbs = new Set('also already now not been never just since all both recently always still only'.split(' '));

/** Tokens to search for a cue on either side. Chosen by hand: most of a long sentence before, a verb after. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 5;
/** Tokens between a verb and its infinitive: `expects the board of the bank to meet`. Chosen by hand. */
const INFINITIVE_REACH = 7;

/** Whether the words around a date without a year or a bare weekday point ahead, or to a plan. */
export function pointsAhead(tokens: Tokens, first: number, last: number): boolean {
  return directionOf(tokens, first, last) !== 'back';
}

/** News is about what happened: without any cue, a date points back. */
export function directionOf(tokens: Tokens, first: number, last: number): Direction {
  return cuedDirection(tokens, first, last) ?? 'back';
}

/**
 * Where the words around the tokens `first` to `last` point; null if nothing shows it. The words right before and right
 * after decide first, then an event that is named with the day, then the nearest cue to the left in the sentence.
 */
export function cuedDirection(tokens: Tokens, first: number, last: number): Direction | null {
  const lead = leadOf(tokens, first);
  const before = tokens.lower(lead);
  if (before === 'as' && /^(?:early|soon|late)$/.test(tokens.lower(first - 2))) return 'ahead';
  // "between now and Nov. 8", "ahead of Tuesday's primary".
  if (/^(?:and|until|to|through)$/.test(before) && tokens.lower(first - 2) === 'now') return 'ahead';
  if (before === 'of' && tokens.lower(first - 2) === 'ahead') return 'ahead';
  const nearest = (from: number): Direction | null => nearestCue(tokens, from);
  const following = (from: number, reach: number): Direction | null => followingCue(tokens, from, reach);
  const named = (): Direction | null => eventDirection(tokens, { first, last, nearest, following });
  const isPossessive = /^['’]s$/.test(tokens.word(last + 1));
  if (isPossessive) return named() ?? possessiveDirection(tokens, before, first);
  // "predicted Wednesday", "on Sunday issued": with a past form next to it, the day is past.
  if (isPastForm(tokens, first - 1) && !futureCues.has(before) && tokens.lower(first - 2) !== 'be') return 'back';
  // "The vote is on Sunday": the present tense with a day means the future.
  if (/^(?:is|are)$/.test(before === 'on' ? tokens.lower(first - 2) : before)) return 'ahead';
  const appointed = appointmentDirection(tokens, lead, { first, last });
  if (appointed !== null) return appointed;
  const after = tokens.lower(last + 1);
  if (isPastForm(tokens, last + 1) && !futureCues.has(after) && !tokens.isBreak(last + 1)) return 'back';
  if (after === 'will' && !articles.has(before)) return 'ahead';
  // "Tuesday is the deadline."
  if (after === 'is' && (endsSentence(tokens, first - 1) || !tokens.isWord(first - 1))) return 'ahead';
  const ofEvent = named();
  if (ofEvent !== null) return ofEvent;
  // "He had until Sunday to decide."
  if (before === 'until' && tokens.lower(lead - 1) === 'had') return 'back';
  if (leads.has(before)) return isPluperfect(tokens, first, last) ? 'back' : 'ahead';
  if (before === 'through') return nearest(first - 1) ?? 'ahead';
  return nearest(first - 1) ?? following(last + 1, LOOK_AHEAD);
}

/** Where the nearest cue at or to the left of a token points, in its sentence. */
function nearestCue(tokens: Tokens, from: number): Direction | null {
  const floor = Math.max(0, from + 1 - LOOK_BACK);
  for (let at = from; at >= floor && !endsSentence(tokens, at); at--) {
    const direction = cueAt(tokens, at);
    if (direction !== null) return direction;
  }
  return null;
}

/** Where the first verb from a token on points, in its sentence. */
function followingCue(tokens: Tokens, from: number, reach: number): Direction | null {
  for (let at = from; at < from + reach; at++) {
    if (isNameOfModal(tokens, at)) continue;
    const word = tokens.lower(at);
    if (word === 'will' || word.endsWith("'ll") || word.endsWith('’ll')) return 'ahead';
    // "is expected to", "are likely to".
    if (/^(?:is|are)$/.test(word) && (intentions.has(tokens.lower(at + 1)) || pastIntentions.has(tokens.lower(at + 1))))
      return 'ahead';
    if (isPastForm(tokens, at)) return 'back';
    if (endsSentence(tokens, at)) return null;
    if (/^(?:would|could|may|might|must|can)$/.test(word)) return 'ahead';
  }
  return null;
}

/** Where the word at a token points; null if it says nothing about time. */
function cueAt(tokens: Tokens, at: number): Direction | null {
  if (!tokens.isWord(at) || isNameOfModal(tokens, at)) return null;
  const word = tokens.lower(at);
  const lead = tokens.lower(at - 1);
  if (word === 'to') return infinitiveDirection(tokens, at);
  // "could not be reached on Friday".
  if (word === 'could' && tokens.lower(at + 1) === 'not') return 'back';
  if (isOtherSense(tokens, at)) return null;
  if (futureCues.has(word) || word.endsWith("'ll") || word.endsWith('’ll')) {
    // "had been due to expire Friday" is over; "was scheduled for Friday" may not be.
    if (lead === 'been' && tokens.lower(at - 2) === 'had') return 'back';
    return /^(?:was|were)$/.test(lead) ? 'plan' : 'ahead';
  }
  if (isSchedule(tokens, at) || isArranged(tokens, at) || isPresent(tokens, at)) return 'ahead';
  if (word === 'set' && /^(?:to|for)$/.test(tokens.lower(at + 1)))
    return /^(?:was|were)$/.test(lead) ? 'plan' : 'ahead';
  if (word === 'has' || word === 'have') return havingDirection(tokens, at);
  if (word === 'be' || !isPastForm(tokens, at) || isPlainForm(tokens, at)) return null;
  // "will be closed", "the divided city": a participle says nothing about time.
  return lead === 'be' || (articles.has(lead) && word.endsWith('ed')) ? null : 'back';
}

/** `next to the bank`, `due to snow`, `finished ahead of him`, `than expected`, `announced plans`: no future. */
function isOtherSense(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  const lead = tokens.lower(at - 1);
  switch (word) {
    case 'next':
      return tokens.lower(at + 1) === 'to';
    case 'ahead':
      return tokens.lower(at + 1) === 'of';
    case 'due':
      return tokens.lower(at + 1) === 'to' && !/^(?:is|are|was|were|be|been|not|['’](?:s|re|m))$/.test(lead);
    case 'expected':
    case 'planned':
    case 'scheduled':
      return lead === 'than' || lead === 'as';
    default:
      if (!nounlikePlurals.has(word)) return false;
      return (
        articles.has(lead) ||
        isPastForm(tokens, at - 1) ||
        tokens.isNumber(at - 1) ||
        /^(?:of|for|with|on|in|new|no|two|three|four|several|many|some|more|any|all)$/.test(lead)
      );
  }
}

/** `to hit the coast`, `will cut output`: plain forms that are spelled like past ones. */
function isPlainForm(tokens: Tokens, at: number): boolean {
  return /^(?:to|will|would|can|could|may|might|must|shall|should|not)$/.test(tokens.lower(at - 1));
}

/** `in May`, `Will Brill`: a capital makes a month or a name of a modal. */
function isNameOfModal(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapitalized(at)) return false;
  return tokens.lower(at) === 'may' || (tokens.lower(at) === 'will' && !endsSentence(tokens, at - 1));
}

/** `is to meet`, `was to meet`, `agreed to meet`, `expects the board to meet`; null if no intention governs it. */
function infinitiveDirection(tokens: Tokens, at: number): Direction | null {
  const verb = tokens.lower(at + 1);
  if (!tokens.isWord(at + 1) || tokens.isCapitalized(at + 1) || articles.has(verb)) return null;
  const lead = tokens.lower(at - 1);
  if (/^(?:is|are|has|have|going|about|['’]re)$/.test(lead)) return 'ahead';
  if (lead === 'was' || lead === 'were') return 'plan';
  // "a vote to be held Friday".
  if (verb === 'be' && !isPastForm(tokens, at - 1)) return 'ahead';
  for (let left = at - 1; left >= at - INFINITIVE_REACH && !endsSentence(tokens, left); left--) {
    const word = tokens.lower(left);
    if (word === ',' || word === 'to') return null;
    if (isOtherSense(tokens, left)) continue;
    const isPast = pastIntentions.has(word) || isOrder(tokens, left, at);
    if (!isPast && !intentions.has(word)) {
      if (isPastForm(tokens, left)) return null;
      continue;
    }
    const before = tokens.lower(left - 1);
    if (before === 'been' && tokens.lower(left - 2) === 'had') return 'back';
    if (isPast) return /^(?:is|are|be)$/.test(before) ? 'ahead' : 'plan';
    return before === 'was' || before === 'were' ? 'plan' : 'ahead';
  }
  return null;
}

/** `ordered him to appear`: somebody else is to do it, later. Passive or without an object it may have been done. */
function isOrder(tokens: Tokens, verb: number, to: number): boolean {
  return directives.has(tokens.lower(verb)) && verb < to - 1 && !/^(?:was|were|been|be)$/.test(tokens.lower(verb - 1));
}

/** `has a hearing on Monday` is ahead, `has left` is not, and `have to leave` is. */
function havingDirection(tokens: Tokens, at: number): Direction {
  let next = at + 1;
  while (next < at + 3 && adverbs.has(tokens.lower(next))) next++;
  const word = tokens.lower(next);
  return word === 'to' || determiners.has(word) ? 'ahead' : 'back';
}

/** `is meeting the premier on Friday`, `we're playing on Sunday`. */
function isArranged(tokens: Tokens, at: number): boolean {
  if (!arrangedForms.has(tokens.lower(at))) return false;
  const lead = tokens.lower(tokens.lower(at - 1) === 'not' ? at - 2 : at - 1);
  return (
    /^(?:is|are|am)$|['’](?:re|m)$/.test(lead) || (/^['’]s$/.test(lead) && /^(?:he|she|it)$/.test(tokens.lower(at - 2)))
  );
}

/** `We fly out to Rome on Thursday`: a plain form after a pronoun. */
function isPresent(tokens: Tokens, at: number): boolean {
  if (!personalPronouns.has(tokens.lower(at - 1)) || tokens.isCapitalized(at)) return false;
  const word = tokens.lower(at);
  if (isPastForm(tokens, at) || mentalForms.has(word) || adverbs.has(word)) return false;
  return (
    word.length > 1 &&
    !/(?:..ly|n['’]t)$/.test(word) &&
    !/^(?:set|put|let|shut|split|burst|shed|bet|were|have|had|did|who|and|or|in|on|at|for|of|to)$/.test(word)
  );
}

/** `set a hearing for Friday`, `postponed the vote to Monday`, `a protest planned for Sunday`. */
function appointmentDirection(
  tokens: Tokens,
  lead: number,
  { first, last }: { readonly first: number; readonly last: number },
): Direction | null {
  const word = tokens.lower(lead);
  if (word !== 'for' && word !== 'to') return null;
  // "Sales for June rose": a month alone is mostly what figures are for.
  if (first === last && monthOfName(tokens.lower(first)) !== null) return null;
  for (let at = lead - 1; at >= lead - LOOK_BACK && !endsSentence(tokens, at); at--) {
    if (!appointments.has(tokens.lower(at))) continue;
    const before = tokens.lower(at - 1);
    if (before === 'been' && tokens.lower(at - 2) === 'had') return 'back';
    return before === 'was' || before === 'were' ? 'plan' : 'ahead';
  }
  return null;
}

/** `before Tuesday's primary`, `planning for Thursday's meeting`; any other `Tuesday's` is past. */
function possessiveDirection(tokens: Tokens, before: string, first: number): Direction {
  if (before === 'before') return 'ahead';
  if (before !== 'for') return 'back';
  return /^(?:planning|plans|planned|prepare|prepares|preparing|prepared|scheduled|set)$/.test(tokens.lower(first - 2))
    ? 'ahead'
    : 'back';
}

/** The token before a day, skipping a clock time: `until 9 a.m. EST Tuesday`. */
function leadOf(tokens: Tokens, first: number): number {
  let at = first - 1;
  for (let step = 0; step < 4 && (clockWords.has(tokens.lower(at)) || tokens.isNumber(at)); step++) at--;
  return at;
}

/** `the talks start on Monday`, `Rovers host City`, but neither `the start`, `did not start` nor `a radio host`. */
function isSchedule(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  const lead = tokens.lower(index - 1);
  if (/^(?:goes|comes)$/.test(word)) return /^(?:on|into|to|before|up|out)$/.test(tokens.lower(index + 1));
  if (nounlikeForms.has(word)) {
    if (tokens.isCapitalized(index) || !tokens.isWord(index - 1) || articles.has(lead)) return false;
    return tokens.isCapitalized(index - 1) || /[^s]s$/.test(lead) ? !/^(?:is|was|has|['’]s)$/.test(lead) : false;
  }
  if (!scheduleForms.has(word) || articles.has(lead)) return false;
  return !/^(?:did|not|to|and|or)$|n['’]t$/.test(lead);
}

/** Whether a token is a verb in a past form, as far as its ending or the list of irregular ones tells. */
export function isPastForm(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  return (
    pastCues.has(word) || (word.length > 3 && word.endsWith('ed') && tokens.isWord(index) && !word.endsWith('eed'))
  );
}

/** `had filed reports by Wednesday`, `until Thursday, they had not`. */
function isPluperfect(tokens: Tokens, first: number, last: number): boolean {
  const floor = Math.max(0, first - LOOK_BACK);
  for (let at = first - 1; at >= floor && !endsSentence(tokens, at); at--) {
    const word = tokens.lower(at);
    if (futureCues.has(word)) return false;
    if (word === 'had') return isPastForm(tokens, at + 1) || tokens.lower(at + 1) === 'not';
  }
  for (let at = last + 1; at <= last + LOOK_AHEAD; at++) {
    if (tokens.lower(at) === 'had') return true;
    if (endsSentence(tokens, at)) return false;
  }
  return false;
}
