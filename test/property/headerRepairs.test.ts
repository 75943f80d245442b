import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { check, type Diagnosis, type SeveritySettings } from '../../server/src/rules/check';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from '../kit/checks';
import { dayReadings } from '../kit/dayReadings';
import { dateForms, headerPrefixes, headlineStarts } from '../kit/headerForms';

const rest = '\nThe harbour reopened on Monday, the mayor said.\n';
const canonical = /^ date (\d{4}-\d{2}-\d{2}) /;
/** Only the date rules: repairs of other rules do not count here. */
const datesOnly: SeveritySettings = Object.fromEntries(
  rules.filter((it) => !it.code.startsWith('date/')).map((it) => [it.code, 'off']),
);

interface Repair {
  readonly text: string;
  readonly before: readonly Diagnosis[];
  readonly after: readonly Diagnosis[];
}

/** Applies Fix All; a second run must change nothing, and there must be no new finding. */
function repaired(text: string): Repair {
  const before = check(contextOf(text), datesOnly);
  const once = applyEdits(text, preferredEdits(before));
  if (once === text) return { text, before, after: before };
  const after = check(contextOf(once), datesOnly);
  assert.equal(applyEdits(once, preferredEdits(after)), once, `fix-all twice: ${JSON.stringify(text)}`);
  const codes = before.map((it) => it.code);
  for (const it of after)
    assert.ok(codes.includes(it.code), `${it.code} is new after fix-all of ${JSON.stringify(text)}`);
  return { text: once, before, after };
}

/** The day that was written, if any, must be the only one that the form can mean, with the headline unchanged after it. */
function checkRepair(prefix: string, written: string, headline: string): string | null {
  const text = `${prefix}${written} ${headline}${rest}`;
  const { text: fixed } = repaired(text);
  if (fixed === text) return null;
  const day = canonical.exec(fixed)?.[1] ?? '';
  const readings = dayReadings(written);
  assert.deepEqual([...readings], [day], `the day of ${JSON.stringify(text)}`);
  assert.equal(fixed.slice(' date 2016-07-31 '.length), `${headline}${rest}`, `the text of ${JSON.stringify(text)}`);
  return day;
}

describe('Fix All on a header', () => {
  it('writes a day only if no other can be meant, and loses nothing of any headline', () => {
    // Each headline after every tenth form, alternating forms that differ by a separator, a width or a weekday.
    for (const iso of ['2016-05-06', '2016-07-31'])
      for (const [index, { written }] of dateForms(iso).entries())
        for (const headline of headlineStarts.filter((_, at) => (index + at) % 10 === 0))
          checkRepair('Date: ', written, headline);
  });

  for (const iso of ['2016-07-31', '2016-05-06', '1987-03-15'])
    it(`writes ${iso} whenever only that day can be meant, after every keyword`, () => {
      for (const { written, mayRunOn } of dateForms(iso))
        for (const prefix of headerPrefixes) {
          const day = checkRepair(prefix, written, 'Harbour reopens');
          const isCanonical = prefix === ' date ' && written === iso;
          const isOnly = dayReadings(written).size === 1;
          if (!isCanonical && isOnly && !mayRunOn) assert.equal(day, iso, JSON.stringify(`${prefix}${written}`));
        }
    });

  it('never writes a day that does not exist', () => {
    for (const written of [
      '2019-02-30',
      '2019-2-30',
      '31.11.2019',
      '31/11/19',
      '2019-13-01',
      '2019-0-31',
      '30 Feb 2019',
    ])
      for (const prefix of headerPrefixes) assert.equal(checkRepair(prefix, written, 'Harbour reopens'), null, written);
  });

  const times = [
    '10.30',
    '10:30',
    '1030',
    '10.30am',
    '10:30 a.m.',
    '10h30',
    '9pm',
    '10:30:15',
    '10:30 GMT',
    '10.30 BST',
    '1030 hrs',
  ];

  it('leaves a time in the text if a headline follows it', () => {
    for (const written of [
      '2013-12-20',
      '20/12/2013',
      '20.12.2013',
      '20 December 2013',
      'December 20, 2013',
      '2013/12/20',
    ])
      for (const time of times)
        for (const headline of [
          'train hits bus',
          'Train hits bus',
          '“Train hits bus”',
          '- train hits bus',
          '| Train hits bus',
        ])
          for (const prefix of headerPrefixes.slice(0, 3)) checkRepair(prefix, written, `${time} ${headline}`);
  });

  it('removes a time if it is joined to the day, in the header’s brackets, or the rest of the line', () => {
    const expected = ` date 2013-12-20 Train hits bus${rest}`;
    const joined = [
      'T10:30',
      'T10:30Z',
      'T10:30:15',
      'T10:30:15.123+05:30',
      'T10:30-0500',
      ' 10:30:15+00:00',
      ' 10:30Z',
    ];
    for (const time of joined)
      assert.equal(repaired(`date 2013-12-20${time} Train hits bus${rest}`).text, expected, time);
    for (const time of times.filter((it) => it !== '1030' && it !== '10.30'))
      for (const written of ['2013-12-20', '20 December 2013', 'Fri, 20 Dec 2013']) {
        for (const joint of [' ', ', ', ' at ', ' @ ', ' - '])
          assert.equal(repaired(`Date: ${written}${joint}${time}\nTrain hits bus${rest}`).text, expected, time);
        assert.equal(repaired(`[date: ${written} ${time}] Train hits bus${rest}`).text, expected, time);
      }
  });

  it('leaves nothing for a second run to repair', () => {
    for (const behind of [', | ', '\n| ', '\n: ', ' || ', ': : ', ' |: ', '. ', '.\n'])
      for (const written of ['2013-12-20', '20 December 2013', '20/12/2013'])
        for (const prefix of headerPrefixes)
          assert.equal(
            repaired(`${prefix}${written}${behind}Train hits bus${rest}`).text,
            ` date 2013-12-20 Train hits bus${rest}`,
            `${prefix}${written}${behind}`,
          );
  });

  it('does not mistake a sentence that starts with Published, Posted or Dated for a header', () => {
    for (const opening of ['Published 5 March 2024', 'Posted on March 5, 2024', 'Dated 2024-03-05'])
      for (const behind of [
        ', the report says more.',
        ' by Northwire Press, it says more.',
        ' and signed, it says more.',
      ])
        assert.equal(repaired(`${opening}${behind}${rest}`).text, `${opening}${behind}${rest}`);
  });

  it('does not mistake a sentence about a date for a header', () => {
    for (const text of [
      'Date 5 March 2024 was chosen.',
      'Date March 5, 2024 will be remembered.',
      'Date 2024-03-05, is a Tuesday.',
    ])
      assert.equal(repaired(`${text}${rest}`).text, `${text}${rest}`);
  });

  it('reads a day after its time', () => {
    for (const written of [
      '10:30, 20 December 2013',
      '9:52 PM EDT, December 20, 2013',
      '10:30 GMT 20/12/2013',
      '10h30 on 2013-12-20',
    ])
      assert.equal(
        repaired(`Date: ${written} Train hits bus${rest}`).text,
        ` date 2013-12-20 Train hits bus${rest}`,
        written,
      );
  });

  it('offers each day that can be meant, and writes none', () => {
    for (const written of [
      '19-07-31',
      '31-07-19',
      '07/31/19',
      '05/06/2016',
      '06.05.2016',
      '5 6 2016',
      '05062016',
      '31-Jul-19',
      '05/06/07',
    ]) {
      const found = check(contextOf(` date ${written} Harbour reopens${rest}`), datesOnly).flatMap((it) => it.fixes);
      const offered = found.map((it) => canonical.exec(it.edits[0]?.text ?? '')?.[1]);
      for (const day of dayReadings(written))
        if (day > '1950' || dayReadings(written).size === 2) assert.ok(offered.includes(day), `${day} for ${written}`);
      assert.ok(
        found.every((it) => !it.preferred),
        written,
      );
    }
  });
});

