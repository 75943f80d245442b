import type { TimeRule } from '../timeExpressions';
import { yearAt } from './words';

const yearLeads = new Set(
  'in since by of until till from for to through during between late early mid before after and or year around spring summer autumn fall winter'.split(
    ' ',
  ),
);

/** `in 2017`, `the 1990s`; a four-figure number counts as a year only behind a word that asks for one. */
export const yearRule: TimeRule = {
  words: [],
  readsNumbers: true,
  read: (tokens, index) => {
    if (!tokens.isNumber(index)) return null;
    const decade = /^(1[5-9]|20)(\d)0s$/.exec(tokens.word(index));
    if (decade !== null)
      return { first: index, next: index + 1, type: 'DATE', value: `${decade[1]}${decade[2]}`, rule: 'DECADE' };
    const year = yearAt(tokens, index);
    if (year === null || !yearLeads.has(tokens.lower(index - 1))) return null;
    const behind = tokens.lower(index + 1);
    // A noun behind it makes it a number: "of 2000 people"; a verb or a preposition does not.
    const isCount =
      tokens.isWord(index + 1) &&
      /(?:people|percent|troops|jobs|votes|points|km|miles|feet|cases|deaths|soldiers|dollars|pounds|euros|homes|workers|men|women|students|members)$/.test(
        behind,
      );
    return isCount || behind === '%'
      ? null
      : { first: index, next: index + 1, type: 'DATE', value: String(year), rule: 'Y-ABS' };
  },
};
