import { lookUp } from '../gazetteer/gazetteer';
import { placesCalled } from './places';

/** What is written after a place's name to say where it is: a state, a province or a country. */
export interface WrittenRegion {
  /** The state's or province's full name; null where the country itself is written. */
  readonly name: string | null;
  readonly country: string;
}

/** States and provinces in the Associated Press's current and former style, and their postal abbreviations. By hand. */
const abbreviated: ReadonlyMap<string, WrittenRegion> = new Map([
  ...regionsOf(
    'United States',
    'Ala. AL=Alabama;AK=Alaska;Ariz. AZ=Arizona;Ark. AR=Arkansas;Calif. CA=California;Colo. CO=Colorado;' +
      'Conn. CT=Connecticut;Del. DE=Delaware;Fla. FL=Florida;Ga. GA=Georgia;HI=Hawaii;ID=Idaho;Ill. IL=Illinois;' +
      'Ind. IN=Indiana;IA=Iowa;Kan. KS=Kansas;Ky. KY=Kentucky;La. LA=Louisiana;ME=Maine;Md. MD=Maryland;' +
      'Mass. MA=Massachusetts;Mich. MI=Michigan;Minn. MN=Minnesota;Miss. MS=Mississippi;Mo. MO=Missouri;' +
      'Mont. MT=Montana;Neb. NE=Nebraska;Nev. NV=Nevada;N.H. NH=New Hampshire;N.J. NJ=New Jersey;' +
      'N.M. NM=New Mexico;N.Y. NY=New York;N.C. NC=North Carolina;N.D. ND=North Dakota;OH=Ohio;' +
      'Okla. OK=Oklahoma;Ore. OR=Oregon;Pa. PA=Pennsylvania;R.I. RI=Rhode Island;S.C. SC=South Carolina;' +
      'S.D. SD=South Dakota;Tenn. TN=Tennessee;Tex. TX=Texas;UT=Utah;Vt. VT=Vermont;Va. VA=Virginia;' +
      'Wash. WA=Washington;W.Va. WV=West Virginia;Wis. WI=Wisconsin;Wyo. WY=Wyoming;D.C. DC=District of Columbia',
  ),
  ...regionsOf(
    'Canada',
    'Alta. AB=Alberta;B.C. BC=British Columbia;Man. MB=Manitoba;N.B. NB=New Brunswick;' +
      'Nfld. N.L. NL=Newfoundland and Labrador;N.S. NS=Nova Scotia;N.W.T. NT=Northwest Territories;' +
      'Ont. ON=Ontario;P.E.I. PE=Prince Edward Island;Que. QC=Quebec;Sask. SK=Saskatchewan',
  ),
  ...regionsOf(
    'Australia',
    'N.S.W. NSW=New South Wales;Qld. QLD=Queensland;Vic.=Victoria;Tas.=Tasmania;W.A.=Western Australia;' +
      'S.A.=South Australia',
  ),
  ...regionsOf('United Kingdom', '=England;=Scotland;=Wales;=Northern Ireland'),
]);

/**
 * The region that `words` after a place name: `Mass.`, `Ont.`, `TX`, `Texas`, `Ukraine`; null for anything else.
 * `place` decides which Georgia is meant: the country or the state, whichever is known to have a place of that name;
 * null if neither is.
 */
export function writtenRegion(words: string, place: string): WrittenRegion | null {
  const short = abbreviated.get(words) ?? abbreviated.get(shortened(words));
  if (short !== undefined && words.includes('.')) return short;
  // "TEXAS" in a line in capitals.
  const known = lookUp(words);
  const name = known?.canonical ?? words;
  const [first] = placesCalled(name);
  if (first?.kind === 'country' && first.alsoIn !== null) return oneOfTwo(name, first.country, first.alsoIn, place);
  const state = short ?? abbreviated.get(name);
  if (state !== undefined) return state;
  if (first?.kind === 'country') return { name: null, country: first.country };
  return first?.kind === 'region' && known?.kind === 'region' ? { name, country: first.country } : null;
}

/** Whether `Georgia` after a place is the country or the state. */
function oneOfTwo(name: string, country: string, alsoIn: string, place: string): WrittenRegion | null {
  const countries = placesCalled(place).map((it) => it.country);
  if (countries.includes(country)) return { name: null, country };
  return countries.includes(alsoIn) ? { name, country: alsoIn } : null;
}

/** `ALA.` in a line in capitals as `Ala.`; dotted letters stay. */
function shortened(words: string): string {
  return /^\p{Lu}{2,5}\.$/u.test(words) ? words.charAt(0) + words.slice(1).toLowerCase() : words;
}

/** Reads rows like `Mass. MA=Massachusetts`: each region by its short forms and its name. */
function regionsOf(country: string, rows: string): [string, WrittenRegion][] {
  return rows.split(';').flatMap((row) => {
    const [short = '', name = ''] = row.split('=');
    const forms = short === '' ? [name] : [...short.split(' '), name];
    return forms.map((it): [string, WrittenRegion] => [it, { name, country }]);
  });
}
