import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capped } from '../../server/src/rules/capped';
import { check, type Diagnosis, mostSevere } from '../../server/src/rules/check';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import type { Finding, Severity, TextEdit } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { checkFix, checkRule, contextOf } from '../kit/checks';

const places = (count: number): { start: number; end: number }[] =>
  Array.from({ length: count }, (_, at) => ({ start: at, end: at + 1 }));
const found = ({ start, end }: { start: number; end: number }): Finding => ({
  start,
  end,
  message: `Found ${start}.`,
  evidence: [],
  fixes: [],
});

/** A diagnosis whose preferred fix makes these edits. */
function fixedBy(edits: readonly TextEdit[], preferred = true): Diagnosis {
  const [first = { start: 0, end: 0 }] = edits;
  const { start, end } = first;
  return {
    code: 'x/y',
    severity: 'warning',
    start,
    end,
    message: '',
    evidence: [],
    fixes: [{ title: '', edits, preferred }],
  };
}

const edit = (start: number, end: number, text = ''): TextEdit => ({ start, end, text });

describe('The findings of one rule', () => {
  it('are reported up to a thousand, and the last one says how many more there are', () => {
    assert.deepEqual(capped([], found), []);
    assert.equal(capped(places(999), found).length, 999);
    assert.equal(capped(places(1000), found).at(-1)?.message, 'Found 999.');
    const many = capped(places(1003), found);
    assert.equal(many.length, 1000);
    assert.equal(many.at(-1)?.message, 'Found 999. (3 more in this file.)');
    assert.equal(many.at(-2)?.message, 'Found 998.');
  });
});

describe('The findings of all rules', () => {
  const text = 'Harbour “reopens\nIt broke on Tuesday, March 6, 2024, on 05/06/1931, “once.\n';
  it('are in text order', () => {
    const starts = check(contextOf(text)).map((it) => it.start);
    assert.ok(starts.length > 3);
    assert.deepEqual(
      starts,
      starts.toSorted((left, right) => left - right),
    );
  });
  it('start with the shorter one where two begin together', () => {
    const both = check(
      contextOf('Harbour reopened, said Roe, and the ships of all the fleet came back to the pier.\n'),
    );
    assert.deepEqual(
      both.map((it) => it.code),
      ['article/no-headline', 'date/missing'],
    );
    assert.ok((both[0]?.end ?? 0) < (both[1]?.end ?? 0));
  });
  it('have the severity of the settings, or a lower one if the evidence is weaker', () => {
    const severityFor = (set: Severity): string | undefined =>
      check(contextOf(' date 2019-07-29 Title\nLIMA, July 26 (AP) - Ships came.\n'), {
        'date/conflict-dateline': set,
      }).find((it) => it.code === 'date/conflict-dateline')?.severity;
    assert.deepEqual((['error', 'warning', 'information', 'hint'] as const).map(severityFor), [
      'information',
      'information',
      'information',
      'hint',
    ]);
  });
});

describe('The most severe findings', () => {
  const all = (['hint', 'warning', 'error', 'information', 'warning'] as const).map(
    (severity, at): Diagnosis => ({ ...found({ start: at, end: at + 1 }), code: 'x/y', severity }),
  );
  const kept = (limit: number): string => {
    const { kept: those, left } = mostSevere(all, limit);
    return `${those.map((it) => it.start).join(' ')}, ${left} left`;
  };
  it('are kept, in text order, and the others counted', () => {
    assert.equal(kept(5), '0 1 2 3 4, 0 left');
    assert.equal(kept(6), '0 1 2 3 4, 0 left');
    assert.equal(kept(4), '1 2 3 4, 1 left');
    assert.equal(kept(3), '1 2 4, 2 left');
    assert.equal(kept(2), '1 2, 3 left');
    assert.equal(kept(1), '2, 4 left');
  });
});

describe('The edits of Fix All', () => {
  it('are those of preferred fixes, in text order', () => {
    const edits = preferredEdits([
      fixedBy([edit(0, 1, 'a')]),
      fixedBy([edit(2, 3, 'b')], false),
      fixedBy([edit(4, 5, 'c')]),
    ]);
    assert.deepEqual(
      edits.map((it) => it.text),
      ['a', 'c'],
    );
    const moved = preferredEdits([fixedBy([edit(8, 9, 'z'), edit(0, 1, 'a')]), fixedBy([edit(10, 11, 'y')])]);
    assert.deepEqual(
      moved.map((it) => it.text),
      ['a', 'z', 'y'],
    );
  });
  it('never overlap or touch: the first one wins, and adjacent ones are both made', () => {
    const texts = (...all: readonly (readonly TextEdit[])[]): string =>
      preferredEdits(all.map((it) => fixedBy(it)))
        .map((it) => it.text)
        .join('');
    assert.equal(texts([edit(0, 3, 'a')], [edit(2, 4, 'b')]), 'a');
    assert.equal(texts([edit(0, 3, 'a')], [edit(3, 4, 'b')]), 'ab');
    assert.equal(texts([edit(0, 3, 'a')], [edit(1, 2, 'b')]), 'a');
    assert.equal(texts([edit(1, 1, 'a')], [edit(1, 1, 'b')]), 'a');
    assert.equal(texts([edit(1, 1, 'a')], [edit(2, 2, 'b')]), 'ab');
    assert.equal(texts([edit(0, 1, 'a'), edit(8, 9, 'z')], [edit(4, 5, 'b')], [edit(8, 10, 'c')]), 'abz');
    assert.equal(texts([edit(0, 1, 'a'), edit(8, 9, 'z')], [edit(4, 5, 'b')], [edit(9, 10, 'c')]), 'abzc');
    assert.equal(texts([edit(0, 4, 'a')], [edit(2, 6, 'b')], [edit(5, 8, 'c')]), 'ac');
  });
  it('are applied from first to last, and nothing else changes', () => {
    assert.equal(applyEdits('harbour', []), 'harbour');
    assert.equal(applyEdits('harbour', [edit(0, 1, 'H'), edit(3, 3, '-'), edit(6, 7)]), 'Har-bou');
  });
});

