import * as v from 'valibot';
import { nonBlank } from '../../text/nonBlank';
import { parseEntries } from '../../text/parseEntries';

/** The side file in which readers keep who is who over the corpus; it overrides what the articles say. */
export const identitiesFileName = 'copydesk.identities.json';

/** A name of an entity in a side file, as `corpusKeys` tells entities apart. */
export interface NameInFile {
  /** As the corpus shows it, for readers of the file. */
  readonly name: string;
  /** The entity's key in its article. */
  readonly key: string;
  /** The article that the name is meant in, relative to the file's folder; null for all. */
  readonly article: string | null;
  /** The country whose body is meant, if the name means another one in each; else null. */
  readonly country: string | null;
}

/** That two names are one entity's, or are not. */
export interface IdentityVerdict {
  readonly kind: 'same' | 'apart';
  readonly one: NameInFile;
  readonly other: NameInFile;
}

/** What a side file says, and its problems, one sentence each with the place and what to do. */
export interface ParsedVerdicts {
  readonly verdicts: readonly IdentityVerdict[];
  readonly problems: readonly string[];
}

const nameSchema = v.object({
  name: nonBlank,
  key: nonBlank,
  article: v.nullish(nonBlank, null),
  country: v.nullish(nonBlank, null),
});
const verdictSchema = v.object({ kind: v.picklist(['same', 'apart']), one: nameSchema, other: nameSchema });

/** Reads a side file. An entry that cannot be used is left out and reported; the others count. */
export function parseVerdicts(json: string): ParsedVerdicts {
  const { entries, problems } = parseEntries(json, {
    list: 'verdicts',
    schema: verdictSchema,
    needs: 'it needs a “kind” (same or apart), and “one” and “other” with a “name” and a “key”',
  });
  return { verdicts: entries, problems };
}

/** The side file's text with verdicts added, each in place of an earlier one on the same two names. */
export function withVerdicts(json: string | null, added: readonly IdentityVerdict[]): string {
  const before = json === null ? [] : parseVerdicts(json).verdicts;
  const kept = before.filter((it) => !added.some((one) => pairOf(one) === pairOf(it)));
  return written([...kept, ...added]);
}

/** The side file's text without the verdicts that `isUnwanted`. */
export function withoutVerdicts(json: string | null, isUnwanted: (verdict: IdentityVerdict) => boolean): string {
  const before = json === null ? [] : parseVerdicts(json).verdicts;
  return written(before.filter((it) => !isUnwanted(it)));
}

/** Whether two names in a side file are the same. */
export function isSameName(left: NameInFile, right: NameInFile): boolean {
  return idOf(left) === idOf(right);
}

/** Sorted, so that versions of the file can be compared. */
function written(verdicts: readonly IdentityVerdict[]): string {
  const sorted = [...verdicts].sort((left, right) => (pairOf(left) < pairOf(right) ? -1 : 1));
  const plain = ({ name, key, article, country }: NameInFile): object => ({
    name,
    key,
    ...(article !== null && { article }),
    ...(country !== null && { country }),
  });
  const list = sorted.map(({ kind, one, other }) => ({ kind, one: plain(one), other: plain(other) }));
  return `${JSON.stringify({ version: 1, verdicts: list }, null, 2)}\n`;
}

/** The same for two names in either order. */
function pairOf({ one, other }: IdentityVerdict): string {
  return [idOf(one), idOf(other)].sort().join('\n');
}

function idOf({ key, article, country }: NameInFile): string {
  return JSON.stringify([key, article, country]);
}
