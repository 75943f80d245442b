import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathMatcher, pathNamer } from '../../server/src/workspace/glob';

/** Which paths a pattern matches. */
const matched = (globs: string | readonly string[], ...paths: readonly string[]): string[] =>
  paths.filter(pathMatcher(typeof globs === 'string' ? [globs] : globs));

describe('A pattern for paths', () => {
  it('has wildcards as in VS Code', () => {
    assert.deepEqual(matched('*.txt', 'a.txt', 'b/a.txt', 'a.txtx', '.txt'), ['a.txt', '.txt']);
    assert.deepEqual(matched('**/*.txt', 'a.txt', 'b/a.txt', 'b/c/a.txt', 'b/a.md'), ['a.txt', 'b/a.txt', 'b/c/a.txt']);
    assert.deepEqual(matched('a?c', 'abc', 'ac', 'a/c', 'abbc'), ['abc']);
    assert.deepEqual(matched('a/**', 'a', 'a/b', 'a/b/c', 'ab'), ['a', 'a/b', 'a/b/c']);
    assert.deepEqual(matched('**/b/**', 'b', 'a/b/c', 'a/bb/c', 'b/c'), ['b', 'a/b/c', 'b/c']);
    assert.deepEqual(matched('{a,b}.txt', 'a.txt', 'b.txt', 'c.txt', '{a,b}.txt'), ['a.txt', 'b.txt']);
    assert.deepEqual(matched('{a,{b,c}}/x', 'a/x', 'b/x', 'c/x', 'd/x'), ['a/x', 'b/x', 'c/x']);
    assert.deepEqual(matched('{,a}b', 'b', 'ab', 'cb'), ['b', 'ab']);
    assert.deepEqual(matched('[a-c]x', 'ax', 'cx', 'dx', '-x'), ['ax', 'cx']);
    assert.deepEqual(matched('[!a-c]x', 'ax', 'dx'), ['dx']);
    assert.deepEqual(matched('[^a]x', 'ax', 'bx'), ['bx']);
    assert.deepEqual(matched('[a-]x', 'ax', '-x', 'bx'), ['ax', '-x']);
    assert.deepEqual(matched('[]a]x', ']x', 'ax', 'bx'), [']x', 'ax']);
    assert.deepEqual(matched('[ax', '[ax', 'ax'), ['[ax']);
    assert.deepEqual(matched('a*b*c', 'abc', 'axbxc', 'axbxb', 'abcbc'), ['abc', 'axbxc', 'abcbc']);
    assert.deepEqual(matched('***.txt', 'a.txt', 'b/a.txt'), ['a.txt']);
    assert.deepEqual(matched('a+(b)', 'a+(b)', 'ab'), ['a+(b)']);
    assert.deepEqual(matched('*', 'a', 'a/b', ''), ['a', '']);
  });
  it('without wildcards names a file or a folder with all that is in it', () => {
    assert.deepEqual(matched('a', 'a', 'a/b', 'a/b/c', 'ab', 'b/a'), ['a', 'a/b', 'a/b/c']);
    assert.deepEqual(matched('./a/', 'a', 'a/b'), ['a', 'a/b']);
    assert.deepEqual(matched('/a/b', 'a/b', 'a/b/c', 'a', 'a/bc'), ['a/b', 'a/b/c']);
    assert.deepEqual(matched('', '', 'a'), []);
    assert.deepEqual(matched('/', '', 'a'), []);
    assert.deepEqual(matched(['b', '*.md'], 'a.md', 'b', 'c'), ['a.md', 'b']);
    assert.deepEqual(matched([], 'a'), []);
  });
  it('counts up to a limit, beyond what people write', () => {
    assert.equal(matched('a'.repeat(1000), 'a'.repeat(1000)).length, 1);
    assert.equal(matched('a'.repeat(1001), 'a'.repeat(1001)).length, 0);
    assert.deepEqual(matched([...Array.from({ length: 999 }, (_, at) => `x${at}`), 'a', 'b'], 'a', 'b'), ['a']);
    assert.deepEqual(matched(`{${Array.from({ length: 100 }, (_, at) => at).join()}}.txt`, '0.txt', '99.txt'), [
      '0.txt',
      '99.txt',
    ]);
    assert.deepEqual(
      matched(`{${Array.from({ length: 101 }, (_, at) => at).join()}}.txt`, '0.txt', '99.txt', '100.txt'),
      [],
    );
    assert.deepEqual(matched([...Array.from({ length: 10 }, () => `${'x'.repeat(998)}*`), 'aaa*'], 'aaab'), ['aaab']);
    assert.deepEqual(
      matched([...Array.from({ length: 10 }, () => `${'x'.repeat(998)}*`), 'aaaaaaaaa*'], 'aaaaaaaaab'),
      ['aaaaaaaaab'],
    );
    assert.deepEqual(
      matched([...Array.from({ length: 10 }, () => `${'x'.repeat(998)}*`), 'aaaaaaaaaa*'], 'aaaaaaaaaab'),
      [],
    );
    assert.deepEqual(['a', './a', '/a', 'b', 'a/'].filter(pathNamer(['a', './b'])), ['a', 'b']);
  });
});
