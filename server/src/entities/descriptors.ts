import { endsSentence } from '../text/sentences';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { STEP_ITEMS, type Steps } from '../work/steps';
import type { Entity } from './entity';
import { organizationNouns, roleNouns } from './roleNouns';

/** How an article describes someone next to the name: `mayor of Port Ansel`. The span covers the words as written. */
export interface Descriptor extends Span {
  readonly entity: Entity;
  readonly words: string;
}

/** Chosen by hand: a longer phrase after a name is mostly a clause. */
const MOST_WORDS = 14;
/** Chosen by hand: a longer title before a name is mostly the start of its sentence. */
const MOST_BEFORE = 8;
/** Capitalized words after `of` in a title, `Secretary of Foreign Affairs`; chosen by hand. */
const MOST_AFTER_OF = 4;
/** Chosen by hand: fewer letters, `ex`, describe no one. */
const FEWEST_LETTERS = 4;

const determiners = wordSet('the a an its his her their our this');
const links = wordSet('of for at in with on and to');
/** Lower-case words that may be part of a title before a name. */
const modifiers = wordSet(
  'former ex acting interim deputy vice assistant associate chief senior junior prime foreign interior defence defense ' +
    'finance justice health education energy trade transport home economy economic agriculture environment labour labor ' +
    'state federal regional provincial local city county national international opposition ruling party presidential ' +
    'self-proclaimed incoming outgoing outspoken veteran longtime long-time late current then new first second third co ' +
    'press police army navy air force human rights news political military security retired general managing executive ' +
    'non-executive founding veteran legal medical scientific research oil gas steel car bank banking insurance software ' +
    'tech technology media telecoms mining power shipping retail drug pharmaceutical aid charity state-owned state-run ' +
    'harbour harbor port fire station school choir scrum grand ship land village town district parish church festival ' +
    'privately-held football basketball club team head fellow right-wing left-wing far-right far-left centre-right ' +
    'centre-left leading major giant group company firm agency owned run held based born',
);
/** Nouns that say nothing on their own. */
const incomplete = wordSet('master head member fellow chair source leader partner founder');
/** Capitalized words that are not part of the title after them: days, months and words that open a sentence. */
const neverInTitles = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december today yesterday meanwhile but and when as after before while in on at for with if both',
);
/** Words that make a phrase between commas a clause rather than a description. */
const verbs = wordSet(
  'said says say told tells was were is are be been has have had will would could can did does do who which that where ' +
    'when because if it he they she we i but not added according after before while whom whose unlike like despite amid ' +
    'among including such than',
);

/**
 * How an article describes its people and organizations next to their names, in text order: a title before the name
 * (`Transport Minister Lena Aaberg`, `the Oslo-based shipper Rio Lines`), or a phrase between commas after it (`Ida
 * Roe, the mayor of Port Ansel,`) or before it (`The mayor, Ida Roe,`). The head of a description is a noun for a role
 * or for a kind of organization; phrases of more than fourteen words and phrases with a verb are skipped.
 */
