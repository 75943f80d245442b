import { isFirstName, lookUp, titleCase } from '../../entities/gazetteer/gazetteer';
import { organizationHeads } from '../../entities/organizationWords';
import { isOutletName, knownOutletName } from '../../text/outlets';
import { wordSet } from '../../text/wordSet';

/** Parts of names that are not capitalized. Compiled by hand. */
const particles = wordSet('al bin da de del della den der di do dos du el ibn la le ten ter van von y zu');
/** Chosen by hand: more words without particles are an outlet or a phrase. */
const MOST_WORDS = 4;
const nameWord = /^\p{Lu}[\p{L}.'’-]*$/u;

/** Words for who writes without a name. In lower case; compiled by hand. */
const jobWords = wordSet(
  'staff writer writers reporter reporters correspondent correspondents editor editors editorial columnist contributor ' +
    'contributors producer photographer intern desk bureau team newsroom special',
);
/** Further words that no person is called by, but that open or close a credit. In lower case; compiled by hand. */
const creditWords = wordSet(
  'the a an our all breaking senior chief national political foreign business sports associate assistant contributing ' +
    'former freelance guest reports wire wires services agencies agency board compiled news opinion world politics local ' +
    'video photos online web digital updated posted published created modified monday tuesday wednesday thursday friday ' +
    'saturday sunday january february july september october november december',
);

/**
 * Whether words are shaped like a person's full name, `Jane van der Roe` or `J. T. ROE`, and are no outlet, place, job or
 * desk.
 */
export function isPersonName(words: string): boolean {
  const all = words.split(' ');
  const main = all.filter((it) => !particles.has(it.toLowerCase()));
  const [first = '', last = ''] = [main[0], main.at(-1)];
  if (main.length < 2 || main.length > MOST_WORDS || all.at(-1) !== last) return false;
  if (!main.every((it) => nameWord.test(it) && !isCredit(it.toLowerCase()))) return false;
  if (isOutletName(titleCase(words)) || knownOutletName(words) !== null || lookUp(words) !== null) return false;
  return opensWithFirstName(first) || !organizationHeads.has(last.toLowerCase());
}

/** First names, but more often the beginnings of places: `Port Ansel`, `West Vestdal`. Compiled by hand. */
const placeOpeners = wordSet('des el forest glen north palm port rock royal star west');

/** Whether the first of some words is a first name, in any case. */
export function opensWithFirstName(words: string): boolean {
  const [first = ''] = words.split(' ', 1);
  return isFirstName(titleCase(first)) && !placeOpeners.has(first.toLowerCase());
}

/** Whether words tell of a job or a desk. */
export function namesJob(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s/]+/)
    .some((it) => jobWords.has(it));
}

const job =
  /\s(?:(?:staff|senior|chief|special|contributing)\s.*|staff|correspondents?|reporters?|editors?|writers?|columnists?)$/i;

/** A name without the job after it: `Ida Roe Staff Writer`. */
export function withoutJob(words: string): string {
  return words.replace(job, '');
}

function isCredit(word: string): boolean {
  return jobWords.has(word) || creditWords.has(word);
}

/** A name as readers write it: `JANE DE LA ROE` as `Jane de la Roe`, any other as written. */
export function properName(written: string): string {
  const words = written.replace(/\s+/g, ' ').trim().split(' ');
  const isShouted = words.every((it) => isShoutedWord(it) || particles.has(it)) && words.some((it) => it.length > 2);
  if (!isShouted) return words.join(' ');
  return words.map((word, index) => properWord(word, index > 0)).join(' ');
}

function isShoutedWord(word: string): boolean {
  return !/\p{Ll}/u.test(word.replace(/^(?:Mc|Mac)(?=\p{Lu})/u, ''));
}

/** Initials and numerals stay as they are: `J.T.`, `JD`, `III`. */
function properWord(word: string, isInside: boolean): string {
  const lower = word.toLowerCase();
  if (isInside && particles.has(lower)) return lower;
  if (lower === 'jr' || lower === 'jr.' || lower === 'sr' || lower === 'sr.') return `${word[0]}${lower.slice(1)}`;
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(word) || /^[IVX]+$/.test(word)) return word;
  if (!isInside && /^[^AEIOUY\W]{2}$/.test(word)) return word;
  return lower
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\p{L}{2}['’])\p{Lu}/gu, (letter) => letter.toLowerCase())
    .replace(/^Mc(?=\p{Ll}{2})(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
