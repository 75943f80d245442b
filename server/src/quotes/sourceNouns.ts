import { personNouns } from '../text/personNouns';
import { wordHash } from '../text/wordHash';
import { WordTable } from '../text/wordTable';

/** What kind of source a noun is. The numbers are hashed into features: the shipped weights depend on them. */
const NounKind = { unknown: 0, person: 1, people: 2, organization: 3, document: 4 } as const;
/** In place of a kind, for a source whose head is not a noun. */
export const NOT_A_NOUN = 7;

/** Kinds by `wordHash`; a word keeps the first kind it is given. The lists were compiled by hand. */
const kindOfHash = new Map<number, number>();

function add(words: Iterable<string>, kind: number): void {
  for (const word of words) if (!kindOfHash.has(wordHash(word))) kindOfHash.set(wordHash(word), kind);
}

const groups =
  'agents aides allies analysts authorities backers campaigners critics delegates demonstrators detractors donors ' +
  'economists executives experts fans followers friends insiders investigators leaders members observers officers ' +
  'officials opponents organizers organisers people police pollsters protesters prosecutors relatives reporters ' +
  'republicans democrats researchers residents scientists sources spokesmen strategists students supporters voters ' +
  'witnesses women men workers advisers advisors others crowd family couple pair duo trio members lawyers attorneys';
const organizations =
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

add(personNouns, NounKind.person);
add(
  'adviser advisor aide attorney backer contributor correspondent critic delegate donor host insider member moderator nominee opponent operative pollster professor protester respondent rival staffer supporter user voter visitor'.split(
    ' ',
  ),
  NounKind.person,
);
add(groups.split(' '), NounKind.people);
add(
  [...personNouns].map((word) => `${word}s`),
  NounKind.people,
);
add(organizations.split(' '), NounKind.organization);
add(documents.split(' '), NounKind.document);
add(
  documents.split(' ').map((word) => `${word}s`),
  NounKind.document,
);

const kinds = new WordTable(kindOfHash);

/** The `NounKind` of the noun with this `wordHash`; `unknown` is 0, as the table says of other words. */
export function sourceNounKind(hash: number): number {
  return kinds.get(hash);
}

/** Whether a word in lower case is a noun for a source: `critics`, `police`, `ministry`. */
export function isSourceNoun(word: string): boolean {
  return kinds.has(wordHash(word));
}

/** `isSourceNoun` for a word with this `wordHash`. */
export function isSourceHash(hash: number): boolean {
  return kinds.has(hash);
}

/** Whether the noun with this `wordHash` is something that can be read: `sign`, `letters`. */
export function isDocumentNoun(hash: number): boolean {
  return kinds.get(hash) === NounKind.document;
}
