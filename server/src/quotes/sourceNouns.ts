import { personNouns } from '../text/personNouns';
import { wordHash } from '../text/wordHash';

/** What kind of source a noun is, in a small number: 0 unknown, then a person, people, an organization, a document. */
const kinds = new Map<number, number>();

function add(words: Iterable<string>, kind: number): void {
  for (const word of words) if (!kinds.has(wordHash(word))) kinds.set(wordHash(word), kind);
}

const groups =
  'agents aides allies analysts authorities backers campaigners critics delegates demonstrators detractors donors ' +
  'economists executives experts fans followers friends insiders investigators leaders members observers officers ' +
  'officials opponents organizers organisers people police pollsters protesters prosecutors relatives reporters ' +
  'republicans democrats researchers residents scientists sources spokesmen strategists students supporters voters ' +
  'witnesses women men workers advisers advisors others crowd family couple pair duo trio members lawyers attorneys';
const organisations =
  'administration agency army association authority bank board brigade broadcaster bureau cabinet campaign charity ' +
  'church club coalition commission committee company congress corporation council court department embassy federation ' +
  'firm foundation fund government group institute institution jury lobby magazine militia ministry movement museum nato ' +
  'navy newspaper office opposition organization organisation pac palace panel parliament party police regulator school ' +
  'senate service staff station team think-tank tribunal trust union university watchdog website';
const documents =
  'account ad advertisement affidavit analysis article banner bill blog book brief caption chart column commentary ' +
  'complaint constitution contract decision document editorial email e-mail essay filing film flier flyer headline ' +
  'indictment lawsuit letter law memo memoir message motto note notice op-ed order paper petition placard platform poll ' +
  'post poster press release report resolution review ruling script sign slogan spot statement statute study survey ' +
  'suit t-shirt text title transcript tweet verdict video voice-over voiceover';

add(personNouns, 1);
add(
  'adviser advisor aide attorney backer contributor correspondent critic delegate donor host insider member moderator nominee opponent operative pollster professor protester respondent rival staffer supporter user voter visitor'.split(
    ' ',
  ),
  1,
);
add(groups.split(' '), 2);
add(
  [...personNouns].map((word) => `${word}s`),
  2,
);
add(organisations.split(' '), 3);
add(documents.split(' '), 4);

/** The kind of source that the noun of this `wordHash` is; 0 where it is none of the list. */
export function sourceNounKind(hash: number): number {
  return kinds.get(hash) ?? 0;
}
