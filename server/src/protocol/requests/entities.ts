import { shortKinds } from '../../entities/kindWords';
import { knownAs } from '../../features/knownAs';
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
    const { analysis, text, lines } = document;
    const known = await workspace.corpus.read((corpus) => knownAs(document, corpus));
    return analysis.entities.map((entity) => {
      const name = known.name(entity);
      const forms = new Set(entity.mentions.map((it) => textOf(text, it)).filter((it) => it !== name));
      const articles = known.total(entity)?.articles ?? 1;
      return {
        name,
        type: entity.type,
        description: `${shortKinds[entity.type]} · ${plural(entity.mentions.length, 'mention')}${articles > 1 ? ` · in ${formatNumber(articles)} articles` : ''}`,
        detail: forms.size === 0 ? '' : `also ${[...forms].join(', ')}`,
        ranges: entity.mentions.map((it) => lines.rangeOf(it)),
      };
    });
  },
});
