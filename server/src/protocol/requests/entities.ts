import { corpusKey } from '../../corpus/entityKey';
import { shortKinds } from '../../entities/kindWords';
import { plural } from '../../features/wording';
import { formatNumber } from '../../text/formatNumber';
import { textOf } from '../../text/span';
import { handler } from '../handler';
import { type EntityItem, type OfDocument, requests } from '../messages';

/** The entities of an open article, for a list to choose from. */
export const entitiesRequest = handler<OfDocument, readonly EntityItem[]>({
  method: requests.entities.method,
  answer: async ({ workspace }, { uri }, { isCancelled }) => {
    const document = await workspace.analyzed(uri, isCancelled);
    if (document === null) return [];
    const { id, analysis, text, lines } = document;
    const keyed = analysis.entities.map((entity) => ({ entity, key: corpusKey(entity, id) }));
    const totals = await workspace.corpus.read((corpus) => corpus.entities(keyed.map((it) => it.key)));
    return keyed.map(({ entity, key }) => {
      const forms = new Set(entity.mentions.map((it) => textOf(text, it)).filter((it) => it !== entity.name));
      const articles = totals.get(key)?.articles ?? 1;
      return {
        name: entity.name,
        type: entity.type,
        description: `${shortKinds[entity.type]} · ${plural(entity.mentions.length, 'mention')}${articles > 1 ? ` · in ${formatNumber(articles)} articles` : ''}`,
        detail: forms.size === 0 ? '' : `also ${[...forms].join(', ')}`,
        ranges: entity.mentions.map((it) => lines.rangeOf(it)),
      };
    });
  },
});
