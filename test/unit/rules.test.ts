import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../server/src/rules/check';
import { wrongText } from '../../server/src/rules/pages';
import { rules } from '../../server/src/rules/rules';
import { checkFix, checkFixAll, checkRule, contextOf, dayRangeOf, exampleContext } from '../kit/checks';

const good = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said on Monday.\n';

describe('Every rule', () => {
  for (const rule of rules) {
    it(`${rule.code} finds its own bad example and accepts its good one`, async () => {
      const folderRange = () => dayRangeOf('2023-01-01', '2024-05-31', 50);
      const { right, elsewhere, encoding } = rule.example;
      assert.ok(
        rule.check({ ...(await exampleContext(wrongText(rule), elsewhere)), folderRange, encoding }).length > 0,
      );
      assert.deepEqual(rule.check({ ...(await exampleContext(right, elsewhere)), folderRange }), []);
    });
    it(`${rule.code} prefers at most one fix of a finding, and every fix changes something`, () => {
      for (const { fixes } of rule.check({ ...contextOf(wrongText(rule)), encoding: rule.example.encoding })) {
        assert.ok(fixes.filter((it) => it.preferred).length <= 1);
        for (const fix of fixes) assert.ok(fix.edits.length > 0 || fix.command !== undefined);
      }
    });
  }
  it('is silent on a good article', () => assert.deepEqual(check(contextOf(good)), []));
  it('can be turned off or given another severity', () => {
    const context = contextOf('No header here.\n');
    assert.deepEqual(
      check(context, { 'date/missing': 'off' }).map((it) => it.code),
      ['article/no-headline'],
    );
    assert.equal(
      check(context, { 'date/missing': 'error' }).find((it) => it.code === 'date/missing')?.severity,
      'error',
    );
  });
});

describe('date/missing', () => {
  it('marks the first line', () => void checkRule('date/missing', '\n⟦Harbour reopens⟧\nShips returned.\n'));
  it('prefers the byline’s day, and offers the file’s, a neighbor’s and today', () => {
    const suggested = [
      { date: '2024-03-04', source: 'the file name', relation: 'own' as const },
      { date: '2024-03-05', source: 'its neighbour', relation: 'before' as const },
    ];
    const [finding] = checkRule(
      'date/missing',
      '⟦Harbour reopens⟧\nANI | Updated: Mar 03, 2024 01:52 IST\nShips returned.\n',
      suggested,
    );
    assert.deepEqual(
      finding?.fixes.map((it) => it.edits[0]?.text),
      [' date 2024-03-03 ', ' date 2024-03-04 ', ' date 2024-03-05 ', ' date 2024-06-01 '],
    );
    assert.deepEqual(
      finding?.fixes.map((it) => it.preferred),
      [true, false, false, false],
    );
  });
  it('writes the header and keeps every other byte', () => {
    checkFix('date/missing', 'today', {
      before: 'Harbour reopens\r\n  Ships\treturned. ',
      after: ' date 2024-06-01 Harbour reopens\r\n  Ships\treturned. ',
    });
  });
  it('does not report an empty file', () => void checkRule('date/missing', ''));
});

describe('date/impossible', () => {
  it('offers the days that are one slip away', () => {
    const [finding] = checkRule('date/impossible', ' date ⟦2024-02-30⟧ Harbour reopens\nShips returned.\n');
    assert.deepEqual(
      finding?.fixes.map((it) => it.edits[0]?.text),
      ['02-29', '02-03', '02-10', '02-20', '01-30', '03-30', '04-30', '05-30'].map((day) => ` date 2024-${day} `),
    );
  });
  it('reads a month beyond December as a swapped day', () =>
    checkFix('date/impossible', '2019-07-31', {
      before: ' date 2019-31-07 Text here.\n',
      after: ' date 2019-07-31 Text here.\n',
    }));
});

describe('date/future', () => {
  it('accepts tomorrow but no later day', () => {
    checkRule('date/future', ' date 2024-06-02 Text here.\n');
    checkRule('date/future', ' date ⟦2024-06-03⟧ Text here.\n');
  });
});

describe('date/duplicate-header', () => {
  it('leaves a line of the article that reads like a header alone', () => {
    const report =
      ' date 2024-03-05 Patrol report\nThe police answered 885 calls.\n\nDate: 03/05/2024 4:10 AM\n\nPlace: Quay\n';
    checkFixAll(report, report);
    const timed = ' date 2024-03-05 Patrol report\nDate: 2024-03-05 04:10\nPlace: Quay\n';
    checkFixAll(timed, timed);
  });
  it('deletes the header that is written twice', () =>
    checkFixAll(
      ' date 2024-03-05 date 2024-03-05 Text here\nMore text.\n',
      ' date 2024-03-05 Text here\nMore text.\n',
    ));
  it('leaves a second article to the reader', () => {
    checkRule(
      'date/duplicate-header',
      ' date 2024-03-05 Text here\nMore text.\n ⟦date 2024-03-06⟧ Other text\nMore.\n',
    );
    checkFixAll(
      ' date 2024-03-05 Text here\nMore.\n date 2024-03-06 Other\nMore.\n',
      ' date 2024-03-05 Text here\nMore.\n date 2024-03-06 Other\nMore.\n',
    );
  });
});

