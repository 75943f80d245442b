import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { analyze } from '../../server/src/analysis/analyze';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { type LedgerVerdict, parseLedger, withVerdict } from '../../server/src/entities/ledger';
import { LedgerView } from '../../server/src/entities/ledgerView';

const text =
  ' date 2024-03-05 Harbour reopens\nIda Roe met Lars Roe in Vestdal. “Good,” Roe said. The Gullholm crew cheered, Gullholm said.\n';

/** What a sequence of verdicts makes of the names of the article. */
function checkVerdicts(verdicts: readonly LedgerVerdict[], expected: readonly string[], article = text): void {
  let json: string | null = null;
  for (const verdict of verdicts) json = withVerdict(json, verdict);
  const ledger = new LedgerView(parseLedger(json ?? '{}'), 'a.txt');
  const { entities } = analyze(article, { ...noNotes, ledger });
  const found = entities.map(
    ({ type, name, mentions }) =>
      `${type} ${name}: ${mentions.map((it) => article.slice(it.start, it.end)).join(', ')}`,
  );
  for (const line of expected) assert.ok(found.includes(line), `${line} among ${found.join(' | ')}`);
}

describe('A reader’s verdict', () => {
  it('sets a kind, wherever the name occurs', () =>
    checkVerdicts([{ kind: 'type', name: 'Gullholm', type: 'ORG' }], ['ORG Gullholm: Gullholm, Gullholm']));
  it('joins a name with another, whatever it sounds like', () =>
    checkVerdicts(
      [{ kind: 'same', name: 'Gullholm', as: 'Ida Roe', type: 'PER' }],
      ['PER Ida Roe: Ida Roe, Roe, Gullholm, Gullholm'],
    ));
  it('separates a name from the entity it was taken for', () => {
    const article = ' date 2024-03-05 Harbour reopens\nIda Roe came. “Good,” Roe said.\n';
    checkVerdicts([], ['PER Ida Roe: Ida Roe, Roe'], article);
    checkVerdicts(
      [{ kind: 'apart', name: 'Roe', from: 'Ida Roe', article: 'a.txt' }],
      ['PER Ida Roe: Ida Roe', 'PER Roe: Roe'],
      article,
    );
    checkVerdicts(
      [{ kind: 'apart', name: 'Roe', from: 'Ida Roe', article: 'another.txt' }],
      ['PER Ida Roe: Ida Roe, Roe'],
      article,
    );
  });
  it('applies to the longest of the listed names with the same beginning, and leaves a longer name whole', () => {
    const article = ' date 2024-03-05 Harbour reopens\nThe Zorb Zorb Line and the Zorb came, and Zorb Zorb sank.\n';
    checkVerdicts(
      [
        { kind: 'type', name: 'Zorb', type: 'PER' },
        { kind: 'type', name: 'Zorb Zorb', type: 'LOC' },
        { kind: 'type', name: 'Zorb Zorb Line', type: 'ORG' },
      ],
      ['ORG Zorb Zorb Line: Zorb Zorb Line', 'PER Zorb: Zorb', 'LOC Zorb Zorb: Zorb Zorb'],
      article,
    );
  });
  it('drops what is not a name', () => {
    const { entities } = analyze(text, {
      ...noNotes,
      ledger: new LedgerView(parseLedger(withVerdict(null, { kind: 'ignore', name: 'Vestdal' })), 'a.txt'),
    });
    assert.ok(!entities.some((it) => it.name === 'Vestdal'));
  });
  it('overrides earlier ones', () => {
    let json = withVerdict(null, { kind: 'ignore', name: 'Gullholm' });
    json = withVerdict(json, { kind: 'type', name: 'Gullholm', type: 'LOC' });
    json = withVerdict(json, { kind: 'same', name: 'Gullholm', as: 'Gullholm Lines', type: 'ORG' });
    assert.deepEqual(JSON.parse(json), {
      version: 1,
      entities: [{ name: 'Gullholm Lines', type: 'ORG', aliases: ['Gullholm'] }],
      apart: [],
      ignored: [],
    });
  });
});

describe('The ledger', () => {
  it('reports what is wrong with an entry, and keeps the others', () => {
    const { entities, problems } = parseLedger(
      '{"entities": [{"name": "Ida Roe", "type": "PER"}, {"type": "LOC"}], "ignored": [3], "apart": {}}',
    );
    assert.deepEqual(
      entities.map((it) => it.name),
      ['Ida Roe'],
    );
    assert.equal(problems.length, 3);
    assert.match(problems[0] ?? '', /Entry 2 of “entities” is ignored: it needs a “name”/);
  });
  it('says so if it is not JSON', () =>
    assert.match(parseLedger('{"entities": [').problems[0] ?? '', /Not valid JSON .*\. Fix the file or delete it\./));
  it('follows its schema, which editors check it by', () => {
    let json = withVerdict(null, { kind: 'ignore', name: 'A' });
    json = withVerdict(json, { kind: 'same', name: 'B', as: 'C', type: 'PER' });
    json = withVerdict(json, { kind: 'apart', name: 'B', from: 'D', article: 'a.txt' });
    const schema: unknown = JSON.parse(readFileSync('media/schemas/entities.schema.json', 'utf8'));
    assert.ok(typeof schema === 'object' && schema !== null);
    const isValid = new Ajv().compile(schema);
    assert.ok(isValid(JSON.parse(json)), JSON.stringify(isValid.errors));
    assert.ok(!isValid({ entities: [{ type: 'PER' }] }));
  });
  it('is written in the same order, whoever wrote it', () => {
    const one = withVerdict(withVerdict(null, { kind: 'ignore', name: 'B' }), { kind: 'ignore', name: 'A' });
    const other = withVerdict(withVerdict(null, { kind: 'ignore', name: 'A' }), { kind: 'ignore', name: 'B' });
    assert.equal(one, other);
  });
});
