import { wordSet } from '../text/wordSet';

/** Titles and offices that come before a person's name and are not part of it. In lower case. */
export const personTitles = wordSet(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady king queen prince princess pope saint ' +
    'president vice-president premier chancellor minister secretary senator sen sen. representative rep rep. governor ' +
    'gov gov. mayor ambassador envoy speaker chairman chairwoman chair director ceo judge justice attorney general gen ' +
    'gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt sgt. major maj maj. admiral adm adm. ' +
    'commander cmdr officer detective inspector constable sheriff chief coach father rev rev. reverend bishop ' +
    'archbishop cardinal rabbi imam sheikh ayatollah mullah spokesman spokeswoman spokesperson deputy leader candidate ' +
    'congressman congresswoman councillor councilman analyst economist actor actress singer author lawyer businessman ' +
    "businesswoman activist journalist reporter editor host founder head baron count duke duchess d'affaires",
);

const rulers = 'king queen prince princess emperor empress sultan';
/** Titles whose bearers go by a first name alone. In lower case. */
export const royalTitles = wordSet(`${rulers} pope saint archduke duke duchess`);
/** Titles that a tagger takes for the start of an organization: `King Norodom Roe`. In lower case. */
export const leadingTitles = wordSet(`${rulers} emir president senator minister co-premier`);
