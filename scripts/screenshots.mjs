// Takes the README's screenshots, in a light and a dark theme: `node scripts/screenshots.mjs`.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Driver } from '../test/editor/driver.mjs';
import { makePackage } from './package.mjs';
import { launchBrowser, root, startWorkbench } from './workbench.mjs';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });
const vsix = makePackage({ isQuiet: true });
const browser = await launchBrowser();
for (const [theme, name] of Object.entries(themes)) {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-shots-'));
  const folder = join(work, 'corpus');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  const files = readdirSync(folder).sort();
  const settings = {
    'workbench.colorTheme': name,
    'breadcrumbs.enabled': true,
    'workbench.layoutControl.enabled': false,
  };
  const workbench = await startWorkbench({ name: `shots-${theme}`, vsix, settings });
  const editor = await Driver.open(workbench, browser, {
    folder,
    file: files[0],
    viewport: { width: 1280, height: 800 },
  });
  const { page } = editor;
  const shot = async (picture) => page.screenshot({ path: join(images, `${picture}-${theme}.png`) });
  await editor.language('News Article');
  await editor.outline(/Ida Roe/);
  await editor.problem('date/missing');
  await page.getByPlaceholder(/^Filter \(e\.g\./).fill('');
  await page.waitForTimeout(1500);
  await editor.goTo(5, 80);
  await showHover(page);
  await shot('overview');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J');
  await editor.goTo(5, 12);
  await showHover(page);
  await shot('quote');
  await page.keyboard.press('Escape');
  await editor.command('Copydesk: Toggle Outline Grouping');
  await page.locator('.outline-pane .monaco-list-row', { hasText: 'quotation' }).first().waitFor();
  await editor.goTo(5, 12);
  await editor.command('Copydesk: Correct Speaker…', 'Correct Speaker');
  await page.waitForTimeout(500);
  await shot('speaker');
  await page.keyboard.press('Escape');
  await editor.command('Copydesk: Toggle Outline Grouping');
  await editor.openFile(files[9]);
  await editor.language('News Article');
  await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
  await editor.goTo(1, 3);
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await shot('fix');
  await page.keyboard.press('Escape');
  await editor.command('Copydesk: Fix Missing Dates…');
  await editor.webview().locator('tbody tr').first().waitFor();
  await page.waitForTimeout(700);
  await shot('dates');
  await page.keyboard.press('Control+W');
  await editor.command('Copydesk: Show All Quotes');
  await editor.webview().locator('tbody tr').first().waitFor();
  await page.waitForTimeout(700);
  await shot('quotes');
  await page.keyboard.press('Control+W');
  await page.locator('.activitybar .action-item a[aria-label*="Copydesk"]').first().click();
  const entity = page.locator('.pane-body .monaco-list-row', { hasText: 'Ida Roe' }).first();
  await entity.click();
  await page.waitForTimeout(700);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(700);
  await editor.openFile(files[0]);
  await editor.language('News Article');
  await page.mouse.move(900, 640);
  await page.waitForTimeout(700);
  await editor.goTo(11, 85);
  await showHover(page);
  await shot('names');
  await editor.close();
  await workbench.stop();
  rmSync(work, { recursive: true, force: true });
}
await browser.close();
console.log(`Pictures written to ${images}`);
process.exit(0);

/** Opens the hover at the cursor and leaves it open. */
async function showHover(page) {
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const isThere = await page
      .locator('.monaco-hover:visible .hover-contents')
      .first()
      .waitFor({ timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    if (isThere) break;
  }
  await page.waitForTimeout(500);
}
