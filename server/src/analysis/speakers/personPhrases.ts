import { personNouns } from '../../text/personNouns';
import type { Tokens } from '../../text/tokens';
import { inPieces, type Steps } from '../../work/steps';
import { genderOfWord, type PersonPronoun } from './gender';
import { startsSentence } from './sentenceOpening';

/** `the mayor`: someone called that elsewhere in the article. */
export interface DefinitePhrase {
  readonly start: number;
  readonly noun: string;
}

/** `A fisherman` at the start of a sentence: someone new, without a name. */
export interface IntroducingPhrase {
  readonly start: number;
  /** The phrase as written, except for the capital at its start. */
  readonly name: string;
  readonly gender: PersonPronoun | null;
}

/** The phrases of an article, outside quotations, that refer to people; in text order. */
export interface PersonPhrases {
  readonly definite: readonly DefinitePhrase[];
  readonly introducing: readonly IntroducingPhrase[];
}

/** How many words may come between the article and the noun; chosen by hand. */
const MOST_WORDS = 3;
const indefinite = new Set(['a', 'an', 'one', 'another']);

/**
 * Reads the phrases of a whole article once, for all its pronouns. `isCalled` says whether the article uses a noun for
 * anyone, `isQuoted` whether an offset is in a quotation.
 */
export function* personPhrases(
  tokens: Tokens,
  isCalled: (noun: string) => boolean,
  isQuoted: (offset: number) => boolean,
): Steps<PersonPhrases> {
  const definite: DefinitePhrase[] = [];
  const introducing: IntroducingPhrase[] = [];
  yield* inPieces([[0, tokens.count]], (first, end) => {
    for (let at = first; at < end; at++) {
      const length = tokens.end(at) - tokens.start(at);
      if (length === 0 || length > LONGEST_OPENER) continue;
      const word = tokens.lower(at);
      if (word === 'the') {
        const phrase = definiteAt(tokens, at);
        if (phrase !== null && isCalled(phrase.noun) && !isQuoted(phrase.start)) definite.push(phrase);
      } else if (indefinite.has(word)) {
        const phrase = introducingAt(tokens, at);
        if (phrase !== null && !isQuoted(phrase.start)) introducing.push(phrase);
      }
    }
  });
  return { definite, introducing };
}

const LONGEST_OPENER = 'another'.length;

/** `the mayor`, but neither `the Mayor Roe` nor `the mayor's`: a pronoun rarely refers to an owner. */
function definiteAt(tokens: Tokens, at: number): DefinitePhrase | null {
  if (!tokens.isWord(at + 1) || tokens.isCapitalized(at + 2) || /^['’]s?$/.test(tokens.word(at + 2))) return null;
  return { start: tokens.start(at), noun: tokens.lower(at + 1) };
}

function introducingAt(tokens: Tokens, at: number): IntroducingPhrase | null {
  if (!startsSentence(tokens, tokens.start(at))) return null;
  let head = at + 1;
  while (head <= at + MOST_WORDS && tokens.isWord(head) && !isPersonNoun(tokens.lower(head))) head++;
  if (!isPersonNoun(tokens.lower(head)) || tokens.isCapitalized(head + 1) || tokens.isCapitalized(head + 2))
    return null;
  const name = tokens.words(at, head);
  return {
    start: tokens.start(at),
    name: name.charAt(0).toLowerCase() + name.slice(1),
    gender: genderOfWord(tokens.lower(head)),
  };
}

/** Nouns for those who are quoted without a name, which are no one's description. */
const unnamedNouns = new Set(['source', 'insider']);

function isPersonNoun(word: string): boolean {
  return personNouns.has(word) || unnamedNouns.has(word);
}
