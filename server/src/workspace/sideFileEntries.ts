import { correctionsFileName, parseCorrections } from '../analysis/corrections';
import { metadataFileName } from '../analysis/fields/metadata';
import { clipped } from '../corpus/facts';
import { identitiesFileName, parseVerdicts } from '../corpus/identity/verdicts';
import { aKind } from '../entities/kindWords';
import { ledgerFileName, parseLedger } from '../entities/ledger';
import { parseJson } from '../text/parseJson';
import type { SideFileName } from './sideFileNames';

/** A reader's correction in a side file. */
export interface SideFileEntry {
  readonly kind: 'speaker' | 'name' | 'identity';
  /** What it says, in words. */
  readonly label: string;
  /** The article that it is about; empty if it holds for all. */
  readonly place: string;
  /** The list of the file that it is in, and its entry as JSON, to find it again. */
  readonly list: string;
  readonly entry: string;
}

/** What an entry says, and where it holds. */
type Wording = Pick<SideFileEntry, 'label' | 'place'>;

interface List {
  readonly kind: SideFileEntry['kind'];
  readonly name: string;
  /** Null for an entry that cannot be used. */
  readonly word: (entry: unknown) => Wording | null;
}

/** In UTF-16 code units. Chosen by hand: enough to know a quotation by. */
const LONGEST_QUOTE = 60;

const lists: Readonly<Record<SideFileName, readonly List[]>> = {
  [correctionsFileName]: [{ kind: 'speaker', name: 'corrections', word: speakerWords }],
  [ledgerFileName]: [
    { kind: 'name', name: 'entities', word: entityWords },
    { kind: 'name', name: 'apart', word: splitWords },
    { kind: 'name', name: 'ignored', word: ignoredWords },
  ],
  [identitiesFileName]: [{ kind: 'identity', name: 'verdicts', word: verdictWords }],
  // A table that is edited as one, not a list of verdicts.
  [metadataFileName]: [],
};

/** Every correction in a side file, in its order; those that cannot be used are left out. */
export function entriesOf(name: SideFileName, text: string): SideFileEntry[] {
  const file = objectIn(text);
  return lists[name].flatMap(({ kind, name: list, word }) =>
    entriesIn(file, list).flatMap((entry): SideFileEntry[] => {
      const words = word(entry);
      return words === null ? [] : [{ kind, ...words, list, entry: JSON.stringify(entry) }];
    }),
  );
}

/** A side file's text without one of its entries; the text as it was if the entry is gone. */
export function withoutEntry(text: string, { list, entry }: Pick<SideFileEntry, 'list' | 'entry'>): string {
  const file = objectIn(text);
  const entries = entriesIn(file, list);
  const index = entries.findIndex((it) => JSON.stringify(it) === entry);
  if (index < 0) return text;
  return `${JSON.stringify({ ...file, [list]: entries.filter((_, at) => at !== index) }, null, 2)}\n`;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  const parsed = parseJson(text);
  const value = 'why' in parsed ? null : parsed.value;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function entriesIn(file: Readonly<Record<string, unknown>>, list: string): unknown[] {
  const entries = file[list];
  return Array.isArray(entries) ? entries : [];
}

function speakerWords(entry: unknown): Wording | null {
  const [correction] = parseCorrections(JSON.stringify({ corrections: [entry] })).corrections;
  if (correction === undefined) return null;
  const { quote, speaker, isSpeech, article } = correction;
  const what = isSpeech ? (speaker === null ? 'no known speaker' : `said by ${speaker}`) : 'not speech';
  return { label: `“${clipped(quote.replace(/\s+/g, ' '), LONGEST_QUOTE)}”: ${what}`, place: article };
}

function entityWords(entry: unknown): Wording | null {
  const [entity] = parseLedger(JSON.stringify({ entities: [entry] })).entities;
  if (entity === undefined) return null;
  const { name, type, aliases } = entity;
  const parts = [
    ...(type === null ? [] : [aKind[type]]),
    ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
  ];
  return { label: parts.length === 0 ? name : `${name}: ${parts.join('; ')}`, place: '' };
}

function splitWords(entry: unknown): Wording | null {
  const [split] = parseLedger(JSON.stringify({ apart: [entry] })).splits;
  if (split === undefined) return null;
  const { name, from, article } = split;
  const other = name === from ? `${name} in other articles` : from;
  return { label: `${name} is not ${other}`, place: article ?? '' };
}

function ignoredWords(entry: unknown): Wording | null {
  return typeof entry === 'string' ? { label: `${entry} is not a name`, place: '' } : null;
}

function verdictWords(entry: unknown): Wording | null {
  const [verdict] = parseVerdicts(JSON.stringify({ verdicts: [entry] })).verdicts;
  if (verdict === undefined) return null;
  const { kind, one, other } = verdict;
  const label = `${one.name} and ${other.name} are ${kind === 'same' ? 'the same' : 'not the same'}`;
  return { label, place: one.article ?? other.article ?? '' };
}
