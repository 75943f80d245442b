const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Auxiliaries and forms that put their clause into the future: modals, plans, and the present tense of schedules. */
export const futureCues = wordSet(
  "will won't won’t shall can cannot can't can’t must due scheduled slated expected expects expect plans planned " +
    'planning upcoming looming forthcoming starting beginning effective may might could would should tomorrow next ' +
    'deadline expires begins starts opens ahead intends intend hopes aims vows pledges promises poised awaits ' +
    'awaiting preparing prepares arrives leaves meets returns travels visits faces holds hosts ends resumes reopens reconvenes ' +
    'takes wants plays flies departs convenes concludes kicks closes launches premieres debuts airs addresses ' +
    'votes heads',
);

/** Plain forms that, with a day, state a schedule: `the talks start on Monday`. */
export const scheduleForms = wordSet('start begin end open reopen meet resume expire arrive return continue reconvene');

/** Plain forms that are nouns just as often; they state a schedule after a name or a plural: `Rovers host City`. */
export const nounlikeForms = wordSet('play face host travel vote visit close head tour launch go come gather square');

/** Third-person forms that are plural nouns just as often: `announced plans on Friday`. */
export const nounlikePlurals = wordSet(
  'plans promises pledges vows hopes visits votes plays returns faces holds airs heads addresses aims travels',
);

/** Progressive forms that, after `is` or `are`, state an arrangement: `he is meeting the premier on Friday`. */
export const arrangedForms = wordSet(
  'meeting holding hosting playing traveling travelling visiting leaving arriving returning flying opening closing ' +
    'starting launching voting departing releasing publishing hearing convening',
);

/** Forms that put their clause into the past; regular ones are known by their ending. */
export const pastCues = wordSet(
  'said says told was were had has have been did came went took met made gave became began won lost fell rose held ' +
    'found left got saw since after ago last earlier spoke wrote led sent shot hit struck broke announcing ran drove ' +
    'fled flew fought drew chose threw swore sank sang stood sat slept sold bought brought caught taught thought ' +
    'sought dealt built kept paid quit spent swept understood overturned tore hurt forced knew grew shook rode stole ' +
    'beat bore bid cast cost cut felt fed heard hid laid lay lent lit meant read sped spread stuck swung wound ' +
    'blew froze woke rang withdrew undertook arose awoke bent clung crept dug drank ate forgot hung knelt leapt overcame ' +
    'overtook shone shrank slid spun stung swam upheld wept withheld rode proved',
);

/** Words that point ahead only right before the date: `by Friday`, `until May`. */
export const leads = wordSet('by until till before');

export const articles = wordSet("the a an his her its their 's ’s this that of");

/** Verbs and adjectives of intent, after which an infinitive lies ahead: `agrees to meet`, `is due to open`. */
export const intentions = wordSet(
  'agreed agrees agree vowed vows pledged pledges promised promises plans planning expects intends hopes hoping ' +
    'invited threatens scheduled slated due likely unlikely supposed poised preparing prepares hope plan ' +
    'intend want wants expect bound set',
);

/** Past intentions, which may have been carried out since: `prepared to speak on Tuesday`. */
export const pastIntentions = wordSet(
  'planned expected intended hoped threatened proposed prepared decided wanted aimed arranged',
);

/** Verbs that tell others what to do: `ordered him to appear in court`. */
export const directives = wordSet(
  'ordered told asked summoned directed instructed required urged subpoenaed invited called begged advised',
);

/** Verbs that give something a day: `set a hearing for Friday`, `postponed the vote to Monday`. */
export const appointments = wordSet(
  'set sets scheduled rescheduled postponed delayed adjourned continued moved pushed deferred called fixed booked ' +
    'planned arranged proposed extended slated brought put planning announced postpones moves calls',
);
