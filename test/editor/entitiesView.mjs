// Walks the tree of entities with the keyboard.
import { until } from './waiting.mjs';

/** The rows of the view. */
export function entityRows({ page }) {
  return page.locator('.pane-body .monaco-list-row');
}

/** Moves down the tree, expands the entity and its first article, and stops at the first mention with `words` in it. */
export async function walkToMention(editor, entity, words) {
  const focused = editor.page.locator('.pane-body .monaco-list-row.focused');
  const mention = focused.locator('.monaco-highlighted-label .highlight', { hasText: words });
  let isInside = false;
  await until(`the focus on a mention of ${entity}`, async () => {
    if ((await mention.count()) > 0) return true;
    const before = (await focused.allInnerTexts()).join();
    isInside ||= before.includes(entity);
    const isClosed = isInside && (await focused.getAttribute('aria-expanded', { timeout: 1000 })) === 'false';
    await editor.page.keyboard.press(isClosed ? 'ArrowRight' : 'ArrowDown');
    await until(
      'an effect of the key',
      async () =>
        isClosed
          ? (await focused.getAttribute('aria-expanded', { timeout: 1000 })) === 'true'
          : (await focused.allInnerTexts()).join() !== before,
      2000,
    );
    return false;
  });
}
