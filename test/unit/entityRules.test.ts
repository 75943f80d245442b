import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneticKey } from '../../server/src/corpus/phoneticKey';
import { rules } from '../../server/src/rules/rules';
import { checkFix, checkRule, contextOf, corpusEntitiesOf, corpusOf, uriOf } from '../kit/checks';

const article = (words: string): string => ` date 2024-03-05 Harbour reopens\n${words}\n`;

/** The messages of a rule for an article in a corpus of others. */
async function messages(code: string, text: string, others: readonly string[]): Promise<string[]> {
  const rule = rules.find((it) => it.code === code);
  const findings = rule?.check({ ...contextOf(text), corpus: await corpusEntitiesOf([text, ...others]) }) ?? [];
  return findings.map((it) => `${text.slice(it.start, it.end)}: ${it.message}`);
}

describe('entity/inconsistent-spelling', () => {
  const code = 'entity/inconsistent-spelling';
  const two = [article('“Good,” said Rene Dahl.'), article('Rene Dahl came to Oslo.')];
  it('finds accents that most articles do not use', async () =>
    assert.deepEqual(await messages(code, article('“Good,” said René Dahl. Dahl left.'), two), [
      'René Dahl: “René” here; 2 articles spell this “Rene”.',
    ]));
  it('finds names that are transliterated differently', async () =>
    assert.deepEqual(
      await messages(code, article('“Good,” said Dmitri Zelenskyy.'), [
        article('“Good,” said Dmitri Zelensky.'),
        article('Dmitri Zelensky came.'),
      ]),
      ['Dmitri Zelenskyy: “Zelenskyy” here; 2 articles spell this “Zelensky”.'],
    ));
  it('takes no side if both are equally frequent', async () =>
    assert.deepEqual(await messages(code, article('“Good,” said René Dahl.'), two.slice(0, 1)), []));
  it('accepts names with other letters, periods or apostrophes', async () => {
    assert.deepEqual(await messages(code, article('“Good,” said Renee Dahl.'), two), []);
    assert.deepEqual(
      await messages(code, article('“Good,” said Ida O’Moe.'), [
        article("“Good,” said Ida O'Moe."),
        article("Ida O'Moe came."),
      ]),
      [],
    );
  });
  it('corrects the spelling in the article, and offers to correct it everywhere', async () => {
    const wrong = article('René Dahl spoke. René Dahl said René Dahl would stay. Rene Dahl left, Dahl said.');
    checkFix(code, 'in this article', { before: wrong, after: wrong.replaceAll('Rene', 'René') });
    const rule = rules.find((it) => it.code === code);
    const text = article('“Good,” said René Dahl.');
    const [finding] = rule?.check({ ...contextOf(text), corpus: await corpusEntitiesOf([text, ...two]) }) ?? [];
    assert.deepEqual(
      finding?.fixes.map((it) => it.command ?? null),
      [null, { kind: 'rename', to: 'Rene Dahl' }],
    );
  });
  it('knows which articles of a corpus need checking', async () => {
    const corpus = await corpusOf([...two, article('“Good,” said René Dahl.'), article('Nobody came.')]);
    assert.deepEqual((await corpus.spellingVariants('PER:rene dahl')).articles, [uriOf(2)]);
  });
  it('follows the ledger on which names are the same and which are not', () => {
    const isOne = (left: string, right: string): boolean => phoneticKey(`PER:${left}`) === phoneticKey(`PER:${right}`);
    assert.ok(isOne('volodymyr zelensky', 'volodymyr zelenskiy'));
    assert.ok(isOne('muammar qaddafi', 'muammar kadafi'));
    assert.ok(!isOne('maria dahl', 'marie dahl'));
    assert.ok(!isOne('steven roe', 'stephen roe'));
  });
});

describe('entity/inconsistent-kind', () => {
  const code = 'entity/inconsistent-kind';
  const ferries = Array.from({ length: 12 }, () => article('The ferries between Lisbon and Oslo stopped.'));
  it('finds a place that is taken for a person in one of many articles', async () =>
    assert.deepEqual(await messages(code, article('“Good,” Mr Lisbon said.'), ferries), [
      'Lisbon: “Lisbon” is tagged as a person here, but as a place in 12 of 13 articles.',
    ]));
  it('is silent if few articles contain the name', async () =>
    assert.deepEqual(await messages(code, article('“Good,” Mr Lisbon said.'), ferries.slice(0, 9)), []));
});

describe('entity/undefined-acronym', () => {
  const code = 'entity/undefined-acronym';
  it('marks the first mention of unexplained initials', () =>
    void checkRule(code, article('The ⟦NHPA⟧ paid, and the NHPA said so.')));
  it('accepts the words before or after, with or without brackets', () => {
    checkRule(code, article('The Northern Harbour Pilots Association (NHPA) paid. The NHPA left.'));
    checkRule(code, article('The NHPA paid. The Northern Harbour Pilots Association said so.'));
    checkRule(code, article('The pilots’ body, the NHPA, paid.'));
  });
  it('needs no words for what everybody knows', () =>
    void checkRule(code, article('NATO, the BBC and BMW paid, the F.B.I. said.')));
});

describe('entity/first-mention-without-full-name', () => {
  const code = 'entity/first-mention-without-full-name';
  it('marks a last name before the full one in the body', () => {
    checkRule(code, ' date 2024-03-05 Roe reopens harbour\n⟦Roe⟧ came. “Good,” said Ida Roe.\n');
    checkFix(code, 'Ida Roe', {
      before: ' date 2024-03-05 Harbour\nRoe came. “Good,” said Ida Roe.\n',
      after: ' date 2024-03-05 Harbour\nIda Roe came. “Good,” said Ida Roe.\n',
    });
  });
  it('accepts headlines and people without a full name', () =>
    void checkRule(code, ' date 2024-03-05 Roe reopens harbour\n“Good,” said Ida Roe. Mr Haug left.\n'));
});
