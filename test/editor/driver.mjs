// Drives the workbench as a person does: by keys, and by what is on the screen. A key is pressed once its target is there,
// and its effect is waited for; only keys that can safely be repeated are pressed again.
import { workbenchUrl } from '../../scripts/workbench.mjs';
import { appears, DEADLINE, until } from './waiting.mjs';

/** How long to wait, in ms, until a key counts as lost, as keys are while a webview takes the focus. Chosen by hand. */
const KEY_IS_LOST = 5000;

/** A page on a folder of the workbench. */
export class Driver {
  constructor(workbench, page) {
    this.workbench = workbench;
    this.page = page;
  }

  static async open(workbench, browser, { folder, file, viewport = { width: 1400, height: 900 } } = {}) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(DEADLINE);
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

  /** Closes everything that a step may have left open: lists, dialogs, changed editors, the panel. */
  async tidyUp() {
    const { page } = this;
    await this.dismiss('.quick-input-widget, .action-widget, .context-view .monaco-menu, .rename-box');
    const tabs = page.locator('.tabs-container .tab');
    if ((await tabs.count()) > 0) {
      await this.command('View: Close All Editors');
      const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
      await until('an empty editor', async () => {
        if (await discard.isVisible()) await discard.click({ timeout: KEY_IS_LOST });
        return (await tabs.count()) === 0;
      });
    }
    const panel = page.locator('.part.panel');
    if (await panel.isVisible()) {
      await page.keyboard.press('Control+J');
      await panel.waitFor({ state: 'hidden' });
    }
    await this.showExplorer();
  }

