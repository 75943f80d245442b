import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inputsOf } from '../../server/src/cli/inputs';
import { documentOf, folderOf, isWithin, nameOf, pathBelow } from '../../server/src/corpus/documentId';
import { textLimit } from '../../server/src/workspace/fileLimits';
import { FileTree } from '../../server/src/workspace/fileTree';
import { pathMatcher } from '../../server/src/workspace/glob';
import { nodeHost } from '../../server/src/workspace/nodeHost';
import { readRegular, readRegularSync, Unreadable } from '../../server/src/workspace/regularFile';
import { RootFolders } from '../../server/src/workspace/rootFolders';
import { refOf } from '../kit/checks';

describe('The host of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-files-'));
  const outside = mkdtempSync(join(tmpdir(), 'copydesk-outside-'));
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).toString();
  const skipped = new Map<string, string>();
  const host = nodeHost({
    read: null,
    listsFor: null,
    usesUtf8: () => true,
    rootOf: (uri) => (uri.startsWith(uriOf('')) ? pathToFileURL(folder).toString() : null),
    skipped: (uri, reason) => skipped.set(uri.slice(uri.lastIndexOf('/') + 1), reason),
  });
  const text = ' date 2024-03-05 Harbour\n“Café,” said Ida Roe.\n';
  before(() => {
    mkdirSync(join(folder, 'my corpus (1)'));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'my corpus (1)', 'x y%20z.TXT'), text);
    writeFileSync(join(folder, 'node_modules', 'no.txt'), text);
    writeFileSync(join(folder, 'copydesk.entities.json'), '{}');
    writeFileSync(join(folder, 'latin.txt'), Buffer.from(text.replace(/[“”]/g, '"'), 'latin1'));
    writeFileSync(join(folder, 'marked.txt'), `\ufeff${text}`);
    writeFileSync(join(folder, 'wide.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    writeFileSync(join(folder, 'binary.txt'), Buffer.alloc(5000, 1));
    writeFileSync(join(outside, 'far.txt'), text);
    symlinkSync(join(outside, 'far.txt'), join(folder, 'link.txt'));
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    symlinkSync(folder, join(folder, 'circle'));
    mkdirSync(join(folder, 'copydesk.corrections.json'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  });
  after(() => {
    for (const it of [folder, outside]) rmSync(it, { recursive: true, force: true });
  });

  it('lists files named like text files or side files, but nothing behind links to folders', async () => {
    const listed = await host.listFiles(pathToFileURL(folder).toString());
    const names = listed.map((it) => pathBelow(pathToFileURL(folder).toString(), it)).sort();
    assert.deepEqual(names, [
      'a.txt',
      'binary.txt',
      'broken.txt',
      'copydesk.corrections.json',
      'copydesk.entities.json',
      'latin.txt',
      'link.txt',
      'marked.txt',
      'my corpus (1)/x y%20z.TXT',
      'pipe.txt',
      'wide.txt',
      'zero.txt',
    ]);
  });
  it('reads each file in its own encoding, and no file that is not text', async () => {
    const read = async (name: string): Promise<unknown> => {
      const found = await host.readFile(uriOf(name));
      return found === null ? null : [found.encoding, found.hasByteOrderMark, found.text.includes('Café')];
    };
    assert.deepEqual(await read('a.txt'), ['utf-8', false, true]);
    assert.deepEqual(await read('latin.txt'), ['windows-1252', false, true]);
    assert.deepEqual(await read('marked.txt'), ['utf-8', true, true]);
    assert.deepEqual(await read('wide.txt'), ['utf-16le', true, true]);
    assert.deepEqual(await read('link.txt'), ['utf-8', false, true]);
    for (const name of ['binary.txt', 'broken.txt', 'zero.txt', 'pipe.txt', 'missing.txt', 'elsewhere'])
      assert.equal(await read(name), null, name);
  });
  it('says why it does not read pipes, devices, folders, broken links and files that are too large', async () => {
    skipped.clear();
    mkdirSync(join(folder, 'huge'));
    for (const [name, size] of [
      ['huge.txt', 65],
      ['huge/copydesk.entities.json', 17],
    ] as const) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), size * 1024 * 1024);
    }
    const listed = await host.listFiles(pathToFileURL(folder).toString());
    for (const uri of listed) await host.readFile(uri);
    assert.equal(await host.readFile(uriOf('missing.txt')), null, 'a missing file is not reported');
    assert.deepEqual(Object.fromEntries(skipped), {
      'broken.txt': 'a broken link',
      'copydesk.corrections.json': 'a folder, not a file',
      'copydesk.entities.json': 'larger than 16 MB',
      'huge.txt': 'larger than 64 MB',
      'pipe.txt': 'a pipe, not a file',
      'zero.txt': 'a device, not a file',
    });
  });
  it('lists and reads nothing that is reachable only through a link to a folder, whoever asks', async () => {
    assert.deepEqual(await host.listFiles(uriOf('elsewhere')), []);
    assert.deepEqual(await host.listFiles(uriOf('circle/my%20corpus%20(1)')), []);
    assert.equal(await host.readFile(uriOf('elsewhere/far.txt')), null);
    assert.notEqual(
      await host.readFile(pathToFileURL(join(outside, 'far.txt')).toString()),
      null,
      'open outside of all',
    );
  });
  it('finds the same articles as the command line', async () => {
    const listed = await host.listFiles(pathToFileURL(folder).toString());
    const ours = listed.filter((it) => /\.txt$/i.test(it)).map((it) => pathBelow(pathToFileURL(folder).toString(), it));
    const theirs = inputsOf([folder]).map((it) => ('path' in it ? it.path.slice(folder.length + 1) : it.id));
    assert.deepEqual(theirs.sort(), ours.sort());
  });
});

