const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small closed classes of English that the noun-phrase scanner needs. All in lower case. */
export const personalPronouns = set('he she they it i we you who');
export const determiners = set(
  "the a an his her their its it's our my this that these those one another some many several most two three four five six no every each other both all",
);
export const prepositions = set(
  'of in at for from with on to by about during after before against near as into over under between among through since than like without within upon toward towards amid despite',
);
export const conjunctions = set(
  'and or but while when where because if though although that which what how why so whether until nor yet',
);
export const auxiliaries = set(
  "has have had was were is are be been being will would could should may might can did does do also then later once again still not n't never just only even now already often repeatedly further simply first",
);
export const timeWords = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later recently last this next tonight now january february march april may june july august september october november december',
);
