import type { Tokens } from '../text/tokens';
import { wordSet } from '../text/wordSet';
import { forEachInSteps, mapInSteps, type Steps } from '../work/steps';
import { isFirstName, lookUp } from './gazetteer/gazetteer';
import type { TaggedName } from './tagger/tagNames';

/** Words that end a company's name and make it one. In lower case. */
export const corporateForms = wordSet(
  'inc inc. incorporated corp corp. corporation co co. ltd ltd. limited plc llc llp lp gmbh ag kg se spa s.p.a. sa s.a. ' +
    'sas srl nv n.v. bv b.v. ab asa oyj as a/s kk pty pte bhd berhad tbk jsc oao ooo pao bros bros. brothers holdings',
);
/** What companies have and hardly anyone else: after the name, with or without a possessive. In lower case. */
const holdings = wordSet(
  'shares stock stocks shareholders stockholders profit profits earnings revenue revenues sales dividend turnover ' +
    'subsidiary subsidiaries unit units factory factories plant plants store stores products customers ' +
    'employees workers board ipo bonds debt shareholder investors app brand brands shipments airliner flight',
);
/** What is of or in a company: before the name and a preposition. In lower case. */
const parts = wordSet(
  'shares stake stock unit subsidiary division arm employees shareholders shareholder investors ceo executives ' +
    'executive chairman president director founder co-founder analyst analysts economist economists strategist ' +
    'strategists trader traders engineer engineers manager managers acquisition takeover',
);
/** What a company is, right before its name: `tyre maker Brill`. In lower case. */
const makers = wordSet(
  'company firm maker manufacturer producer retailer supermarket bank insurer lender brokerage airline carrier ' +
    'carmaker automaker drugmaker chipmaker steelmaker planemaker brewer distiller miner refiner operator developer ' +
    'publisher broadcaster supplier startup start-up conglomerate utility chain group consultancy giant',
);
const linking = wordSet('in of at for from with');

/** How much of what is said of a name must speak for a company, of all its mentions: one in this many. By hand. */
const MENTIONS_FOR_ONE = 4;

/**
 * Turns names that the tagger took for a person, a place or something else into organizations where the article writes
 * of them as of companies: `Brill SpA`, `shares in Brill`, `Brill’s shareholders`, `tyre maker Brill`. What the
 * gazetteer knows, and people with a first name or a title, stay as they are. Names keep their order.
 */
export function* withCompanies(tokens: Tokens, names: readonly TaggedName[]): Steps<TaggedName[]> {
  const certain = new Set<string>();
  const counts = new Map<string, { mentions: number; signs: number }>();
  const people = new Set<string>();
  yield* forEachInSteps(names, (it) => {
    const name = tokens.words(it.first, it.last);
    if (it.last > it.first && corporateForms.has(tokens.lower(it.last))) {
      certain.add(name);
      certain.add(tokens.words(it.first, it.last - 1));
    }
    if (it.type === 'PER' && it.last > it.first && isFirstName(tokens.word(it.first))) people.add(tokens.word(it.last));
    const counted = counts.get(name) ?? { mentions: 0, signs: 0 };
    counted.mentions++;
    if (hasCompanySign(tokens, it)) counted.signs++;
    counts.set(name, counted);
  });
  return yield* mapInSteps(names, (it): TaggedName => {
    if (it.type === 'ORG') return it;
    const name = tokens.words(it.first, it.last);
    const isPerson = people.has(tokens.word(it.last)) || (it.last > it.first && isFirstName(tokens.word(it.first)));
    if (isPerson && !corporateForms.has(tokens.lower(it.last))) return it;
    if (lookUp(name) !== null) return it;
    const { mentions = 0, signs = 0 } = counts.get(name) ?? {};
    return certain.has(name) || (signs * MENTIONS_FOR_ONE >= mentions && signs > 0) ? { ...it, type: 'ORG' } : it;
  });
}

function hasCompanySign(tokens: Tokens, { first, last }: TaggedName): boolean {
  const hasPossessive = /^['’]s?$/.test(tokens.word(last + 1));
  if (holdings.has(tokens.lower(last + (hasPossessive ? 2 : 1)))) return true;
  if (makers.has(tokens.lower(first - 1)) && !tokens.isCapitalized(first - 1)) return true;
  const at = tokens.lower(first - 1) === 'the' ? first - 2 : first - 1;
  return linking.has(tokens.lower(at)) && parts.has(tokens.lower(at - 1));
}