describe('quote/unbalanced', () => {
  it('marks the lone mark', () =>
    void checkRule(
      'quote/unbalanced',
      ' date 2024-03-05 Title\n⟦“⟧We are open, said Roe.\nShips came.\nWe are open,⟦”⟧ said Roe.\n',
    ));
  it('recognizes a quotation that continues in the next paragraph', () =>
    void checkRule('quote/unbalanced', ' date 2024-03-05 Title\n“We wait.\n\n“We always wait,” said Roe.\n'));
  it('does not report apostrophes, inches and tags', () => {
    checkRule(
      'quote/unbalanced',
      ' date 2024-03-05 Title\nThe workers’ union isn’t 6\'2" tall; it’s the \'90s. <img alt="x">\n',
    );
  });
  it('reports once that a quotation runs on into a paragraph that does not open with the mark', () => {
    checkRule('quote/unbalanced', ' date 2024-03-05 Title\nRoe said: ⟦“⟧We wait.\n\nWe always wait.”\n');
    checkFix('quote/unbalanced', 'Insert “', {
      before: ' date 2024-03-05 Title\nRoe said: “We wait.\n\nWe always wait.”\n',
      after: ' date 2024-03-05 Title\nRoe said: “We wait.\n\n“We always wait.”\n',
    });
  });
  it('recognizes a quotation in straight marks inside another one', () =>
    void checkRule(
      'quote/unbalanced',
      ' date 2024-03-05 Title\n"They sought a "white knight" and a "C" share," said Roe.\n',
    ));
  it('finds a mark used as an apostrophe', () => {
    checkRule('quote/unbalanced', ' date 2024-03-05 Title\nPeru⟦"⟧s ships came. "We wait," said Roe.\n');
    checkFix('quote/unbalanced', 'apostrophe', {
      before: ' date 2024-03-05 Title\nPeru"s ships.\n',
      after: " date 2024-03-05 Title\nPeru's ships.\n",
    });
  });
  it('closes at the end of the paragraph', () =>
    checkFix('quote/unbalanced', 'Insert', {
      before: ' date 2024-03-05 Title\n“We are open.\nEnd.',
      after: ' date 2024-03-05 Title\n“We are open.”\nEnd.',
    }));
});

describe('quote/wrong-way-mark', () => {
  it('leaves Swedish-style marks alone if a single quotation proves nothing', () => {
    checkRule('quote/wrong-way-mark', ' date 2024-03-05 Title\n”Vi väntar”, sade Roe. ”Vi går”, sade han.\n');
    const [finding] = checkRule('quote/wrong-way-mark', ' date 2024-03-05 Title\n⟦”⟧Vi väntar”, sade Roe.\n');
    assert.deepEqual(
      finding?.fixes.map((it) => it.preferred),
      [false],
    );
  });
  it('finds reversed marks, even attached ones, and turns them around', () => {
    checkRule('quote/wrong-way-mark', ' date 2024-03-05 Title\n“We wait,⟦“⟧ said Roe. He says,⟦”⟧ we wait.”\n');
    checkFixAll(' date 2024-03-05 Title\n“We wait,“ said Roe.\n', ' date 2024-03-05 Title\n“We wait,” said Roe.\n');
  });
  it('leaves low marks and the marks of other languages alone', () =>
    void checkRule(
      'quote/wrong-way-mark',
      ' date 2024-03-05 Title\n„We wait,“ said Roe. ”Isle“ is a word.\n'.replace('”Isle“', '«Isle»'),
    ));
});

