import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FolderEntry, filesBelow } from '../../client/src/filesBelow';

/** Folders by path, each with its entries; names that end with a slash are folders. */
const folders: Readonly<Record<string, readonly string[]>> = {
  '/c': ['a.txt', 'b.md', 'deep/', '.git/', 'node_modules/', 'locked/', 'A(1).TXT'],
  '/c/deep': ['c.txt', 'deeper/'],
  '/c/deep/deeper': ['d.txt'],
  '/c/.git': ['e.txt'],
  '/c/node_modules': ['f.txt'],
};

function walk(options: { most?: number; isCancelled?: () => boolean } = {}): Promise<string[]> {
  return filesBelow({
    folder: '/c',
    entriesOf: async (folder): Promise<FolderEntry[]> => {
      const names = folders[folder];
      if (names === undefined) throw new Error('No permissions');
      return names.map((it) =>
        it.endsWith('/') ? { name: it.slice(0, -1), kind: 'folder' } : { name: it, kind: 'file' },
      );
    },
    below: (folder, name) => `${folder}/${name}`,
    isWanted: (name) => name.toLowerCase().endsWith('.txt'),
    most: Number.POSITIVE_INFINITY,
    isCancelled: () => false,
    ...options,
  });
}

describe('The files below a folder of a virtual file system', () => {
  it('are found at any depth, except in hidden folders, in packages and in folders that cannot be read', async () =>
    assert.deepEqual(await walk(), ['/c/a.txt', '/c/A(1).TXT', '/c/deep/c.txt', '/c/deep/deeper/d.txt']));
  it('are not read on after enough of them, or after a cancellation', async () => {
    assert.deepEqual(await walk({ most: 1 }), ['/c/a.txt']);
    assert.deepEqual(await walk({ isCancelled: () => true }), []);
    let asked = 0;
    assert.deepEqual(await walk({ isCancelled: () => asked++ > 0 }), ['/c/a.txt', '/c/A(1).TXT']);
  });
});
