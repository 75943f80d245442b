// Folders of articles without a date header, opened for the first time.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe } from 'node:test';
import { makePackage } from '../../scripts/package.mjs';
import { launchBrowser, root, startWorkbench } from '../../scripts/workbench.mjs';
import { fileSays, makeCorpus, textOf } from './corpus.mjs';
import { Driver } from './driver.mjs';
import { step } from './failures.mjs';

const made = [];
let browser;
let workbench;
let editor;
const it = (title, run) => step(title, () => editor?.page, run);

/** Makes a folder with the texts of the samples without their headers; returns it with their number. */
function makeUndated() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-undated-')));
  made.push(folder);
  let count = 0;
  for (const name of readdirSync(join(root, 'samples'))) {
    const text = readFileSync(join(root, 'samples', name), 'utf8');
    if (!/^ date \d{4}-\d\d-\d\d \S/.test(text)) continue;
    writeFileSync(join(folder, `${name.slice(0, 3)}.txt`), text.slice(' date 2024-03-05 '.length));
    count++;
  }
  return { folder, count };
}

/** Adds notes, a log, a license, a list, and files that must never be read to their end. */
function addClutter(folder) {
  writeFileSync(join(folder, 'crawl.txt'), '2024-03-05 12:00:01 INFO “Fetched,” it said on Monday.\n'.repeat(160_000));
  symlinkSync('/dev/zero', join(folder, 'zero.txt'));
  spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
  writeFileSync(join(folder, 'requirements.txt'), 'numpy==1.26.4\npandas>=2.0\nscipy==1.12\nrequests\n');
  writeFileSync(join(folder, 'scrape.log.txt'), '2024-03-05 12:00:01 INFO “Fetched,” it said.\n'.repeat(90));
  writeFileSync(join(folder, 'LICENSE.txt'), readFileSync(join(root, 'LICENSE'), 'utf8'));
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes', 'todo.txt'), '- call Tom\n- boxes\n- the second drive\n- stamps\n');
}

before(async () => {
  const vsix = makePackage({ isQuiet: true });
  browser = await launchBrowser();
  workbench = await startWorkbench({ name: 'undated', vsix });
});

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

