import { knownOutletName } from '../../text/outlets';
import { isPersonName, opensWithFirstName, properName, withoutJob } from './personName';

const by = /(?<![\p{L}\p{N}])(?<!(?:photos?|images?|video|graphic|edited|compiled|reviewed)\s)by:?\s+/iu;
/** What ends the names: a mark, a figure, an address, a label, a job, or a word that leads to an outlet or a place. */
const end =
  /[\d|•·–—(/]|\s-|\s\S{1,64}@|\s(?:updated|posted|published|created|modified)(?!\p{L})|\s(?:in|on|at|for|from|of|with|via|staff|special|contributing|senior|chief)\s/iu;
/** Not that of an initial or of `Jr.`. */
const lastPeriod = /(?<!(?:^|\s)\p{L}|\b[JjSs][Rr])\.$/u;
const separator = /\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/giu;
/** Units of a line to read. Chosen by hand: bylines are shorter. */
const LONGEST = 200;
/** Chosen by hand: more names are a list of something else. */
const MOST = 20;

/**
 * The people that a byline names after *by*, cleaned: `BY JANE DOE AND JOHN ROE, Staff Writers` has Jane Doe and John
 * Roe. Empty if it names none, or only an outlet. Where not all that it lists are people, only what opens with a first
 * name is another person after a comma: `By Ida Roe, Kettle Falls`.
 */
export function bylineAuthors(line: string): string[] {
  const words = line.slice(0, LONGEST);
  const lead = by.exec(words);
  if (lead === null) return [];
  const tail = words.slice(lead.index + lead[0].length);
  const parts = partsOf(tail.slice(0, end.exec(tail)?.index));
  const people = parts.filter(({ words }) => isPersonName(words));
  // What opens the line is a name, or there is none.
  if (people[0] !== parts[0]) return [];
  const isList = people.length === parts.length && people.at(-1)?.mark === 'and';
  const named = people.filter((it) => isList || it.mark !== ',' || opensWithFirstName(it.words));
  return [...new Set(named.map((it) => properName(it.words)))].slice(0, MOST);
}

/** Words between separators, and the one before them. */
interface Part {
  readonly words: string;
  readonly mark: '' | ',' | 'and';
}

function partsOf(names: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let mark: Part['mark'] = '';
  const add = (to: number): void => {
    const words = withoutOutlet(cleaned(names.slice(from, to)));
    if (words !== '' || parts.length === 0) parts.push({ words, mark });
  };
  for (const { 0: separated, index } of names.matchAll(separator)) {
    add(index);
    from = index + separated.length;
    mark = /and|&/i.test(separated) ? 'and' : ',';
  }
  add(names.length);
  return parts;
}

function cleaned(words: string): string {
  return withoutJob(words.replace(/\s+/g, ' ').trim()).replace(lastPeriod, '');
}

/** Scraping glues some lines together: `JANE ROEAssociated Press`. */
function withoutOutlet(name: string): string {
  const glued = /^(.*\p{Lu}{2})(\p{Lu}\p{Ll}.*)$/u.exec(name);
  return glued !== null && knownOutletName(glued[2] ?? '') !== null ? (glued[1] ?? '') : name;
}
