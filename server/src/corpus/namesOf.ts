import { BARE } from '../entities/entity';
import { entityTypes } from '../entities/kindWords';
import type { CorpusEntities } from '../rules/corpusEntities';
import { fold } from '../text/fold';
import type { Corpus } from './corpus';
import { corpusKey } from './entityKey';

/** What a corpus says of the names of one of its articles, as rules ask it. */
export function namesOf(corpus: Corpus, uri: string): CorpusEntities {
  const keyed = (key: string): string => corpusKey({ key }, uri);
  return {
    entity: (key) => corpus.entity(keyed(key)),
    forms: (key) => corpus.forms(keyed(key)).keys(),
    articlesWriting: (key, word) => {
      const own = keyed(key);
      const forms = [...corpus.forms(own).keys()].filter((it) => hasWord(it, word));
      const [only] = forms;
      if (only === undefined) return 0;
      if (forms.length === 1) return corpus.forms(own).get(only) ?? 0;
      return corpus
        .articlesNaming(own)
        .filter(({ entities }) => entities.some((it) => it.key === own && it.forms.some((form) => hasWord(form, word))))
        .length;
    },
    called: (name) => {
      const folded = fold(name).replace(/^the /, '');
      const bare = corpus.articlesWithBare(`${BARE}${folded}`);
      return [
        ...entityTypes.flatMap((type) => corpus.entity(`${type}:${folded}`) ?? []),
        ...(bare === 0 ? [] : [{ key: `${BARE}${folded}`, name, type: 'PER' as const, articles: bare }]),
      ];
    },
    namesakes: (key) =>
      (key.startsWith(BARE) ? [] : corpus.namesakes(key)).flatMap((it) => {
        const entity = corpus.entity(it);
        return entity === null ? [] : [entity];
      }),
  };
}

function hasWord(form: string, word: string): boolean {
  for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/\p{L}/u.test(form.charAt(at - 1));
    if (isStart && !/\p{L}/u.test(form.charAt(at + word.length))) return true;
  }
  return false;
}