after(async () => {
  await workbench?.stop();
  await browser?.close();
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const settingsOf = (folder) => join(folder, '.vscode', 'settings.json');

describe('A folder of articles without a date header', () => {
  it('is asked about when one of its files is opened; Yes makes them articles, and their dates are one click away', async () => {
    const { folder, count } = makeUndated();
    editor = await Driver.open(workbench, browser, { folder, file: '001.txt' });
    const question = `This folder has ${count} text files without a date header. Treat them as articles?`;
    await editor.answer(question, 'Yes');
    await editor.language('News Article');
    await fileSays(settingsOf(folder), /"copydesk.corpus.include": \[\s*"\*\.txt"\s*\]/);
    await editor.status(`${count} articles, all read`).waitFor();
    await editor
      .notification(`${count} text files are now treated as articles`)
      .locator('.monaco-button', { hasText: 'Fix Missing' })
      .click();
    const rows = editor.webview().locator('tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), count);
  });

  it('has its articles open as plain text while the settings ignore them', async () => {
    const { folder, count } = makeUndated();
    const set = (settings) => writeFileSync(settingsOf(folder), JSON.stringify(settings));
    mkdirSync(join(folder, '.vscode'));
    set({ 'copydesk.corpus.include': ['*.txt'] });
    editor = await Driver.open(workbench, browser, { folder, file: '001.txt' });
    await editor.language('News Article');
    set({ 'copydesk.corpus.include': ['*.txt'], 'copydesk.ignore': ['001.txt'] });
    await editor.language('Plain Text');
    await editor.status(`${count - 1} articles, all read`).waitFor();
    set({ 'copydesk.corpus.include': ['*.txt'] });
    await editor.language('News Article');
  });

  it('has a log, a license and a list among its articles left alone', async () => {
    const { folder, count } = makeUndated();
    addClutter(folder);
    editor = await Driver.open(workbench, browser, { folder, file: '001.txt' });
    await editor.answer(`${count} text files that look like news but have no date header`, 'Yes');
    await editor.status(`${count} articles, all read`).waitFor();
    for (const name of ['scrape.log.txt', 'LICENSE.txt', 'requirements.txt', 'todo.txt']) {
      await editor.openFile(name);
      await editor.language('Plain Text');
    }
  });

  it('is not asked about again after Not Here, until the command brings the question back', async () => {
    const { folder, count } = makeUndated();
    editor = await Driver.open(workbench, browser, { folder, file: '001.txt' });
    await editor.says('will not ask about this folder again', () =>
      editor.answer('Treat them as articles?', 'Not Here'),
    );
    await editor.reload();
    await editor.language('Plain Text');
    await editor.showEntities();
    // The view has been checked, and the server has read the folder: a question would be there by now.
    await editor.page.locator('.pane-body', { hasText: 'No articles in this folder' }).first().waitFor();
    assert.equal(await editor.notification('Treat them as articles?').count(), 0);
    assert.equal(textOf(settingsOf(folder)), '');
    await editor.command('Copydesk: Treat Text Files as Articles…');
    await editor.answer('Treat them as articles?', 'Yes');
    await editor.status(`${count} articles, all read`).waitFor();
  });

  it('is asked about in the empty view, which also has the answers', async () => {
    const { folder, count } = makeUndated();
    editor = await Driver.open(workbench, browser, { folder });
    await editor.showEntities();
    const view = editor.page.locator('.pane-body', {
      hasText: `This folder has ${count} text files without a date header. Treat them as articles?`,
    });
    await view.first().locator('.monaco-list-row', { hasText: 'Yes' }).click();
    await editor.status(`${count} articles, all read`).waitFor();
    await editor.page.locator('.pane-body .monaco-list-row', { hasText: 'Ida Roe' }).first().waitFor();
  });

  it('is asked about by a command that needs articles, which continues after Yes', async () => {
    const { folder } = makeUndated();
    editor = await Driver.open(workbench, browser, { folder });
    await editor.command('Copydesk: Show All Quotes');
    await editor.answer('Treat them as articles?', 'Yes');
    await editor.webview().locator('tbody tr', { hasText: 'Ida Roe' }).first().waitFor();
  });

  it('is not found if there are only notes and lists, and a command says so', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-notes-')));
    made.push(folder);
    addClutter(folder);
    editor = await Driver.open(workbench, browser, { folder, file: 'requirements.txt' });
    await editor.command('Copydesk: Export Analysis…');
    await editor.answer('There are no articles in this folder', 'Treat Text Files');
    await editor.notification('without a date header in').waitFor();
    await editor.language('Plain Text');
  });
});

describe('Before any article is open', () => {
  it('commands read the corpus of the folder, and the status item opens a menu', async () => {
    const folder = makeCorpus();
    made.push(folder);
    editor = await Driver.open(workbench, browser, { folder });
    assert.equal(await editor.page.locator('#copydesk\\.copydesk\\.status').filter({ visible: true }).count(), 0);
    await editor.command('Copydesk: Show All Quotes');
    await editor.webview().locator('tbody tr', { hasText: 'Ida Roe' }).first().waitFor();
    await editor.status('16 articles, all read').click();
    await editor.waitForInput('Copydesk: 16 articles');
    await editor.choose('Show Output');
    // The Output panel, or a document if the editor has no log.
    await editor.page
      .locator('.part.panel, .editor-instance', { hasText: /16.articles.in.the.corpus/ })
      .first()
      .waitFor();
  });

  it('the status item says what is wrong with a side file', async () => {
    const folder = makeCorpus();
    made.push(folder);
    writeFileSync(join(folder, 'copydesk.entities.json'), '{');
    editor = await Driver.open(workbench, browser, { folder });
    await editor.command('Copydesk: Fix Missing Dates…');
    await editor.status('copydesk.entities.json').click();
    await editor.rows(/copydesk\.entities\.json/);
  });

  it('commands that need a folder say so if there is none', async () => {
    editor = await Driver.open(workbench, browser);
    for (const title of [
      'Fix Missing Dates…',
      'Show All Quotes',
      'Export Analysis…',
      'Rebuild Index',
      'Treat Text Files as Articles…',
    ]) {
      await editor.command(`Copydesk: ${title}`);
      await editor.notification('Open a folder of articles first').waitFor();
      await editor.command('Notifications: Clear All Notifications');
      await editor.notification('Open a folder of articles first').waitFor({ state: 'detached' });
    }
  });
});
