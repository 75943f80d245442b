import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeBytes, encodeText, lostAfter } from '../../server/src/workspace/decode';

/** A file of these bytes: its encoding, its text, and where bytes were lost. */
const file = (...bytes: readonly (number | string)[]): string | null => {
  const found = decodeBytes(
    Uint8Array.from(bytes.flatMap((it) => (typeof it === 'string' ? [...Buffer.from(it, 'latin1')] : [it]))),
  );
  if (found === null) return null;
  const { encoding, hasByteOrderMark, text, lost } = found;
  return `${encoding}${hasByteOrderMark ? ' marked' : ''} ${JSON.stringify(text).replaceAll('\ufffd', '_')}${lost.map((it) => ` ${it.at}:${it.bytes.map((byte) => byte.toString(16)).join('.')}`).join('')}`;
};
const wide = (latin: number, other: number): string | undefined =>
  decodeBytes(Uint8Array.from(Buffer.from('a'.repeat(latin) + 'д'.repeat(other), 'utf16le')))?.encoding;

describe('The bytes of a file', () => {
  it('are decoded by their mark, or as what they must be', () => {
    assert.equal(file(0xef, 0xbb, 0xbf, 'ab'), 'utf-8 marked "ab"');
    assert.equal(file(0xef, 0xbb, 'ab'), 'windows-1252 "ï»ab"');
    assert.equal(file(0xff, 0xfe, 'a', 0, 'b', 0), 'utf-16le marked "ab"');
    assert.equal(file(0xfe, 0xff, 0, 'a', 0, 'b'), 'utf-16be marked "ab"');
    assert.equal(file(0xff, 0xfe), 'utf-16le marked ""');
    assert.equal(file(), 'utf-8 ""');
    assert.equal(file('a', 0, 'b', 0, 'c', 0), 'utf-16le "abc"');
    assert.equal(file(0, 'a', 0, 'b', 0, 'c'), 'utf-16be "abc"');
    assert.equal(file('caf', 0xe9), 'windows-1252 "café"');
    assert.equal(file('caf', 0xc3, 0xa9), 'utf-8 "café"');
    assert.equal(file('caf', 0xc3, 0xa9, ' caf', 0xe9), 'utf-8 "café caf_" 8:e9');
    assert.equal(file('a', 0xe2, 0x80), 'utf-8 "a_" 1:e2.80');
    assert.equal(file('a', 0xc3), 'utf-8 "a_" 1:c3');
    assert.equal(file('A', 0xc3), 'windows-1252 "AÃ"');
    assert.equal(file('a', 0xdf), 'windows-1252 "aß"');
    assert.equal(file(' ', 0xdf), 'utf-8 " _" 1:df');
    assert.equal(file('x', 0xf0, 0x9f), 'utf-8 "x_" 1:f0.9f');
    assert.equal(file('x', 0xe1, 0x80), 'utf-8 "x_" 1:e1.80');
    assert.equal(file('x', 0xe0, 0x80), 'windows-1252 "xà€"');
    assert.equal(file('x', 0xed, 0xa0, 0x80, 0xc3, 0xa9), 'windows-1252 "xí €Ã©"');
    assert.equal(file('x', 0xf4, 0x90, 0xc3, 0xa9), 'windows-1252 "xôÃ©"');
    assert.equal(file('x', 0xf4, 0x8f, 0xbf, 0xbf), 'utf-8 "x􏿿"');
    assert.equal(file('x', 0xf0, 0x8f, 0xc3, 0xa9), 'windows-1252 "xðÃ©"');
    assert.equal(file('x', 0xf0, 0x90, 0x80, 0x80), 'utf-8 "x𐀀"');
    assert.equal(file('x', 0xc1, 0x80, 0xc3, 0xa9), 'windows-1252 "xÁ€Ã©"');
    assert.equal(file('x', 0xc2, 0x80), 'utf-8 "x"');
    assert.equal(file('x', 0xe0, 0x9f, 0xbf, 0xc3, 0xa9), 'windows-1252 "xàŸ¿Ã©"');
    assert.equal(file('x', 0xe0, 0xa0, 0x80), 'utf-8 "xࠀ"');
    assert.equal(file('x', 0xed, 0x9f, 0xbf), 'utf-8 "x퟿"');
    assert.equal(file('x', 0xf5, 0x80, 0xc3, 0xa9), 'windows-1252 "xõ€Ã©"');
    assert.equal(file('x', 0xef, 0xbf, 0xbd, 0xe9, 0xc3, 0xa9), 'utf-8 "x__é" 1:ef.bf.bd 2:e9');
    assert.equal(file(0xff, 0xfe, 0x3d, 0xd8, 'a', 0), 'utf-16le marked "_a" 0:3d.d8');
    assert.equal(file(0xff, 0xfe, 0x3d, 0xd8, 0xa2, 0xde), 'utf-16le marked "🚢"');
    assert.equal(file(0xff, 0xfe, 0xa2, 0xde), 'utf-16le marked "_" 0:a2.de');
    assert.equal(file(0xff, 0xfe, 'a', 0, 'b'), 'utf-16le marked "a_" 1:62');
  });
  it('are no text if too many are control characters', () => {
    assert.equal(file('\u0001\u0001'), 'utf-8 "\\u0001\\u0001"');
    assert.equal(file('\u0001\u0001\u0001'), null);
    for (const character of ' \t\n\r\u000b\u000c\u001b')
      assert.equal(file(character.repeat(3)), `utf-8 ${JSON.stringify(character.repeat(3))}`);
    assert.equal(file('\u0008\u0008\u0008'), null);
    assert.equal(file('\u000e\u000e\u000e'), null);
    assert.equal(file('\u001f\u001f\u001f'), null);
    assert.deepEqual(
      [2, 3, 4].map((count) => file('a'.repeat(150 - count) + '\u0001'.repeat(count)) === null),
      [false, false, true],
    );
    assert.deepEqual(
      [3, 4, 5].map((count) => file('a'.repeat(200 - count) + '\u0001'.repeat(count)) === null),
      [false, false, true],
    );
    assert.equal(file('a'.repeat(4096) + '\u0001'.repeat(900)) === null, false);
    assert.equal(file('a'.repeat(4000) + '\u0001'.repeat(96)) === null, true);
  });
  it('are UTF-16 without a mark if most of every other one are zero', () => {
    assert.deepEqual(
      [
        [6, 4],
        [5, 5],
        [41, 59],
        [40, 60],
        [39, 61],
      ].map(([latin = 0, other = 0]) => wide(latin, other)),
      ['utf-16le', 'utf-16le', 'utf-16le', undefined, undefined],
    );
    assert.equal(file(...Array.from({ length: 40 }, (_, at) => (at === 0 ? 0 : at % 2 === 0 ? 65 : 0))), null);
    assert.equal(
      file(...Array.from({ length: 42 }, (_, at) => (at === 0 ? 0 : at % 2 === 0 ? 65 : 0))),
      'utf-16le "\\u0000AAAAAAAAAAAAAAAAAAAA"',
    );
  });
  it('are written back, and lost ones follow edits', () => {
    assert.deepEqual(
      [...(encodeText('aé', { encoding: 'utf-8', hasByteOrderMark: true, lost: [] }) ?? [])],
      [239, 187, 191, 97, 195, 169],
    );
    assert.deepEqual(
      [...(encodeText('a_b', { encoding: 'utf-8', hasByteOrderMark: false, lost: [{ at: 1, bytes: [0xe9] }] }) ?? [])],
      [97, 233, 98],
    );
    assert.deepEqual(
      [...(encodeText('aé', { encoding: 'utf-16le', hasByteOrderMark: true, lost: [] }) ?? [])],
      [255, 254, 97, 0, 233, 0],
    );
    assert.deepEqual(
      [...(encodeText('aé', { encoding: 'utf-16be', hasByteOrderMark: false, lost: [] }) ?? [])],
      [0, 97, 0, 233],
    );
    assert.equal(encodeText('Ł', { encoding: 'windows-1252', hasByteOrderMark: false, lost: [] }), null);
    assert.deepEqual(
      [...(encodeText('é€', { encoding: 'windows-1252', hasByteOrderMark: false, lost: [] }) ?? [])],
      [233, 128],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 0, end: 2, text: '' }]).map((it) => it.at),
      [3],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 5, end: 6, text: 'x' }]).map((it) => it.at),
      [],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 5, end: 5, text: 'xy' }]).map((it) => it.at),
      [7],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 6, end: 7, text: 'xy' }]).map((it) => it.at),
      [5],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 4, end: 5, text: 'xy' }]).map((it) => it.at),
      [6],
    );
    assert.deepEqual(
      lostAfter([{ at: 5, bytes: [1] }], [{ start: 4, end: 6, text: 'xy' }]).map((it) => it.at),
      [],
    );
  });
});
