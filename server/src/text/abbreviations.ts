import { wordSet } from './wordSet';

/** Words whose period does not end a sentence by itself. Lower case, without the period; compiled by hand. */
export const abbreviations = wordSet(
  'mr mrs ms dr prof sen rep gen gov lt col capt cmdr sgt cpl pvt maj adm rev hon st jr sr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'vs etc no nos vol fig al inc ltd corp co bros dept est approx ' +
    'ave blvd rd ft mt ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb ' +
    'nev okla ore pa penn tenn tex va vt wash wis wyo',
);

/** Those that need the name or number after them, so that no sentence ends there. */
export const nonFinalAbbreviations = wordSet(
  'mr mrs ms dr prof sen rep gen gov lt col capt cmdr sgt cpl pvt maj adm rev hon st messrs mme mlle ft mt ' +
    'vs no nos vol fig approx',
);

/** Those written in lower case; any other in lower case is a word of its own: `fell ill.`, `said no.` */
export const lowerCaseAbbreviations = wordSet('vs etc al nos vol fig est approx');
