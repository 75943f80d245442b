// The packaged extension in a real VS Code in a real browser, used as a person uses it.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, beforeEach, describe } from 'node:test';
import { makePackage } from '../../scripts/package.mjs';
import { launchBrowser, startWorkbench } from '../../scripts/workbench.mjs';
import {
  articleCount,
  articlesNaming,
  fileSays,
  makeCorpus,
  named,
  original,
  restoreCorpus,
  textOf,
} from './corpus.mjs';
import { Driver } from './driver.mjs';
import { entityRows, walkToMention } from './entitiesView.mjs';
import { step } from './failures.mjs';

const folder = makeCorpus();
let browser;
let vsix;
let editor;
const it = (title, run) => step(title, () => editor?.page, run);
const openArticle = (number) => editor.openArticle(named(number));

before(async () => {
  vsix = makePackage({ isQuiet: true });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The packaged extension in VS Code', () => {
  let workbench;
  before(async () => {
    workbench = await startWorkbench({ name: 'test', vsix });
    editor = await Driver.open(workbench, browser, { folder });
  });
  after(async () => {
    await editor?.close();
    editor = undefined;
    await workbench?.stop();
  });

  // Each step starts with the original samples, the Explorer, and no open editor.
  beforeEach(async () => {
    await editor.tidyUp();
    restoreCorpus(folder);
  });

  // The first step, since it tests the editor before any article was opened.
  it('leaves a text file that is not an article alone, and offers no command that makes no sense there', async () => {
    await editor.openFile('shopping.txt');
    await editor.language('Plain Text');
    const titles = await editor.palette('Copydesk:', 'Copydesk: New Article…');
    assert.ok(!titles.includes('Copydesk: Fix Date…') && !titles.includes('Copydesk: Go to Quote…'), titles.join());
    assert.ok(titles.includes('Copydesk: Show All Quotes'), titles.join());
    await editor.language('Plain Text');
  });

  it('recognizes an article on opening, even without a header', async () => {
    await openArticle('001');
    await openArticle('010');
  });

  it('lists the problems of the whole corpus', async () => {
    await openArticle('001');
    for (const code of ['date/missing', 'date/malformed', 'date/impossible', 'quote/unbalanced'])
      await editor.problem(code);
  });

  it('shows the outline: headline, dateline and who said what', async () => {
    await openArticle('001');
    const rows = await editor.outline(/Ida Roe/);
    assert.match(rows[0], /Port Ansel harbour reopens after three-day storm/);
    assert.match(rows[1], /PORT ANSEL \(Meridian\)/);
    assert.match(rows[2], /Ida Roe: “All 14 berths are clear.*direct · 12 words/s);
  });

  it('shows in hovers who a person is, who said a quotation, and which day is meant', async () => {
    await openArticle('001');
    await editor.goTo(5, 80);
    await editor.hoverSays(
      /Ida Roe · person\n“.+” · \d articles?[\s\S]*also as Roe[\s\S]*Corpus: 4 of 16 articles[\s\S]*All mentions · All quotes · Correct…/,
    );
    await editor.goTo(5, 10);
    await editor.hoverSays(/Said by Ida Roe \(“harbour master Ida Roe”\) · cue told/);
    await editor.goTo(1, 10);
    await editor.hoverSays(/Tuesday, 5 March 2024/);
    await editor.goTo(3, 66);
    await editor.hoverSays(/Tuesday, 5 March 2024/);
  });

  it('finds quotations with Go to Symbol, and names across the corpus', async () => {
    await openArticle('001');
    await editor.openList('Control+Shift+O');
    await editor.rows(/Roe: “We lost two cranes/);
    await editor.findSymbol('aune', /Sigrid Aune/);
  });

  it('goes to a quotation and to an entity with the keyboard alone', async () => {
    await openArticle('001');
    await editor.command('Copydesk: Go to Quote…', 'Go to Quote');
    await editor.type('Lindqvist');
    await editor.choose('Lindqvist');
    await editor.isAt('Ln 11');
    await editor.command('Copydesk: Go to Entity…', 'Go to Entity');
    await editor.type('Harbour Authority');
    await editor.choose('Harbour Authority');
    await editor.isAt('Ln 3');
  });

  it('shows above each quotation who said it, and lists that speaker’s quotations on a click', async () => {
    await openArticle('001');
    await editor.lens('Said by Ida Roe').click();
    await editor.waitForInput('Go to Quote: Ida Roe');
    const rows = await editor.rows(/Ida Roe/);
    assert.ok(
      rows.every((it) => it.includes('Ida Roe')),
      rows.join('\n'),
    );
  });

  it('groups the outline by speaker and back', async () => {
    await openArticle('001');
    await editor.outline(/Ida Roe: “All 14 berths/);
    await editor.command('Copydesk: Toggle Outline Grouping');
    await editor.outline(/quotations/);
    // Saved for this folder, not in the user's settings.
    await fileSays(join(folder, '.vscode', 'settings.json'), /"copydesk.outline.groupBy": "speaker"/);
    await editor.command('Copydesk: Toggle Outline Grouping');
    await editor.outline(/Ida Roe: “All 14 berths/);
  });

  it('keeps a corrected speaker next to the corpus', async () => {
    await openArticle('001');
    await editor.goTo(5, 10);
    await editor.command('Copydesk: Correct Speaker…', 'Correct Speaker (now ');
    await editor.type('Mia Vold');
    await editor.choose('Mia Vold');
    await editor.lens('Said by Mia Vold').waitFor();
    const file = join(folder, 'copydesk.corrections.json');
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).corrections[0].speaker, 'Mia Vold');
    rmSync(file);
    await editor.lens('Said by Mia Vold').waitFor({ state: 'detached' });
  });

  it('opens the table of quotations from a hover', async () => {
    await openArticle('001');
    await editor.goTo(5, 80);
    await editor.followHoverLink('All quotes');
    const table = editor.webview();
    await table.locator('#speaker', { hasText: 'By Ida Roe' }).waitFor();
    const others = table.locator('tbody td.speaker').filter({ hasNotText: /^Ida Roe$/ });
    await table
      .locator('tbody td.speaker', { hasText: /^Ida Roe$/ })
      .first()
      .waitFor();
    await others.first().waitFor({ state: 'detached' });
  });

  it('keeps next to the corpus that a name is not a person’s, and applies it from then on', async () => {
    await openArticle('001');
    await editor.goTo(5, 80);
    await editor.command('Copydesk: Correct Name…', 'Correct “');
    await editor.choose('Mark as an organization');
    const file = join(folder, 'copydesk.entities.json');
    await editor.hoverSays(/Ida Roe · organization/);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')).entities, [{ name: 'Ida Roe', type: 'ORG' }]);
    rmSync(file);
    await editor.hoverSays(/Ida Roe · person/);
  });

  it('renames across the corpus after asking where, and nowhere if canceled', async () => {
    await openArticle('001');
    await editor.goTo(5, 80);
    await editor.rename('Ida Vold');
    await editor.waitForInput('Rename to “Ida Vold”');
    const rows = await editor.rows(/mention/);
    assert.ok(rows.length >= 2 && rows.some((it) => it.includes(named('001'))), rows.join('\n'));
    await editor.dismiss('.quick-input-widget');
    await editor.shows('Ida Roe');
    await editor.rename('Ida Vold');
    await editor.waitForInput('Rename to “Ida Vold”');
    await editor.page.keyboard.press('Enter');
    await editor.shows('Ida Vold');
    const others = articlesNaming('Ida Roe').filter((number) => number !== '001');
    assert.ok(others.length > 0);
    for (const number of others) await fileSays(join(folder, named(number)), /Ida Vold/);
  });

  it('lists the entities of the corpus by kind, filters while typing, and opens a mention with the keyboard', async () => {
    await openArticle('001');
    await editor.showEntities();
    const roe = entityRows(editor).filter({ hasText: 'Ida Roe' });
    await roe.first().waitFor();
    await editor.command('Copydesk: Filter Entities…', 'Filter Entities');
    await editor.type('qui');
    await roe.first().waitFor({ state: 'detached' });
    await entityRows(editor).filter({ hasText: 'Mara Quist' }).first().waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.quickInput().waitFor({ state: 'hidden' });
    await walkToMention(editor, 'Mara Quist', 'Quist');
    await editor.page.keyboard.press('Enter');
    await editor.shows('Quist');
    await editor.command('Copydesk: Clear Entity Filter');
    await roe.first().waitFor();
  });

  it('merges two entities from the keyboard, and undoes it in the list of corrections', async () => {
    const file = join(folder, 'copydesk.identities.json');
    await openArticle('001');
    await editor.showEntities();
    await editor.command('Copydesk: Filter Entities…', 'Filter Entities');
    await editor.type('mara');
    const quist = entityRows(editor).filter({ hasText: 'Mara Quist' });
    await quist.first().waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.quickInput().waitFor({ state: 'hidden' });
    await quist.first().click();
    await editor.page.keyboard.press('Control+M');
    await editor.waitForInput('Merge “Mara Quist” With…');
    await editor.type('Ida Roe');
    await editor.choose('Ida Roe');
    await fileSays(file, /"kind": "same"/);
    await quist.first().waitFor({ state: 'detached' });
    await editor.command('Copydesk: Corrections…', 'Corrections');
    await editor.choose('are the same');
    await fileSays(file, /"verdicts": \[\]/);
    await quist.first().waitFor();
    await editor.command('Copydesk: Clear Entity Filter');
    rmSync(file);
  });

  it('repairs a header by a quick fix, byte for byte', async () => {
    await openArticle('011');
    await editor.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await editor.goTo(1, 3);
    await editor.quickFix('Change date to 2024-05-23');
    await editor.shows('date 2024-05-23 Lighthouse');
    await editor.page.keyboard.press('Control+S');
    const expected = original('011').replace('Date: 23 May 2024\n', ' date 2024-05-23 ');
    await fileSays(join(folder, named('011')), expected);
  });

  it('offers the neighbors’ days for a missing date, and chooses none', async () => {
    await openArticle('010');
    await editor.command('Copydesk: Fix Date…', 'Fix Date');
    const rows = await editor.rows(/Enter another date/);
    assert.match(rows.join('\n'), /2024-05-24 \(as in 009/);
    await editor.choose('2024-05-24');
    await editor.shows('date 2024-05-24 Fish market');
    assert.equal(textOf(join(folder, named('010'))), original('010'));
  });

  it('shows every undated article with its day and evidence, and writes the selected ones', async () => {
    await openArticle('001');
    await editor.command('Copydesk: Fix Missing Dates…');
    const page = editor.webview();
    const row = page.locator('tbody tr', { hasText: '010_' });
    await row.locator('td.certainty', { hasText: 'sure' }).waitFor();
    assert.match(await row.locator('td.evidence').textContent(), /the dateline and 009.*May 23/s);
    await page.locator('#none').click();
    await row.locator('input[type=checkbox]').check();
    await page.locator('#apply', { hasText: 'Write 1 date' }).click();
    await fileSays(join(folder, named('010')), /^ date 2024-05-23 Fish/);
    await row.waitFor({ state: 'detached' });
  });

  it('lists the events of an article in chronological order', async () => {
    await openArticle('001');
    await editor.command('Copydesk: Show Article Timeline', 'Article Timeline');
    await editor.rows(/2024/);
  });

  it('makes all safe repairs at once and says what is left', async () => {
    await openArticle('014');
    await editor.says('3 problems fixed. 1 needs your decision', () =>
      editor.command('Copydesk: Fix All Problems in Article'),
    );
    await editor.shows('“We have an agreement, and it is written down,”');
  });

  it('shows all quotations in a table that can be filtered and sorted, and opens them', async () => {
    await openArticle('001');
    await editor.command('Copydesk: Show All Quotes');
    const page = editor.webview();
    await page.locator('tbody tr').first().waitFor();
    await page.locator('#filter').fill('cranes roe');
    await page.locator('#count', { hasText: /^1 quotation$/ }).waitFor();
    await page.locator('#filter').press('ArrowDown');
    await page.locator('tbody tr:focus').press('Enter');
    await editor.isAt('Ln 7');
  });

  it('shows and filters the table by outlet and author, which a metadata file beside the corpus may give', async () => {
    await openArticle('006');
    await editor.command('Copydesk: Show All Quotes');
    const page = editor.webview();
    const outlets = page.locator('#outlets');
    await outlets.locator('option', { hasText: 'Lisbon Courier' }).waitFor({ state: 'attached' });
    await outlets.focus();
    await outlets.selectOption('outlet:Lisbon Courier');
    await page.locator('#count', { hasText: /^3 quotations$/ }).waitFor();
    await page.locator('tbody td.author', { hasText: 'Rui Sarmento' }).first().waitFor();
    writeFileSync(
      join(folder, 'copydesk.metadata.csv'),
      `file,outlet,author\n${named('006')},Lisbon Courier,"Vold, Mia"\n`,
    );
    await page.locator('tbody td.author', { hasText: 'Mia Vold' }).first().waitFor();
    await page.locator('#filter').fill('author:vold outlet:courier form');
    await page.locator('#count', { hasText: /^1 quotation$/ }).waitFor();
  });

  it('starts a new article with its header', async () => {
    await editor.command('Copydesk: New Article…', '1 of 2');
    await editor.type('2024-06-01');
    await editor.page.keyboard.press('Enter');
    await editor.waitForInput('2 of 2');
    await editor.type('A new day');
    await editor.page.keyboard.press('Enter');
    await editor.shows('date 2024-06-01 A new day');
    await editor.language('News Article');
  });

  it('exports the analysis of the corpus', async () => {
    await openArticle('001');
    for (const [format, file, first] of [
      ['JSONL', 'analysis.jsonl', /^\{"schema":1/],
      ['CSV: quotations', 'quotes.csv', /^article,date,outlet,author,kind,speaker/],
    ]) {
      await editor.command('Copydesk: Export Analysis…', '1 of 3');
      await editor.choose(format);
      await editor.waitForInput('2 of 3');
      await editor.choose('Whole corpus');
      // Next to the corpus folder, never in it.
      const written = `${folder}-${file}`;
      await editor.says(`Exported ${articleCount} articles to ${basename(written)}`, () =>
        editor.acceptProposedFile(written),
      );
      assert.match(textOf(written), first);
      assert.ok(textOf(written).trim().split('\n').length >= articleCount);
      rmSync(written);
    }
  });

  it('reports a problem without any text from the articles', async () => {
    await openArticle('001');
    await editor.command('Copydesk: Report Problem');
    await editor.shows('Copydesk problem report');
    await editor.shows(`Articles in the corpus: ${articleCount}, open: 1`);
    assert.doesNotMatch(await editor.text(), /Ansel|Roe|\.txt/);
  });

  it('rebuilds its index and restarts its server', async () => {
    await openArticle('001');
    await editor.says('articles indexed in', () => editor.command('Copydesk: Rebuild Index'));
    await editor.says('Language server restarted', () => editor.command('Copydesk: Restart Server'));
    await editor.goTo(5, 80);
    await editor.hoverSays(/Ida Roe · person/);
  });

  it('removes the byte-order mark, which no editor shows', async () => {
    const marked = join(folder, '018_marked.txt');
    const text = ' date 2024-06-01 Zebra crosses Oslo\nIt crossed.\n';
    writeFileSync(marked, `\ufeff${text}`);
    await editor.openArticle('018_marked.txt');
    await editor.page.locator('.squiggly-info').first().waitFor({ state: 'attached' });
    await editor.goTo(1, 1);
    await editor.quickFix('without byte-order mark');
    await editor.page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
    await fileSays(marked, text);
  });

  it('offers to reopen a file that was opened in the wrong encoding, and then shows it correctly', async () => {
    const latin = join(folder, '019_latin.txt');
    writeFileSync(latin, Buffer.from(' date 2024-06-01 Caf\xe9 opens in Oslo\nIt opened on Monday.\n', 'latin1'));
    await editor.openArticle('019_latin.txt');
    await editor.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await editor.goTo(1, 21);
    await editor.quickFix('Reopen with Encoding');
    await editor.choose('Reopen with Encoding');
    await editor.type('Windows 1252');
    await editor.choose('Windows 1252');
    await editor.page.locator('.view-line', { hasText: 'Café opens in Oslo' }).first().waitFor();
    await editor.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    rmSync(latin);
  });

  it('lets the user say that a file is not an article', async () => {
    await openArticle('003');
    await editor.command('Change Language Mode');
    await editor.type('Plain Text');
    await editor.choose('Plain Text');
    await editor.language('Plain Text');
    // The extension checks the document before it handles the next command.
    await editor.command('Copydesk: New Article…', '1 of 2');
    await editor.language('Plain Text');
  });

  it('follows files that change on disk', async () => {
    await openArticle('001');
    writeFileSync(join(folder, '017_new.txt'), ' date 2024-06-01 Zeppelin lands in Oslo\nIt landed.\n');
    await editor.findSymbol('Zeppelin', /Zeppelin lands/);
  });
});

