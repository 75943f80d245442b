import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coloredSpans, semanticTokens, semanticTokensLegend } from '../../server/src/features/semanticTokens';
import { textOf } from '../../server/src/text/span';
import { documentIn } from '../kit/checks';

const colored = (text: string): string[] =>
  coloredSpans(documentIn(text).analysis).map((it) => `${it.type}: ${textOf(text, it)}`);

describe('The colors of an article', () => {
  it('mark header, byline, dateline, quotations and sign-off', () =>
    assert.deepEqual(
      colored(
        ' date 2024-03-05 Harbour reopens\nNorthwire | Updated: Mar 05, 2024 08:15 GMT\n' +
          'PORT ANSEL, March 5 (Meridian) - “We are open,” Ida Roe said. (Meridian)\n',
      ),
      [
        'keyword: date',
        'number: 2024-03-05',
        'comment: Northwire | Updated: Mar 05, 2024 08:15 GMT',
        'type: PORT ANSEL, March 5 (Meridian) -',
        'string: “We are open,”',
        'type: (Meridian)',
      ],
    ));
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
    ["''", "''"],
    ['``', "''"],
    ['«', '»'],
    ['„', '“'],
    ['‘', '’'],
  ])
    it(`mark quotations in ${open} ${close}`, () => {
      const said = (words: string): string => `${open}${words}${close}`;
      const text = ` date 2024-03-05 Harbour reopens\n${said('We are open,')} Ida Roe said. ${said('Come in,')} she said.\n`;
      assert.deepEqual(colored(text).slice(2), [`string: ${said('We are open,')}`, `string: ${said('Come in,')}`]);
    });
  it('leave an editor’s brackets to the grammar, and a nested quotation to the outer one', () =>
    assert.deepEqual(
      colored(' date 2024-03-05 Harbour\n“[Ida] said ‘we are open’ on Monday,” Per Haug said.\n').slice(2),
      ['string: “', 'string:  said ‘we are open’ on Monday,”'],
    ));
  it('are absent in an empty text', () => assert.deepEqual(semanticTokens(documentIn('')).data, []));
  it('are encoded line by line, each position relative to the previous one', () => {
    const { data } = semanticTokens(documentIn(' date 2024-03-05 Harbour\n“We are open,” Ida Roe said.\n'));
    const type = (name: string): number => semanticTokensLegend.tokenTypes.indexOf(name);
    assert.deepEqual(data, [0, 1, 4, type('keyword'), 0, 0, 5, 10, type('number'), 0, 1, 0, 14, type('string'), 0]);
  });
});
