import { isDay, isoDate } from '../../dates/calendar';
import type { KnownDate } from '../../dates/inferDate';
import { titleCase } from '../../entities/gazetteer/gazetteer';
import { inQuotes } from '../../text/inQuotes';
import { knownOutletName, outletName } from '../../text/outlets';
import { remembered } from '../../text/remembered';
import { authorNames } from './authorNames';
import { type FieldPattern, parseFieldPattern } from './fieldPattern';
import { type ArticleFields, type Field, firstFields, noFields } from './fields';
import { matchFieldPattern, type PathValues } from './matchFieldPattern';

/** Reads the fields of articles from their paths. */
export interface PathFields {
  /** The fields in a path, relative to the workspace folder with forward slashes. */
  readonly of: (path: string) => ArticleFields;
  /** What is wrong with the patterns that are not used, one sentence each. */
  readonly problems: readonly string[];
}

/** Chosen by hand: every path is matched against each pattern. */
const MOST = 20;

/** Compiles patterns such as `{outlet}/{year}/*`; for each field of a path, the first that has it counts. */
export function pathFields(written: readonly string[]): PathFields {
  const patterns: FieldPattern[] = [];
  const problems: string[] = [];
  for (const it of written.slice(0, MOST)) {
    const parsed = parseFieldPattern(it);
    if ('why' in parsed)
      problems.push(`The pattern ${inQuotes(it)} is ignored: at character ${parsed.position}, ${parsed.why}.`);
    else patterns.push(parsed);
  }
  if (written.length > MOST) problems.push(`Only the first ${MOST} patterns count.`);
  return { of: patterns.length === 0 ? () => noFields : (path) => fieldsOfPath(patterns, path), problems };
}

function fieldsOfPath(patterns: readonly FieldPattern[], path: string): ArticleFields {
  return patterns.reduce((found, pattern) => {
    const values = matchFieldPattern(pattern, path);
    return values === null ? found : firstFields(found, fieldsIn(values));
  }, noFields);
}

const outletField = remembered((words) => field(words, outletIn));
const authorsField = remembered((words) => field(words, authorsIn));

function fieldsIn(values: PathValues): ArticleFields {
  const { outlet = '', author = '', headline = '' } = values;
  return {
    outlet: outletField(outlet),
    authors: authorsField(author),
    headline: field(headline, (it) => spaced(it)),
    date: dateIn(values),
  };
}

/** A field, unless there is nothing but marks in it. */
function field<Value>(words: string, read: (words: string) => Value): Field<Value> | null {
  return /[\p{L}\p{N}]/u.test(words) ? { value: read(words), source: 'path' } : null;
}

/** `new-york-times` by its name; a hyphen of an unknown outlet may be its own. */
function outletIn(words: string): string {
  return knownOutletName(words.replace(/[-_+]+/g, ' ')) ?? outletName(words.replace(/[_+]+/g, ' '));
}

function authorsIn(words: string): string[] {
  const name = spaced(words);
  return authorNames(/\p{Lu}/u.test(name) ? name : titleCase(name));
}

/** The words of a name without spaces, `mara-quist`, `mara_quist`. */
function spaced(words: string): string {
  const all = words.replace(/[_+]+/g, ' ').trim();
  return all.includes(' ') ? all : all.replace(/-+/g, ' ').trim();
}

/** The day, or at least the year, in a path. A year stands at 1 July, its middle, as in `fileNameSuggestion`. */
function dateIn({ date, year, month, day }: PathValues): KnownDate | null {
  const source = 'the file’s path';
  const digits = date?.replace(/\D/g, '') ?? '';
  const [y, m, d] =
    digits === ''
      ? [year, month, day].map(Number)
      : [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (y !== undefined && m !== undefined && d !== undefined && isDay(y, m, d))
    return { date: isoDate(y, m, d), source, relation: 'own' };
  if (year === undefined || !isDay(Number(year), 7, 1)) return null;
  return { date: `${year}-07-01`, source: 'the year in the path', relation: 'year' };
}
