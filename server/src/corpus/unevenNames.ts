import { BARE } from '../entities/entity';
import { nameWords } from '../rules/nameWords';
import { fold } from '../text/fold';
import type { Corpus } from './corpus';
import type { EntityTotal } from './entityTotals';

/**
 * The articles that may spell a name otherwise than most of the corpus: the few that are worth asking the rule about once
 * all are known. Costs a look at each entity's forms, not at each article.
 */
export function articlesSpellingOtherwise(corpus: Corpus): Set<string> {
  const found = new Set<string>();
  for (const entity of corpus.entities()) {
    if (entity.key.startsWith(BARE) || entity.type === 'MISC') continue;
    const rare = rareWords(corpus.forms(entity.key));
    const isRareName = isRarer(corpus, entity);
    if (rare.size === 0 && !isRareName) continue;
    for (const { uri, entities } of corpus.articlesNaming(entity.key)) {
      const here = entities.find((it) => it.key === entity.key);
      if (isRareName || here?.forms.some((form) => nameWords(form).some((it) => rare.has(it))) === true) found.add(uri);
    }
  }
  return found;
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
