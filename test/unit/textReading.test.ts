import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { textKindOf } from '../../server/src/workspace/recognize';
import { EVIDENCE_LENGTH } from '../../server/src/workspace/textEvidence';
import { LONGEST_ARTICLE, readingOf } from '../../server/src/workspace/textReading';

const wire = `Ferry crews in Lisbon call a two-day strike

LISBON, April 11 (Meridian) - Ferry crews on the Tagus will stop work for two days next week, the Union of River Workers said on Thursday.

“We have waited for a year, and nobody has written down an offer,” its chair Rui Sarmento told reporters.
`;
const briefs = `Harbour news in brief

- PORT ANSEL's harbour master said on Monday that all fourteen berths had been cleared of wreckage, and that the first grain ship of the season was expected by the weekend.
- A trawler that had run aground off Vestdal was towed free on Sunday night; nobody was hurt, the coast guard said, and its crew of six went home by bus.
`;
const wrapped = `The mayor of Vestdal said on Friday that the town would not sell its
water works, whatever the region offered. Speaking in a packed hall, she
told residents that the price had doubled in the neighbouring valley after
a sale there, and that two pumps were still out of order.

"We can count," she said. "So can the people who sent me here, and they will
not forget who sold the springs."
`;
const signed = `Commuters brace for a long week

By Mara Quist, Capital Ledger

Rio Lines will run half of its ferries next week. The company put up notices at every pier and printed a timetable that nobody could find.

At the pier of Cacilhas a baker had already bought a bicycle. His son, he said, would have to walk.
`;
const plain = `A dam that nobody wants

The water directorate has put off the vote on the Vestdal dam for a third time. Its director said that a report was missing. Two farmers who had driven down from the valley asked to see the letter and were sent home.

According to the report's author, who spoke after the meeting, it was handed in before Christmas. The director said he had not opened his post.
`;

const news: Record<string, string> = {
  'a dispatch with its dateline': wire,
  'news in brief with dashes': briefs,
  'a report wrapped at seventy characters': wrapped,
  'a report with its byline': signed,
  'a report with neither, by its quotations': plain,
  'a report on one line': plain.replace(/\n+/g, ' '),
  'a report with Windows line ends': wire.replace(/\n/g, '\r\n'),
};

const log = (line: (index: number) => string): string =>
  Array.from({ length: 60 }, (_, index) => line(index)).join('\n');

const readMe = `harbour-scraper
===============

Fetches the harbour's notices and writes one file for each.

Install the package with npm and run the command. You can pass a configuration file; by default the files go into the current directory. If a download fails, the command prints an error and goes on with the next file.

See the options of the command with --help.
`;
const changeLog = `Changes

Version 1.4
- Files with spaces in their names can be read.
- New option --quiet.
- Fixed a crash on empty files.

Version 1.3
- Added support for proxies.
- The server starts twice as fast.
`;

