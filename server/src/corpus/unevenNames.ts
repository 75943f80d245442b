import { BARE } from '../entities/entity';
import { nameWords } from '../rules/spelling/nameWords';
import { fold } from '../text/fold';
import type { Corpus } from './corpus';
import type { EntityTotal } from './entityTotals';

/**
 * The articles that may spell an entity's name otherwise than most of the corpus: the few that are worth asking the rule
 * about once all are known. Costs a look at the entity's forms; at its articles only where the forms differ.
 */
export function articlesSpellingOtherwise(corpus: Corpus, entity: EntityTotal): readonly string[] {
  const { key, type } = entity;
  if (key.startsWith(BARE) || type === 'MISC') return [];
  const rare = rareWords(corpus.forms(key));
  const isRareName = isRarer(corpus, entity);
  if (rare.size === 0 && !isRareName) return [];
  return corpus.articlesNaming(key).flatMap(({ uri, entities }) => {
    const forms = entities.find((it) => it.key === key)?.forms ?? [];
    return isRareName || forms.some((form) => nameWords(form).some((it) => rare.has(it))) ? [uri] : [];
  });
}

/** Words of a name's forms that others of its forms have with other accents, and more often. */
function rareWords(forms: ReadonlyMap<string, number>): ReadonlySet<string> {
  const rare = new Set<string>();
  if (forms.size < 2) return rare;
  const spellings = new Map<string, Map<string, number>>();
  for (const [form, articles] of forms) {
    for (const word of nameWords(form)) {
      const letters = fold(word);
      const known = spellings.get(letters) ?? new Map<string, number>();
      known.set(word, (known.get(word) ?? 0) + articles);
      spellings.set(letters, known);
    }
  }
  for (const counts of spellings.values()) {
    if (counts.size < 2) continue;
    const most = Math.max(...counts.values());
    for (const [word, articles] of counts) if (articles < most) rare.add(word);
  }
  return rare;
}

function isRarer(corpus: Corpus, { key, type, articles }: EntityTotal): boolean {
  return corpus.namesakes(key).some((it) => {
    const other = corpus.entity(it);
    return other !== null && other.type === type && other.articles > articles;
  });
}
