import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CorpusEntities, type CorpusEntity, noCorpusEntities } from '../../server/src/rules/corpusEntities';
import type { Finding } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { checkRule, contextOf } from '../kit/checks';

function findings(code: string, body: string, names: Partial<CorpusEntities> = {}): Finding[] {
  const context = {
    ...contextOf(` date 2024-03-05 Harbour reopens\n${body}\n`),
    corpus: { ...noCorpusEntities, ...names },
  };
  return rules.find((it) => it.code === code)?.check(context) ?? [];
}

const named = (type: CorpusEntity['type'], articles: number): CorpusEntity => ({
  key: `${type}:lisbon`,
  name: 'Lisbon',
  type,
  articles,
});

describe('A name of a different kind than elsewhere', () => {
  const found = (...called: readonly CorpusEntity[]): Finding[] =>
    findings('entity/inconsistent-kind', '“We stay,” Mr Lisbon said at noon.', { withName: () => called });
  it('is reported if at least ten articles have the other kind', () => {
    assert.equal(found(named('LOC', 9)).length, 0);
    assert.equal(found(named('LOC', 10)).length, 1);
  });
  it('is reported if nine in ten have the other kind', () => {
    assert.equal(found(named('LOC', 90), named('PER', 10)).length, 1);
    assert.equal(found(named('LOC', 89), named('PER', 11)).length, 0);
    assert.equal(found(named('PER', 5), named('LOC', 5)).length, 0);
  });
  it('is compared with the most common of the other kinds', () => {
    const [finding] = found(named('ORG', 1), named('LOC', 1200), named('PER', 1));
    assert.match(finding?.message ?? '', /as a place in 1,200 of 1,202 articles/);
    assert.deepEqual(finding?.fixes[0]?.command, { kind: 'set-kind', type: 'LOC' });
  });
});

describe('A name spelled differently than elsewhere', () => {
  const spelled = (others: number, own: number): Finding[] =>
    findings('entity/inconsistent-spelling', 'Rene Dahl spoke, said the mayor.', {
      forms: () => ['Rene Dahl', 'René Dahl'],
      articlesWriting: (_key, word) => (word === 'René' ? others : word === 'Rene' ? own : others + own),
    });
  it('is reported if two or more articles, and twice as many, have the other spelling', () => {
    assert.equal(spelled(1, 1).length, 0);
    assert.equal(spelled(2, 1).length, 1);
    assert.equal(spelled(3, 2).length, 0);
    assert.equal(spelled(4, 2).length, 1);
    assert.equal(spelled(1, 4).length, 0);
  });
  it('is corrected here or in the whole corpus', () => {
    const [finding] = spelled(1200, 1);
    assert.equal(finding?.message, '“Rene” here; 1,200 articles spell this “René”.');
    assert.deepEqual(finding?.fixes[1]?.command, { kind: 'rename', to: 'René Dahl' });
  });
  it('is reported within an article if the other spelling is twice as common', () => {
    const body = (times: number): string => `Rene Dahl spoke. ${'René Dahl stayed. '.repeat(times)}`;
    const within = (times: number): string[] =>
      findings('entity/inconsistent-spelling', body(times)).map((it) => it.message);
    assert.deepEqual(within(1), []);
    assert.deepEqual(within(2), ['“Rene” here; the article mostly spells this “René”.']);
  });
});

describe('Unexplained initials', () => {
  const rule = 'entity/undefined-acronym';
  it('are found, unless the text spells them out', () => {
    checkRule(rule, ' date 2024-03-05 Harbour reopens\nThe gate was paid for by the ⟦NHPA⟧, said Ida Roe.\n');
    for (const body of [
      'The Northern Harbour Pilots Association paid. The gate is the NHPA gate, said Ida Roe.',
      'The northern harbour and pilots of the association paid for it, and the NHPA gate stands.',
      'The league, NHPA, paid for the gate, said Ida Roe.',
      'The gate was paid for by the league, or NHPA, said Ida Roe.',
      'The gate was paid for by the NHPA (Northern League), said Ida Roe.',
      'The gate was paid for by the BBC, said Ida Roe.',
    ])
      assert.deepEqual(findings(rule, body), [], body);
  });
});

describe('A person mentioned before the full name', () => {
  it('is reported in the text, but not in the headline', () => {
    const rule = 'entity/first-mention-without-full-name';
    checkRule(rule, ' date 2024-03-05 Roe opens harbour\nIda Roe opened the gate. Roe left.\n');
    checkRule(rule, ' date 2024-03-05 Roe opens harbour\n⟦Roe⟧ opened the gate. Ida Roe left.\n');
  });
});
