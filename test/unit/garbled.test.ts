import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze';
import { check } from '../../server/src/rules/check';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import { decodeWindows1252 } from '../../server/src/text/windows1252';
import { contextOf } from '../kit/checks';

const header = ' date 2024-03-05 Title of it\n';

/** A paragraph after Fix All, and the codes of its character findings before. */
function repaired(words: string): { readonly words: string; readonly codes: readonly string[] } {
  const text = `${header}${words}\n`;
  const diagnoses = check(contextOf(text));
  const fixed = applyEdits(text, preferredEdits(diagnoses));
  const codes = diagnoses.map((it) => it.code).filter((it) => it.startsWith('text/'));
  return { words: fixed.slice(header.length, -1), codes };
}

/** Words as they appear when their UTF-8 is read in another encoding, `times` times over. */
function garbled(words: string, encoding: 'windows-1252' | 'latin-1', times: number): string {
  let shown = words;
  for (let time = 0; time < times; time++) {
    const bytes = Buffer.from(shown, 'utf8');
    shown = encoding === 'latin-1' ? bytes.toString('latin1') : decodeWindows1252(bytes);
  }
  return shown;
}

describe('An accented letter before a mark', () => {
  for (const words of [
    'BEYONCÉ’S TOUR',
    'THE “CAFÉ” IS CLOSED',
    'BEYONCÉ’S “CAFÉ”',
    'Charlotte Brontë…” said Roe',
    'SÃO PAULO’S MAYOR',
    'A IRMÃ’S “AMANHÔ',
    'MALMÖ’S MAYOR AND ZOË’S LAW',
    'NESTLÉ–MARS DEAL, SAYS “PELÉ”',
    'Il dit « café\u00a0» puis « été\u00a0» et « là\u00a0».',
    '„Das macht Spaß“, sagte er über »Spaß«',
    '“PÅ” OG “RÅ”',
    'HOTĂRÎ… “COBORΔ',
    'Va coborâ…” zise el',
    'ÉTÉ… À LA CÔTE’S',
    'Ó’BRIEN, TOMÁŠ, LUKÁŠ, ÚŽASNÉ, úžasné',
    'É…”, disse. É– sim, Ó…',
    'CAFÉ™ and CAFÉ® and CAFɺ',
    'VOILÀ\u00a0! DÉJÀ\u00a0»',
    'ESPAÑ… Ñ’ “Ñ”',
    'GÖ–BEL und MÜ…',
    '“Olé”“Olé”',
    'ĐÀ NẴNG’S “ĐÂ”',
    'ŁÓDŹ’S, ŻÓŁĆ”',
    'ΑΘΗΝΑ’S and МОСКВА’S',
    'MÜ»LLER« und Hawai‘i',
    'THE LETTER Ã” AND “Ã” TOO; CAFÉ‹',
  ]) {
    it(`is not garbled text: ${words}`, () => assert.deepEqual(repaired(words), { words, codes: [] }));
    it(`is not garbled text in a file that contains some: ${words}`, () =>
      assert.equal(repaired(`It wasnâ€™t. ${words}`).words, `It wasn’t. ${words}`));
  }
});

describe('Garbled text', () => {
  for (const words of [
    'café',
    'Guantánamo Bay',
    '“We are open,” said Zoë’s aunt — at last…',
    'São Paulo, Besançon, El Niño, Łódź and Şanlıurfa',
    '£5, €100, 5 °C, 3 × 5 ½ m², © Roe',
    'BEYONCÉ’S “CAFÉ” IN ÅRHUS',
    'Ärzte, Öl, Über, Ångström, Íñigo, ÉTÉ',
    'привет, мир',
    'Αθήνα',
    '日本語',
    '서울',
    'Việt Nam',
    '🚢 ship',
    'Il dit « café »',
    'voilà',
    'Seán Ó Riada',
    'Rīga, Kőszeg and tēja',
  ])
    for (const encoding of ['windows-1252', 'latin-1'] as const)
      it(`is restored: ${words}, read as ${encoding}`, () =>
        assert.equal(repaired(garbled(words, encoding, 1)).words, words));
  for (const words of ['“We are open,” said Zoë’s aunt — at last…', 'café', 'El Niño £5', 'Łódź', 'don’t'])
    for (const times of [2, 3])
      for (const encoding of ['windows-1252', 'latin-1'] as const)
        it(`is restored: ${words}, read as ${encoding} ${times} times over`, () =>
          assert.equal(repaired(garbled(words, encoding, times)).words, words));
  it('is restored next to words that are written correctly', () => {
    assert.equal(repaired('MÃ¼nchen’s “café” wasnâ€™t CAFÉ’S').words, 'München’s “café” wasn’t CAFÉ’S');
  });
  it('is read as Windows-1252 if the bytes encode a control character with that code', () => {
    assert.equal(repaired('itÂ’s Â“openÂ”').words, 'it’s “open”');
  });
  it('is removed if it stands for an invisible character, and is not reported again', () => {
    assert.deepEqual(repaired('ï»¿Text and â€‹text').words, 'Text and text');
  });
  it('closes an open quotation even if its last byte was lost', () => {
    assert.equal(repaired('â€œWe go,â€ he said. â€œNo.â€').words, '“We go,” he said. “No.”');
    assert.equal(repaired('We go,â€ he said. Itâ€™s late.').words, 'We go,â€ he said. It’s late.');
  });
  it('is offered but not restored if part of it remains odd, or an article quotes it', () => {
    for (const words of ['longÃ¢€term', 'The letters “â€™” appear – often'])
      assert.deepEqual(repaired(words), { words, codes: ['text/mojibake'] });
  });
  it('is not decoded in words of another encoding', () => {
    // Windows-1251 read as Windows-1252.
    const words = 'Âèêòîð Âåðà Â¸äðî, ÒÂ¸ïë';
    assert.equal(repaired(words).words, words);
  });
  it('contains no quotation marks, before any fix', () => {
    const { marks, quotes } = analyze(`${header}The train left RÄ«ga for Oslo. Itâ€™s late, and MÃ»e left.\n`);
    assert.deepEqual([marks.stretches, marks.loneMarks, quotes], [[], [], []]);
  });
  it('is restored after an accent that is written correctly', () => {
    assert.equal(repaired('the caféâ€™s “menu”').words, 'the café’s “menu”');
  });
  it('that stands for a character already lost is found, and has no fix', () => {
    assert.deepEqual(repaired('lostï¿½here'), { words: 'lostï¿½here', codes: ['text/mojibake'] });
  });
});

