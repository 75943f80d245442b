import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linesOf } from '../../server/src/text/lines';
import { LineTable } from '../../server/src/text/lineTable';
import { offsetConverter } from '../../server/src/text/offsetUnits';
import { closesAsSentence, endsSentence, sentenceEnd, sentenceStart } from '../../server/src/text/sentences';
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
  it('keep abbreviations and initials together and split possessives and hyphens', () => {
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
  it('cover every character that is not white space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = runToEnd(tokenize(text));
        let end = 0;
        for (let index = 0; index < tokens.count; index++) {
          assert.ok(tokens.start(index) >= end && tokens.end(index) > tokens.start(index));
          assert.match(text.slice(end, tokens.start(index)), /^[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]*$/);
          end = tokens.end(index);
        }
      }),
    );
  });
});

describe('Sentences', () => {
  /** The sentences of a text, each from its first token to its last. */
  const sentences = (text: string): string[] => {
    const tokens = runToEnd(tokenize(text));
    const found: string[] = [];
    for (let at = 0; at < tokens.count; ) {
      const end = Math.max(at + 1, sentenceEnd(tokens, at));
      const words = text.slice(tokens.start(at), tokens.end(end - 1)).trim();
      if (words !== '') found.push(words);
      at = end;
    }
    return found;
  };
  it('end with their marks, and with whatever closes after them', () => {
    assert.deepEqual(sentences('It opened. “We are glad!” Who was late?! Roe (she left early.) The end'), [
      'It opened.',
      '“We are glad!”',
      'Who was late?!',
      'Roe (she left early.)',
      'The end',
    ]);
    assert.deepEqual(sentences('She waited... Then she left. "Good," she said.'), [
      'She waited...',
      'Then she left.',
      '"Good," she said.',
    ]);
  });
  it('continue in lower case after a question, an exclamation, an ellipsis or a quotation', () => {
    for (const text of [
      '“Is it open?” she asked.',
      'Yahoo! said it would sell.',
      'He waited ... and left.',
      '“No.” he said.',
      'Yahoo!, the portal, was sold.',
      'Booking.com is down.',
    ])
      assert.deepEqual(sentences(text), [text]);
    assert.deepEqual(sentences('It opened. iPhones sold out.'), ['It opened.', 'iPhones sold out.']);
  });
  it('are not split at initials, titles, states and companies', () => {
    for (const text of [
      'J. Roe met Mr. Berg and Sen. A. B. Holm in St. Louis on Jan. 5.',
      'The U.S. President met Gov. Roe of Calif. Democrats.',
      'Acme Inc. Chairman Ida Roe left at 9 a.m. Monday.',
      'The U.S. “Star” plan is No. 5.',
      'Port Ansel vs. Vestdal ended at 9 p.m. Haug said.',
    ])
      assert.deepEqual(sentences(text), [text]);
  });
  it('end with the period of an abbreviation if the next word opens sentences', () => {
    assert.deepEqual(sentences('She joined Acme Inc. He stayed.'), ['She joined Acme Inc.', 'He stayed.']);
    assert.deepEqual(sentences('He left the U.S. The harbour is shut.'), ['He left the U.S.', 'The harbour is shut.']);
    assert.deepEqual(sentences('It shut at 9 p.m. “We are sorry,” Roe said.'), [
      'It shut at 9 p.m.',
      '“We are sorry,” Roe said.',
    ]);
    assert.deepEqual(sentences('They chose Plan B. It failed.'), ['They chose Plan B.', 'It failed.']);
  });
  it('end after a city’s initials and after plain words that only look abbreviated', () => {
    assert.deepEqual(sentences('She moved to LA. Roe stayed.'), ['She moved to LA.', 'Roe stayed.']);
    assert.deepEqual(sentences('He fell ill. Doctors came.'), ['He fell ill.', 'Doctors came.']);
    assert.deepEqual(sentences('He said no. Roe left.'), ['He said no.', 'Roe left.']);
    assert.deepEqual(sentences('MR. ROE OF LA. MAYOR HELD'), ['MR. ROE OF LA. MAYOR HELD']);
  });
  it('start where the previous one ended, no further back than asked', () => {
    const tokens = runToEnd(tokenize('He left Acme Inc. "We are glad," she said.\nRoe'));
    const at = (word: string): number =>
      Array.from({ length: tokens.count }, (_, index) => index).find((it) => tokens.word(it) === word) ?? -1;
    assert.equal(sentenceStart(tokens, at('said')), at('"'));
    assert.equal(sentenceStart(tokens, at('said'), at('glad')), at('glad'));
    assert.equal(sentenceStart(tokens, at('Inc.')), 0);
    assert.equal(sentenceStart(tokens, at('Roe')), at('Roe'));
    assert.equal(endsSentence(tokens, -1) && endsSentence(tokens, tokens.count), true);
  });
  it('are distinguished from headlines by how the line ends', () => {
    const closes = (line: string): boolean => {
      const tokens = runToEnd(tokenize(line));
      return closesAsSentence(tokens, tokens.count - 1);
    };
    assert.deepEqual(['It opened.', 'He left the U.S.', '“We are glad”', 'Roe (52)'].map(closes), Array(4).fill(true));
    assert.deepEqual(['Harbour reopens', 'Roe, Berg to meet', ''].map(closes), Array(3).fill(false));
  });
  it('are found in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = runToEnd(tokenize(text));
        for (let at = 0; at < tokens.count; at++) {
          assert.ok(sentenceStart(tokens, at) <= at);
          assert.ok(sentenceEnd(tokens, at) >= at);
        }
      }),
    );
  });
});

describe('Lines and positions', () => {
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
  it('convert every offset to a position and back', () => {
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
        const bytes = encodeText(text, { encoding, hasByteOrderMark: mark, lost: [] });
        assert.ok(bytes);
        const read = decodeBytes(bytes);
        assert.equal(read?.text, text);
        assert.equal(read?.encoding, encoding);
        assert.equal(read?.hasByteOrderMark, mark && encoding !== 'windows-1252');
      }
    }
  });
  it('distinguishes a binary file from a text', () => {
    assert.equal(decodeBytes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1, 2, 0])), null);
    assert.equal(decodeBytes(new Uint8Array())?.text, '');
  });
  it('never fails', () => void fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeBytes(bytes))));
});
