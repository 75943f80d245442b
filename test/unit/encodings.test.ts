import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check, type Diagnosis } from '../../server/src/rules/check';
import { applyEdits } from '../../server/src/rules/fixAll';
import { type FileEncoding, plainUtf8 } from '../../server/src/text/fileEncoding';
import { decodeBytes, encodeText, encodingOf, lostAfter } from '../../server/src/workspace/decode';
import { contextOf } from '../kit/checks';

const article = ' date 2024-03-05 “Café” opens\n“We’re open – at last…,” Zoë Roë said in Łódź 🚢.\nIt’s 5 °C.\n';
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** The file as it is read; fails if it cannot be decoded. */
function read(file: Uint8Array): FileEncoding & { readonly text: string } {
  const decoded = decodeBytes(file);
  assert.ok(decoded);
  return decoded;
}

function encodingFindings(file: Uint8Array): Diagnosis[] {
  const decoded = read(file);
  const found = check({ ...contextOf(decoded.text), encoding: encodingOf(decoded) });
  return found.filter((it) => it.code.startsWith('text/'));
}

describe('Every file', () => {
  it('in UTF-16 without a byte-order mark is recognized by its zero bytes, though a third of its letters have none', () => {
    const text = ' date 2024-03-05 Порт reopens\n“Да,” said Ida Roe of Осло to Иван and Мир.\n';
    const little = Buffer.from(text, 'utf16le');
    assert.deepEqual([read(little).encoding, read(little).text], ['utf-16le', text]);
    const big = Buffer.from(little).swap16();
    assert.deepEqual([read(big).encoding, read(big).text], ['utf-16be', text]);
  });
  it('is written back byte for byte, whatever it contains', () => {
    const written = (file: Uint8Array): void => {
      const decoded = decodeBytes(file);
      if (decoded !== null)
        assert.deepEqual(Buffer.from(encodeText(decoded.text, decoded) ?? []), Buffer.from(file), decoded.encoding);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), written), { numRuns: 2000 });
    const pieces = fc.constantFrom(
      ...['a', '\n', '“', 'é', '🚢', '\ufffd', '\ufeff'].map((it) => [...bytes(it)]),
      ...[[0x93], [0xe9], [0xe2, 0x80], [0xf0, 0x9f], [0xed, 0xa0], [0xff, 0xfe], [0xfe, 0xff], [0, 0x41], [0xd8, 0]],
    );
    const file = fc.array(pieces, { maxLength: 30 }).map((it) => Uint8Array.from(it.flat()));
    fc.assert(fc.property(file, written), { numRuns: 2000 });
  });
});

