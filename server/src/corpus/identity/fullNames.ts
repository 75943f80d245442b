import { isCommonLastName } from './commonLastNames';
import { hasSameFirst, type PersonName } from './personName';
import type { SmallMap, SmallSet } from './small';
import type { Story } from './story';

/** A full name, in all articles that have it. */
export interface FullName {
  readonly key: string;
  readonly person: PersonName;
  readonly stories: Story[];
  /** The other names that can be the same person's. */
  readonly fits: SmallSet<FullName>;
  /** Those of them that are in the same company in another article, each with the two articles that show it. */
  readonly links: SmallMap<FullName, readonly [own: string, other: string]>;
}

/** What speaks against two corpus keys being one person's. */
export interface Against {
  /** Whether an article has both, so that it takes them for two. */
  readonly areTogether: (key: string, other: string) => boolean;
  /** Whether a reader says so. */
  readonly areApart: (key: string, other: string) => boolean;
  /** Whether readers say anything: if not, `areApart` need not be asked. */
  readonly isJudged: boolean;
}

/**
 * Which full names with one last name are one person's, `Donald Trump` and `Donald J. Trump`: those that can be and are in
 * the same company, or are the only ones with a rare last name. Not where a third name that can be one of them cannot be
 * the other (`George Bush` beside `George W. Bush` and `George H.W. Bush`), or where an article names two of them.
 * `names` are those with the last name that fit another, in order, and `count` all of them; each result has two or more.
 */
export function fullNamesOfOne(
  names: readonly FullName[],
  count: number,
  { areTogether, areApart, isJudged }: Against,
): FullName[][] {
  const judged = isJudged
    ? new Map(names.map((name) => [name, new Set([...name.fits].filter((it) => !areApart(name.key, it.key)))]))
    : null;
  const fits = (name: FullName): Names => judged?.get(name) ?? name.fits;
  const isClear = (name: FullName): boolean => doAllFit(fits(name), fits);
  const found: FullName[][] = [];
  const seen = new Set<FullName>();
  for (const name of names) {
    if (fits(name).size === 0 || seen.has(name) || !isClear(name)) continue;
    // Clear names that fit each other fit the same others.
    const clear = [name, ...[...fits(name)].filter(isClear)];
    for (const it of clear) seen.add(it);
    const isAlone = count === clear.length && !isCommonLastName(name.person.last.at(-1)?.word ?? '');
    const isApart = (group: readonly FullName[]): boolean =>
      group.some((one, index) => group.slice(index + 1).some((other) => areTogether(one.key, other.key)));
    for (const group of isAlone ? [clear] : linked(clear)) {
      if (!isApart(group)) found.push(group);
      // Someone who is both "Bill" and "William" in an article may be two; "William" and "William H." are still one.
      else for (const same of byFirstName(group)) if (!isApart(same)) found.push(same);
    }
  }
  return found.filter((it) => it.length > 1);
}

type Names = ReadonlySet<FullName> | SmallSet<FullName>;

/** Whether names all fit each other. */
function doAllFit(names: Names, fits: (name: FullName) => Names): boolean {
  const all = [...names];
  for (const one of all) for (const other of all) if (one !== other && !fits(one).has(other)) return false;
  return true;
}

/** The names in groups that links hold together. */
function linked(names: readonly FullName[]): FullName[][] {
  const left = new Set(names);
  const groups: FullName[][] = [];
  for (const name of names) {
    if (!left.delete(name)) continue;
    const group = [name];
    for (const one of group) for (const other of one.links.keys()) if (left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}

function byFirstName(names: readonly FullName[]): FullName[][] {
  const groups: FullName[][] = [];
  for (const name of names) {
    const group = groups.find(([first]) => first !== undefined && hasSameFirst(first.person, name.person));
    if (group === undefined) groups.push([name]);
    else group.push(name);
  }
  return groups;
}
