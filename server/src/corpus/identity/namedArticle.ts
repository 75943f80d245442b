import type { Analysis } from '../../analysis/analysis';
import type { Entity } from '../../entities/entity';
import { countryOf } from '../../entities/knowledge/placeOf';
import { ownCopy, sharedCopy } from '../../text/ownCopy';
import { runToEnd } from '../../work/steps';
import type { NamedArticle, NamedEntity } from './namedEntity';

/** What identity needs of an analyzed article, without its text. */
export function namedArticle(id: string, analysis: Analysis): NamedArticle {
  const { article, fields, entities, quotes } = analysis;
  const descriptors = new Map<Entity, string[]>();
  for (const { entity, words } of runToEnd(analysis.descriptorsInSteps()))
    descriptors.set(entity, [...(descriptors.get(entity) ?? []), ownCopy(words)]);
  const quotesBy = new Map<Entity, number>();
  for (const { speakerEntity } of quotes)
    if (speakerEntity !== null) quotesBy.set(speakerEntity, (quotesBy.get(speakerEntity) ?? 0) + 1);
  return {
    id,
    date: article.header?.value ?? null,
    outlet: fields.outlet === null ? null : sharedCopy(fields.outlet.value),
    country: countryOfArticle(analysis),
    entities: entities.map(
      (it): NamedEntity => ({
        id: it.id,
        key: it.key,
        name: sharedCopy(it.name),
        type: it.type,
        forms: formsOf(article.text, it),
        mentions: it.mentions.length,
        quotes: quotesBy.get(it) ?? 0,
        descriptors: descriptors.get(it) ?? [],
      }),
    ),
  };
}

function formsOf(text: string, { mentions }: Entity): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const { start, end, form } of mentions) {
    if (form === 'nominal') continue;
    const words = sharedCopy(text.slice(start, end).replace(/\s+/g, ' '));
    forms.set(words, (forms.get(words) ?? 0) + 1);
  }
  return forms;
}

/** How much more often a country must be named than the next to be the one that an article is about. By hand. */
const CLEARLY_MORE = 2;

/** The dateline's country, or the one that the article names far more often than any other; null if there is none. */
function countryOfArticle({ article, entities }: Analysis): string | null {
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
