import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  defaultSettings,
  prepared,
  readSettings,
  sameFields,
  sameFindings,
  sameMembers,
} from '../../server/src/workspace/settings';
import { SettingsByFolder } from '../../server/src/workspace/settingsByFolder';
import { refOf } from '../kit/checks';

describe('Settings', () => {
  it('keep their defaults if nothing is set, or something of the wrong shape', () => {
    const wrong = {
      corpus: 'x',
      ignore: 'x',
      rules: 7,
      diagnostics: 'x',
      outline: null,
      codeLens: [],
      inlayHints: 'no',
    };
    for (const value of [undefined, null, 7, 'x', [], {}, wrong])
      assert.deepEqual(readSettings(value), defaultSettings);
    const strange = {
      corpus: { include: [1, null], fields: 'x' },
      rules: { 'date/missing': 'loud', 'x/y': 3 },
      diagnostics: { scope: 'all' },
      outline: { groupBy: 'name', indirect: 'yes' },
      codeLens: { enabled: 0 },
      inlayHints: { enabled: null },
    };
    assert.deepEqual(readSettings(strange), defaultSettings);
  });
  it('are read independently of each other', () => {
    const set = {
      corpus: { include: ['x/**', 7, 'y'], fields: ['{outlet}/*', 7] },
      ignore: ['z'],
      rules: { a: 'off', b: 'hint', c: 'information', d: 'warning', e: 'error', f: 'none' },
      diagnostics: { scope: 'openFiles' },
      outline: { groupBy: 'speaker', indirect: true },
      codeLens: { enabled: false },
      inlayHints: { enabled: false },
    };
    assert.deepEqual(readSettings(set), {
      ...set,
      corpus: { include: ['x/**', 'y'], fields: ['{outlet}/*'] },
      rules: { a: 'off', b: 'hint', c: 'information', d: 'warning', e: 'error' },
    });
  });
  it('take nothing from the prototype of objects', () => {
    const rules = readSettings(JSON.parse('{"rules":{"__proto__":"error","date/missing":"error"}}')).rules;
    assert.deepEqual(Object.entries(rules), [['date/missing', 'error']]);
    assert.equal(Object.getPrototypeOf(rules), Object.prototype);
  });
  it('have separate parts that decide which articles there are, what their fields are and what is found', () => {
    const [members, findings] = [
      { corpus: { include: ['x'] }, ignore: [] },
      { rules: { a: 'off' }, diagnostics: { scope: 'openFiles' } },
    ];
    const parts = (value: object): boolean[] => {
      const settings = readSettings(value);
      return [sameMembers, sameFields, sameFindings].map((isSame) => isSame(settings, defaultSettings));
    };
    assert.deepEqual(parts(members), [false, true, true]);
    assert.deepEqual(parts({ ignore: ['x'] }), [false, true, true]);
    assert.deepEqual(parts({ corpus: { fields: ['{outlet}/*'] } }), [true, false, true]);
    assert.deepEqual(parts(findings), [true, true, false]);
    assert.deepEqual(parts({ diagnostics: { scope: 'openFiles' } }), [true, true, false]);
    assert.deepEqual(parts({ codeLens: { enabled: false }, outline: { indirect: true } }), [true, true, true]);
  });
  it('have their globs compiled, each for its own purpose', () => {
    const { isIncluded, isIgnored } = prepared(readSettings({ corpus: { include: ['x/**'] }, ignore: ['y/**'] }));
    assert.deepEqual([isIncluded('x/a.txt'), isIncluded('y/a.txt')], [true, false]);
    assert.deepEqual([isIgnored('x/a.txt'), isIgnored('y/a.txt')], [false, true]);
  });
  it('have their patterns of fields compiled, without those that cannot be used', () => {
    const { fields } = prepared(readSettings({ corpus: { fields: ['{outlet}/*', '{oops}'] } }));
    assert.equal(fields.of('ap/a.txt').outlet?.value, 'Associated Press');
    assert.equal(fields.problems.length, 1);
  });
});

describe('Settings of several root folders', () => {
  const [first, second] = [refOf('file:///c'), refOf('file:///d')];
  const all = new SettingsByFolder();
  const ignored = (root: typeof first | null): readonly string[] => all.of(root).settings.ignore;
  it('apply below their own root, and the defaults apply elsewhere and while none are known', () => {
    assert.deepEqual(ignored(first), []);
    all.replace({ ignore: ['none'] }, new Map([[first.id, { ignore: ['first'] }]]));
    assert.deepEqual([ignored(first), ignored(second), ignored(null)], [['first'], ['none'], ['none']]);
    assert.deepEqual(
      [...all.all()].map(([id, it]) => [id, it.ignore]),
      [
        [null, ['none']],
        [first.id, ['first']],
      ],
    );
  });
  it('have the same problem once, however many folders have it', () => {
    const faulty = { corpus: { fields: ['{oops}'] } };
    all.replace(faulty, new Map([[first.id, faulty]]));
    assert.equal(all.problems.length, 1);
    assert.match(
      all.problems[0] ?? '',
      /^copydesk\.corpus\.fields: The pattern “\{oops\}” is ignored: at character 1, /,
    );
    all.replace({ ignore: ['none'] }, new Map([[first.id, { ignore: ['first'] }]]));
    assert.deepEqual(all.problems, []);
  });
  it('keep their globs while they stay the same, and are dropped with their root', () => {
    const before = [all.of(first), all.of(null)];
    all.replace({ ignore: ['none'] }, new Map([[first.id, { ignore: ['first'] }]]));
    assert.ok(all.of(first) === before[0] && all.of(null) === before[1]);
    all.replace({ ignore: ['none'] }, new Map([[second.id, { ignore: ['second'] }]]));
    assert.deepEqual([ignored(first), ignored(second)], [['none'], ['second']]);
  });
});
