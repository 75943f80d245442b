import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf } from '../../server/src/corpus/facts';
import { codeLenses } from '../../server/src/features/codeLens';
import { knownHere } from '../../server/src/features/knownAs';
import { outline } from '../../server/src/features/outline';
import { quoteText } from '../../server/src/features/quoteHover';
import { documentIn } from '../kit/checks';

describe('A speaker', () => {
  for (const [how, said, label] of [
    ['by the resolved name', '“We are open,” harbour master Ida Roe said.', 'Ida Roe'],
    [
      'in the article’s words, if nobody is named',
      '“We are open,” a spokesman for the ministry said.',
      'a spokesman for the ministry',
    ],
    [
      'without the capital at the start of a sentence',
      'A spokesman for the ministry said: “We are open today.”',
      'a spokesman for the ministry',
    ],
    [
      'by the head of its words, if they are long',
      '“We are open,” said a spokesman for the association of harbour pilots and tug masters of the north.',
      'a spokesman',
    ],
  ] as const)
    it(`has the same label in lens, hover, outline and table: ${how}`, () => {
      const document = documentIn(` date 2024-03-05 Harbour reopens\n${said}\n`);
      const { analysis, lines } = document;
      const [quote] = analysis.quotes;
      assert.ok(quote !== undefined);
      const known = knownHere(analysis);
      const [article] = outline(document, known, { groupBy: 'speaker', indirect: false });
      assert.deepEqual(
        {
          lens: codeLenses(document, known, null)[0]?.command?.title,
          hover: /^Said by \*\*(.+?)\*\*/.exec(quoteText(analysis, quote, known))?.[1],
          outline: article?.children?.[0]?.name,
          table: factsOf(document, analysis, lines).quotes[0]?.speakerLabel,
        },
        { lens: `Said by ${label}`, hover: label, outline: label, table: label },
      );
    });
});
