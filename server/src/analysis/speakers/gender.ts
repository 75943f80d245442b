import { pronounOf } from '../../entities/gazetteer/gazetteer';
import { wordSet } from '../../text/wordSet';

export type PersonPronoun = 'he' | 'she';

const maleWords = wordSet(
  'mr mr. sir lord king prince duke baron father brother husband son grandfather granddad grandad uncle nephew dad hubby ' +
    'lad man boy gentleman fisherman spokesman chairman businessman congressman policeman fireman craftsman salesman ' +
    'grandson cardinal pope bishop monsignor imam sheikh ayatollah rabbi monk actor tsar waiter landlord hero widower',
);
const femaleWords = wordSet(
  'mrs mrs. ms ms. miss dame lady queen princess duchess baroness mother sister wife daughter grandmother gran granny ' +
    'grandma aunt niece mum mom woman girl spokeswoman chairwoman businesswoman congresswoman policewoman actress ' +
    'granddaughter waitress landlady heroine widow nun pensioneress',
);

/** What a title or a noun before or after a name says about the person: `he`, `she`, or null. In lower case. */
export function genderOfWord(word: string): PersonPronoun | null {
  if (maleWords.has(word)) return 'he';
  return femaleWords.has(word) ? 'she' : null;
}

/** What a person's first name says. Null if the name is a single word or says nothing. */
export function genderOfName(name: string): PersonPronoun | null {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? null : pronounOf(first);
}
