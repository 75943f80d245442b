import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { walk } from '../../server/src/workspace/walk';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a walk finds in a folder or file below the test’s, and what it reports. */
const walked = async (below = ''): Promise<readonly [readonly string[], readonly string[]]> => {
  const named = (path: string): string => relative(folder, path).split(sep).join('/');
  const skipped: string[] = [];
  const found = await walk(join(folder, below), (path) => skipped.push(named(path)));
  return [found.map(named).sort(), skipped];
};

describe('A walk through a folder', () => {
  it('finds what is named like an article, at any depth', async () => {
    for (const below of ['one/two', '.hidden', 'dir.txt']) mkdirSync(join(folder, below), { recursive: true });
    for (const name of [
      'a.txt',
      'B.TXT',
      'c.md',
      'one/d.txt',
      'one/two/e.txt',
      '.f.txt',
      '.hidden/g.txt',
      'dir.txt/h.txt',
    ])
      writeFileSync(join(folder, name), 'Text.');
    assert.deepEqual(await walked(), [['B.TXT', 'a.txt', 'dir.txt/h.txt', 'one/d.txt', 'one/two/e.txt'], []]);
  });
  it('does not follow links to folders, and leaves it to the reader whether a link is an article', async () => {
    mkdirSync(join(folder, 'one'));
    writeFileSync(join(folder, 'one/a.txt'), 'Text.');
    symlinkSync(join(folder, 'one'), join(folder, 'two'));
    symlinkSync(join(folder, 'one/a.txt'), join(folder, 'b.txt'));
    assert.deepEqual(await walked(), [['b.txt', 'one/a.txt'], []]);
  });
  it('misses nothing in a folder that is gone or is a file, but reports one that cannot be read', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Text.');
    symlinkSync('loop', join(folder, 'loop'));
    assert.deepEqual(await walked('gone'), [[], []]);
    assert.deepEqual(await walked('a.txt'), [[], []]);
    assert.deepEqual(await walked('loop'), [[], ['loop']]);
  });
});