  /** Presses Escape until nothing that matches a selector is visible. */
  async dismiss(selector) {
    const open = this.page.locator(selector).filter({ visible: true });
    await until(`the end of ${selector}`, async () => {
      if ((await open.count()) === 0) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  async showExplorer() {
    const explorer = this.page.locator('#workbench\\.view\\.explorer');
    await until('the explorer', async () => {
      if (await explorer.isVisible()) return true;
      await this.page.keyboard.press('Control+Shift+E');
      return appears(explorer, KEY_IS_LOST);
    });
  }

  /** Opens a file by name. */
  async openFile(name) {
    await this.acceptTyped({ key: 'Control+P', typed: name, isRow: (row) => row.startsWith(name) });
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens an article and waits until it is recognized and the whole corpus has been read. */
  async openArticle(name) {
    await this.openFile(name);
    await this.language('News Article');
    await this.indexed();
  }

  /** Waits until the status bar shows this language. */
  async language(name) {
    await this.page.locator('#status\\.editor\\.mode').filter({ hasText: name }).waitFor();
  }

  /** Waits until the status item says that the whole corpus has been read. */
  async indexed() {
    await this.status('all read').waitFor();
  }

  /** The status item, if its label for screen readers contains these words. */
  status(words) {
    return this.page.locator(`#copydesk\\.copydesk\\.status [aria-label*="${words}"]`);
  }

  /** A notification with these words. */
  notification(words) {
    return this.page.locator('.notification-toast', { hasText: words }).first();
  }

  /** Clicks a button of a notification, and waits until the notification is gone. */
  async answer(words, button) {
    const notification = this.notification(words);
    await notification.locator('.monaco-button', { hasText: button }).click();
    await notification.waitFor({ state: 'detached' });
  }

  /** Shows the Entities view. */
  async showEntities() {
    await this.page.locator('.activitybar .action-item a[aria-label*="Copydesk"]').first().click();
  }

  /** Renames the symbol at the cursor. Opening the box may take a second key press, if the first comes too early. */
  async rename(name) {
    const box = this.page.locator('.rename-box input');
    await until('the box for a new name', async () => {
      if (await box.isVisible()) return true;
      await this.page.keyboard.press('F2');
      return appears(box, KEY_IS_LOST);
    });
    await box.fill(name);
    await this.page.keyboard.press('Enter');
  }

  quickInput() {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** Waits for the quick pick or input box with a title. */
  async waitForInput(title) {
    await this.page.locator('.quick-input-title', { hasText: title }).filter({ visible: true }).waitFor();
  }

  /** Types into the open quick input, again if it loses the words while it is being drawn. */
  async type(words) {
    await until(`“${words}” in the box`, async () => {
      if ((await this.quickInput().inputValue({ timeout: KEY_IS_LOST })) === words) return true;
      await this.quickInput().fill(words, { timeout: KEY_IS_LOST });
      return false;
    });
  }

  /** Opens a list with a key, types, and presses Enter once the focused row is the right one. */
  async acceptTyped({ key, typed, isRow }) {
    await this.openList(key);
    let seen = '';
    await until(`a row for “${typed}”`, async () => {
      // A window that is still loading may close its lists.
      if (!(await this.quickInput().isVisible())) await this.openList(key);
      if ((await this.quickInput().inputValue({ timeout: KEY_IS_LOST })) !== typed) {
        await this.quickInput().fill(typed, { timeout: KEY_IS_LOST });
        return false;
      }
      seen = await this.focusedRow();
      if (isRow(seen)) return true;
      // A new file, or a newly registered command, may be missing from a list that was opened before.
      if (/^No matching|similar commands/.test(seen)) await this.dismiss('.quick-input-widget');
      return false;
    }).catch((error) => {
      throw new Error(`${error.message}; the row is “${seen}”`);
    });
    await this.page.keyboard.press('Enter');
    await until(`the end of the list for “${typed}”`, async () => {
      const input = this.quickInput();
      return !(await input.isVisible()) || (await input.inputValue({ timeout: 1000 })) !== typed;
    });
  }

  /** Opens a list with a key that can be pressed again while the list is open. */
  async openList(key) {
    await this.dismiss('.quick-input-widget');
    await until(`a list at ${key}`, async () => {
      await this.page.keyboard.press(key);
      return appears(this.quickInput(), KEY_IS_LOST);
    });
  }

  /** The text of the row that Enter would take; empty if there is none. */
  async focusedRow() {
    const rows = await this.page.locator('.quick-input-widget:visible .monaco-list-row.focused').allInnerTexts();
    return plain(rows[0] ?? '');
  }

  /** Moves the cursor; line and column start at 1. */
  async goTo(line, column) {
    await this.openList('Control+G');
    await this.type(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.isAt(`Ln ${line}, Col ${column}`);
    await this.quickInput().waitFor({ state: 'hidden' });
    await this.editorHasFocus();
  }

  /** Waits until the status bar shows this cursor position. */
  async isAt(place) {
    await this.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: new RegExp(`${place}\\b`) })
      .waitFor();
  }

  /** Waits until the editor has the keyboard focus. */
  async editorHasFocus() {
    const text = this.page.locator('.editor-instance .monaco-editor.focused').first();
    await until('the focus in the text', async () => {
      if (await appears(text, KEY_IS_LOST)) return true;
      await this.page.keyboard.press('Control+1');
      return false;
    });
  }

  /**
   * Chooses a quick fix at the cursor. When problems arrive, the editor looks for fixes by itself, shows a light bulb for
   * most, and drops requests made in the meantime; so this waits for the bulb for a while, and repeats a lost key press.
   */
  async quickFix(title) {
    const bulb = this.page.locator('.cgmr[class*="gutter-lightbulb"]').first();
    const fixes = this.page.locator('.action-widget .monaco-list-row');
    const row = fixes.filter({ hasText: title }).first();
    const refusal = this.page.locator('.monaco-editor-overlaymessage');
    await this.editorHasFocus();
    await until(`the quick fix “${title}”`, async () => {
      // A second press in an open list would apply its first fix, so the list is checked or closed first.
      if (await row.isVisible()) return true;
      await this.dismiss('.action-widget, .monaco-editor-overlaymessage');
      await appears(bulb, KEY_IS_LOST);
      await this.page.keyboard.press('Control+.');
      return (await appears(fixes.or(refusal).first(), KEY_IS_LOST)) && row.isVisible();
    });
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Shows the hover at the cursor, again and again until it matches `expected`. Ignores other hovers, such as a tab's. */
  async hoverSays(expected) {
    let text = '';
    await until(`a hover with ${expected}`, async () => {
      await this.showHover();
      return until(
        'a match',
        async () => {
          text = await this.hoverText();
          return expected.test(text);
        },
        2000,
      );
    }).catch((error) => {
      throw new Error(`${error.message}; it says:\n${text}`);
    });
    await this.dismiss('.monaco-editor .monaco-hover');
  }

  /** Shows the hover at the cursor and follows one of its links. */
  async followHoverLink(words) {
    const link = this.page.locator('.monaco-hover:visible .hover-contents a', { hasText: words }).first();
    await until(`the link “${words}” in the hover`, async () => {
      await this.showHover();
      return appears(link, KEY_IS_LOST);
    });
    await link.click();
  }

  async showHover() {
    await this.dismiss('.monaco-editor .monaco-hover');
    await this.editorHasFocus();
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
  }

  async hoverText() {
    return plain((await this.page.locator('.monaco-hover:visible .hover-contents').allInnerTexts()).join('\n'));
  }

  /** Runs a command by its title in the palette; `opens` is the title of the quick input that it opens. */
  async command(title, opens) {
    await this.acceptTyped({ key: 'F1', typed: `>${title}`, isRow: (row) => firstLine(row) === title });
    if (opens !== undefined) await this.waitForInput(opens);
  }

  /** The titles that the palette offers for some words, once `expected` is among them and all of them contain the words. */
  async palette(words, expected) {
    await this.openList('F1');
    const titles = await until(`“${expected}” in the palette`, async () => {
      await this.type(`>${words}`);
      const found = (await this.shownRows()).map(firstLine);
      return found.includes(expected) && found.every((it) => it.includes(words)) && found;
    });
    await this.dismiss('.quick-input-widget');
    return titles;
  }

  /** The rows of the open list, once one of them matches `expected`. */
  async rows(expected) {
    let rows = [];
    await until(`a row with ${expected}`, async () => {
      rows = await this.shownRows();
      return rows.some((it) => expected.test(it));
    }).catch((error) => {
      throw new Error(`${error.message}; the rows are:\n${rows.join('\n')}`);
    });
    return rows;
  }

  async shownRows() {
    return (await this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).map(plain);
  }

  /** Moves down the open list to a row with these words and chooses it. */
  async choose(words) {
    let focused = '';
    await until(`the row “${words}”`, async () => {
      focused = await this.focusedRow();
      if (focused.includes(words)) return true;
      if ((await this.shownRows()).length === 0) return false;
      await this.page.keyboard.press('ArrowDown');
      await until('another row', async () => (await this.focusedRow()) !== focused, 1000);
      return false;
    });
    await this.page.keyboard.press('Enter');
    await until(`the end of the list with “${words}”`, async () => (await this.focusedRow()) !== focused);
  }

  /** Waits until the Problems view has a row with these words. */
  async problem(words) {
    const { page } = this;
    const panel = page.locator('.markers-panel');
    await until('the Problems view', async () => {
      if (await panel.isVisible()) return true;
      await page.keyboard.press('Control+Shift+M');
      return appears(panel, KEY_IS_LOST);
    });
    await page.getByPlaceholder(/^Filter \(e\.g\./).fill(words);
    await panel.locator('.monaco-list-row', { hasText: words }).first().waitFor();
  }

  /** Searches the workspace for a symbol, reopening the list until it is found, since an open list does not refresh. */
  async findSymbol(words, expected) {
    await until(`a symbol ${expected}`, async () => {
      await this.openList('Control+T');
      await this.type(`#${words}`);
      return appears(
        this.page.locator('.quick-input-list .monaco-list-row', { hasText: expected }).first(),
        KEY_IS_LOST,
      );
    });
    await this.dismiss('.quick-input-widget');
  }

  /** A lens above a line of the text. */
  lens(words) {
    return this.page.locator('.codelens-decoration a', { hasText: words }).first();
  }

  /** Waits until an input field has this value. */
  async fieldSays(field, words) {
    await until(`“${words}” in the field`, async () => (await field.inputValue({ timeout: KEY_IS_LOST })) === words);
  }

  /** The rows of the outline, once one of them matches `expected`. */
  async outline(expected) {
    const header = this.page.locator('.pane-header', { hasText: 'Outline' });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    return until(`${expected} in the outline`, async () => {
      const texts = (await rows.allInnerTexts()).map(plain);
      return texts.some((it) => expected.test(it)) && texts;
    });
  }

  /** The visible text of the editor. */
  async text() {
    return plain((await this.page.locator('.editor-instance .view-line').allInnerTexts()).join('\n'));
  }

  /** Waits until the editor shows this text. */
  async shows(text) {
    let seen = '';
    await until(`“${text}” on the screen`, async () => {
      seen = await this.text();
      return seen.includes(text);
    }).catch((error) => {
      throw new Error(`${error.message}; it shows:\n${seen}`);
    });
  }

  /** Runs `act` and catches a message in the status bar or a notification that disappears soon after. */
  async says(text, act) {
    const message = this.page.locator('.statusbar, .notification-list-item-message', { hasText: text }).first();
    await Promise.all([message.waitFor(), act()]);
  }

  /** Accepts the path in the file dialog, once the dialog has loaded the folder and proposes it. */
  async acceptProposedFile(path) {
    await this.waitForInput('File');
    await until(`${path} in the dialog`, async () => (await this.quickInput().inputValue()) === path);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Reloads the window, as *Reload Window* does: what the browser stores remains. */
  async reload() {
    await this.page.reload();
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** The document inside a webview. */
  webview() {
    return this.page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
  }

  async close() {
    await this.page.context().close();
  }
}

/** A text with the editor's no-break spaces as plain ones. */
function plain(text) {
  return text.replace(/\u00a0/g, ' ');
}

function firstLine(text) {
  return text.split('\n')[0].trim();
}
