import type { IsoDate } from '../../dates/calendar';
import { fold } from '../../text/fold';
import data from './leaders.json';

/** A term of office of a head of state or government. */
export interface Term {
  readonly country: string;
  readonly role: string;
  readonly name: string;
  /** First day, or only its year or month; null if it is only known to be later than `after`. */
  readonly from: string | null;
  /** If the first day is unknown, the last day on which someone else was seen in the office; otherwise null. */
  readonly after: string | null;
  /**
   * The day the successor took office; null if the term had not ended by the date of the source, or its end is unknown.
   */
  readonly until: string | null;
  /** If the end is unknown, the last day on which the holder was seen in office; otherwise null. */
  readonly seen: string | null;
}

/** The last day that the source covers. */
export const leadersAsOf: IsoDate = data.seen;

interface Named {
  readonly term: Term;
  readonly full: string;
  readonly short: string;
}

let byLastWord: ReadonlyMap<string, readonly Named[]> | null = null;

/** The terms by the last word of the full name and of the name in common use. */
function index(): ReadonlyMap<string, readonly Named[]> {
  if (byLastWord !== null) return byLastWord;
  const made = new Map<string, Named[]>();
  for (const row of data.terms) {
    const [country = '', role = '', name = '', short = '', from = '', until = ''] = row.split('|');
    const term: Term = {
      country,
      role,
      name,
      from: from.startsWith('~') ? null : from,
      after: from.startsWith('~') ? from.slice(1) : null,
      until: until === '' || until.startsWith('~') ? null : until,
      seen: until.startsWith('~') ? until.slice(1) : null,
    };
    const named = { term, full: fold(name), short: fold(short) };
    for (const key of new Set([lastWord(named.short), lastWord(named.full)])) {
      const known = made.get(key);
      if (known === undefined) made.set(key, [named]);
      else known.push(named);
    }
  }
  byLastWord = made;
  return made;
}

/**
 * The terms of office of a person by the name an article gives, in chronological order. A full name must match in its
 * first and last words; a bare last name counts only if the article names the country (`isNamed`) and only one person
 * of that name fits.
 */
export function termsOf(name: string, isNamed: (country: string) => boolean): readonly Term[] {
  const folded = fold(name);
  const candidates = index().get(lastWord(folded)) ?? [];
  const isFull = folded.includes(' ');
  const found = candidates.filter(({ full, short, term }) =>
    isFull ? isSameName(folded, full, short) : short === folded && isNamed(term.country),
  );
  const people = new Set(found.map((it) => it.full.split(' ')[0]));
  if (people.size > 1) return [];
  return found.map((it) => it.term).sort((left, right) => (startOf(left) < startOf(right) ? -1 : 1));
}

/** The first day of a term or, if it is unknown, the last known day before it. */
export function startOf({ from, after }: Term): string {
  return from ?? after ?? '';
}

function isSameName(name: string, full: string, short: string): boolean {
  if (name === full) return true;
  const isFirstSame = name.slice(0, name.indexOf(' ')) === full.slice(0, full.indexOf(' '));
  return isFirstSame && (name.endsWith(` ${short}`) || full.endsWith(name.slice(name.indexOf(' '))) || short === name);
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}
