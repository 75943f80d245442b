import { wordHash } from '../text/wordHash';
import { WordTable } from '../text/wordTable';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  offices,
  possessives,
  prepositions,
  pronouns,
  relatives,
  timeWords,
} from './grammar';
import { cueForms, speechNouns } from './reportingVerbs';

/**
 * What an item of a masked text is: bits, several of which may be set. The top byte holds the cue level. The shipped
 * weights depend on the order of `endsInIng`, `endsInEd` and `endsInS`.
 */
export const ItemClass = {
  word: 1 << 0,
  capital: 1 << 1,
  number: 1 << 2,
  quotation: 1 << 3,
  blockBreak: 1 << 4,
  stop: 1 << 5,
  comma: 1 << 6,
  colon: 1 << 7,
  dash: 1 << 8,
  pronoun: 1 << 9,
  determiner: 1 << 10,
  preposition: 1 << 11,
  conjunction: 1 << 12,
  auxiliary: 1 << 13,
  adverb: 1 << 14,
  time: 1 << 15,
  relative: 1 << 16,
  office: 1 << 17,
  joint: 1 << 18,
  semicolon: 1 << 19,
  endsInIng: 1 << 20,
  endsInEd: 1 << 21,
  endsInS: 1 << 22,
  possessive: 1 << 23,
} as const;

/** What ends a sentence; `text/sentences.ts` decides which items are stops. */
export const SENTENCE_EDGE = ItemClass.stop | ItemClass.blockBreak;

/** From this cue level (of 255), a lower-case word is a verb of speech, not part of a noun phrase. Chosen by hand. */
export const VERBAL_CUE = 90;

const CUE_SHIFT = 24;
/** The level of reporting verbs and speech nouns on our lists that the training data do not contain. Chosen by hand. */
const UNSEEN_CUE = 100;
const UNSEEN_NOUN = 12;

/** Classes by `wordHash`: the closed classes of English, with the given cue levels, 0 (never a cue) to 255 (always). */
export function wordClasses(cueLevels: Iterable<readonly [string, number]>): WordTable {
  const classes = new Map<number, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) classes.set(wordHash(word), (classes.get(wordHash(word)) ?? 0) | bit);
  };
  add(pronouns, ItemClass.pronoun);
  add(determiners, ItemClass.determiner);
  add(prepositions, ItemClass.preposition);
  add(conjunctions, ItemClass.conjunction);
  add(auxiliaries, ItemClass.auxiliary);
  add(adverbs, ItemClass.adverb);
  add(timeWords, ItemClass.time);
  add(relatives, ItemClass.relative);
  add(offices, ItemClass.office);
  add(possessives, ItemClass.possessive);
  const levels = new Map([...speechNouns].map((word) => [word, UNSEEN_NOUN]));
  for (const word of cueForms) levels.set(word, UNSEEN_CUE);
  for (const [word, level] of cueLevels) levels.set(word, level);
  for (const [word, level] of levels) {
    const hash = wordHash(word);
    classes.set(hash, ((classes.get(hash) ?? 0) | (level << CUE_SHIFT)) >>> 0);
  }
  return new WordTable(classes);
}

/** How often a word outside quotations is a cue, from 0 (never) to 255 (always). */
export function cueLevel(classes: number): number {
  return classes >>> CUE_SHIFT;
}