describe('A Windows-1252 control character', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['I\u0092m here', 'I’m here'],
    ['\u0093It doesn\u0092t matter,\u0094 said Roe.', '“It doesn’t matter,” said Roe.'],
    ['\u0091Go,\u0092 she said', '‘Go,’ she said'],
    ['1994\u00961996 \u0097 and so on\u0085', '1994–1996 — and so on…'],
    ['Wait\u0085 he said', 'Wait… he said'],
    ['so\u0085on', 'so…on'],
    ['\u0095 item, Roe\u0099, \u008050', '• item, Roe™, €50'],
    ['\u008aibenik and ko\u009aarka', 'Šibenik and košarka'],
    ['CAFÉ\u0092S', 'CAFÉ’S'],
    ['\u0084Ja\u0093, sagte er', '„Ja“, sagte er'],
  ];
  for (const [words, right] of pairs)
    it(`is written as its character: ${right}`, () => assert.equal(repaired(words).words, right));
  it('is left to the reader if the character does not fit there', () => {
    for (const words of [
      'Beyonc\u008e sang',
      'caf\u0082',
      'M\u0084nner',
      'K\u0094ln',
      'x\u0081y',
      'Garci\u0303\u0092a',
    ])
      assert.deepEqual(repaired(words), { words, codes: ['text/control-character'] }, JSON.stringify(words));
  });
  it('inside a word is left to the reader if others show that the encoding was a different one', () => {
    // MacRoman: é is 8E, í is 92, ñ is 96.
    const words = 'Jos\u008e Garc\u0092a of Espa\u0096a, Pe\u0087a';
    assert.equal(repaired(words).words, words);
  });
  it('with code 85 is left to the reader if it may be a line end, unless there are others', () => {
    for (const words of ['A first line\u0085The next', 'It rained.\u0085The next', 'It rained.\u0085'])
      assert.equal(repaired(words).words, words);
    assert.equal(repaired('It rained.\u0085The \u0093next\u0094').words, 'It rained.…The “next”');
  });
  it('is read as its character by marks, words and names before any fix', () => {
    const text = `${header}\u0093It doesn\u0092t matter,\u0094 Conor O\u0092Brien said on Monday. O\u0092Brien\u0092s ship \u0096 the Roe \u0096 left.\n`;
    const right = decodeWindows1252(Buffer.from(text, 'latin1'));
    const [found, expected] = [analyze(text), analyze(right)];
    assert.equal(found.article.text, text);
    assert.deepEqual(found.quotes, expected.quotes);
    assert.ok(found.quotes.length === 1 && found.entities.some((it) => it.name.endsWith('O’Brien')));
    assert.deepEqual(found.entities, expected.entities);
    assert.deepEqual(found.marks, expected.marks);
  });
});

describe('Punctuation truncated to its low byte', () => {
  it('is restored in positions where punctuation is expected', () => {
    assert.equal(
      repaired('don\u0019t \u001cgo,\u001d he said \u0014 or \u0018so\u0019').words,
      'don’t “go,” he said — or ‘so’',
    );
  });
});

describe('A hidden character', () => {
  it('is deleted if nothing is lost with it', () => {
    for (const [words, right] of [
      ['har\u200bbour', 'harbour'],
      ['news\u00adpaper', 'newspaper'],
      ['two \u200b spaces', 'two spaces'],
      ['two \u200b\u200b spaces', 'two spaces'],
      ['a \u202aname\u202c', 'a name'],
      ['har\u0000bour', 'harbour'],
    ])
      assert.equal(repaired(words ?? '').words, right);
  });
  it('is kept, with all choices, if it may separate words or stand for something', () => {
    for (const words of [
      'gun.\u200bThey',
      'wordOne\u200bWordTwo',
      'Anne\u00adMarie',
      '2015\u00ad16',
      'cell\u0007cell',
      'line\u000bline',
      'half \ud83d of',
      'שלום \u200fabc',
      'สวัส\u200bดี',
    ]) {
      const found = repaired(words);
      assert.deepEqual(found, { words, codes: ['text/control-character'] }, JSON.stringify(words));
    }
  });
  it('directly after the header leaves one space, and no other finding', () => {
    const text = ' date 2024-03-05 \u200b Title of it\nText, said Roe.\n';
    const fixed = applyEdits(text, preferredEdits(check(contextOf(text))));
    assert.equal(fixed, ' date 2024-03-05 Title of it\nText, said Roe.\n');
    assert.deepEqual(check(contextOf(fixed)), []);
  });
});
