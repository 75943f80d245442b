// Drives the workbench as a person does: by keys, by what stands on the screen.
import assert from 'node:assert/strict';
import { workbenchUrl } from '../../scripts/workbench.mjs';

const LONG = 30_000;

/** A page on a folder of the workbench. */
export class Driver {
  constructor(workbench, page) {
    this.workbench = workbench;
    this.page = page;
  }

  static async open(workbench, browser, folder, file, viewport = { width: 1400, height: 900 }) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(LONG);
    await page.goto(
      workbenchUrl(
        workbench,
        folder,
        file === undefined ? {} : { open: folder === undefined ? file : `${folder}/${file}` },
      ),
    );
    await page.locator('.monaco-workbench .statusbar').waitFor();
    const driver = new Driver(workbench, page);
    if (file !== undefined) await page.locator('.tab.active', { hasText: file.split('/').pop() }).waitFor();
    return driver;
  }

  /** Opens a file by its name; the list is drawn anew while it is searched, so that a click may miss its row. */
  async openFile(name) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    const tab = this.page.locator('.tab.active', { hasText: name });
    for (let tries = 0; tries < 20; tries++) {
      await this.page.keyboard.press('Control+P');
      await this.quickInput()
        .fill(name, { timeout: 2000 })
        .catch(() => undefined);
      if (await appears(row, 1500)) {
        await row.click({ timeout: 2000 }).catch(() => undefined);
        if (await appears(tab, 4000)) return;
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`${name} could not be opened`);
  }

  /** Opens an article and waits until it is known as one. */
  async openArticle(name) {
    await this.openFile(name);
    await this.language('News Article');
  }

  /** Chooses a quick fix at the cursor; asked too early, the editor has none and does not ask again. */
  async quickFix(title) {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    for (let tries = 0; tries < 15; tries++) {
      await this.page.keyboard.press('Control+.');
      if (await appears(row, 1500)) break;
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** Waits until the status bar names the document's language. */
  async language(name) {
    await this.page.locator('#status\\.editor\\.mode').filter({ hasText: name }).waitFor();
  }

  quickInput() {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** Puts the cursor somewhere; line and column from 1. */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** Brings up the hover at the cursor until it says what is expected; other hovers, a tab's, are not meant. */
  async hoverSays(expected) {
    const hover = this.page.locator('.monaco-hover:visible .hover-contents');
    let text = '';
    for (let tries = 0; tries < 20 && !expected.test(text); tries++) {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      if (!(await appears(hover.first(), 1500))) continue;
      await this.page.waitForTimeout(150);
      text = (await hover.allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');
      await this.page.keyboard.press('Escape');
    }
    assert.match(text, expected);
  }

  /** Brings up the hover at the cursor and follows one of its links. */
  async followHoverLink(text) {
    const link = this.page.locator('.monaco-hover:visible .hover-contents a', { hasText: text }).first();
    for (let tries = 0; tries < 20; tries++) {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      if (await appears(link, 1500)) break;
      await this.page.keyboard.press('Escape');
    }
    await link.click();
  }

  /** Runs a command by its title in the palette; `opens` is the title of the list or box that it asks with. */
  async command(title, opens) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    const isAsked = async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput().fill(`>${title}`, { timeout: 2000 });
      await row.click({ timeout: 3000 });
    };
    // A list that is just closing takes the palette with it: ask again.
    for (let tries = 0; tries < 10; tries++) {
      const isDone = await isAsked().then(
        () => true,
        () => false,
      );
      if (isDone) break;
      if (tries === 9) throw new Error(`the palette does not offer “${title}”`);
      await this.page.keyboard.press('Escape');
    }
    if (opens !== undefined) await this.page.locator('.quick-input-title', { hasText: opens }).waitFor();
  }

  /** The titles that the palette offers for some words, once `expected` is among them. */
  async palette(words, expected) {
    let titles = [];
    for (let tries = 0; tries < 20 && !titles.includes(expected); tries++) {
      await this.page.keyboard.press('F1');
      await this.quickInput().fill(`>${words}`);
      await this.page.waitForTimeout(400);
      titles = (await this.rows()).map((row) => row.split('\n')[0]);
      await this.page.keyboard.press('Escape');
    }
    return titles;
  }

  /** The rows of the open list. */
  async rows() {
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  /** Chooses a row of the open list. */
  async choose(text) {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
  }

  /** The rows of the Problems view that have a text, once there are some. */
  async problems(text) {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await this.page.getByPlaceholder(/^Filter \(e\.g\./).fill(text);
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().waitFor();
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** The rows of the outline. */
  async outline() {
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    if (!(await rows.first().isVisible())) await this.page.locator('.pane-header', { hasText: 'Outline' }).click();
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** The text on the editor's screen. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.join('\n').replace(/\u00a0/g, ' ');
  }

  /** Waits until the editor's screen has a text. */
  async shows(text) {
    const deadline = Date.now() + LONG;
    while (!(await this.text()).includes(text)) {
      if (Date.now() > deadline) throw new Error(`“${text}” is not on the screen:\n${await this.text()}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Waits until the status bar or a notification says something. */
  async says(text) {
    await this.page.locator('.statusbar, .notification-list-item-message', { hasText: text }).first().waitFor();
  }

  /** Answers the file dialog; it takes a moment to see what was typed, so that Enter is pressed until it closes. */
  async saveAs(path) {
    const title = this.page.locator('.quick-input-title', { hasText: 'the file' });
    await title.waitFor();
    for (let tries = 0; tries < 30 && (await title.isVisible()); tries++) {
      await this.quickInput().fill(path);
      await this.page.waitForTimeout(400);
      await this.page.keyboard.press('Enter');
      await title.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
    }
  }

  /** The document inside a webview. */
  webview() {
    return this.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
  }

  async close() {
    await this.page.context().close();
  }
}

/** Whether something comes up within some milliseconds. */
function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