describe('A document’s id', () => {
  const id = (uri: string): string | undefined => documentOf(uri, 'sensitive')?.id;
  it('is the same for every spelling of a URI', () => {
    for (const [spelled, other] of [
      ['file:///c/a%20(1).txt', 'file:///c/a%20%281%29.txt'],
      ['file:///c/it%27s.txt', "file:///c/it's.txt"],
      ['file:///c/é.txt', 'file:///c/%C3%A9.txt'],
      ['file:///c/a%23b%3F.txt', 'file:///c/a#b?.txt'],
      ['file:///c/a%3F.txt', 'file:///c/a?.txt'],
      ['file:///c/a%23.txt', 'file:///c/a#.txt'],
      ['FILE:///c/a.txt', 'file:///c/a.txt'],
      ['file:///C%3A/a.txt', 'file:///c:/a.txt'],
      ['file:///c/', 'file:///c'],
      ['file:///c/a;b&c.txt', 'file:///c/a%3Bb%26c.txt'],
      ['file:///c/../d/a.txt', 'file:///d/a.txt'],
      ['file:///c/%2e%2E/d/./a.txt', 'file:///d/a.txt'],
      ['file:///../../a.txt', 'file:///a.txt'],
      ['file:///c//a.txt', 'file:///c/a.txt'],
      ['file:///c/x/..', 'file:///c'],
    ])
      assert.equal(id(spelled ?? ''), id(other ?? ''), `${spelled} and ${other}`);
  });
  it('differs for different files, including a decomposed accent and a percent sign', () => {
    const names = ['a.txt', 'A.txt', 'é.txt', 'e\u0301.txt', 'a%2520b.txt', 'a%20b.txt', 'a%b.txt', 'a.txt%20'];
    assert.equal(new Set(names.map((it) => id(`file:///c/${it}`))).size, names.length);
    assert.notEqual(id('untitled:Untitled-1'), id('untitled:Untitled-2'));
    assert.notEqual(id('git:/c/a.txt?HEAD'), id('git:/c/a.txt?HEAD~1'));
    assert.notEqual(id('git:/c/a.txt?HEAD'), id('git:/c/a.txt%3FHEAD'));
  });
  it('follows the platform’s case sensitivity, and shows the URI as it is', () => {
    const ref = documentOf('file:///c/A.TXT', 'insensitive');
    assert.equal(ref?.id, documentOf('file:///C/a.txt', 'insensitive')?.id);
    assert.equal(ref?.uri, 'file:///c/A.TXT');
  });
  it('does not exist for something that is not a URI', () => {
    for (const uri of ['', 'a.txt', '/c/a.txt', 'no scheme: here', '1:a'])
      assert.equal(documentOf(uri, 'sensitive'), null, uri);
  });
  it('knows its folder, its name and what is below it', () => {
    assert.equal(folderOf('file:///c/d/a.txt'), 'file:///c/d');
    assert.equal(nameOf('file:///c/a%20b.txt'), 'a b.txt');
    assert.equal(pathBelow('file:///c', 'file:///c/d/a%20b.txt'), 'd/a b.txt');
    assert.ok(isWithin('file:///c/a.txt', 'file:///c') && isWithin('file:///c', 'file:///c'));
    assert.ok(!isWithin('file:///c2/a.txt', 'file:///c') && !isWithin('file:///', 'file:///c'));
  });
});

