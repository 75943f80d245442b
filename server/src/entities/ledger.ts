import * as v from 'valibot';
import { fold } from '../text/fold';
import { nonBlank } from '../text/nonBlank';
import { parseJson } from '../text/parseJson';
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

const entitySchema = v.object({
  name: nonBlank,
  type: v.nullish(v.picklist(['PER', 'ORG', 'LOC', 'MISC']), null),
  aliases: v.nullish(v.array(v.string()), []),
});
const splitSchema = v.object({ name: nonBlank, from: nonBlank, article: v.fallback(v.nullable(nonBlank), null) });
const fileSchema = v.record(v.string(), v.unknown());

/** Reads a side file. An entry that cannot be used is left out and reported; the others count. */
export function parseLedger(json: string): Ledger {
  const parsed = parseJson(json);
  if ('why' in parsed)
    return { ...emptyLedger, problems: [`Not valid JSON (${parsed.why}). Fix the file or delete it.`] };
  if (!v.is(fileSchema, parsed.value) || Array.isArray(parsed.value)) {
    const problem = 'Expected an object with “entities”, “apart” and “ignored”. Fix the file or delete it.';
    return { ...emptyLedger, problems: [problem] };
  }
  const { entities, apart, ignored } = parsed.value;
  const problems: string[] = [];
  const needsEntity = 'it needs a “name”, and may have a “type” (PER, ORG, LOC, MISC) and a list of “aliases”';
  return {
    entities: entriesOf({ list: entities, name: 'entities', schema: entitySchema, needs: needsEntity }, problems),
    splits: entriesOf(
      { list: apart, name: 'apart', schema: splitSchema, needs: 'it needs a “name” and a “from”' },
      problems,
    ),
    ignored: entriesOf(
      { list: ignored, name: 'ignored', schema: nonBlank, needs: 'it must be a name in quotation marks' },
      problems,
    ),
    problems,
  };
}

interface Entries<Output> {
  readonly list: unknown;
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, Output>;
  /** What an entry must be, to follow “Entry 2 of “entities” is ignored:”. */
  readonly needs: string;
}

function entriesOf<Output>({ list, name, schema, needs }: Entries<Output>, problems: string[]): Output[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    problems.push(`“${name}” is ignored: it must be a list.`);
    return [];
  }
  return list.flatMap((entry: unknown, index): Output[] => {
    const read = v.safeParse(schema, entry);
    if (read.success) return [read.output];
    problems.push(`Entry ${index + 1} of “${name}” is ignored: ${needs}.`);
    return [];
  });
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