describe('quote/mixed-marks', () => {
  it('finds mismatched pairs, and pairs that differ from the rest', () => {
    checkRule('quote/mixed-marks', ' date 2024-03-05 Title\n“We wait,” said Roe. ⟦“⟧We go," he said.\n');
    checkRule('quote/mixed-marks', ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” ⟦"⟧Come," he said.\n');
    checkRule('quote/mixed-marks', ' date 2024-03-05 Title\nIt was called ⟦"⟧range trading\' and grew.\n');
  });
  it('is one finding per article, a hint, and its changes are never made without asking', () => {
    const text =
      ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “Now.” ⟦"⟧Come," he said. "Stay."\n“So," he said.\n';
    const [finding] = checkRule('quote/mixed-marks', text);
    assert.equal(finding?.message, 'Straight marks here; the article mostly uses curly ones.');
    assert.deepEqual(
      finding?.fixes.map(({ title, preferred }) => [title, preferred]),
      [
        ['Change to curly marks', false],
        ['Change to straight marks', false],
      ],
    );
    assert.equal(rules.find((it) => it.code === 'quote/mixed-marks')?.defaultSeverity, 'hint');
    const plain = text.replace(/[⟦⟧]/g, '');
    checkFixAll(plain, plain);
    checkFix('quote/mixed-marks', 'straight', { before: plain, after: plain.replace(/[“”]/g, '"') });
    checkFix('quote/mixed-marks', 'curly', {
      before: plain,
      after: ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “Now.” “Come,” he said. “Stay.”\n“So,” he said.\n',
    });
  });
  it('corrects one mark of a pair if all other quotations have one style', () => {
    checkFixAll(
      ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “Come," he said. "Stay.”\n',
      ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “Come,” he said. “Stay.”\n',
    );
    checkFixAll(
      ' date 2024-03-05 Title\n"We wait," said Roe. "Go." "Come,” he said.\n',
      ' date 2024-03-05 Title\n"We wait," said Roe. "Go." "Come," he said.\n',
    );
  });
  it('leaves a pair to the reader if nothing shows the style, or a mark may be something else', () => {
    for (const text of [
      ' date 2024-03-05 Title\n“We wait," said Roe.\n',
      ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “A pipe of 6" burst,” he said.\n',
      ' date 2024-03-05 Title\n"We wait," said Roe. "Go." It was called "range trading\' and grew.\n',
      ' date 2024-03-05 Title\n“We wait,” said Roe. “Go.” “Come," he said. "Stay.”\n“So," he said. “No," too. ".\n',
    ])
      checkFixAll(text, text);
    checkFix('quote/mixed-marks', 'Change to straight', {
      before: ' date 2024-03-05 Title\n“We wait," said Roe.\n',
      after: ' date 2024-03-05 Title\n"We wait," said Roe.\n',
    });
  });
  it('accepts one kind of marks, together with marks of other languages and single ones', () => {
    checkRule('quote/mixed-marks', ' date 2024-03-05 Title\n“We wait,” said Roe. “It’s ‘late’.”\n');
    checkRule('quote/mixed-marks', ' date 2024-03-05 Title\n“We wait,” said Roe. „Ja“, «oui», he said.\n');
  });
});

describe('quote/unattributed', () => {
  it('finds a quoted sentence without a name nearby', () =>
    void checkRule(
      'quote/unattributed',
      ' date 2024-03-05 Title\nThe wall fell at noon.\n\n“⟦It was never built to last that long.⟧”\n',
    ));
  it('reports all of it, not what is quoted inside', () =>
    void checkRule(
      'quote/unattributed',
      ' date 2024-03-05 Title\nThe wall fell at noon.\n\n“⟦It was called ‘never built to last that long’ by all.⟧”\n',
    ));
  it('is silent if somebody could have said it, and about mottos', () => {
    checkRule(
      'quote/unattributed',
      ' date 2024-03-05 Title\nIda Roe stood by.\n\n“It was never built to last that long.”\n',
    );
    checkRule('quote/unattributed', ' date 2024-03-05 Title\nThe sign read “Keep off the wall at all times”.\n');
  });
});

describe('text/mojibake and text/control-character', () => {
  it('restore garbled text and delete invisible characters', () => {
    checkFixAll(
      ' date 2024-03-05 CafÃ© opens\nâ€œWe are open,â€\u009d said Roe\u200b.\u0007\n',
      ' date 2024-03-05 Café opens\n“We are open,” said Roe.\n',
    );
  });
  it('leave words of other languages alone', () => {
    checkRule('text/mojibake', ' date 2024-03-05 São Paulo, Ângela, Łódź, Ägypten, naïve\nText.\n');
    checkRule('text/control-character', ' date 2024-03-05 🚢 e\u0301 ﷺ 中\tText\nText.\n');
  });
  it('mark a lone surrogate', () =>
    void checkRule('text/control-character', ' date 2024-03-05 Title\nBroken ⟦\ud83d⟧ here.\n'));
});

describe('Fix All', () => {
  it('makes all safe repairs at once and leaves the choices to the reader', () => {
    checkFixAll(
      'Date: 5 March 2024\nCafÃ© opens\n“We are open, said Roe.\n',
      ' date 2024-03-05 Café opens\n“We are open, said Roe.\n',
    );
  });
  it('restores a header that is moved, but leaves a moved date that may be something else', () => {
    checkFixAll('Café opens\n date 2024-03-05\nText here.\n', ' date 2024-03-05 Café opens\nText here.\n');
    checkFixAll('Café opens\nDate: 5 March 2024\nText here.\n', 'Café opens\nDate: 5 March 2024\nText here.\n');
  });
  it('repairs a header that is written twice with a line in between', () => {
    checkFixAll(
      ' date 2024-05-25 \n date 2024-05-25 Lake lowered\n\nText here.\n',
      ' date 2024-05-25 Lake lowered\n\nText here.\n',
    );
  });
});

describe('text/too-long', () => {
  it('is the only finding on an overlong article, on its first line', () => {
    const text = good + 'Ships returned.\n'.repeat(320_000);
    const [finding, ...others] = check(contextOf(text));
    assert.equal(finding?.code, 'text/too-long');
    assert.deepEqual([finding?.start, finding?.end, others.length], [1, good.indexOf('\n'), 0]);
  });
});