describe('Root folders', () => {
  const roots = new RootFolders();
  for (const uri of ['file:///c', 'file:///c/in', 'file:///d']) roots.add(refOf(uri));
  it('include the innermost and the outermost that contain a file', () => {
    const { id } = refOf('file:///c/in/a.txt');
    assert.equal(roots.innermost(id)?.uri, 'file:///c/in');
    assert.equal(roots.outermost(id)?.uri, 'file:///c');
    assert.equal(roots.innermost(refOf('file:///c2/a.txt').id), null);
  });
  it('give the path below the innermost one, and the whole URI outside', () => {
    assert.equal(roots.pathOf(refOf('file:///c/in/x/a%20b.txt')), 'x/a b.txt');
    assert.equal(roots.pathOf(refOf('file:///e/a.txt')), 'file:///e/a.txt');
  });
});

describe('The tree of files', () => {
  it('finds what is in a folder and below it, and forgets empty folders', () => {
    const tree = new FileTree();
    const names = ['a.txt', 'x/b.txt', 'x/y/c.txt', 'x2/d.txt'];
    for (const name of names) tree.add(refOf(`file:///c/${name}`));
    const under = (uri: string): string[] =>
      tree
        .under(refOf(uri).id)
        .map((it) => it.uri.slice(10))
        .sort();
    assert.deepEqual(under('file:///c'), [...names].sort());
    assert.deepEqual(under('file:///c/x'), ['x/b.txt', 'x/y/c.txt']);
    assert.deepEqual(under('file:///c/a.txt'), ['a.txt']);
    assert.deepEqual(
      [...tree.in(refOf('file:///c/x').id)].map((it) => it.uri.slice(10)),
      ['x/b.txt'],
    );
    tree.delete(refOf('file:///c/x/y/c.txt').id);
    tree.delete(refOf('file:///c/x/b.txt').id);
    assert.deepEqual(under('file:///c'), ['a.txt', 'x2/d.txt']);
    assert.deepEqual(under('file:///c/x'), []);
    const again = tree.add(refOf('file:///c/x/y/c.txt'));
    assert.equal(tree.get(again.id), again);
    assert.deepEqual(under('file:///c/x'), ['x/y/c.txt']);
    assert.deepEqual([...tree.all()].length, 3);
  });
});

