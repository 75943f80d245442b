import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionOf, correctionsFileName, withCorrection } from '../../server/src/analysis/corrections';
import {
  type IdentityVerdict,
  identitiesFileName,
  type NameInFile,
  parseVerdicts,
  withVerdicts,
} from '../../server/src/corpus/identity/verdicts';
import { ledgerFileName, withVerdict } from '../../server/src/entities/ledger';
import { entriesOf, withoutEntry } from '../../server/src/workspace/sideFileEntries';
import type { SideFileName } from '../../server/src/workspace/sideFileNames';

const name = (words: string, article: string | null = null): NameInFile => ({
  name: words,
  key: `PER:${words.toLowerCase()}`,
  article,
  country: null,
});
const verdict = (kind: 'same' | 'apart', one: string, other: string): IdentityVerdict => ({
  kind,
  one: name(one),
  other: name(other),
});

/** What the entries of a file say, and where. */
function said(file: SideFileName, text: string): string[] {
  return entriesOf(file, text).map(({ label, place }) => (place === '' ? label : `${label} (${place})`));
}

describe('The list of corrections', () => {
  it('says in words what every side file says', () => {
    const span = { start: 0, end: 8 };
    const speaker = correctionOf('We go on and on.', 'b.txt', span, { speaker: 'Ida Roe', isSpeech: true });
    const scare = correctionOf('We go on and on.', 'a.txt', span, { speaker: null, isSpeech: false });
    assert.deepEqual(said(correctionsFileName, withCorrection(withCorrection(null, speaker), scare)), [
      '“We go on”: not speech (a.txt)',
      '“We go on”: said by Ida Roe (b.txt)',
    ]);
    const ledger = [
      { kind: 'same', name: 'I. Roe', as: 'Ida Roe', type: 'PER' },
      { kind: 'apart', name: 'Roe', from: 'Roe', article: 'a.txt' },
      { kind: 'ignore', name: 'Monday Club' },
    ] as const;
    assert.deepEqual(said(ledgerFileName, ledger.reduce<string | null>(withVerdict, null) ?? ''), [
      'Ida Roe: a person; also I. Roe',
      'Roe is not Roe in other articles (a.txt)',
      'Monday Club is not a name',
    ]);
    const identities = withVerdicts(null, [{ kind: 'apart', one: name('Roe', 'a.txt'), other: name('Ida Roe') }]);
    assert.deepEqual(said(identitiesFileName, identities), ['Roe and Ida Roe are not the same (a.txt)']);
  });
  it('takes one entry out of its file, and leaves the others and what it does not know', () => {
    const text = '{"version":1,"verdicts":[{"kind":"same"},7],"apart":[],"ignored":["A","B","A"],"note":"mine"}';
    const [first] = entriesOf(ledgerFileName, text);
    assert.ok(first);
    const { ignored, note, verdicts } = JSON.parse(withoutEntry(text, first));
    assert.deepEqual([ignored, note, verdicts], [['B', 'A'], 'mine', [{ kind: 'same' }, 7]]);
    assert.equal(withoutEntry(text, { list: 'ignored', entry: '"C"' }), text);
    assert.equal(withoutEntry('not JSON', first), 'not JSON');
  });
});

describe('The side file of identities', () => {
  it('keeps the newest verdict on two names, in either order', () => {
    const same = withVerdicts(null, [verdict('same', 'Ida Roe', 'Ida Vold'), verdict('same', 'Ida Roe', 'I. Roe')]);
    const apart = withVerdicts(same, [verdict('apart', 'Ida Vold', 'Ida Roe')]);
    assert.deepEqual(
      parseVerdicts(apart).verdicts.map((it) => `${it.kind} ${it.one.name}, ${it.other.name}`),
      ['same Ida Roe, I. Roe', 'apart Ida Vold, Ida Roe'],
    );
  });
  it('leaves out and reports what it cannot use', () => {
    for (const [text, problem] of [
      ['{', /Not valid JSON/],
      ['[]', /Missing the list/],
      ['{"verdicts": {}}', /Missing the list/],
      ['{"verdicts": [{"kind": "maybe"}]}', /Entry 1 is ignored/],
      ['{"verdicts": [{"kind": "same", "one": {"name": "A", "key": 1}, "other": {}}]}', /Entry 1 is ignored/],
    ] as const) {
      const { verdicts, problems } = parseVerdicts(text);
      assert.deepEqual(verdicts, []);
      assert.match(problems.join('\n'), problem);
    }
  });
});
