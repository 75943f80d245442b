import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

/** The command line on a stranger's folder. A run that hangs is killed, and fails the test. */
const PATIENCE_MS = 60_000;

const work = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'));
chmodSync(work, 0o755);
after(() => rmSync(work, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const program = join(process.cwd(), 'bin', 'copydesk.js');

function copydesk(args: readonly string[], options: { input?: string; uid?: number } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: PATIENCE_MS,
    input: '',
    ...options,
  });
  return { code: status, out: stdout, err: stderr };
}

const article = ' date 2024-03-05 Harbour reopens\n“We are open,” Ida Roe said.\n';
/** Has one repair that needs no decision by the reader. */
const repairable = 'Date: 5 March 2024\nHarbour reopens\nIda Roe said so.\n';
const repaired = ' date 2024-03-05 Harbour reopens\nIda Roe said so.\n';

function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries({ 'a.txt': article, ...files })) {
    mkdirSync(join(work, name, path, '..'), { recursive: true });
    writeFileSync(join(work, name, path), content);
  }
  return name;
}

const records = (out: string): { id: unknown; error?: { code: string; message: string } }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const outcomes = (out: string): string[] => records(out).map(({ id, error }) => `${id}: ${error?.code ?? 'read'}`);

/** Files can be made unreadable for everybody except root, so the program is run as nobody. */
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65534 } : {};
const noPipes = process.platform === 'win32' ? 'skipped: Windows has no pipes and devices among its files' : false;

describe('The command line in a folder with unreadable files', { skip: noPipes }, () => {
  it('reports pipes, devices, broken links and huge files, has a record for each, and reads the rest', () => {
    const name = folder('special', { 'z.txt': article });
    execFileSync('mkfifo', [join(work, name, 'pipe.txt')]);
    symlinkSync('/dev/zero', join(work, name, 'endless.txt'));
    symlinkSync('/dev/tty', join(work, name, 'terminal.txt'));
    symlinkSync('nowhere', join(work, name, 'broken.txt'));
    symlinkSync('loop.txt', join(work, name, 'loop.txt'));
    symlinkSync('.', join(work, name, 'folder.txt'));
    writeFileSync(join(work, name, 'giant.txt'), '');
    truncateSync(join(work, name, 'giant.txt'), 1 << 30);
    const { code, out, err } = copydesk(['analyze', name]);
    const bad = ['broken', 'endless', 'folder', 'giant', 'loop', 'pipe', 'terminal'];
    assert.deepEqual(outcomes(out), ['a: read', ...bad.map((it) => `${it}: unreadable`), 'z: read']);
    for (const it of bad) assert.match(err, new RegExp(`copydesk: special/${it}\\.txt: .+\\.\n`));
    assert.doesNotMatch(err, /\n {4}at /, 'no stack');
    assert.equal(code, 2);
    const checked = copydesk(['check', name]);
    assert.match(checked.err, /No problems in 2 articles\. 7 files or folders skipped \(listed above\)\.\n$/);
    assert.equal(checked.code, 2);
  });
  it('continues if such a file is given as an argument', () => {
    const name = folder('named', {});
    execFileSync('mkfifo', [join(work, name, 'pipe.txt')]);
    for (const bad of [join(name, 'pipe.txt'), '/dev/zero', join(name, 'missing.txt'), join(name, 'a.txt', 'b.txt')])
      assert.match(
        outcomes(copydesk(['analyze', bad, join(name, 'a.txt')]).out).join(),
        /: (?:unreadable|missing),a: read$/,
        bad,
      );
  });
  it('ignores a side file that is a pipe, a device, a folder, a broken link, a huge file, or not text, and says so', () => {
    const makers: Record<string, (path: string) => void> = {
      pipe: (path) => execFileSync('mkfifo', [path]),
      device: (path) => symlinkSync('/dev/zero', path),
      folder: (path) => mkdirSync(path),
      broken: (path) => symlinkSync('nowhere', path),
      giant: (path) => {
        writeFileSync(path, '');
        truncateSync(path, 1 << 30);
      },
      binary: (path) => writeFileSync(path, Buffer.alloc(5000, 1)),
    };
    for (const [kind, make] of Object.entries(makers))
      for (const side of ['copydesk.entities.json', 'copydesk.corrections.json', 'copydesk.metadata.csv']) {
        const name = folder(`side-${kind}-${side}`, {});
        make(join(work, name, side));
        const { code, out, err } = copydesk(['analyze', name]);
        assert.deepEqual(outcomes(out), ['a: read'], kind);
        assert.match(err, new RegExp(`${side.replaceAll('.', '\\.')}: .+\\. It is not used\\.\n$`), kind);
        assert.equal(code, 2, kind);
      }
  });
  it('reports the first few of a hundred thousand problems in a side file, and counts the others', () => {
    const name = folder('problems', {});
    writeFileSync(join(work, name, 'copydesk.corrections.json'), `{"corrections": [${'{},'.repeat(99_999)}{}]}`);
    const { code, out, err } = copydesk(['analyze', name]);
    assert.deepEqual([code, outcomes(out)], [0, ['a: read']]);
    assert.match(err, /Entry 5 is ignored.+\n.+: 99,995 more problems\.\n$/);
    assert.equal(err.trim().split('\n').length, 6);
  });
  it('reports files, folders and side files without permission, each once, and reads the rest', () => {
    const name = folder('private', { 'b.txt': article, 'shut/c.txt': article, 'copydesk.entities.json': '{}' });
    for (const path of ['b.txt', 'shut', 'copydesk.entities.json']) chmodSync(join(work, name, path), 0);
    const { code, out, err } = copydesk(['analyze', name], nobody);
    assert.deepEqual(outcomes(out), ['a: read', 'b: unreadable', 'shut: unreadable']);
    assert.equal(err.match(/permission denied/g)?.length, 3, err);
    assert.equal(code, 2);
    chmodSync(join(work, name, 'shut'), 0o755);
  });
  it('looks for no neighbors in a folder whose files it may read but not list', () => {
    const name = folder('unlisted', { 'undated.txt': 'Harbour reopens\nIda Roe said so.\n' });
    chmodSync(join(work, name), 0o711);
    const { out } = copydesk(['check', join(name, 'undated.txt')], nobody);
    assert.match(out, /date\/missing/);
    chmodSync(join(work, name), 0o755);
  });
});

