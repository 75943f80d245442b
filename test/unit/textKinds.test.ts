import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasArticleHeader, isPassedOver, textKindOf } from '../../server/src/workspace/recognize';
import { textEvidence } from '../../server/src/workspace/textEvidence';
import { readingOf, readingOfStart } from '../../server/src/workspace/textReading';

/** What the evidence for a text's kind counts, in a line. */
const evidence = (text: string): string => {
  const it = textEvidence(text);
  const shares = [it.proseShare, it.itemShare, it.logShare, it.codeLineShare, it.fragmentShare, it.codeShare].map(
    (share) => Math.round(share * 100),
  );
  return `${it.words} words, ${it.lines} lines, ${it.cues} cues, ${it.quotations} quotations, ${it.weekdays} weekdays, ${it.legalWords} legal, ${it.technicalWords} technical, ${it.mailHeaders} mail; ${shares.join(' ')}${it.hasDateline ? ' dateline' : ''}${it.hasByline ? ' byline' : ''}`;
};
const said =
  'The mayor said on Monday that the town would not sell its water works, whatever the region offered for them. ';
const flat = 'It was a long day and all of the people of the town went home to their own houses after the rain. ';

describe('The evidence for the kind of a text', () => {
  it('is counted by words and lines', () => {
    assert.equal(
      evidence('The mayor said on Monday: “We will not sell the water works.”\n'),
      '12 words, 1 lines, 1 cues, 1 quotations, 1 weekdays, 0 legal, 0 technical, 0 mail; 100 0 0 0 0 0',
    );
    assert.equal(
      evidence('He told, added, announced, asked and says.\nA spokesman, spokeswoman and spokesperson.\n'),
      '12 words, 2 lines, 8 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 49 0 0 0 0 0',
    );
    assert.equal(
      evidence('- a\n* b\n1. c\n(2) d\na) e\n[x] f\n# g\n> h\n'),
      '10 words, 8 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 100 0 0 0 23',
    );
    assert.equal(
      evidence('2024-03-05 12:00 x\n12:00:01 y\nINFO z\nMar  5 12:00:01 a\n1234567890 b\n[info] c\n'),
      '9 words, 6 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 100 0 0 3',
    );
    assert.equal(
      evidence('let a = 1;\nfunction b() {\n}\n[1, 2],\n{"a": 1}\n'),
      '5 words, 5 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 1 technical, 0 mail; 0 0 0 100 0 24',
    );
    assert.equal(
      evidence('Milk\nEggs\nBread\n'),
      '3 words, 3 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence('This license and its warranty shall hereby be sublicensed.\n'),
      '9 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 4 legal, 0 technical, 0 mail; 100 0 0 0 0 0',
    );
    assert.equal(
      evidence('Install the npm package with the configuration option of the server.\n'),
      '11 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 6 technical, 0 mail; 100 0 0 0 0 0',
    );
    assert.equal(
      evidence('From: a@b\nTo: c\nSubject: d\n\nHi there.\n'),
      '9 words, 4 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 3 mail; 0 0 0 0 72 3',
    );
    assert.equal(
      evidence('By Mara Quist, Capital Ledger\n\nIt rained.\n'),
      '7 words, 2 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 74 0 byline',
    );
    assert.equal(
      evidence('LISBON, April 11 (Meridian) - It rained all day long.\n'),
      '8 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 100 0 0 0 0 0 dateline',
    );
    assert.equal(
      evidence('One two three four five six.\nOne two three four five six seven.\nOne two three four five six seven\n'),
      '20 words, 3 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 36 0 0 0 0 0',
    );
    assert.equal(
      evidence(''),
      '0 words, 0 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 0 0',
    );
    assert.equal(
      evidence('1/2 and 3/x\n'),
      '2 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 11',
    );
    assert.equal(
      evidence('monday Monday Tuesday\n'),
      '3 words, 1 lines, 0 cues, 0 quotations, 2 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence('“short” “this one is exactly twenty ch” "x"\n'),
      '8 words, 1 lines, 0 cues, 1 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 0 0',
    );
    assert.equal(
      evidence(`${'a'.repeat(49)}\n${'b'.repeat(49)}\n`),
      '2 words, 2 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence(`${'a'.repeat(50)}\n${'b'.repeat(50)}\n`),
      '2 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence(`${'a'.repeat(100)}\n${'b'.repeat(100)}\n`),
      '2 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence(`${'a'.repeat(101)}\n${'b'.repeat(101)}\n`),
      '2 words, 2 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence(`- ${'word '.repeat(24)}end.\n`),
      '25 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 100 0 0 0 0 0',
    );
    assert.equal(
      evidence(`- ${'word '.repeat(23)}end.\n`),
      '24 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 100 0 0 0 0',
    );
    assert.equal(
      evidence(`“${'a'.repeat(20)}” “${'a'.repeat(19)}” “${'a'.repeat(400)}” “${'a'.repeat(401)}”`),
      '4 words, 1 lines, 0 cues, 2 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
    assert.equal(
      evidence(`${'x '.repeat(32_768)}said`),
      '32768 words, 1 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 0 0',
    );
    assert.equal(
      evidence(`${'\n'.repeat(999)}From: a\nTo: b\n`),
      '4 words, 2 lines, 0 cues, 0 quotations, 0 weekdays, 0 legal, 0 technical, 0 mail; 0 0 0 0 100 0',
    );
  });
  it('makes it news, something else or neither', () => {
    assert.equal(readingOf(said.repeat(3)), 'news');
    assert.equal(readingOf(said), 'unclear');
    assert.equal(readingOf(`${said}${'a '.repeat(4)}.`), 'unclear');
    assert.equal(readingOf(flat.repeat(3)), 'unclear');
    assert.equal(readingOf('LISBON, April 11 (Meridian) - It rained.\n'), 'news');
    assert.equal(readingOf('From: a\nTo: b\n\nHi.\n'), 'other');
    assert.equal(readingOf(`From: a\n\n${flat}\n`), 'unclear');
    assert.equal(readingOf('12:00:01 a\n12:00:02 b\n'), 'other');
    assert.equal(readingOf('12:00:01 a\n'), 'other');
    assert.equal(readingOf('let a = 1;\nlet b = 2;\n'), 'other');
    assert.equal(readingOf('- a\n- b\n- c\n'), 'other');
    assert.equal(readingOf('- a\n- b\n'), 'other');
    assert.equal(readingOf('Milk\nEggs\nBread\nSalt\n'), 'other');
    assert.equal(readingOf('Milk\nEggs\nBread\n'), 'unclear');
    assert.equal(readingOf('Copyright 2019 Roe. All rights reserved.\n'), 'other');
    assert.equal(readingOf(`${flat}${'The license shall apply. '.repeat(4)}`), 'other');
    assert.equal(readingOf(`${flat.repeat(3)}${'The license shall apply. '.repeat(4)}`), 'other');
    assert.equal(readingOf(''), 'unclear');
    assert.equal(readingOfStart(said.repeat(3), 1_000_000), 'news');
    assert.equal(readingOfStart(said.repeat(3), 1_000_001), 'other');
    assert.equal(textKindOf(' date 2024-03-05 A\n'), 'dated');
    assert.equal(textKindOf(said), 'undated');
    assert.equal(textKindOf('12:00:01 a\n12:00:02 b\n'), 'other');
  });
  it('has a header only near its start, and not in a mail', () => {
    assert.equal(hasArticleHeader(`${'\n'.repeat(4070)} date 2024-03-05 A`), true);
    assert.equal(hasArticleHeader(`${'\n'.repeat(4096)} date 2024-03-05 A`), false);
    assert.equal(hasArticleHeader(`Date: 2024-03-05\n${'x'.repeat(960)}\nFrom: a\n`), false);
    assert.equal(hasArticleHeader(`Date: 2024-03-05\n${'x'.repeat(1000)}\nFrom: a\n`), true);
    assert.equal(hasArticleHeader('Date: 2024-03-05\nMessage-ID: a\n'), false);
    assert.equal(hasArticleHeader(' date 2024-03-05 A\nFrom: a\n'), true);
    assert.equal(hasArticleHeader(' date 99 A\n'), true);
    assert.equal(hasArticleHeader('date 99 A\n'), false);
  });
  it('is not sought in hidden folders or packages', () => {
    assert.deepEqual(
      ['a.txt', '.a.txt', 'a/.b/c.txt', 'node_modules/a.txt', 'a/node_modules2/b.txt', 'a.b/c.txt'].map(isPassedOver),
      [false, true, true, true, false, false],
    );
  });
});
