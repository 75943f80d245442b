import { entityProfile } from './entityProfile';
import type { EntityTotal } from './entityTotals';
import { firstOf, type Naming } from './naming';

/** An entity in a list. */
export interface EntityRow extends EntityTotal {
  /** What tells it from others of its name: how articles describe it, or else its first article; null if nothing need. */
  readonly toldBy: string | null;
}

/** The rows of a list, those of one name told apart, and those of a single name, which may be anybody's. */
export function toldApart(totals: readonly EntityTotal[], namings: (key: string) => Iterable<Naming>): EntityRow[] {
  const names = new Map<string, number>();
  for (const { name } of totals) names.set(name, (names.get(name) ?? 0) + 1);
  return totals.map((total) => {
    const isShared = (names.get(total.name) ?? 0) > 1 || (total.type === 'PER' && !total.name.includes(' '));
    return { ...total, toldBy: isShared ? toldBy([...namings(total.key)]) : null };
  });
}

function toldBy(namings: readonly Naming[]): string | null {
  const { description } = entityProfile(namings, null, { key: '', canonical: (key) => key, name: () => null });
  if (description !== null) return description.words;
  const first = firstOf(namings);
  const article = namings.find((it) => it.article.id === first?.id)?.article;
  if (article === undefined) return null;
  return `${article.date ?? 'undated'}, ${article.outlet ?? article.title}`;
}
