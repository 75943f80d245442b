import type { Analysis } from '../../analysis/analysis';
import { sentenceEnd } from '../../text/sentences';
import { textOf } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** A person mentioned by last name before the full name is given. */
export const entityFirstMentionWithoutFullName: Rule = {
  code: 'entity/first-mention-without-full-name',
  defaultSeverity: 'off',
  summary: 'A person is mentioned by last name before the full name is given.',
  explanation:
    'Most style guides ask for a person’s full name on first mention, and the last name after that. Headlines, and first ' +
    'sentences that could be headlines, are exempt. The rule is off by default, because archives cannot be changed. Turn ' +
    'it on for texts that you edit.',
  example: {
    wrong: ' date 2024-03-05 Harbour reopens\nRoe opened the gate. “We are open,” Ida Roe said.\n',
    right: ' date 2024-03-05 Harbour reopens\nIda Roe opened the gate. “We are open,” Roe said.\n',
  },
  check: ({ analysis }) => {
    const { text } = analysis.article;
    const bodyStart = startOfBody(analysis);
    return analysis.entities.flatMap((entity): Finding[] => {
      if (entity.type !== 'PER' || !entity.name.includes(' ')) return [];
      const mentions = entity.mentions.filter((it) => it.start >= bodyStart && it.form !== 'nominal');
      const [first] = mentions;
      const full = mentions.find((it) => textOf(text, it).includes(' '));
      if (first === undefined || full === undefined || first === full) return [];
      const { start, end } = first;
      return [
        {
          start,
          end,
          message: `“${textOf(text, first)}” comes before the full name, ${entity.name}.`,
          evidence: [{ start: full.start, end: full.end, message: 'Full name given here.' }],
          fixes: [
            { title: `Change to “${entity.name}”`, edits: [{ start, end, text: entity.name }], preferred: false },
          ],
        },
      ];
    });
  },
};

/** Where the body starts: after headline and caption, or after the first sentence, which may be the headline. */
function startOfBody({ article, tokens }: Analysis): number {
  const { headline, caption, paragraphs } = article;
  if (headline !== null || caption !== null) return Math.max(headline?.end ?? 0, caption?.end ?? 0);
  const [first] = paragraphs;
  if (first === undefined) return 0;
  return tokens.end(sentenceEnd(tokens, tokens.indexAt(first.start), tokens.indexAt(first.end)) - 1);
}