export function* findDescriptors(tokens: Tokens, entities: readonly Entity[]): Steps<Descriptor[]> {
  const found: Descriptor[] = [];
  let left = STEP_ITEMS;
  for (const entity of entities) {
    if (entity.type !== 'PER' && entity.type !== 'ORG') continue;
    const nouns = entity.type === 'PER' ? roleNouns : organizationNouns;
    for (const mention of entity.mentions) {
      if (mention.form === 'nominal') continue;
      if (left-- === 0) {
        left = STEP_ITEMS;
        yield;
      }
      const first = tokens.indexAt(mention.start);
      const last = tokens.indexAt(mention.end) - 1;
      const phrase =
        phraseAfter(tokens, last, nouns) ??
        titleBefore(tokens, first, nouns) ??
        (entity.type === 'PER' ? phraseBefore(tokens, first, nouns) : baseBefore(tokens, first));
      const described = phrase === null ? null : descriptorOf(tokens, entity, phrase);
      if (described !== null) found.push(described);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** The first and the last token of a phrase. */
type Phrase = readonly [first: number, last: number];

function descriptorOf(tokens: Tokens, entity: Entity, [from, to]: Phrase): Descriptor | null {
  let first = from;
  while (first < to && (determiners.has(tokens.lower(first)) || tokens.lower(first) === 'then')) first++;
  const { start, end } = tokens.span(first, to);
  const words = tokens.text.slice(start, end).replace(/\s+/g, ' ');
  if (words.length < FEWEST_LETTERS || incomplete.has(words.toLowerCase()) || !/\p{L}/u.test(words)) return null;
  return { entity, words, start, end };
}

/** `, the mayor of Port Ansel,` after a name, skipping an age between commas. */
function phraseAfter(tokens: Tokens, last: number, nouns: ReadonlySet<string>): Phrase | null {
  let at = last + 1;
  if (tokens.word(at) !== ',') return null;
  at++;
  if (tokens.isNumber(at) && tokens.word(at + 1) === ',') at += 2;
  const first = at;
  let head = -1;
  let isHeadOpen = true;
  for (; at < first + MOST_WORDS + 1 && !isEnd(tokens, at); at++) {
    const word = tokens.lower(at);
    if (verbs.has(word) || /["“”]/.test(word)) {
      // "the mayor who had ...": the description ends before "who".
      if (!/^(?:who|which|that|whose|whom)$/.test(word)) return null;
      break;
    }
    if (isHeadOpen && nouns.has(word) && !(nouns === organizationNouns && tokens.isCapitalized(at))) head = at;
    if (links.has(word) && at > first) isHeadOpen = false;
  }
  if (head < 0 || at > first + MOST_WORDS || at === first) return null;
  const isLast = tokens.word(at) === ';' || endsSentence(tokens, at) || endsSentence(tokens, at - 1);
  if (isLast && isClause(tokens, head, at)) return null;
  const isOpened = determiners.has(tokens.lower(first)) || !tokens.isCapitalized(first) || head > first;
  // "Ida Roe, Mayor Lena Holm and others" is a list: a capitalized name after the role noun is another person.
  const isList = tokens.isCapitalized(head + 1) && !determiners.has(tokens.lower(first));
  return isOpened && !isList && isHeadLast(tokens, head, at) ? [first, at - 1] : null;
}

/**
 * `a group of rabbis called for …`: a phrase that ends a sentence, with a past tense after its noun, is the main
 * clause.
 */
function isClause(tokens: Tokens, head: number, end: number): boolean {
  for (let at = head + 1; at < end; at++)
    if (/[a-z]ed$/.test(tokens.word(at)) && !participles.has(tokens.word(at))) return true;
  return false;
}

/** Words in -ed that are mostly participles, or not verbs at all. */
const participles = wordSet(
  'based owned led founded known named born elected appointed backed funded affiliated accused charged convicted ' +
    'involved located united limited red',
);

/** Whether a phrase's noun is its last word, or is followed by its complement: `director of the port`. */
function isHeadLast(tokens: Tokens, head: number, end: number): boolean {
  return (
    head === end - 1 ||
    links.has(tokens.lower(head + 1)) ||
    tokens.isCapitalized(head + 1) ||
    tokens.word(head + 1) === "'s"
  );
}

/**
 * Whether a phrase between commas ends here: at the comma in `the mayor of Lund, Sweden,` too, or after a final `Inc.`.
 */
function isEnd(tokens: Tokens, at: number): boolean {
  return tokens.isBreak(at) || /^[,.;:!?()[\]–—]$/.test(tokens.word(at)) || endsSentence(tokens, at - 1);
}

/** `Transport Minister` right before the name, with its modifiers to the left. */
function titleBefore(tokens: Tokens, first: number, nouns: ReadonlySet<string>): Phrase | null {
  const last = first - 1;
  let at = last;
  if (!nouns.has(tokens.lower(last))) {
    // "Secretary of State", "head of mission": the noun is before "of".
    while (at >= first - MOST_AFTER_OF && tokens.isCapitalized(at)) at--;
    if (at === last || tokens.lower(at) !== 'of' || !nouns.has(tokens.lower(at - 1))) return null;
    at -= 1;
  }
  const from = leftEnd(tokens, at, first);
  return nouns === roleNouns || from < last ? [from, last] : null;
}

/** The first of the words before a noun that belong to it. */
function leftEnd(tokens: Tokens, noun: number, first: number): number {
  let from = noun;
  while (from > 0 && first - from < MOST_BEFORE) {
    const before = from - 1;
    const word = tokens.lower(before);
    // The part before a hyphen belongs to the word after it: "front-runner".
    const isPart =
      tokens.isCapitalized(before) || tokens.word(from) === '-' ? !isOpener(tokens, before) : modifiers.has(word);
    const isJoint =
      (word === '-' || word === "'s" || word === '’s') && tokens.isWord(before - 1) && !tokens.isBreak(before - 1);
    if (!isPart && !isJoint) break;
    from = before;
  }
  while (from < noun && !tokens.isWord(from)) from++;
  return from;
}

/** Whether a capitalized word opens a sentence or is a day's name, and so is not part of a title. */
function isOpener(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  return determiners.has(word) || neverInTitles.has(word);
}

/**
 * `The mayor, ` before the name: only if a determiner opens the phrase and the role is its last word or before `of`.
 */
function phraseBefore(tokens: Tokens, first: number, nouns: ReadonlySet<string>): Phrase | null {
  if (tokens.word(first - 1) !== ',') return null;
  const last = first - 2;
  let head = -1;
  for (let at = last; at > last - MOST_BEFORE && (tokens.isWord(at) || tokens.word(at) === '-'); at--) {
    const word = tokens.lower(at);
    if (verbs.has(word)) return null;
    if (nouns.has(word)) head = at;
    if (!determiners.has(word)) continue;
    // "the head of the port": the inner determiner does not open the phrase.
    if (links.has(tokens.lower(at - 1)) && head < 0) continue;
    return head > at && (head === last || links.has(tokens.lower(head + 1))) ? [at, last] : null;
  }
  return null;
}

/** `Oslo-based` before an organization's name. */
function baseBefore(tokens: Tokens, first: number): Phrase | null {
  const isBased =
    tokens.lower(first - 1) === 'based' && tokens.word(first - 2) === '-' && tokens.isCapitalized(first - 3);
  return isBased ? [first - 3, first - 1] : null;
}