const others: Record<string, string> = {
  'a license': readFileSync('LICENSE', 'utf8'),
  'a copyright notice': 'Copyright 2019 Mara Quist. All rights reserved.\n',
  'a contract': 'The Licensee shall not, and shall not permit any third party to, redistribute the Work. '.repeat(30),
  'a manual': readFileSync('docs/contributing.md', 'utf8'),
  'a README': readMe,
  'a changelog': changeLog,
  'TypeScript code': readFileSync('server/src/workspace/glob.ts', 'utf8'),
  'code in Python':
    'import os\n\n\ndef sizes(folder):\n    found = {}\n    for name in os.listdir(folder):\n        found[name] = os.stat(name).st_size\n    return found\n',
  'SQL statements':
    "CREATE TABLE articles (id INTEGER, title TEXT);\nINSERT INTO articles VALUES (1, 'Harbour');\nSELECT title FROM articles;\n",
  'article records, one per line':
    '{"id": 1, "text": "The harbour reopened on Tuesday, officials said."}\n{"id": 2, "text": "Crews strike, the union said on Friday."}\n',
  'a web page':
    '<html><head><title>Harbour</title></head>\n<body><p>It reopened on Tuesday, they said.</p></body></html>\n',
  'an email':
    'From: Mara Quist <mara@ledger.example>\nTo: Tom\nSubject: boxes\n\nHi Tom,\n\nthe boxes are here. Could you come by on Thursday? I said that we would be done by Friday, and you told me the same.\n',
  subtitles:
    '1\n00:00:01,000 --> 00:00:04,000\nGood evening.\n\n2\n00:00:04,500 --> 00:00:08,000\nThe harbour reopened.\n',
  'a CSV table': 'id,name,date,count\n1,Oslo,2024-03-05,12\n2,Lisbon,2024-03-06,14\n3,Vestdal,2024-03-08,3\n',
  data: readFileSync('package.json', 'utf8'),
  'a log with dates and levels': log(
    (it) => `2024-03-05 12:00:${10 + (it % 50)} INFO worker ${it} said hello to the queue.`,
  ),
  'a web server log': log(
    (it) => `10.0.0.${it} - - [05/Mar/2024:12:00:01 +0000] "GET /news/${it}.html HTTP/1.1" 200 ${it}12`,
  ),
  'a system log': log(
    (it) => `Mar  5 12:00:${10 + (it % 50)} ansel sshd[${it}]: Accepted key for mara from the harbour.`,
  ),
  'a word list': 'abacus\nabbey\nabbot\nabdomen\nability\n'.repeat(100),
  'a list of names': 'Ida Roe\nMara Quist\nRui Sarmento\nSigrid Aune\nRené Dahl\nTomas Lindqvist\n',
  'a list of file names': log((it) => `articles/2024/0${it % 9}/${it}_harbour.txt`),
  'a shopping list': 'Milk\nEggs\nBread, the dark one\nStamps\nA birthday card\n',
  'notes with bullets':
    'Monday\n- call the archive\n- boxes 4 to 9: who has them?\n- ask Tom about the scanner\n- lunch\n',
  'notes with checkboxes': '[ ] write to the archive\n[x] buy folders\n[ ] rename the scans\n[ ] back up the drive\n',
  'a table': log((it) => `${it}\t${it * 7}\t${it * 13}\t0.${it}`),
  'a requirements file': 'numpy==1.26.4\npandas>=2.0\nspacy[transformers]==3.7\nrequests\n',
};

const unclear: Record<string, string> = {
  nothing: '',
  'white space': ' \n\n\t\n',
  'a few words': 'Milk, eggs, and a date with Ida Roe.\n',
  'a headline': 'Harbour of Port Ansel reopens\n',
  'an essay':
    'There is a kind of rain that only harbours know. It comes from the side, and it has time. I have thought about it for years, mostly under the roof of the fish hall, and I still cannot say what it wants from us.\n',
};

describe('A text without a header', () => {
  for (const [name, text] of Object.entries(news))
    it(`reads like news if it is ${name}`, () => assert.equal(readingOf(text), 'news'));
  for (const [name, text] of Object.entries(others))
    it(`reads like something else if it is ${name}`, () => assert.equal(readingOf(text), 'other'));
  for (const [name, text] of Object.entries(unclear))
    it(`is left undecided if it is ${name}`, () => assert.equal(readingOf(text), 'unclear'));
  it('is judged by its first 64 kB, and no article is as long as a book', () => {
    const start = `${plain.repeat(1 + EVIDENCE_LENGTH / plain.length)}`;
    assert.equal(readingOf(`${start}${'abacus\n'.repeat(40_000)}`), 'news');
    assert.equal(readingOf(plain.repeat(1 + LONGEST_ARTICLE / plain.length)), 'other');
  });
  it('is judged in a moment, whatever it contains', () => {
    for (const hostile of ['"', '“', '- ', '1:', '. ', 'a ', '\n', '(', '2024-', '[x', 'said ', '\u0000', '😀']) {
      const started = performance.now();
      readingOf(hostile.repeat(600_000 / hostile.length));
      const took = performance.now() - started;
      assert.ok(took < 1000, `${JSON.stringify(hostile)} took ${took} ms`);
    }
  });
});

describe('What a text file is taken for', () => {
  it('depends on its header before anything else', () => {
    assert.equal(textKindOf(` date 2024-03-05 ${others['a shopping list']}`), 'dated');
    assert.equal(textKindOf(plain), 'undated');
    assert.equal(textKindOf(''), 'undated');
    assert.equal(textKindOf(others['a list of names'] ?? ''), 'other');
  });
});
