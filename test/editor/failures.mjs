// What a failed step leaves behind for whoever reads the log: a picture of the page, and its words.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../scripts/workbench.mjs';

const folder = join(root, 'out', 'editor-failures');

/**
 * A test that keeps what the page showed when it fails, and names the files in its error. `page` gives the page, or
 * undefined where none was opened.
 */
export function step(title, page, run) {
  it(title, async () => {
    try {
      await run();
    } catch (error) {
      const kept = await keepPage(title, page()).catch((it) => `The page could not be kept: ${it.message}`);
      throw new Error(`${error.message}\n${kept}`, { cause: error });
    }
  });
}

async function keepPage(title, page) {
  if (page === undefined) return 'No page was open.';
  mkdirSync(folder, { recursive: true });
  const file = join(folder, title.replace(/[^a-z0-9]+/gi, '-').slice(0, 80));
  // What can be seen, not what stands in the document: a workbench has much that is hidden.
  const [words] = await page.locator('body').allInnerTexts();
  writeFileSync(`${file}.txt`, words);
  await page.screenshot({ path: `${file}.png` });
  return `The page is kept in ${file}.png, its words in ${file}.txt.`;
}
