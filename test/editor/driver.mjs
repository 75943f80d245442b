// Drives the workbench as a person does: by keys, by what stands on the screen. Every key is pressed once what it works
// on is there, and what it brings about is waited for; only keys that do the same twice as once are pressed again.
import { workbenchUrl } from '../../scripts/workbench.mjs';
import { appears, DEADLINE, until } from './waiting.mjs';

/** How long a key may have no effect before it counts as lost, as keys are while a webview takes the focus. */
const KEY_IS_LOST = 5000;

/** A page on a folder of the workbench. */
export class Driver {
  constructor(workbench, page) {
    this.workbench = workbench;
    this.page = page;
  }

  static async open(workbench, browser, folder, file, viewport = { width: 1400, height: 900 }) {
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

  /** Puts everything away that a step may have left: lists, dialogs, editors with what was typed, the panel. */
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

  /** Presses Escape until nothing that a selector names is on the screen. */
  async dismiss(selector) {
    const open = this.page.locator(selector).filter({ visible: true });
    await until(`nothing of ${selector} on the screen`, async () => {
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

  /** Opens a file by its name. */
  async openFile(name) {
    await this.acceptTyped({ key: 'Control+P', typed: name, isRow: (row) => row.startsWith(name) });
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Opens an article and waits until it is known as one and all of the corpus is read. */
  async openArticle(name) {
    await this.openFile(name);
    await this.language('News Article');
    await this.indexed();
  }

  /** Waits until the status bar names the document's language. */
  async language(name) {
    await this.page.locator('#status\\.editor\\.mode').filter({ hasText: name }).waitFor();
  }

  /** Waits until the status item says that all of the corpus is read. */
  async indexed() {
    await this.status('all read').waitFor();
  }

  /** The status item, where it says some words to a screen reader. */
  status(words) {
    return this.page.locator(`#copydesk\\.copydesk\\.status [aria-label*="${words}"]`);
  }

  /** A notification with some words. */
  notification(words) {
    return this.page.locator('.notification-toast', { hasText: words }).first();
  }

  /** Presses a button of a notification, and waits until that is gone. */
  async answer(words, button) {
    const notification = this.notification(words);
    await notification.locator('.monaco-button', { hasText: button }).click();
    await notification.waitFor({ state: 'detached' });
  }

  /** Shows Copydesk’s view of entities. */
  async showEntities() {
    await this.page.locator('.activitybar .action-item a[aria-label*="Copydesk"]').first().click();
  }

  /** Asks to rename what is at the cursor; the box may be opened by a second key where the first came too early. */
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

  /** Waits for the list or box with a title. */
  async asked(title) {
    await this.page.locator('.quick-input-title', { hasText: title }).filter({ visible: true }).waitFor();
  }

  /** Types into the open list or box; a list that is just being drawn may forget its words, which are typed again. */
  async type(words) {
    await until(`“${words}” in the box`, async () => {
      if ((await this.quickInput().inputValue({ timeout: KEY_IS_LOST })) === words) return true;
      await this.quickInput().fill(words, { timeout: KEY_IS_LOST });
      return false;
    });
  }

  /** Opens a list by a key, types, and presses Enter once the row that it takes is the one that is meant. */
  async acceptTyped({ key, typed, isRow }) {
    await this.ask(key);
    let seen = '';
    await until(`a row for “${typed}”`, async () => {
      // A window that is just being drawn may close its lists.
      if (!(await this.quickInput().isVisible())) await this.ask(key);
      if ((await this.quickInput().inputValue({ timeout: KEY_IS_LOST })) !== typed) {
        await this.quickInput().fill(typed, { timeout: KEY_IS_LOST });
        return false;
      }
      seen = await this.focusedRow();
      if (isRow(seen)) return true;
      // A file that has just been made, or a command that has just come in, may be missing in a list that was begun before.
      if (/^No matching|similar commands/.test(seen)) await this.dismiss('.quick-input-widget');
      return false;
    }).catch((error) => {
      throw new Error(`${error.message}; there is “${seen}”`);
    });
    await this.page.keyboard.press('Enter');
    await until(`an end of the list for “${typed}”`, async () => {
      const input = this.quickInput();
      return !(await input.isVisible()) || (await input.inputValue({ timeout: 1000 })) !== typed;
    });
  }

  /** Opens a list by a key that can be pressed again while the list is open. */
  async ask(key) {
    await this.dismiss('.quick-input-widget');
    await until(`a list at ${key}`, async () => {
      await this.page.keyboard.press(key);
      return appears(this.quickInput(), KEY_IS_LOST);
    });
  }

  /** The words of the row that Enter would take; none where there is no such row. */
  async focusedRow() {
    const rows = await this.page.locator('.quick-input-widget:visible .monaco-list-row.focused').allInnerTexts();
    return plain(rows[0] ?? '');
  }

  /** Puts the cursor somewhere; line and column from 1. */
  async goTo(line, column) {
    await this.ask('Control+G');
    await this.type(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.isAt(`Ln ${line}, Col ${column}`);
    await this.quickInput().waitFor({ state: 'hidden' });
    await this.editorHasFocus();
  }

  /** Waits until the status bar tells a place of the cursor. */
  async isAt(place) {
    await this.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: new RegExp(`${place}\\b`) })
      .waitFor();
  }

  /** Waits until keys go into the text. */
  async editorHasFocus() {
    const text = this.page.locator('.editor-instance .monaco-editor.focused').first();
    await until('the focus in the text', async () => {
      if (await appears(text, KEY_IS_LOST)) return true;
      await this.page.keyboard.press('Control+1');
      return false;
    });
  }

  /**
   * Chooses a quick fix at the cursor. The editor looks for fixes by itself when problems come in, shows a bulb for most,
   * and forgets who asked meanwhile; so the bulb is waited for a while, and a key without an answer is pressed again.
   */
  async quickFix(title) {
    const bulb = this.page.locator('.cgmr[class*="gutter-lightbulb"]').first();
    const fixes = this.page.locator('.action-widget .monaco-list-row');
    const row = fixes.filter({ hasText: title }).first();
    const refusal = this.page.locator('.monaco-editor-overlaymessage');
    await this.editorHasFocus();
    await until(`the quick fix “${title}”`, async () => {
      // A second press in the open list would take its first fix: whatever is open is looked at or closed first.
      if (await row.isVisible()) return true;
      await this.dismiss('.action-widget, .monaco-editor-overlaymessage');
      await appears(bulb, KEY_IS_LOST);
      await this.page.keyboard.press('Control+.');
      return (await appears(fixes.or(refusal).first(), KEY_IS_LOST)) && row.isVisible();
    });
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /** Brings up the hover at the cursor, anew until it says what is expected; other hovers, a tab's, are not meant. */
  async hoverSays(expected) {
    let text = '';
    await until(`a hover with ${expected}`, async () => {
      await this.showHover();
      return until(
        'a word of it',
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

  /** Brings up the hover at the cursor and follows one of its links. */
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

  /** Runs a command by its title in the palette; `opens` is the title of the list or box that it asks with. */
  async command(title, opens) {
    await this.acceptTyped({ key: 'F1', typed: `>${title}`, isRow: (row) => firstLine(row) === title });
    if (opens !== undefined) await this.asked(opens);
  }

  /** The titles that the palette offers for some words, once `expected` is among them and no row is of other words. */
  async palette(words, expected) {
    await this.ask('F1');
    const titles = await until(`“${expected}” in the palette`, async () => {
      await this.type(`>${words}`);
      const found = (await this.shownRows()).map(firstLine);
      return found.includes(expected) && found.every((it) => it.includes(words)) && found;
    });
    await this.dismiss('.quick-input-widget');
    return titles;
  }

  /** The rows of the open list, once one of them has what is expected. */
  async rows(expected) {
    let rows = [];
    await until(`a row with ${expected}`, async () => {
      rows = await this.shownRows();
      return rows.some((it) => expected.test(it));
    }).catch((error) => {
      throw new Error(`${error.message}; there are:\n${rows.join('\n')}`);
    });
    return rows;
  }

  async shownRows() {
    return (await this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).map(plain);
  }

  /** Goes down the open list to a row with some words and takes it. */
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
    await until(`an end of the list with “${words}”`, async () => (await this.focusedRow()) !== focused);
  }

  /** Waits until the Problems view has a row with some words. */
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

  /** Searches the whole corpus for a symbol, anew until it is found, since a list keeps to what it found at first. */
  async findSymbol(words, expected) {
    await until(`a symbol ${expected}`, async () => {
      await this.ask('Control+T');
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

  /** Waits until a field of a page has some words in it. */
  async fieldSays(field, words) {
    await until(`“${words}” in the field`, async () => (await field.inputValue({ timeout: KEY_IS_LOST })) === words);
  }

  /** The rows of the outline, once one of them has what is expected. */
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

  /** The text on the editor's screen. */
  async text() {
    return plain((await this.page.locator('.editor-instance .view-line').allInnerTexts()).join('\n'));
  }

  /** Waits until the editor's screen has a text. */
  async shows(text) {
    let seen = '';
    await until(`“${text}” on the screen`, async () => {
      seen = await this.text();
      return seen.includes(text);
    }).catch((error) => {
      throw new Error(`${error.message}; there is:\n${seen}`);
    });
  }

  /** Does something and waits until the status bar or a notification says what it soon takes back again. */
  async says(text, act) {
    const message = this.page.locator('.statusbar, .notification-list-item-message', { hasText: text }).first();
    await Promise.all([message.waitFor(), act()]);
  }

  /** Accepts the path that the file dialog proposes, once it has looked at the folder and proposes it. */
  async acceptProposedFile(path) {
    await this.asked('File');
    await until(`${path} in the dialog`, async () => (await this.quickInput().inputValue()) === path);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Loads the window anew, as *Reload Window* does: what the browser keeps of it stays. */
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

/** What a text looks like, with the editor's hard spaces as plain ones. */
function plain(text) {
  return text.replace(/\u00a0/g, ' ');
}

function firstLine(text) {
  return text.split('\n')[0].trim();
}