describe('A batch', () => {
  it('has a record for a missing path, in its place, and records for all others', () => {
    const name = folder('gaps', { 'b.txt': article });
    const { code, out, err } = copydesk(['analyze', `${name}/nope.txt`, `${name}/a.txt`, 'nofolder', `${name}/b.txt`]);
    assert.deepEqual(outcomes(out), ['nope: missing', 'a: read', 'nofolder: missing', 'b: read']);
    assert.match(err, /gaps\/nope\.txt: no such file or folder\.\ncopydesk: nofolder: no such file or folder\.\n/);
    assert.equal(code, 2);
    assert.match(
      copydesk(['check', 'nofolder', `${name}/a.txt`]).err,
      /No problems in 1 article\. 1 file or folder skipped/,
    );
  });
  it('continues after a line whose record cannot be written, and after one without an end', () => {
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const lines = [
      JSON.stringify({ id: 1, text: article }),
      `{"id": ${nested}, "text": ""}`,
      'x'.repeat(65 * 1024 * 1024),
      JSON.stringify({ id: 4, text: 'Ab: '.repeat(131_072) }),
    ];
    const found = records(copydesk(['analyze', '-'], { input: lines.join('\n') }).out);
    assert.deepEqual(
      found.map((it) => it.error?.code ?? it.id),
      [1, 'internal', 'too-long', 4],
    );
  });
  it('says which option is wrong, in the program’s own words', () => {
    for (const [args, words] of [
      [['--nope'], 'there is no option “--nope”.'],
      [['check', '-x', '.'], 'there is no option “-x”.'],
      [['check', '.', '--out'], '--out needs a value: write --out=VALUE.'],
      [['check', '.', '--out', '--fix'], '--out needs a value: write --out=VALUE.'],
      [['check', '.', '--fix=yes'], '--fix takes no value.'],
      [['check', '.', '--constructor'], 'there is no option “--constructor”.'],
    ] as const) {
      const { code, err } = copydesk(args);
      assert.deepEqual([code, err], [2, `copydesk: ${words}\nTry “copydesk --help”.\n`]);
    }
  });
  it('reports an output file that cannot be written, and never writes over an article', () => {
    const name = folder('out', {});
    for (const target of ['/nowhere/x', ...(process.platform === 'linux' ? ['/dev/full'] : [])]) {
      const { code, err } = copydesk(['analyze', name, '--out', target]);
      assert.equal(code, 2, target);
      assert.match(err, new RegExp(`copydesk: ${target}: could not be written .+\n$`));
      assert.doesNotMatch(err, /\n {4}at /);
    }
    assert.equal(copydesk(['check', name, '--out', `./${name}/../${name}/a.txt`]).code, 2);
    assert.equal(readFileSync(join(work, name, 'a.txt'), 'utf8'), article);
  });
  it('lets no file name move the cursor or forge a finding', () => {
    const forged = 'x.txt:1:1: error: forged [date';
    folder('forging', { [`a\n${forged}\r\u001b[31m\u202e\u2028.txt`]: ' date 2024-02-30 Title\nText.\n' });
    const { out, err } = copydesk(['check', 'forging', 'no\nsuch\u001b[2J']);
    assert.equal(out.trim().split('\n').length, 1, out);
    assert.match(
      out,
      /a\\u\{a\}x\.txt:1:1: error: forged \[date\\u\{d\}\\u\{1b\}\[31m\\u\{202e\}\\u\{2028\}\.txt:1:7: error: /,
    );
    assert.match(err, /^copydesk: no\\u\{a\}such\\u\{1b\}\[2J: no such file or folder\.\n/);
  });
});

describe('check --fix', { skip: noPipes }, () => {
  it('keeps the mode of repaired files, and leaves no other files behind', () => {
    const name = folder('modes', { 'b.txt': repairable });
    chmodSync(join(work, name, 'b.txt'), 0o640);
    assert.equal(copydesk(['check', '--fix', name]).code, 0);
    assert.equal(readFileSync(join(work, name, 'b.txt'), 'utf8'), repaired);
    assert.equal(statSync(join(work, name, 'b.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(work, name)).sort(), ['a.txt', 'b.txt']);
  });
  it('loses nothing if the disk is full: the file is unchanged, and its findings are reported', () => {
    const long = `${repairable}${'Passengers waved from the bridge.\n'.repeat(1000)}`;
    const name = folder('full', { 'b.txt': long });
    // A file size limit of one kilobyte is reported like a full disk.
    const limited = `trap '' XFSZ; ulimit -f 1; exec "$@" 2>&1 | cat`;
    const { stdout } = spawnSync('bash', ['-c', limited, 'bash', process.execPath, program, 'check', '--fix', name], {
      cwd: work,
      encoding: 'utf8',
    });
    assert.match(stdout, /full\/b\.txt: not repaired \(no space left\)\. The file is unchanged\./);
    assert.match(stdout, /full\/b\.txt:1:1: .+\[date\/malformed\]/);
    assert.equal(readFileSync(join(work, name, 'b.txt'), 'utf8'), long);
    assert.deepEqual(readdirSync(join(work, name)).sort(), ['a.txt', 'b.txt']);
  });
  it('repairs a linked file inside the folder, and keeps the link', () => {
    const name = folder('links-inside', { 'real/b.dat': repairable });
    symlinkSync('real/b.dat', join(work, name, 'b.txt'));
    copydesk(['check', '--fix', name]);
    assert.equal(readFileSync(join(work, name, 'real/b.dat'), 'utf8'), repaired);
    assert.ok(lstatSync(join(work, name, 'b.txt')).isSymbolicLink());
  });
  it('refuses to write through a link to a file outside the folder, however it is given, and says so', () => {
    const name = folder('links-outside', {});
    folder('links-outside2', { 'b.txt': repairable });
    symlinkSync('../links-outside2/b.txt', join(work, name, 'b.txt'));
    symlinkSync('b.txt', join(work, name, 'c.txt'));
    for (const given of [[name], [`${name}/b.txt`], [`${name}/c.txt`], [`${name}/../${name}/b.txt`]]) {
      const { code, err } = copydesk(['check', '--fix', ...given]);
      assert.match(
        err,
        /[bc]\.txt: not repaired because it is a link to .+links-outside2\/b\.txt, outside the folder\./,
      );
      assert.equal(code, 2);
    }
    assert.equal(readFileSync(join(work, 'links-outside2', 'b.txt'), 'utf8'), repairable);
  });
  it('leaves other hard links to a file outside the folder alone', () => {
    const name = folder('hard', {});
    folder('hard2', { 'b.txt': repairable });
    linkSync(join(work, 'hard2', 'b.txt'), join(work, name, 'b.txt'));
    assert.equal(copydesk(['check', '--fix', name]).code, 0);
    assert.equal(readFileSync(join(work, name, 'b.txt'), 'utf8'), repaired);
    assert.equal(readFileSync(join(work, 'hard2', 'b.txt'), 'utf8'), repairable);
  });
  it('writes to no file without write permission, though it could replace it', () => {
    const name = folder('readonly', { 'b.txt': repairable });
    chmodSync(join(work, name), 0o777);
    chmodSync(join(work, name, 'b.txt'), 0o444);
    const { code, err } = copydesk(['check', '--fix', name], nobody);
    assert.match(err, /readonly\/b\.txt: not repaired \(permission denied\)\. The file is unchanged\./);
    assert.equal(code, 2);
    assert.equal(readFileSync(join(work, name, 'b.txt'), 'utf8'), repairable);
  });
});
