/** Regular verbs that report speech, compiled by hand from journalists' style books. Their forms are generated. */
const regular =
  'accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure aver boast caution ' +
  'charge claim clarify comment complain concede conclude confirm contend counter criticise criticize declare decry ' +
  'denounce deny describe disclose echo emphasise emphasize exclaim explain express inform insist joke lament ' +
  'maintain mention mock note object observe opine pledge praise predict promise proclaim quip recall recount remark ' +
  'reaffirm reiterate repeat reply report respond retort reveal shout state stress suggest tweet underline ' +
  'underscore urge voice vow warn whisper wonder call dismiss dub label brand condemn hail welcome term blast slam ' +
  'cite continue post muse plead demand agree bark beg bellow bemoan blurt bluster bristle chant chide chime ' +
  'chuckle concur confess confide correct cry deadpan describe discuss dispute elaborate enthuse fume gloat grin gripe ' +
  'groan growl grumble gush highlight huff implore indicate interject interrupt intone jab jeer joke lecture mock moan ' +
  'mumble murmur mutter narrate nod offer phrase point preach proclaim propose quote rail rant rave reason recite ' +
  'reckon reflect relate relay remember reminisce scoff scold scream sigh signal smile snap sneer sniff sniffle snort ' +
  'exhort entreat holler bawl croak drawl squeal splutter stammer stutter chortle laugh giggle heckle ' +
  'sum summarize summarise surmise tease testify text theorise theorize thunder trumpet tut urge utter vent ' +
  'venture volunteer wail whine yell';

/** Of these, the verbs that double their last consonant before an ending. */
const doubling = new Set('admit beg concur dub grin jab nod quip slam snap tut'.split(' '));
/** And those that double it in British spelling only. */
const doublingInBritain = new Set(['label', 'signal']);

/**
 * Irregular verbs with all forms to add, and verbs of which only these forms report speech: `orders`, `attack` and
 * `challenge` are nouns more often.
 */
const irregular =
  'say says said saying;tell tells told telling;write writes wrote written writing;think thinks thought;' +
  'speak speaks spoke speaking;swear swears swore;hold holds held;begin begins began begun;sing sings sang sung singing;' +
  'puts put;goes went;read reads reading;teach teaches taught teaching;shoots shot;understands understood;weep weeps wept weeping;beseech beseeches besought;' +
  'attacked attacking;ordered ordering;instructed instructing;challenged challenging;commanded;rejected rejecting;' +
  'invited;encouraged;dared;portrayed portraying;referred referring;savaged;hooted;cheered;chorused;counseled counselled;' +
  'inquired enquired;queried;emailed;messaged;blogged;cabled;shrugged;beamed;reassured;depicted;likened;sobbed;' +
  'characterized characterised characterizes characterises characterizing characterising;ridiculed;rubbished;derided;' +
  'ridiculing;rubbishing;deriding;appealed appealing;brushed;scorned;trashed;panned;touted;lambasted lambasting;labelling';

const forms = new Set<string>();
for (const verb of regular.split(' ')) {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const hasY = /[^aeiou]y$/.test(verb);
  forms.add(verb);
  forms.add(hasY ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`);
  const stems = [
    ...(doubling.has(verb) ? [] : [stem]),
    ...(doubling.has(verb) || doublingInBritain.has(verb) ? [verb + verb.slice(-1)] : []),
  ];
  for (const each of stems) {
    forms.add(hasY ? `${verb.slice(0, -1)}ied` : `${each}ed`);
    forms.add(`${each}ing`);
  }
}
for (const verb of irregular.split(';')) for (const form of verb.split(' ')) forms.add(form);

/** All forms of the verbs that report speech, in lower case. */
export const cueForms: ReadonlySet<string> = forms;

/** Nouns for what someone said: `his promise`, `in her view`, `the minister’s answer`. Compiled by hand. */
export const speechNouns: ReadonlySet<string> = new Set(
  (
    'view opinion word words dictum message claim promise pledge call warning statement assertion demand question answer ' +
    'reply response motto slogan comment comments remark remarks tweet description argument admission mantra advice ' +
    'verdict quip characterization characterisation contention complaint suggestion vow assessment observation plea ' +
    'assurance insistence declaration proclamation explanation announcement phrase testimony speech caption headline'
  ).split(' '),
);
