import { personTitles } from '../../entities/titles';
import { personNouns } from '../../text/personNouns';
import { endsSentence } from '../../text/sentences';
import { isApostrophe, type Tokens } from '../../text/tokens';

const DOUBLE = 0x22;
const RIGHT_DOUBLE = 0x201d;
/** Chosen by hand: a name is not its sentence's subject after more words than this. */
const MOST_WORDS_BEFORE = 7;

/** Whether the name at `offset` opens its sentence, with nothing but titles or `The port's …,` before it. */
export function startsSentence(tokens: Tokens, offset: number): boolean {
  const name = tokens.indexAt(offset);
  let first = name;
  let isTitled = true;
  while (name - first < MOST_WORDS_BEFORE && !isSentenceEdge(tokens, first - 1)) {
    const word = tokens.lower(first - 1);
    if (verbalLinks.has(word) && !isSentenceEdge(tokens, first - 2)) return false;
    isTitled &&= tokens.isCapitalized(first - 1) || personNouns.has(word) || personTitles.has(word) || word === '-';
    first--;
  }
  if (!isSentenceEdge(tokens, first - 1)) return false;
  return (
    isTitled || openers.has(tokens.lower(first)) || tokens.word(first + 1) === "'s" || tokens.word(first + 1) === '’s'
  );
}

const verbalLinks = new Set('and or that by for with of to from on at said told attacked about'.split(' '));
const openers = new Set('the a an his her their its our but and then asked now'.split(' '));

/** The end of a sentence, or a quotation mark: after a quotation the reporter starts a new sentence. */
function isSentenceEdge(tokens: Tokens, at: number): boolean {
  const unit = tokens.unit(at);
  return endsSentence(tokens, at) || unit === DOUBLE || unit === RIGHT_DOUBLE || isApostrophe(unit);
}
