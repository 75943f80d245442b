import { aKind } from '../../entities/kindWords';
import { formatNumber } from '../../text/formatNumber';
import { spanOf } from '../../text/span';
import { mapInSteps } from '../../work/steps';
import type { Finding, Rule } from '../rule';
import { isMajorityKind } from '../spelling/majorities';
import { steppedCheck } from '../steppedCheck';

/** A name with another type than in nearly all other articles. */
export const entityInconsistentKind: Rule = {
  code: 'entity/inconsistent-kind',
  defaultSeverity: 'hint',
  summary: 'A name has a different type here than in the rest of the corpus.',
  explanation:
    'The type of a name (person, organization, place, other) is inferred from the words around it, sometimes wrongly. Where ' +
    'ten or more articles mention the name, and nine in ten of them give it another type than this article, one of the two ' +
    'is usually wrong. The fix saves the majority’s type in `copydesk.entities.json`, for the whole corpus. Some names ' +
    'rightly have two types, such as Washington the president and Washington the city. Ignore the hint for those.',
  example: {
    elsewhere: ' date 2024-03-04 Ferries stop\nThe ferries between Lisbon and Oslo stopped, said Ida Roe.\n',
    wrong: ' date 2024-03-05 Harbour reopens\n“We stay,” Mr Lisbon said at noon.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We stay,” Ida Roe said in Lisbon at noon.\n',
  },
  ...steppedCheck(function* ({ analysis, corpus }) {
    const found = yield* mapInSteps(analysis.entities, (entity): Finding[] => {
      const [mention] = entity.mentions.filter((it) => it.form !== 'nominal');
      if (entity.isVouched || mention === undefined) return [];
      const same = corpus.withName(entity.name);
      const all = same.reduce((sum, it) => sum + it.articles, 0);
      const [most] = same.filter((it) => it.type !== entity.type).sort((left, right) => right.articles - left.articles);
      if (most === undefined || !isMajorityKind(most.articles, all)) return [];
      return [
        {
          ...spanOf(mention),
          message: `“${entity.name}” is tagged as ${aKind[entity.type]} here, but as ${aKind[most.type]} in ${formatNumber(most.articles)} of ${formatNumber(all)} articles.`,
          evidence: [],
          fixes: [
            {
              title: `Mark “${entity.name}” as ${aKind[most.type]}`,
              edits: [],
              preferred: false,
              command: { kind: 'set-kind', type: most.type },
            },
          ],
        },
      ];
    });
    return found.flat();
  }),
};
