import { hasSameFirst, type PersonName } from './personName';

/** A full name, in all articles that have it. */
export interface FullName {
  readonly key: string;
  readonly person: PersonName;
  /** The other names that can be the same person's. */
  readonly fits: Set<FullName>;
  articles: number;
}

/**
 * Which full names with one last name are one person's, `Donald Trump` and `Donald J. Trump`: those that can be, unless
 * a third name that can be one of them cannot be the other (`George Bush` beside `George W. Bush` and `George H.W.
 * Bush`), or an article names two of them. `names` are in order; each result has two names or more.
 */
export function fullNamesOfOne(
  names: readonly FullName[],
  areTogether: (key: string, other: string) => boolean,
): FullName[][] {
  const found: FullName[][] = [];
  const seen = new Set<FullName>();
  for (const name of names) {
    if (name.fits.size === 0 || seen.has(name) || !isClear(name)) continue;
    // Clear names that fit each other fit the same others.
    const clear = [name, ...[...name.fits].filter(isClear)];
    for (const it of clear) seen.add(it);
    const apart = (group: readonly FullName[]): boolean =>
      group.some((one, index) => group.slice(index + 1).some((other) => areTogether(one.key, other.key)));
    if (!apart(clear)) found.push(clear);
    // Someone who is both "Bill" and "William" in an article may be two; "William" and "William H." are still one.
    else for (const group of byFirstName(clear)) if (!apart(group)) found.push(group);
  }
  return found.filter((it) => it.length > 1);
}

/** Whether the names that fit a name all fit each other. */
function isClear({ fits }: FullName): boolean {
  for (const one of fits) for (const other of fits) if (one !== other && !one.fits.has(other)) return false;
  return true;
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
