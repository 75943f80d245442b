import { isKnownAcronym } from '../../entities/knownAcronyms';
import { type Span, spanOf, textOf } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** Two to six capitals, with figures or full stops: `NHPA`, `U.N.D.P.`, `MI9`. */
const acronym = /^(?:\p{Lu}[\p{Lu}\d]{1,5}|(?:\p{Lu}\.){2,5})$/u;

/** An organisation that goes by initials which the article never spells out. */
export const entityUndefinedAcronym: Rule = {
  code: 'entity/undefined-acronym',
  defaultSeverity: 'hint',
  summary: 'An organisation’s initials are never spelled out.',
  explanation:
    'Readers of an archive, years later, no longer know what every set of initials stood for. The rule passes over those ' +
    'that everybody knows (NATO, BBC), companies that go by theirs, and initials whose words stand anywhere in the article. ' +
    'Spell the name out once, or list the initials with their name in `copydesk.entities.json`.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nThe gate was paid for by the NHPA, said Ida Roe.\n',
    right:
      ' date 2024-03-05 Harbour reopens\nThe gate was paid for by the Northern Harbour Pilots Association (NHPA), said Ida Roe.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.article;
    const bodyStart = analysis.article.headline?.end ?? 0;
    return analysis.entities.flatMap((entity): Finding[] => {
      const mention = entity.mentions.find((it) => it.start >= bodyStart && it.form !== 'nominal');
      if (entity.type !== 'ORG' || entity.isVouched || mention === undefined) return [];
      // A longer name that the initials were joined with is the entity's name: nothing is left to define.
      if (!acronym.test(entity.name) || textOf(text, mention) !== entity.name) return [];
      const letters = entity.name.replace(/[.\d]/g, '');
      if (entity.mentions.some((it) => isExplained(text, it))) return [];
      if (
        stationCall.test(entity.name) ||
        isKnownAcronym(letters) ||
        isKnownAcronym(entity.name) ||
        isSpelledOut(text, letters)
      )
        return [];
      return [
        {
          ...spanOf(mention),
          message: `What “${entity.name}” stands for is not told in this article.`,
          evidence: [],
          fixes: [],
        },
      ];
    });
  },
};

/**
 * Whether a mention stands beside its own explanation, `(FNSEA)`, `FNSEA (Federation …)`, `the league, or FNSEA`, `the league, FNSEA,`; is a code
 * between angle brackets; or stands among other words in capitals, where it may be any word.
 */
function isExplained(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const behind = text.slice(end, end + LONGEST_BEFORE);
  return (
    /[(<[“"‘]$|, or (?:the )?$/u.test(before) ||
    /^[>)\]]|^,? [(<]\p{Lu}/u.test(behind) ||
    (/\p{L}, (?:the )?$/u.test(before) && /^[,.]/.test(behind)) ||
    /\p{Lu}{3,}[’'.,]? $/u.test(before) ||
    /^,? \p{Lu}{3,}\b/u.test(behind)
  );
}

const LONGEST_BEFORE = 16;

/** Calls of North American stations stand for nothing. */
const stationCall = /^[WK][A-Z]{2,3}$/;

/** Whether words that begin with the letters, in order, stand anywhere: `Northern Harbour Pilots’ Association`. */
function isSpelledOut(text: string, letters: string): boolean {
  const words = text.match(/\p{L}[\p{L}’']*/gu) ?? [];
  const wanted = letters.toLowerCase();
  for (let at = 0; at < words.length; at++) {
    if (startsSpelling(words, at, wanted)) return true;
  }
  return false;
}

/** Small words may be passed over; the words must not themselves be the initials. */
function startsSpelling(words: readonly string[], from: number, wanted: string): boolean {
  let matched = 0;
  for (let at = from; at < words.length && matched < wanted.length; at++) {
    const word = words[at] ?? '';
    if (word.length > 1 && word.charAt(0).toLowerCase() === wanted[matched]) matched++;
    else if (matched === 0 || !/^(?:of|the|and|for|in|on|to|de|des|du|la|le|del|and|a|an|&)$/i.test(word)) return false;
  }
  return matched === wanted.length;
}