describe('A workbench without a folder', () => {
  it('opens a single article, and the sample corpus', async () => {
    const workbench = await startWorkbench({ name: 'bare', vsix });
    const single = join(folder, 'single');
    mkdirSync(single);
    cpSync(join(folder, named('001')), join(single, 'alone.txt'));
    try {
      editor = await Driver.open(workbench, browser, { file: join(single, 'alone.txt') });
      await editor.language('News Article');
      await editor.indexed();
      await editor.goTo(5, 80);
      await editor.hoverSays(/Ida Roe · person/);
      await editor.command('Copydesk: Open Sample Corpus');
      await editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: named('009') }).waitFor();
    } finally {
      await workbench.stop();
    }
  });
});

describe('The extension in the browser’s worker', () => {
  it('reads the same articles and gives the same answers', async () => {
    const settings = { 'remote.extensionKind': { 'copydesk.copydesk': ['web'] } };
    const workbench = await startWorkbench({ name: 'web', vsix, settings });
    try {
      restoreCorpus(folder);
      editor = await Driver.open(workbench, browser, { folder, file: named('001') });
      await editor.language('News Article');
      await editor.indexed();
      await editor.goTo(5, 80);
      await editor.hoverSays(/Ida Roe · person/);
      await editor.outline(/Ida Roe: “All 14 berths/);
      await editor.problem('is not a valid date');
      await editor.command('Copydesk: Report Problem');
      await editor.shows('on browser');
    } finally {
      await workbench.stop();
    }
  });
});
