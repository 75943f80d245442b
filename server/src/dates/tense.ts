import { endsSentence } from '../text/sentences';
import type { Tokens } from '../text/tokens';

/** Auxiliaries and forms that put their clause into the future: modals, plans, and the present tense of schedules. */
const futureCues = new Set(
  (
    "will he'll she'll they'll we'll it'll i'll won't won’t shall due scheduled slated expected expects expect plans planned planning upcoming " +
    'starting beginning effective may might could would should tomorrow next deadline expires begins starts opens ' +
    'ahead intends hopes vowed agreed postponed delayed extended arrives leaves meets returns travels visits faces ' +
    'holds hosts ends resumes reconvenes takes wants'
  ).split(' '),
);

/** Plain forms that, with a day, state a schedule: `the talks start on Monday`. */
const scheduleForms = new Set(['start', 'begin', 'end', 'open', 'meet', 'resume', 'expire', 'arrive', 'return']);

/** Forms that put their clause into the past; regular ones are known by their ending. */
const pastCues = new Set(
  (
    'said says told was were had has have been did came went took met made gave became began won lost fell rose held ' +
    'found left got saw since after ago last earlier spoke wrote led sent shot hit struck broke announcing ran drove ' +
    'fled flew fought drew chose threw swore sank sang stood sat slept sold bought brought caught taught thought ' +
    'sought dealt built kept paid quit spent swept understood overturned tore hurt forced knew grew shook rode stole ' +
    'beat bore bid cast cost cut felt fed heard hid laid lay lent lit meant read sped spread stuck swung wound'
  ).split(' '),
);

/** Words that point ahead only right before the date: `by Friday`, `until May`. */
const leads = new Set(['by', 'until', 'till', 'before']);
const articles = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', "'s", '’s', 'this', 'that', 'of']);

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

/** Tokens to search for a cue on either side. Chosen by hand: most of a long sentence before, a verb after. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 5;

/**
 * Where the words around a date point: ahead, back, or to a plan reported in the past tense, `was scheduled for
 * Friday`, whose day may or may not have come.
 */
export type Direction = 'ahead' | 'back' | 'plan';

/** Whether the words around a date without a year or a bare weekday point ahead, or to a plan. */
export function pointsAhead(tokens: Tokens, first: number, last: number): boolean {
  return directionOf(tokens, first, last) !== 'back';
}

/**
 * Where the words around the tokens `first` to `last` point. The words right before and right after decide first, then
 * the nearest cue to the left in the sentence. News is about what happened: without any cue it is `back`.
 */
export function directionOf(tokens: Tokens, first: number, last: number): Direction {
  const before = tokens.lower(leadOf(tokens, first));
  if (before === 'as' && /^(?:early|soon|late)$/.test(tokens.lower(first - 2))) return 'ahead';
  // "between now and Nov. 8", "ahead of Tuesday's primary".
  if (/^(?:and|until|to|through)$/.test(before) && tokens.lower(first - 2) === 'now') return 'ahead';
  if (before === 'of' && tokens.lower(first - 2) === 'ahead') return 'ahead';
  // "predicted Wednesday", "on Sunday issued": with a past form next to it, the day is past.
  if (isPastForm(tokens, first - 1) && !futureCues.has(before) && tokens.lower(first - 2) !== 'be') return 'back';
  // "The vote is on Sunday": the present tense with a day means the future.
  if (/^(?:is|are)$/.test(before === 'on' ? tokens.lower(first - 2) : before)) return 'ahead';
  if (isPastForm(tokens, last + 1) && !futureCues.has(tokens.lower(last + 1)) && !tokens.isBreak(last + 1))
    return 'back';
  if (/^['’]s$/.test(tokens.word(last + 1))) return possessiveDirection(tokens, before, first);
  const floor = Math.max(0, first - LOOK_BACK);
  if (leads.has(before)) return isPluperfect(tokens, floor, first, last) ? 'back' : 'ahead';
  for (let at = first - 1; at >= floor && !endsSentence(tokens, at); at--) {
    const direction = cueAt(tokens, at);
    if (direction !== null) return direction;
  }
  for (let at = last + 1; at <= last + LOOK_AHEAD; at++) {
    const word = tokens.lower(at);
    if (word === 'will') return 'ahead';
    if (isPastForm(tokens, at) || endsSentence(tokens, at)) return 'back';
  }
  return 'back';
}

/** Where the word at a token points; null if it says nothing about time. */
function cueAt(tokens: Tokens, at: number): Direction | null {
  if (!tokens.isWord(at)) return null;
  const word = tokens.lower(at);
  const lead = tokens.lower(at - 1);
  if (futureCues.has(word)) {
    // "had been due to expire Friday" is over; "was scheduled for Friday" may not be.
    if (lead === 'been' && tokens.lower(at - 2) === 'had') return 'back';
    return /^(?:was|were)$/.test(lead) ? 'plan' : 'ahead';
  }
  if (isSchedule(tokens, at)) return 'ahead';
  if (word === 'set' && /^(?:to|for)$/.test(tokens.lower(at + 1)))
    return /^(?:was|were)$/.test(lead) ? 'plan' : 'ahead';
  if (word === 'to' && /^(?:is|are)$/.test(lead)) return 'ahead';
  if (word === 'be' || !isPastForm(tokens, at)) return null;
  // "will be closed", "the divided city": a participle says nothing about time.
  return lead === 'be' || (articles.has(lead) && word.endsWith('ed')) ? null : 'back';
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

/** `the talks start on Monday`, but neither `the start` nor `did not start`. */
function isSchedule(tokens: Tokens, index: number): boolean {
  const lead = tokens.lower(index - 1);
  if (!scheduleForms.has(tokens.lower(index)) || articles.has(lead)) return false;
  return !/^(?:did|not|to|and|or)$|n['’]t$/.test(lead);
}

function isPastForm(tokens: Tokens, index: number): boolean {
  const word = tokens.lower(index);
  return (
    pastCues.has(word) || (word.length > 4 && word.endsWith('ed') && tokens.isWord(index) && !word.endsWith('eed'))
  );
}

/** `had filed reports by Wednesday`, `until Thursday, they had not`. */
function isPluperfect(tokens: Tokens, floor: number, first: number, last: number): boolean {
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
