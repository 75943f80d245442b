import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noNotes } from '../../server/src/analysis/readersNotes';
import { printable } from '../../server/src/cli/terminal';
import { analyseDocument } from '../../server/src/features/analysedDocument';
import { codeLenses } from '../../server/src/features/codeLens';
import { outline } from '../../server/src/features/outline';
import { escapeMarkdown, linkTarget, plainLabel, plainMessage } from '../../server/src/features/sinks';
import { refOf } from '../kit/checks';

describe('Words in Markdown', () => {
  it('are neither images nor links, code, HTML, entities, addresses or lines of their own', () => {
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
  it('shows no icon for words that look like one', () => {
    for (const plain of [plainLabel, plainMessage]) assert.doesNotMatch(plain('cost $(zap) $(sync~spin)'), /\$\(/);
    assert.equal(plainLabel('cost $5 (zap)'), 'cost $5 (zap)');
  });
  it('is what lenses and the outline show', () => {
    const text = ' date 2024-03-05 Costs $(zap) rise\n“We are $(flame) open,” Ida Roe said.\n';
    const correction = { article: '', quote: 'We are $(flame) open,', prefix: '', suffix: '', speaker: '$(bug) Roe' };
    const notes = { ...noNotes, corrections: [{ ...correction, isSpeech: true }] };
    const document = analyseDocument({ ...refOf('file:///c/a.txt'), text, hasByteOrderMark: false, notes });
    const shown = JSON.stringify([
      codeLenses(document, null),
      outline(document, { groupBy: 'order', indirect: false }),
      outline(document, { groupBy: 'speaker', indirect: false }),
    ]);
    for (const name of ['zap', 'flame', 'bug']) assert.ok(shown.includes(`(${name})`), shown);
    assert.doesNotMatch(shown, /\$\(/);
  });
});

describe('A message', () => {
  it('has no link in it that a name could write', () => {
    assert.doesNotMatch(plainMessage('Left [x](command:workbench.action.quit).txt alone'), /\]\(/);
  });
});

describe('A line for the terminal', () => {
  it('has no controls, no line ends, no turned writing and no halves of characters', () => {
    const given = 'a\u001b[31m\r\n\t\u0000\u007f\u009b\u2028\u2029\u202e\u2066\ud83d b';
    assert.match(printable(given), /^a\\u\{1b\}\[31m(?:\\u\{[0-9a-f]+\})+ b$/);
    assert.equal(printable('“Café” 🚢 مرحبا'), '“Café” 🚢 مرحبا');
  });
});
