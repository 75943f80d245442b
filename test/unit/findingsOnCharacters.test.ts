import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainUtf8 } from '../../server/src/text/fileEncoding';
import { checkFindings, findingLines } from '../kit/findingLines';

/** An article with these words below its headline. */
const article = (words: string): string => ` date 2024-03-05 Title of it\n${words}\n`;

describe('A hidden character', () => {
  it('is named with its code and what it stands for', () => {
    checkFindings(
      'text/control-character',
      article('har\u200bbour, a\u0007b, don\u0092t, news\u00adpaper, K\u0094ln'),
      [
        '32 “​”: Invisible zero-width space (U+200B).',
        '  fix* Delete the zero-width space | 32 “​” → “”',
        '40 “”: Invisible control character (U+0007).',
        '  fix Change to a line break | 40 “\u0007” → “\n”',
        '  fix Change to a space | 40 “” → “ ”',
        '  fix Delete the control character | 40 “” → “”',
        '47 “”: Control character (U+0092) in place of ’, its code in Windows-1252.',
        '  fix* Change to ’ | 47 “” → “’”',
        '55 “­”: Invisible soft hyphen (U+00AD).',
        '  fix* Delete the soft hyphen | 55 “­” → “”',
        '64 “”: Control character (U+0094) in place of ”, its code in Windows-1252.',
        '  fix Change to ” | 64 “” → “””',
      ],
    );
    checkFindings('text/control-character', article('It rained.\u0085The next'), [
      '39 “”: Control character (U+0085) in place of …, its code in Windows-1252.',
      '  fix Change to … | 39 “” → “…”',
      '  fix Change to a line break | 39 “” → “\n”',
    ]);
    checkFindings('text/control-character', article('caf\ufffd'), [
      '32 “�”: A character was lost in decoding (U+FFFD). Reopen the file with the correct encoding.',
    ]);
    checkFindings('text/control-character', article('so\u0096on, 1994\u00961996, A\u0080'), [
      '31 “”: Control character (U+0096) in place of –, its code in Windows-1252.',
      '  fix* Change to – | 31 “” → “–”',
      '40 “”: Control character (U+0096) in place of –, its code in Windows-1252.',
      '  fix* Change to – | 40 “” → “–”',
      '48 “”: Control character (U+0080) in place of €, its code in Windows-1252.',
      '  fix* Change to € | 48 “” → “€”',
    ]);
    checkFindings('text/control-character', article('don\u0019t go'), [
      '32 “”: Control character (U+0019) in place of ’, left over from a conversion.',
      '  fix* Change to ’ | 32 “” → “’”',
    ]);
  });
});

