import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { printable } from '../../server/src/cli/terminal';
import { analyzeDocument } from '../../server/src/features/analyzedDocument';
import { codeLenses } from '../../server/src/features/codeLens';
import { hover } from '../../server/src/features/hover';
import { knownHere } from '../../server/src/features/knownAs';
import { outline } from '../../server/src/features/outline';
import { escapeMarkdown, linkTarget, plainLabel, plainMessage } from '../../server/src/features/sinks';
import { documentIn, factsIn, refOf, snapshotOf } from '../kit/checks';
import { sourceFiles } from '../kit/sourceFiles';

describe('Text in Markdown', () => {
  it('contains no images, links, code, HTML, entities, addresses or line breaks', () => {
    for (const words of [
      '![x](https://example.com/a.png)',
      '[x](command:workbench.action.quit)',
      '<img src=x onerror=alert(1)>',
      '&lt;b&gt;',
      '**bold** _it_ `code` ~~gone~~',
      'www.example.com https://example.com ida@example.com',
      '# title',
    ])
      assert.doesNotMatch(escapeMarkdown(words), /(?<!\\)[[\]()<>!&*_`~#:@]/, words);
    assert.equal(escapeMarkdown('a\n\n# b\r\n> c'), 'a \\# b \\> c');
  });
});

describe('The target of a link', () => {
  it('ends where it should, whatever brackets and spaces a name has', () => {
    assert.equal(linkTarget('file:///c/a)%20(b.txt#L1,2'), 'file:///c/a%29%20%28b.txt#L1,2');
    assert.doesNotMatch(linkTarget('command:x?["a)](command:y) <b>\n"]'), /[()<>\s]/);
  });
});

describe('A label', () => {
  it('shows no icon for text that looks like one', () => {
    for (const plain of [plainLabel, plainMessage]) assert.doesNotMatch(plain('cost $(zap) $(sync~spin)'), /\$\(/);
    assert.equal(plainLabel('cost $5 (zap)'), 'cost $5 (zap)');
  });
  it('is used by lenses and the outline', () => {
    const text = ' date 2024-03-05 Costs $(zap) rise\n“We are $(flame) open,” Ida Roe said.\n';
    const correction = { article: '', quote: 'We are $(flame) open,', prefix: '', suffix: '', speaker: '$(bug) Roe' };
    const notes = { ...noNotes, corrections: [{ ...correction, isSpeech: true }] };
    const document = analyzeDocument({ ...refOf('file:///c/a.txt'), text, hasByteOrderMark: false, notes });
    const known = knownHere(document.analysis);
    const shown = JSON.stringify([
      codeLenses(document, known, null),
      outline(document, known, { groupBy: 'order', indirect: false }),
      outline(document, known, { groupBy: 'speaker', indirect: false }),
    ]);
    for (const name of ['zap', 'flame', 'bug']) assert.ok(shown.includes(`(${name})`), shown);
    assert.doesNotMatch(shown, /\$\(/);
  });
});

describe('A message', () => {
  it('contains no link that a name could inject', () => {
    assert.doesNotMatch(plainMessage('Left [x](command:workbench.action.quit).txt alone'), /\]\(/);
  });
});

describe('A line for the terminal', () => {
  it('has no control characters, line ends, direction changes or lone surrogates', () => {
    const given = 'a\u001b[31m\r\n\t\u0000\u007f\u009b\u2028\u2029\u202e\u2066\ud83d b';
    assert.match(printable(given), /^a\\u\{1b\}\[31m(?:\\u\{[0-9a-f]+\})+ b$/);
    assert.equal(printable('“Café” 🚢 مرحبا'), '“Café” 🚢 مرحبا');
  });
});

describe('A hover over a hostile article', () => {
  it('has no image, no HTML, no links except to places in the corpus, and no commands but our own', async () => {
    const hostile = [
      '![x](https://example.com/a.png)',
      '[Ida Roe](command:workbench.action.quit)',
      '<img src="https://example.com/a.png"> Roe',
      '<script>alert(1)</script>',
      '[x]: https://example.com',
      '`Ida` **Roe**',
      'Ida_Roe_ ~~Haug~~',
      'https://example.com/Ida',
    ];
    let seen = 0;
    const commands = { allMentions: 'copydesk.a', showQuotes: 'copydesk.b', correctEntity: 'copydesk.c' };
    for (const words of hostile) {
      const text =
        ` date 2024-03-05 Harbour ${words} reopens\n` +
        `PORT ANSEL (${words}) - “We ${words} met on Monday,” Ida Roe, mayor of ${words}, said on 4 March via ${words}.\n` +
        `${words} Ida Roe said: “${words}.” Per Haug (${words}) of ${words} agreed last week.\n`;
      const uri = 'file:///c/a)%20[b](c).txt';
      const corpus = await snapshotOf([factsIn(text, uri), factsIn(text, 'file:///c/b%60.txt')]);
      const document = documentIn(text, uri);
      for (let offset = 0; offset < text.length; offset++) {
        const markdown = (await hover(document, offset, corpus, { commands }))?.markdown ?? '';
        const links = [...markdown.matchAll(/(?<!\\)\]\((.*?)(?<!\\)\)/g)].map((it) => it[1] ?? '');
        seen += links.length;
        for (const link of links)
          assert.match(link, /^(?:command:copydesk\.[abc]\?[^\s()<>]+|file:\/\/\/c\/[^\s()<>]+#L\d+,\d+)$/, markdown);
        const rest = markdown.replace(/(?<!\\)\[[^\]]*\]\([^)]*\)/g, '').replace(/\\./g, '');
        assert.doesNotMatch(rest, /[<>!]|\]\(|\]:|https?:|www\./, markdown);
      }
    }
    assert.ok(seen > 100, `${seen} links were looked at`);
  });
});

describe('A page of a table', () => {
  it('runs and shows nothing but its own files, and makes no HTML from text', () => {
    const panel = readFileSync('client/src/tables/tablePanel.ts', 'utf8');
    assert.match(
      panel,
      /Content-Security-Policy" content="default-src 'none'; style-src \$\{cspSource\}; script-src \$\{cspSource\};"/,
    );
    assert.match(panel, /localResourceRoots: \[dist\]/);
    for (const file of sourceFiles('client/src'))
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|unsafe-/,
        file,
      );
  });
});
