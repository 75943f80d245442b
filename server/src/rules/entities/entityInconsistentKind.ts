import { aKind } from '../../entities/kindWords';
import { spanOf } from '../../text/span';
import { mapInSteps } from '../../work/steps';
import type { Finding, Rule } from '../rule';
import { steppedCheck } from '../steppedCheck';

const FEWEST_ARTICLES = 10;
const MAJORITY = 0.9;

/** A name that is taken for another kind of thing than nearly everywhere else. */
export const entityInconsistentKind: Rule = {
  code: 'entity/inconsistent-kind',
  defaultSeverity: 'hint',
  summary: 'A name is taken for another kind of thing than in the rest of the corpus.',
  explanation:
    'The kind of a name is read from the words around it, and sometimes misread. Where ten or more articles have the name, ' +
    'and nine of ten take it for another kind than this article, one of them is mostly wrong. The fix keeps the kind that ' +
    'most have in `copydesk.entities.json`, where it holds for the whole corpus. Some names have two kinds by right, ' +
    'Washington the man and the city: let the hint be.',
  example: {
    elsewhere: ' date 2024-03-04 Ferries stop\nThe ferries between Lisbon and Oslo stopped, said Ida Roe.\n',
    wrong: ' date 2024-03-05 Harbour reopens\n“We stay,” Mr Lisbon said at noon.\n',
    right: ' date 2024-03-05 Harbour reopens\n“We stay,” Ida Roe said in Lisbon at noon.\n',
  },
  ...steppedCheck(function* ({ analysis, corpus }) {
    const found = yield* mapInSteps(analysis.entities, (entity): Finding[] => {
      const [mention] = entity.mentions.filter((it) => it.form !== 'nominal');
      if (entity.isVouched || mention === undefined) return [];
      const same = corpus.called(entity.name);
      const all = same.reduce((sum, it) => sum + it.articles, 0);
      const [most] = same.filter((it) => it.type !== entity.type).sort((left, right) => right.articles - left.articles);
      if (most === undefined || most.articles < FEWEST_ARTICLES || most.articles < MAJORITY * all) return [];
      return [
        {
          ...spanOf(mention),
          message: `“${entity.name}” is taken for ${aKind[entity.type]} here; ${most.articles.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} articles have it as ${aKind[most.type]}.`,
          evidence: [],
          fixes: [
            {
              title: `“${entity.name}” is ${aKind[most.type]}`,
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
