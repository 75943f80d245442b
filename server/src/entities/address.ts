import { fold } from '../text/fold';
import { pronounOf } from './gazetteer/gazetteer';
import { isEarlierLeader } from './knowledge/earlierLeaders';
import { termsOf } from './knowledge/leaders';

/** What the word before a last name says of its bearer: a man, a woman, or the president, who may be either. */
export type Address = 'he' | 'she' | 'president';

const addresses = new Map<string, Address>([
  ['mr', 'he'],
  ['mr.', 'he'],
  ['mrs', 'she'],
  ['mrs.', 'she'],
  ['ms', 'she'],
  ['ms.', 'she'],
  ['miss', 'she'],
  ['president', 'president'],
]);
const suffix = /,? (?:jr|ii|iii)\.?$/i;

/** The address that a word is, in lower case; null for any other. */
export function addressOf(word: string): Address | null {
  return addresses.get(word) ?? null;
}

/**
 * Whether a last name with this address can be that of a person with a full name: `Mr. Obama` is not Malia Obama, and
 * `President Obama` neither she, who never was one, nor anybody's junior.
 */
export function canBeAddressed(address: Address, name: string): boolean {
  const [first = ''] = name.split(' ');
  const pronoun = pronounOf(first);
  if (address !== 'president') return pronoun === null || pronoun === address;
  return (
    (pronoun !== 'she' && !suffix.test(name)) ||
    isEarlierLeader(fold(name)) ||
    termsOf(fold(name), () => true).length > 0
  );
}