describe('article/empty', () => {
  const message = (text: string): string | undefined =>
    rules.find((it) => it.code === 'article/empty')?.check(contextOf(text))[0]?.message;
  it('says whether the file or the article is empty, and marks what there is', () => {
    assert.equal(message(''), 'The file is empty.');
    assert.equal(message('\n'), 'The file is empty.');
    assert.equal(message(' date 2024-03-05 '), 'The article has no text after the header.');
    checkRule('article/empty', ' ⟦date 2024-03-05⟧ ');
    checkRule('article/empty', '⟦\n⟧\n');
  });
  it('is silent if there is any text', () => {
    for (const text of [' date 2024-03-05 Title\n', ' date 2024-03-05 Ships came, said Roe.\n', 'By Ida Roe\n'])
      assert.equal(message(text), undefined, text);
  });
});

describe('article/no-headline', () => {
  it('marks the dateline, else the first words', () => {
    checkRule('article/no-headline', ' date 2024-03-05 ⟦LIMA (AP) -⟧ Ships came, said Roe.\n');
    checkRule('article/no-headline', ' date 2024-03-05 ⟦Ships came, said Roe.⟧\n');
    const long = 'The ships of the fleet came back to the pier of the harbour, and all was well, said Roe.';
    checkRule('article/no-headline', ` date 2024-03-05 ⟦${long.slice(0, 60)}⟧${long.slice(60)}\n`);
  });
});

describe('text/control-character', () => {
  const named = (character: string): string | undefined =>
    rules
      .find((it) => it.code === 'text/control-character')
      ?.check(contextOf(` date 2024-03-05 Title\nShips${character}came.\n`))[0]?.message;
  it('reports what it found by type and code', () => {
    const kinds: readonly (readonly [string, string])[] = [
      ['\u0000', 'control character (U+0000)'],
      ['\u0008', 'control character (U+0008)'],
      ['\u001f', 'control character (U+001F)'],
      ['\u007f', 'control character (U+007F)'],
      ['\u0081', 'control character (U+0081)'],
      ['\u009d', 'control character (U+009D)'],
      ['\u00ad', 'soft hyphen (U+00AD)'],
      ['\u200b', 'zero-width space (U+200B)'],
      ['\u2060', 'zero-width space (U+2060)'],
      ['\ufeff', 'zero-width space (U+FEFF)'],
      ['\u200e', 'direction mark (U+200E)'],
      ['\u200f', 'direction mark (U+200F)'],
      ['\u202a', 'direction mark (U+202A)'],
      ['\u202e', 'direction mark (U+202E)'],
      ['\ud800', 'half of a character (U+D800)'],
      ['\udbff', 'half of a character (U+DBFF)'],
      ['\udc00', 'half of a character (U+DC00)'],
      ['\udfff', 'half of a character (U+DFFF)'],
    ];
    for (const [character, words] of kinds) assert.equal(named(character), `Invisible ${words}.`, words);
    assert.match(named('\ufffd') ?? '', /lost in decoding \(U\+FFFD\)/);
  });
  it('accepts what readers see, and legitimate joiners and separators', () => {
    for (const character of [
      '\t',
      ' ',
      '~',
      '\u00a0',
      '\u00ac',
      '\u00ae',
      '\u200a',
      '\u200c',
      '\u200d',
      '\u2010',
      '\u2029',
      '\u202f',
      '\ud7ff',
      '\ue000',
      '\u{1f6a2}',
      '\u{10ffff}',
      '\ufffc',
    ])
      assert.equal(named(character), undefined, `U+${character.codePointAt(0)?.toString(16)}`);
  });
  it('finds each of several, and deletes it', () => {
    checkRule('text/control-character', ' date 2024-03-05 Title\nA⟦\u0007⟧⟦\u0007⟧🚢⟦\ud83d⟧🚢⟦\u200b⟧.\n');
    checkFix('text/control-character', 'Delete the control', {
      before: ' date 2024-03-05 T\nA\u0007b.\n',
      after: ' date 2024-03-05 T\nAb.\n',
    });
  });
});

describe('quote/unbalanced', () => {
  const fixes = (mark: string): string[] =>
    (
      rules
        .find((it) => it.code === 'quote/unbalanced')
        ?.check(contextOf(` date 2024-03-05 Title\n${mark}We are open.\nEnd of it.\n`))[0]?.fixes ?? []
    ).map((it) => it.title);
  it('offers the partner of each kind of mark at the end of the paragraph', () => {
    assert.deepEqual(fixes('“'), ['Insert ” at the end of the paragraph', 'Delete “']);
    assert.deepEqual(fixes('«'), ['Insert » at the end of the paragraph', 'Delete «']);
    assert.deepEqual(fixes('"'), ['Insert " at the end of the paragraph', 'Delete "']);
    assert.deepEqual(fixes('``'), ["Insert '' at the end of the paragraph", 'Delete ``']);
  });
  it('deletes the lone mark, and nothing else', () => {
    checkFix('quote/unbalanced', 'Delete', {
      before: ' date 2024-03-05 T\n“We go.\nEnd.',
      after: ' date 2024-03-05 T\nWe go.\nEnd.',
    });
    checkFix('quote/unbalanced', 'Delete', {
      before: ' date 2024-03-05 T\nWe go.”\nEnd.',
      after: ' date 2024-03-05 T\nWe go.\nEnd.',
    });
  });
});
