/**
 * Verbs that report speech, compiled by hand from the journalist's style books; each is listed with its past and, where
 * that differs, its participle. The present forms are made from the first word.
 */
const regular =
  'accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure aver boast caution ' +
  'charge claim clarify comment complain concede conclude confirm contend counter criticise criticize declare decry ' +
  'denounce deny describe disclose echo emphasise emphasize exclaim explain express inform insist joke lament ' +
  'maintain mention mock note object observe opine pledge praise predict promise proclaim quip recall recount remark ' +
  'reaffirm reiterate repeat reply report respond retort reveal shout state stress suggest tweet underline ' +
  'underscore urge voice vow warn whisper wonder call dismiss dub label brand condemn hail welcome term blast slam ' +
  'cite continue read post muse plead demand';

const irregular =
  'say says said saying;tell tells told telling;write writes wrote written writing;think thinks thought;' +
  'speak speaks spoke speaking;swear swears swore;hold holds held';

const forms = new Set<string>();
for (const verb of regular.split(' ')) {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const isDoubled = verb === 'quip';
  const hasY = /[^aeiou]y$/.test(verb);
  forms.add(verb);
  forms.add(hasY ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`);
  forms.add(hasY ? `${verb.slice(0, -1)}ied` : isDoubled ? `${verb}ped` : `${stem}ed`);
  forms.add(isDoubled ? `${verb}ping` : `${stem}ing`);
}
for (const verb of irregular.split(';')) for (const form of verb.split(' ')) forms.add(form);

/** All forms of the verbs that report speech, in lower case. */
export const cueForms: ReadonlySet<string> = forms;

/** The verbs that hardly ever do anything else: trusted next to a quotation wherever they stand. */
export const plainCues: ReadonlySet<string> = new Set(
  'say says said saying tell tells told add adds added adding write writes wrote ask asks asked tweet tweets tweeted'.split(
    ' ',
  ),
);