const gold = '../shared/gold';
const skip = existsSync(gold) ? false : 'the annotated articles are not next to the project';
/** A repair of the date can only touch and use the beginning of a text. */
const HEAD = 600;

/** The texts in a folder of annotated data: text files, and JSON lines. */
function* goldTexts(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (name.endsWith('.txt')) yield readFileSync(path, 'utf8');
    if (!/\.jsonl(?:\.gz)?$/.test(name)) continue;
    const bytes = readFileSync(path);
    for (const line of (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
      const { text } = (line === '' ? {} : JSON.parse(line)) as { text?: unknown };
      if (typeof text === 'string') yield text;
    }
  }
}

describe('Fix All on the dates of real articles', () => {
  it('keeps every letter, digit and mark of texts as they are, and without their headers', {
    skip,
  }, () => {
    for (const folder of ['cases', 'polnear', 'reuse', 'timex/seedformat']) {
      for (const whole of goldTexts(join(gold, folder))) {
        const text = whole.slice(0, HEAD);
        for (const it of new Set([text, text.replace(canonical, '')])) checkNothingLost(it);
      }
    }
  });

  it('keeps everything after the header, however it is written', { skip }, () => {
    const forms = dateForms('2016-07-31');
    let index = 0;
    for (const folder of ['cases', 'polnear', 'reuse/basil', 'reuters21578'])
      for (const whole of goldTexts(join(gold, folder))) {
        index++;
        if (folder === 'reuters21578' && index % 10 > 0) continue;
        const text = whole.replace(canonical, '').trimStart().slice(0, HEAD);
        const prefix = headerPrefixes[index % headerPrefixes.length] ?? '';
        const form = forms[index % forms.length];
        if (form === undefined || text === '' || canonical.test(whole.slice(17))) continue;
        const { text: fixed } = repaired(`${prefix}${form.written} ${text}`);
        if (!fixed.startsWith(prefix)) assert.equal(fixed.slice(' date 2016-07-31 '.length), text, form.written);
      }
  });
});

const headerWords =
  /(?<!\p{L})(?:dated?|published|posted|publication|on|at|[ap]\.?\s?m|[A-Z]{1,4}T|UTC|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|of|the)(?!\p{L})/giu;

/** What Fix All removes is contiguous and a header: its keyword, digits, calendar names, a time, and marks. */
function checkNothingLost(text: string): void {
  const { text: fixed } = repaired(text);
  if (fixed === text) return;
  const kept = fixed.replace(canonical, '');
  // A header at the start is at the beginning of the removed text; one further down is within it.
  let from = 0;
  if (!text.endsWith(kept.trimStart())) while (from < kept.length && kept[from] === text[from]) from++;
  const length = text.length - (kept.length - from);
  const gone = text.slice(from, length);
  assert.equal(text.slice(0, from) + text.slice(length), kept.slice(0, from) + text.slice(length));
  assert.ok(text.endsWith(kept.slice(from)), `text is lost from ${JSON.stringify(text.slice(0, 80))}`);
  const words = gone
    .replace(/(?<=\d)(?:st|nd|rd|th|T|[ap]m|Z)|(?<=\d)[Ol]|[Ol](?=\d)/gi, ' ')
    .replace(headerWords, ' ');
  assert.ok(!/\p{L}/u.test(words), `“${gone}” is gone from ${JSON.stringify(text.slice(0, 80))}`);
}