describe('A file in another encoding', () => {
  it('has each of its invalid bytes shown, with the character that they may stand for', () => {
    checkFindings(
      'text/encoding',
      article('caf\ufffd, na\ufffdve'),
      [
        '32 “�”: The byte 0xE9 is invalid in UTF-8; in Windows-1252, it stands for é.',
        '  fix Change to é | 32 “�” → “é”',
        '  fix Delete the invalid bytes | 32 “�” → “”',
        '37 “�”: The byte 0xEF is invalid in UTF-8; in Windows-1252, it stands for ï.',
        '  fix Change to ï | 37 “�” → “ï”',
        '  fix Delete the invalid bytes | 37 “�” → “”',
      ],
      {
        encoding: {
          ...plainUtf8,
          lost: [
            { at: 32, bytes: [0xe9] },
            { at: 37, bytes: [0xef] },
          ],
        },
      },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd, na\ufffdve'),
      [
        '32 “�”: The bytes 0xE9 0x80 are invalid in UTF-8.',
        '  fix Delete the invalid bytes | 32 “�” → “”',
        '37 “�”: The byte 0xA0 is invalid in UTF-8.',
        '  fix Delete the invalid bytes | 37 “�” → “”',
      ],
      {
        encoding: {
          ...plainUtf8,
          lost: [
            { at: 32, bytes: [0xe9, 0x80] },
            { at: 37, bytes: [0xa0] },
          ],
        },
      },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd, na\ufffdve'),
      [
        '32 “�”: A character was lost here before the file was last saved.',
        '37 “�”: A character was lost here before the file was last saved.',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xe9] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd'),
      ['32 “�”: A character was lost here before the file was last saved.'],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xef, 0xbf, 0xbd] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd'),
      ['32 “�”: The byte 0x81 is invalid in UTF-8.', '  fix Delete the invalid bytes | 32 “�” → “”'],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0x81] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd'),
      ['32 “�”: The bytes 0x00 0xD8 are invalid in UTF-16.', '  fix Delete the invalid bytes | 32 “�” → “”'],
      { encoding: { ...plainUtf8, encoding: 'utf-16le', lost: [{ at: 32, bytes: [0x00, 0xd8] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd').trimEnd(),
      [
        '32 “�”: The file ends in the middle of a character (bytes 0xE2 0x82).',
        '  fix Delete the invalid bytes | 32 “�” → “”',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xe2, 0x82] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd').trimEnd(),
      [
        '32 “�”: The file ends in the middle of a character (byte 0xC2).',
        '  fix Change to Â | 32 “�” → “Â”',
        '  fix Delete the invalid bytes | 32 “�” → “”',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xc2] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd').trimEnd(),
      [
        '32 “�”: The byte 0xC1 is invalid in UTF-8; in Windows-1252, it stands for Á.',
        '  fix Change to Á | 32 “�” → “Á”',
        '  fix Delete the invalid bytes | 32 “�” → “”',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xc1] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd').trimEnd(),
      [
        '32 “�”: The file ends in the middle of a character (byte 0xF4).',
        '  fix Change to ô | 32 “�” → “ô”',
        '  fix Delete the invalid bytes | 32 “�” → “”',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xf4] }] } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd').trimEnd(),
      [
        '32 “�”: The byte 0xF5 is invalid in UTF-8; in Windows-1252, it stands for õ.',
        '  fix Change to õ | 32 “�” → “õ”',
        '  fix Delete the invalid bytes | 32 “�” → “”',
      ],
      { encoding: { ...plainUtf8, lost: [{ at: 32, bytes: [0xf5] }] } },
    );
  });
  it('is reopened if it was read as UTF-8, and saved as UTF-8 if not', () => {
    checkFindings(
      'text/encoding',
      article('caf\ufffd'),
      [
        '32 “�”: The file is in Windows-1252 but read as UTF-8: 1 character is shown as �. Reopen it with the correct encoding before you save it.',
        '  fix Reopen with Encoding… | {"kind":"change-encoding"}',
      ],
      { encoding: { ...plainUtf8, encoding: 'windows-1252' } },
    );
    checkFindings(
      'text/encoding',
      article('caf\ufffd, na\ufffdve'),
      [
        '32 “�”: The file is in Windows-1252 but read as UTF-8: 2 characters are shown as �. Reopen it with the correct encoding before you save it.',
        '  fix Reopen with Encoding… | {"kind":"change-encoding"}',
      ],
      { encoding: { ...plainUtf8, encoding: 'windows-1252' } },
    );
    checkFindings(
      'text/encoding',
      article('café'),
      [
        '32 “é”: (information) This file is in Windows-1252, not UTF-8.',
        '  fix Save with Encoding… | {"kind":"change-encoding"}',
      ],
      { encoding: { ...plainUtf8, encoding: 'windows-1252' } },
    );
    checkFindings('text/encoding', article('cafe'), [], { encoding: { ...plainUtf8, encoding: 'windows-1252' } });
    checkFindings('text/encoding', article('café'), [], { encoding: plainUtf8 });
    checkFindings('text/encoding', article('caf\ufffd'), []);
  });
});

describe('Garbled characters', () => {
  it('are shown as they should be, shortened if they are many', () => {
    checkFindings('text/mojibake', article('CafÃ© and â€œgo,â€\u009d'), [
      '32 “Ã©”: Garbled characters; should be é.',
      '  fix* Change to é | 32 “Ã©” → “é”',
      '39 “â€œ”: Garbled characters; should be “.',
      '  fix* Change to “ | 39 “â€œ” → ““”',
      '45 “â€”: Garbled characters; should be ”.',
      '  fix* Change to ” | 45 “â€” → “””',
    ]);
    checkFindings('text/mojibake', article('lostï¿½here'), [
      '33 “ï¿½”: Garbled characters; the original character is lost.',
    ]);
    checkFindings('text/mojibake', article('ï»¿Text, longÃ¢€term'), [
      '29 “ï»¿”: Garbled form of an invisible character.',
      '  fix* Delete the garbled characters | 29 “ï»¿” → “”',
      '42 “Ã¢”: Garbled characters; should be â.',
      '  fix Change to â | 42 “Ã¢” → “â”',
    ]);
  });
});

describe('What is long', () => {
  it('is cut where a message or a mark would have no end', () => {
    const garbled = (count: number): string =>
      findingLines('text/mojibake', article(`x${'Ã©'.repeat(count)}`))[0] ?? '';
    assert.ok(garbled(80).endsWith(`; should be ${'é'.repeat(80)}.`));
    assert.ok(garbled(81).endsWith(`; should be ${'é'.repeat(80)}….`));
    const slips = findingLines(
      'quote/mixed-marks',
      article(`“We,” said Roe. “Go.” ${'“We wait," said Roe. '.repeat(14)}`),
    );
    assert.equal(slips[0], '51 “““: Opens with “ but closes with ". So do 13 other quotations.'.replace('“““', '““”'));
    assert.equal(slips.filter((it) => it.startsWith('  see')).length, 10);
    const long = (line: number): number => {
      const [found = ''] = findingLines('text/too-long', `${'x'.repeat(line)}\n${'Ships.\n'.repeat(720_000)}`);
      return found.indexOf('”') - found.indexOf('“') - 1;
    };
    assert.deepEqual([199, 200, 201].map(long), [199, 200, 200]);
  });
});
