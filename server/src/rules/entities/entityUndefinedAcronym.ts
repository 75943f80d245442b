import { isKnownAcronym } from '../../entities/knownAcronyms';
import { type Span, spanOf, textOf } from '../../text/span';
import type { Rule } from '../rule';

/** Two to six capitals, with figures or full stops: `NHPA`, `U.N.D.P.`, `MI9`. */
const acronym = /^(?:\p{Lu}[\p{Lu}\d]{1,5}|(?:\p{Lu}\.){2,5})$/u;

/** An organization known only by initials that the article never spells out. */
export const entityUndefinedAcronym: Rule = {
  code: 'entity/undefined-acronym',
  defaultSeverity: 'hint',
  summary: 'An organization’s acronym is never spelled out.',
  explanation:
    'Years later, readers of an archive may no longer know what an acronym stood for. The rule ignores acronyms that ' +
    'everyone knows (NATO, BBC), companies known by theirs, and acronyms whose words appear anywhere in the article. Spell ' +
    'the name out once, or add the acronym as an alias of the full name in `copydesk.entities.json`.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe gate was paid for by the NHPA, said Ida Roe.\n',
    right:
      ' date 2024-03-05 Harbour reopens\nThe gate was paid for by the Northern Harbour Pilots Association (NHPA), said Ida Roe.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.article;
    const bodyStart = analysis.article.headline?.end ?? 0;
    const unexplained = analysis.entities.flatMap((entity): Unexplained[] => {
      const mention = entity.mentions.find((it) => it.start >= bodyStart && it.form !== 'nominal');
      if (entity.type !== 'ORG' || entity.isVouched || mention === undefined) return [];
      // If the initials were joined with a longer name, that is the entity's name, and nothing is left to define.
      if (!acronym.test(entity.name) || textOf(text, mention) !== entity.name) return [];
      const letters = entity.name.replace(/[.\d]/g, '');
      const isKnown = stationCall.test(entity.name) || isKnownAcronym(letters) || isKnownAcronym(entity.name);
      if (isKnown || entity.mentions.some((it) => isExplained(text, it))) return [];
      return [{ ...spanOf(mention), name: entity.name, letters }];
    });
    const isSpelledOut = spellingsOf(text);
    return unexplained
      .filter((it) => !isSpelledOut(it.letters))
      .map(({ start, end, name }) => ({
        start,
        end,
        message: `“${name}” is never spelled out.`,
        evidence: [],
        fixes: [],
      }));
  },
};

/** An acronym that is neither widely known nor explained next to it. */
interface Unexplained extends Span {
  readonly name: string;
  readonly letters: string;
}

/**
 * Whether a mention is next to its explanation (`(FNSEA)`, `FNSEA (Federation …)`, `the league, or FNSEA`, `the league,
 * FNSEA,`), is a code in angle brackets, or is among other words in capitals, where it may be any word.
 */
function isExplained(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return (
    /[(<[“"‘]$|, or (?:the )?$/u.test(before) ||
    /^[>)\]]|^,? [(<]\p{Lu}/u.test(after) ||
    (/\p{L}, (?:the )?$/u.test(before) && /^[,.]/.test(after)) ||
    /\p{Lu}{3,}[’'.,]? $/u.test(before) ||
    /^,? \p{Lu}{3,}\b/u.test(after)
  );
}

/** In UTF-16 units. Chosen by hand: longer than any of the patterns above needs. */
const CONTEXT = 16;

/** Call signs of North American stations are not acronyms. */
const stationCall = /^[WK][A-Z]{2,3}$/;

/** Chosen by hand: a text with more acronyms is a list or a table, where none needs an explanation. */
const MOST_ACRONYMS = 100;

/**
 * Tests whether words with these initials, in order, occur anywhere: `Northern Harbour Pilots’ Association`. The first
 * hundred acronyms are looked up, so that the work does not grow with the square of the text.
 */
function spellingsOf(text: string): (letters: string) => boolean {
  const words: string[] = [];
  let byInitial: Map<string, number[]> | null = null;
  let asked = 0;
  return (letters) => {
    if (++asked > MOST_ACRONYMS) return true;
    byInitial ??= indexWords(text, words);
    const wanted = letters.toLowerCase();
    return (byInitial.get(wanted.charAt(0)) ?? []).some((at) => startsSpelling(words, at, wanted));
  };
}

/** Adds the words of a text to `words`; returns the indexes of those of two letters or more by first letter. */
function indexWords(text: string, words: string[]): Map<string, number[]> {
  const byInitial = new Map<string, number[]>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}’']*/gu)) {
    const initial = word.charAt(0).toLowerCase();
    const places = byInitial.get(initial);
    if (word.length > 1 && places === undefined) byInitial.set(initial, [words.length]);
    else if (word.length > 1) places?.push(words.length);
    words.push(word);
  }
  return byInitial;
}

/** Chosen by hand: more function words in a row are not part of a name. */
const MOST_FUNCTION_WORDS = 6;
const functionWord = /^(?:of|the|and|for|in|on|to|de|des|du|la|le|del|and|a|an|&)$/i;

/** Whether the words from `from` on spell out the initials; function words may come between them. */
function startsSpelling(words: readonly string[], from: number, wanted: string): boolean {
  let matched = 0;
  let skipped = 0;
  for (let at = from; at < words.length && matched < wanted.length; at++) {
    const word = words[at] ?? '';
    if (word.length > 1 && word.charAt(0).toLowerCase() === wanted[matched]) {
      matched++;
      skipped = 0;
    } else if (matched === 0 || skipped++ === MOST_FUNCTION_WORDS || !functionWord.test(word)) return false;
  }
  return matched === wanted.length;
}
