// Saves a screenshot and the text of the page when a step fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../scripts/workbench.mjs';

const folder = join(root, 'out', 'editor-failures');

/**
 * A test that saves the page when it fails, and gives the files in its error. `page` returns the page, or undefined if
 * none is open.
 */
export function step(title, page, run) {
  it(title, async () => {
    try {
      await run();
    } catch (error) {
      const kept = await keepPage(title, page()).catch((it) => `The page could not be saved: ${it.message}`);
      throw new Error(`${error.message}\n${kept}`, { cause: error });
    }
  });
}

async function keepPage(title, page) {
  if (page === undefined) return 'No page was open.';
  mkdirSync(folder, { recursive: true });
  const file = join(folder, title.replace(/[^a-z0-9]+/gi, '-').slice(0, 80));
  // The visible text, not that of the document: a workbench has many hidden elements.
  const [words] = await page.locator('body').allInnerTexts();
  writeFileSync(`${file}.txt`, words);
  await page.screenshot({ path: `${file}.png` });
  return `The page is saved in ${file}.png, its text in ${file}.txt.`;
}