describe('A file in UTF-8', () => {
  it('may start with an invalid byte', () => {
    const [first, ...others] = encodingFindings(Buffer.concat([Buffer.from([0xe9]), bytes(` ${article}`)]));
    assert.deepEqual([first?.code, first?.start, first?.end], ['text/encoding', 0, 1]);
    assert.deepEqual(others, []);
  });
  it('is recognized wherever it is cut off, with everything before the cut', () => {
    const file = bytes(article);
    for (let end = 1; end < file.length; end++) {
      const decoded = read(file.subarray(0, end));
      assert.equal(decoded.encoding, 'utf-8', `cut at ${end}`);
      const whole = decoded.text.replace('\ufffd', '');
      assert.ok(article.startsWith(whole), `cut at ${end}`);
      assert.equal(decoded.lost.length, decoded.text.length - whole.length, `cut at ${end}`);
    }
  });
  it('is recognized when cut off within its only character outside ASCII', () => {
    for (const words of ['Don’t', 'Then: “', 'Roe –', 'cafÉ', 'a 🚢', 'caf\u00e0', 'naïv\u00e9']) {
      const file = bytes(words);
      assert.equal(read(file.subarray(0, -1)).encoding, 'utf-8', words);
    }
    for (const words of ['Don’', '“', '🚢', 'x 🚢'])
      assert.equal(read(bytes(words).subarray(0, -2)).encoding, 'utf-8', words);
  });
  it('is recognized with a stray byte at any position, which is reported there', () => {
    const file = bytes(article);
    const places = [20, 29, 33, 34, 60, 61, file.length - 1];
    for (const place of places)
      for (let stray = 0x80; stray <= 0xff; stray++) {
        const spoilt = Buffer.concat([file.subarray(0, place), Buffer.from([stray]), file.subarray(place)]);
        const decoded = read(spoilt);
        assert.equal(decoded.encoding, 'utf-8', `0x${stray.toString(16)} at ${place}`);
        assert.ok(decoded.text.includes('Łódź 🚢') && decoded.text.includes('It’s'));
        const lost = decoded.lost.flatMap((it) => it.bytes);
        assert.ok(lost.length === 0 || lost.includes(stray) || lost.length <= 4);
      }
  });
  it('has every invalid place reported with its bytes; what they mean in another encoding is offered, not applied', () => {
    const file = Buffer.concat([
      bytes(article),
      Buffer.from('caf\xe9 \x93so\x94 x\x81y\n', 'latin1'),
      bytes('é\xc2').subarray(0, 3),
    ]);
    const findings = encodingFindings(file);
    assert.deepEqual(
      findings.map(({ message }) => message),
      [
        'The byte 0xE9 is invalid in UTF-8; in Windows-1252, it stands for é.',
        'The byte 0x93 is invalid in UTF-8; in Windows-1252, it stands for “.',
        'The byte 0x94 is invalid in UTF-8; in Windows-1252, it stands for ”.',
        'The byte 0x81 is invalid in UTF-8.',
        'The file ends in the middle of a character (byte 0xC3).',
      ],
    );
    assert.ok(findings.every(({ fixes }) => fixes.length > 0 && fixes.every((it) => !it.preferred)));
    const { text } = read(file);
    for (const { start, end } of findings) assert.equal(text.slice(start, end), '\ufffd');
    assert.ok(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []).includes('café'));
  });
  it('reports a � that was already in the file only as something lost', () => {
    assert.deepEqual(
      encodingFindings(bytes(`${article}lost\ufffd\n`)).map((it) => it.code),
      ['text/control-character'],
    );
    const mixed = Buffer.concat([bytes(`${article}lost\ufffd `), Buffer.from([0xe9, 0x0a])]);
    assert.deepEqual(
      encodingFindings(mixed).map(({ message }) => message),
      [
        'A character was lost here before the file was last saved.',
        'The byte 0xE9 is invalid in UTF-8; in Windows-1252, it stands for é.',
      ],
    );
  });
  it('has its invalid bytes carried through edits before, after and over them', () => {
    const lost = [2, 5, 9].map((at) => ({ at, bytes: [at] }));
    const edits = [
      { start: 0, end: 1, text: 'xyz' },
      { start: 3, end: 6, text: '' },
      { start: 7, end: 7, text: 'u' },
    ];
    assert.deepEqual(lostAfter(lost, edits), [
      { at: 4, bytes: [2] },
      { at: 9, bytes: [9] },
    ]);
    assert.deepEqual(lostAfter(lost, [{ start: 9, end: 9, text: 'u' }]).at(-1), { at: 10, bytes: [9] });
  });
});

describe('A file in Windows-1252', () => {
  const latin = (text: string): Buffer =>
    Buffer.from(encodeText(text, { ...plainUtf8, encoding: 'windows-1252' }) ?? []);
  it('is recognized', () => {
    for (const text of [
      'The café',
      '“We’re open,” he said',
      'BEYONCÉ’S “CAFÉ”',
      'Brontë…” “It',
      '«Olé»',
      'Spaß',
      'BEYONCÉ',
      'cafés in Orléans, Besançon, Nîmes',
    ]) {
      const decoded = read(latin(text));
      assert.deepEqual([decoded.encoding, decoded.text], ['windows-1252', text]);
    }
  });
  it('has one finding, as information, if it was read correctly', () => {
    const [finding, ...others] = encodingFindings(latin(' date 2024-03-05 Café opens\n“We’re open,” Roe said.\n'));
    assert.equal(finding?.message, 'This file is in Windows-1252, not UTF-8.');
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(others, []);
  });
  it('has one finding, with a way out, if it is read as UTF-8', () => {
    const shown = ' date 2024-03-05 Caf\ufffd opens\n\ufffdWe\ufffdre open,\ufffd Roe said.\n';
    const encoding: FileEncoding = { ...plainUtf8, encoding: 'windows-1252' };
    const found = check({ ...contextOf(shown), encoding }).filter((it) => it.code.startsWith('text/'));
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /read as UTF-8: 4 characters are shown as �/);
    assert.equal(found[0]?.severity, 'warning');
    assert.deepEqual(
      found[0]?.fixes.map((it) => [it.title, it.command]),
      [['Reopen with Encoding…', { kind: 'change-encoding' }]],
    );
  });
});

describe('A file in UTF-16', () => {
  it('keeps an odd last byte and half a surrogate pair, and reports them', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const whole = encodeText(article, { encoding, hasByteOrderMark: true, lost: [] }) ?? new Uint8Array();
      const odd = Uint8Array.from([...whole, 0x41]);
      const decoded = read(odd);
      assert.deepEqual([decoded.encoding, decoded.text], [encoding, `${article}\ufffd`]);
      assert.deepEqual(
        encodingFindings(odd).map(({ message }) => message),
        ['The file ends in the middle of a character (byte 0x41).'],
      );
      const half = encodeText(article.replace('🚢', '\ud83d'), { encoding, hasByteOrderMark: true, lost: [] });
      assert.equal(encodingFindings(half ?? new Uint8Array()).length, 1);
    }
  });
});
