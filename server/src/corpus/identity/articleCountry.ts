import type { Analysis } from '../../analysis/analysis';
import { countryOf } from '../../entities/knowledge/placeOf';

/** How much more often a country must be named than the next to be the one that an article is about. By hand. */
const CLEARLY_MORE = 2;

/** The dateline's country, or the one that the article names far more often than any other; null if there is none. */
export function countryOfArticle({ article, entities }: Analysis): string | null {
  const place = article.dateline?.place ?? null;
  const counts = new Map<string, number>();
  for (const entity of entities) {
    if (entity.type !== 'LOC' && entity.type !== 'MISC') continue;
    const country = countryOf(entity, article);
    if (country === null) continue;
    if (place !== null && entity.mentions.some((it) => it.start === place.start)) return country;
    counts.set(country, (counts.get(country) ?? 0) + entity.mentions.length);
  }
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1]);
  if (first === undefined) return null;
  return second === undefined || first[1] >= CLEARLY_MORE * second[1] ? first[0] : null;
}
