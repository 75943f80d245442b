import { field } from '../text/field';
import { fold } from '../text/fold';
import type { EntityType } from './entity';

/** The side file in which readers keep what they know about a corpus's names; it overrides the analyzer. */
export const ledgerFileName = 'copydesk.entities.json';

/** A name that readers confirmed: its type, if they gave one, and the other names of the same person or thing. */
export interface LedgerEntity {
  readonly name: string;
  readonly type: EntityType | null;
  readonly aliases: readonly string[];
}

/**
 * Two names to keep apart, although an article joins them. If both are the same name, the article means someone else by
 * it than other articles do.
 */
export interface LedgerSplit {
  readonly name: string;
  readonly from: string;
  /** The article's path relative to the side file's folder; null for all articles. */
  readonly article: string | null;
}

/** What a side file says, and its problems, one sentence each with the place and what to do. */
export interface Ledger {
  readonly entities: readonly LedgerEntity[];
  readonly splits: readonly LedgerSplit[];
  readonly ignored: readonly string[];
  readonly problems: readonly string[];
}

export const emptyLedger: Ledger = { entities: [], splits: [], ignored: [], problems: [] };

/** Reads a side file. An entry that cannot be used is left out and reported; the others count. */
export function parseLedger(json: string): Ledger {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...emptyLedger, problems: [`Not valid JSON (${why}). Fix the file or delete it.`] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      ...emptyLedger,
      problems: ['Expected an object with “entities”, “apart” and “ignored”. Fix the file or delete it.'],
    };
  const problems: string[] = [];
  const entities = entriesOf(value, 'entities', problems).flatMap(([entry, place]): LedgerEntity[] => {
    const name = textOf(entry, 'name');
    const type = field(entry, 'type') ?? null;
    const aliases = field(entry, 'aliases') ?? [];
    if (name === null || !(type === null || isType(type)) || !isListOfText(aliases)) {
      problems.push(
        `${place} is ignored: it needs a “name”, and may have a “type” (PER, ORG, LOC, MISC) and a list of “aliases”.`,
      );
      return [];
    }
    return [{ name, type, aliases }];
  });
  const splits = entriesOf(value, 'apart', problems).flatMap(([entry, place]): LedgerSplit[] => {
    const name = textOf(entry, 'name');
    const from = textOf(entry, 'from');
    if (name === null || from === null) {
      problems.push(`${place} is ignored: it needs a “name” and a “from”.`);
      return [];
    }
    return [{ name, from, article: textOf(entry, 'article') }];
  });
  const ignored = entriesOf(value, 'ignored', problems).flatMap(([entry, place]): string[] => {
    if (typeof entry === 'string' && entry.trim() !== '') return [entry];
    problems.push(`${place} is ignored: it must be a name in quotation marks.`);
    return [];
  });
  return { entities, splits, ignored, problems };
}

function entriesOf(value: object, name: string, problems: string[]): [unknown, string][] {
  const list = field(value, name);
  if (list === undefined) return [];
  if (Array.isArray(list)) return list.map((entry: unknown, index) => [entry, `Entry ${index + 1} of “${name}”`]);
  problems.push(`“${name}” is ignored: it must be a list.`);
  return [];
}

function textOf(value: unknown, name: string): string | null {
  const found = field(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

function isType(value: unknown): value is EntityType {
  return value === 'PER' || value === 'ORG' || value === 'LOC' || value === 'MISC';
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((it) => typeof it === 'string');
}

/** A reader's correction of a name. */
export type LedgerVerdict =
  | { readonly kind: 'same'; readonly name: string; readonly as: string; readonly type: EntityType }
  | { readonly kind: 'apart'; readonly name: string; readonly from: string; readonly article: string | null }
  | { readonly kind: 'type'; readonly name: string; readonly type: EntityType }
  | { readonly kind: 'ignore'; readonly name: string };

/**
 * The side file's text with `verdict` added and whatever it contradicts removed. `json` is null if there was no file.
 */
export function withVerdict(json: string | null, verdict: LedgerVerdict): string {
  const before = json === null ? emptyLedger : parseLedger(json);
  const { entities, splits, ignored } = changed(before, verdict);
  const byName = <Entry extends { readonly name: string }>(list: readonly Entry[]): Entry[] =>
    [...list].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  const written = {
    version: 1,
    entities: byName(entities).map(({ name, type, aliases }) => ({
      name,
      ...(type !== null && { type }),
      ...(aliases.length > 0 && { aliases: [...aliases].sort() }),
    })),
    apart: byName(splits).map(({ name, from, article }) => ({ name, from, ...(article !== null && { article }) })),
    ignored: [...ignored].sort(),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function changed(ledger: Ledger, verdict: LedgerVerdict): Ledger {
  const isSame = (left: string, right: string): boolean => fold(left) === fold(right);
  const ignored = ledger.ignored.filter((it) => !isSame(it, verdict.name));
  const others = ledger.entities.filter((it) => !isSame(it.name, verdict.name));
  const own = ledger.entities.find((it) => isSame(it.name, verdict.name));
  const withoutAlias = (list: readonly LedgerEntity[]): LedgerEntity[] =>
    list.map((it) => ({ ...it, aliases: it.aliases.filter((alias) => !isSame(alias, verdict.name)) }));
  switch (verdict.kind) {
    case 'ignore':
      return { ...ledger, entities: withoutAlias(others), ignored: [...ignored, verdict.name] };
    case 'type':
      return {
        ...ledger,
        ignored,
        entities: [...others, { name: own?.name ?? verdict.name, type: verdict.type, aliases: own?.aliases ?? [] }],
      };
    case 'apart':
      return {
        ...ledger,
        entities: withoutAlias(ledger.entities),
        splits: [
          ...ledger.splits.filter(
            (it) => !(isSame(it.name, verdict.name) && isSame(it.from, verdict.from) && it.article === verdict.article),
          ),
          { name: verdict.name, from: verdict.from, article: verdict.article },
        ],
      };
    case 'same': {
      const target = others.find((it) => isSame(it.name, verdict.as));
      const aliases = [...(target?.aliases ?? []), verdict.name, ...(own?.aliases ?? [])];
      const unique = [...new Set(aliases)].filter((it) => it !== verdict.as);
      return {
        ...ledger,
        ignored,
        entities: [
          ...withoutAlias(others.filter((it) => it !== target)),
          { name: target?.name ?? verdict.as, type: target?.type ?? verdict.type, aliases: unique },
        ],
        splits: ledger.splits.filter((it) => !(isSame(it.name, verdict.name) && isSame(it.from, verdict.as))),
      };
    }
  }
}
