import { wordSet } from '../text/wordSet';

/** Closed word classes of English for the noun-phrase scanner, in lower case. */
export const pronouns = wordSet('he she they it i we you one others someone everyone nobody anyone');
export const relatives = wordSet('who which that');
export const possessives = wordSet('his her their its my our your whose');
export const determiners = wordSet(
  "the a an his her their its it's our my your this that these those one another some many several most two three four five six seven eight nine ten no every each other both all any few",
);
export const prepositions = wordSet(
  'of in at for from with on to by about during after before against near as into over under between among through since than like without within upon toward towards amid despite including via following behind beyond outside inside across around',
);
export const conjunctions = wordSet(
  'and or but while when where because if though although what how why so whether until nor yet once unless',
);
export const auxiliaries = wordSet(
  "has have had was were is are be been being will would could should may might can must did does do not n't isn't wasn't didn't doesn't don't won't wouldn't can't couldn't hasn't haven't hadn't he's she's they're",
);
export const adverbs = wordSet(
  'also then later again still never just only even now already often once further simply first instead too soon back long perhaps maybe thus therefore however meanwhile almost always sometimes repeatedly twice yet ever rather indeed afterward afterwards beforehand together so quite very reportedly recently',
);
export const timeWords = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later recently last this next tonight now january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
);
/** Titles that precede a name. */
export const offices = wordSet(
  'mr mr. mrs mrs. ms ms. dr dr. sen sen. sens. rep rep. reps. gov gov. gen gen. lt lt. col col. capt. sgt sgt. rev rev. prof prof. president senator governor representative secretary minister mayor judge justice sheriff officer professor king queen prince pope chancellor ambassador congressman congresswoman sir lord lady dame',
);
/** Nouns and adjectives that end like adverbs. */
export const notAdverbs = wordSet(
  'ally anomaly assembly belly bully butterfly family fly homily monopoly rally reply supply ugly elderly daily weekly monthly yearly quarterly scholarly costly deadly holy lonely lovely silly ' +
    'early likely unlikely friendly unfriendly lively burly surly unruly ghastly cowardly stately orderly',
);
