import * as v from 'valibot';
import { parseJson } from './parseJson';

/** What the entries of a side file are. */
export interface EntryKind<Schema> {
  /** The name of the list that has them. */
  readonly list: string;
  readonly schema: Schema;
  /** What an entry must be, to follow “Entry 2 is ignored:”. */
  readonly needs: string;
}

/**
 * Reads a side file in JSON that has its entries in one list. An entry that cannot be used is left out and reported; the
 * others count. The problems are one sentence each, with the place and what to do.
 */
export function parseEntries<const Schema extends v.GenericSchema>(
  json: string,
  { list, schema, needs }: EntryKind<Schema>,
): { readonly entries: readonly v.InferOutput<Schema>[]; readonly problems: readonly string[] } {
  const parsed = parseJson(json);
  if ('why' in parsed) return { entries: [], problems: [`Not valid JSON (${parsed.why}). Fix the file or delete it.`] };
  const file = v.safeParse(v.object({ [list]: v.array(v.unknown()) }), parsed.value);
  if (!file.success) return { entries: [], problems: [`Missing the list “${list}”. Add it or delete the file.`] };
  const entries: v.InferOutput<Schema>[] = [];
  const problems: string[] = [];
  for (const [index, entry] of (file.output[list] ?? []).entries()) {
    const read = v.safeParse(schema, entry);
    if (read.success) entries.push(read.output);
    else problems.push(`Entry ${index + 1} is ignored: ${needs}.`);
  }
  return { entries, problems };
}
