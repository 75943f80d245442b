import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linesOf } from '../../server/src/text/lines';
import { LineTable } from '../../server/src/text/lineTable';
import { offsetConverter } from '../../server/src/text/offsetUnits';
import { tokenize } from '../../server/src/text/tokens';
import { runToEnd } from '../../server/src/work/steps';
import { decodeBytes, encodeText } from '../../server/src/workspace/decode';

/** Strings with line ends, astral characters and lone surrogates. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\n', '\r', '\r\n', ' ', 'é', '🚢', '\ud83d', '“', "'", 'a', 'Z', '1', '.'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('Tokens', () => {
  const words = (text: string): string[] => {
    const tokens = runToEnd(tokenize(text));
    return Array.from({ length: tokens.count }, (_, index) => tokens.word(index)).filter((it) => it.trim() !== '');
  };
  it('keep abbreviations and initials whole and part possessives and hyphens', () => {
    assert.deepEqual(words('Mr. J. Roe’s U.S.-led plan, isn’t it?'), [
      'Mr.',
      'J.',
      'Roe',
      '’s',
      'U.S.',
      '-',
      'led',
      'plan',
      ',',
      'isn’t',
      'it',
      '?',
    ]);
    assert.deepEqual(words('on Feb. 3, 1,200.5 km.'), ['on', 'Feb.', '3', ',', '1,200.5', 'km', '.']);
  });
  it('cover every character that is no white space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = runToEnd(tokenize(text));
        let end = 0;
        for (let index = 0; index < tokens.count; index++) {
          assert.ok(tokens.start(index) >= end && tokens.end(index) > tokens.start(index));
          assert.match(text.slice(end, tokens.start(index)), /^[\s\u200b\u2060\ufeff]*$/);
          end = tokens.end(index);
        }
      }),
    );
  });
});

describe('Lines and places', () => {
  it('know LF, CRLF and CR', () =>
    assert.deepEqual(
      runToEnd(linesOf('a\nb\r\nc\rd')).map(({ start, end }) => [start, end]),
      [
        [0, 1],
        [2, 3],
        [5, 6],
        [7, 8],
      ],
    ));
  it('turn every offset into a place and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineTable(text);
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(lines.offsetAt(lines.placeAt(offset)), offset);
      }),
    );
  });
});

describe('Offsets in other units', () => {
  it('count code points and bytes as Python and files do', () => {
    const text = 'é🚢x';
    assert.deepEqual([0, 1, 3, 4].map(offsetConverter(text, 'utf-32')), [0, 1, 2, 3]);
    assert.deepEqual([0, 1, 3, 4].map(offsetConverter(text, 'utf-8')), [0, 2, 6, 7]);
  });
  it('agree with the encoders for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(offsetConverter(text, 'utf-32')(text.length), [...text].length);
        assert.equal(offsetConverter(text, 'utf-8')(text.length), Buffer.byteLength(text));
      }),
    );
  });
});

describe('Decoding', () => {
  it('reads back what it wrote in every encoding', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
      for (const mark of [true, false]) {
        const text = ' date 2024-03-05 “Café” opens — at last\n';
        const bytes = encodeText(text, encoding, mark);
        assert.ok(bytes);
        const read = decodeBytes(bytes);
        assert.equal(read?.text, text);
        assert.equal(read?.encoding, encoding);
        assert.equal(read?.hasByteOrderMark, mark && encoding !== 'windows-1252');
      }
    }
  });
  it('tells a binary file from a text', () => {
    assert.equal(decodeBytes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1, 2, 0])), null);
    assert.equal(decodeBytes(new Uint8Array())?.text, '');
  });
  it('never fails', () => void fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeBytes(bytes))));
});
