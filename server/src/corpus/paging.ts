import { Best } from './best';
import type { Page } from './corpus';

/** How a list is cut into pages. */
export interface Paging<Item> {
  /** Identifies an item's place in the list; unique to each item. */
  readonly cursorOf: (item: Item) => string;
  readonly order: (left: string, right: string) => number;
  /** The cursor of the previous page's last item; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** The page after a cursor, from items in no particular order; visits each item once. */
export function pageOf<Item>(items: Iterable<Item>, { cursorOf, order, after, limit }: Paging<Item>): Page<Item> {
  const best = new Best<readonly [string, Item]>(limit + 1, ([left], [right]) => order(left, right));
  for (const item of items) {
    const cursor = cursorOf(item);
    if (after === null || order(cursor, after) > 0) best.add([cursor, item]);
  }
  const found = best.inOrder();
  const kept = found.slice(0, limit);
  return { items: kept.map(([, item]) => item), next: found.length > limit ? (kept.at(-1)?.[0] ?? null) : null };
}

/** Items of a page. Chosen by hand: any number gives the same answer. */
const PAGE = 1000;

/** All items of a list, page by page; `ask` gets the previous page's `next`, and how many items a page has. */
export async function* inPages<Item>(
  ask: (after: string | null, limit: number) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  let after: string | null = null;
  do {
    const page: Page<Item> = await ask(after, PAGE);
    yield* page.items;
    after = page.next;
  } while (after !== null);
}