describe('Globs in the settings', () => {
  const matches = (glob: string, ...paths: string[]): string[] => paths.filter(pathMatcher([glob]));
  it('mean what they mean in VS Code', () => {
    assert.deepEqual(matches('*.txt', 'a.txt', 'x/a.txt', 'a.md'), ['a.txt']);
    assert.deepEqual(matches('**/*.txt', 'a.txt', 'x/y/a.txt', 'a.md'), ['a.txt', 'x/y/a.txt']);
    assert.deepEqual(matches('x/**', 'x/a.txt', 'x/y/a.txt', 'y/a.txt', 'x'), ['x/a.txt', 'x/y/a.txt', 'x']);
    assert.deepEqual(matches('x/**/b?.txt', 'x/b1.txt', 'x/y/z/b2.txt', 'x/b.txt', 'x/b12.txt'), [
      'x/b1.txt',
      'x/y/z/b2.txt',
    ]);
    assert.deepEqual(matches('**/{drafts,notes}/*', 'drafts/a.txt', 'x/notes/a.txt', 'x/a.txt'), [
      'drafts/a.txt',
      'x/notes/a.txt',
    ]);
    assert.deepEqual(matches('{a,{b,c}d}.txt', 'a.txt', 'bd.txt', 'cd.txt', 'b.txt'), ['a.txt', 'bd.txt', 'cd.txt']);
    assert.deepEqual(matches('[a-c]*[!0-9].txt', 'bx.txt', 'b1.txt', 'dx.txt'), ['bx.txt']);
    assert.deepEqual(matches('*a*b*.txt', 'xaxbx.txt', 'ab.txt', 'ba.txt'), ['xaxbx.txt', 'ab.txt']);
    assert.deepEqual(matches('.hidden/**', '.hidden/a.txt'), ['.hidden/a.txt']);
    assert.deepEqual(matches('a (1)+.txt', 'a (1)+.txt', 'a 1.txt'), ['a (1)+.txt']);
  });
  it('mean everything in a folder if they only name it', () => {
    assert.deepEqual(matches('drafts', 'drafts/a.txt', 'drafts/x/a.txt', 'drafts2/a.txt'), [
      'drafts/a.txt',
      'drafts/x/a.txt',
    ]);
    assert.deepEqual(matches('./drafts/', 'drafts/a.txt', 'a.txt'), ['drafts/a.txt']);
  });
  it('match nothing when they are empty, endless or broken', () => {
    for (const glob of ['', '/', './', 'x'.repeat(5000), '{', '['])
      assert.deepEqual(matches(glob, 'a.txt', ''), [], glob.slice(0, 9));
    assert.equal(pathMatcher([])('a.txt'), false);
  });
  it('have no extended patterns: what looks like one is literal', () => {
    assert.deepEqual(matches('(a+)+b', 'aaab', '(a+)+b'), ['(a+)+b']);
    assert.deepEqual(matches('+(a).txt', 'aa.txt', '+(a).txt'), ['+(a).txt']);
    assert.deepEqual(matches('!(a).txt', 'b.txt'), []);
    assert.deepEqual(matches('(a|b)?.txt', 'a1.txt', '(a|b)1.txt'), ['(a|b)1.txt']);
  });
  it('stay fast for repeated stars, for sets of everything and for nested braces', () => {
    const path = `${'a'.repeat(250)}.txt`;
    const everything = `[${'\u0000-\uffff'.repeat(300)}]`;
    const started = performance.now();
    for (const glob of [
      `${'*a'.repeat(400)}b.txt`,
      '+(a*)*(a*)+(a*)b.txt',
      `${'**/'.repeat(300)}b`,
      `${'**/*a'.repeat(100)}b`,
      '{a,b}'.repeat(60),
      `${'{'.repeat(500)}${'}'.repeat(500)}x`,
      '*'.repeat(70_000),
      `${'{*a,*b}'.repeat(10_000)}`,
    ]) {
      const matcher = pathMatcher(Array.from({ length: 5000 }, () => glob));
      for (const it of [path, 'a/'.repeat(300), `${'aa/'.repeat(300)}x`])
        assert.equal(matcher(it), false, glob.slice(0, 20));
    }
    assert.equal(pathMatcher(Array.from({ length: 1000 }, () => everything))('a'), true);
    assert.equal(
      pathMatcher(Array.from({ length: 5000 }, (_, index) => `drafts/${index}.txt`))('drafts/999.txt'),
      true,
    );
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
  it('are not taken from an untrusted folder: every setting with patterns is restricted', () => {
    const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const properties: [string, { items?: { type: string } }][] = Object.entries(contributes.configuration.properties);
    const patterns = properties.filter(([, it]) => it.items?.type === 'string').map(([name]) => name);
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, patterns);
  });
});

describe('A file that is not regular', {
  skip: process.platform === 'win32' && 'skipped: Windows has no sockets among its files',
}, () => {
  it('is recognized by its type', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-kinds-'));
    const socket = createServer().listen(join(folder, 'socket'));
    await once(socket, 'listening');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/null', join(folder, 'device'));
    mkdirSync(join(folder, 'folder'));
    for (const [name, kind] of [
      ['socket', 'a socket, not a file'],
      ['pipe', 'a pipe, not a file'],
      ['device', 'a device, not a file'],
      ['folder', 'a folder, not a file'],
    ] as const) {
      const refusal = (error: unknown): boolean => error instanceof Unreadable && error.message === kind;
      await assert.rejects(readRegular(join(folder, name), textLimit), refusal, name);
      assert.throws(() => readRegularSync(join(folder, name), textLimit), refusal, name);
    }
    assert.equal(await readRegular(join(folder, 'nothing'), textLimit), null);
    socket.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
