import { acronymOf, withoutLegalForm } from './bodyName';
import type { Groups } from './groups';
import type { Node } from './nodes';

/**
 * Joins organizations by their names without a legal form, `Brellin Inc.` and `Brellin`, and an acronym to the name that
 * articles of the corpus give it, unless they give it to two.
 */
export function joinOrganizations(nodes: readonly Node[], groups: Groups): void {
  const plain = new Map<string, number>();
  for (const [index, { type, name, key }] of nodes.entries()) {
    if (type !== 'ORG' || key.includes('@') || key.includes(' of ')) continue;
    const short = withoutLegalForm(name);
    const known = plain.get(short);
    if (known === undefined) plain.set(short, index);
    else groups.join(known, index, [nodes[known]?.name ?? '', name, 'alias']);
  }
  const defined = definedAcronyms(nodes, groups);
  for (const [index, { type, name }] of nodes.entries()) {
    const acronym = type === 'ORG' ? acronymOf(name) : null;
    const [meant, ...others] = acronym === null ? [] : (defined.get(acronym) ?? []);
    if (meant === undefined || others.length > 0) continue;
    groups.join(meant, index, [nodes[meant]?.name ?? '', name, 'initials']);
  }
}

/** The groups that each acronym is defined for: organizations of several words that an article also calls by it. */
function definedAcronyms(nodes: readonly Node[], groups: Groups): ReadonlyMap<string, readonly number[]> {
  const defined = new Map<string, number[]>();
  for (const [index, { type, name, members }] of nodes.entries()) {
    if (type !== 'ORG' || !name.includes(' ')) continue;
    for (const { entity } of members)
      for (const form of entity.forms.keys()) {
        const acronym = acronymOf(form);
        // "GOP House" is not what GOP stands for.
        if (acronym === null || name.split(' ').includes(form)) continue;
        const group = groups.of(index);
        const known = defined.get(acronym) ?? [];
        if (!known.includes(group)) defined.set(acronym, [...known, group]);
      }
  }
  return defined;
}
