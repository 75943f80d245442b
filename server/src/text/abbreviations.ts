const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words whose full stop belongs to them and ends no sentence by itself. Written without the stop, in lower case. */
export const abbreviations = set(
  'mr mrs ms dr prof sen rep gen gov lt col capt cmdr sgt cpl pvt maj adm rev hon st jr sr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'vs etc no nos vol fig al inc ltd corp co bros dept est approx ' +
    'ave blvd rd ft mt ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb ' +
    'nev okla ore pa penn tenn tex va vt wash wis wyo',
);

/** Those of them that lean on the name or the number behind them, so that no sentence ends there. */
export const leaningAbbreviations = set(
  'mr mrs ms dr prof sen rep gen gov lt col capt cmdr sgt cpl pvt maj adm rev hon st messrs mme mlle ft mt ' +
    'vs no nos vol fig approx',
);

/** Those of them that are written in lower case; any other in lower case is a whole word: `fell ill.`, `said no.` */
export const lowerCaseAbbreviations = set('vs etc al nos vol fig est approx');
