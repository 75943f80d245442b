// Runs all checks in one command: `npm test`. One part only: `npm test -- unit` (or any name below).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './workbench.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Installs the project's packages if they are missing or do not match the lock file. */
function setUp() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const isReady = existsSync(stamp) && readLock(stamp) === readLock(join(root, 'package-lock.json'));
  if (!isReady) run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The names and versions in a lock file, without optional packages, which depend on the platform. */
function readLock(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages)
    .filter(([name, it]) => name !== '' && it.optional !== true && it.link !== true)
    .map(([name, it]) => `${name}@${it.version}`)
    .sort()
    .join();
}

/** Runs a test bundle with Node's test runner and adds its counts to the totals. */
function suite(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', file], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const count = (name) => Number(new RegExp(`${name} (\\d+)`).exec(stdout)?.[1] ?? 0);
  const hasFailed = status !== 0 || count('pass') + count('skipped') === 0;
  process.stdout.write(hasFailed ? stdout : summaryOf(stdout));
  if (hasFailed) process.stderr.write(stderr);
  totals.passed += count('pass');
  totals.failed += count('fail') + count('cancelled');
  totals.skipped += count('skipped');
  if (hasFailed) throw new Error(`${file} failed`);
}

/** For a suite that passed: the skipped tests and the counts. */
function summaryOf(stdout) {
  const lines = stdout.split('\n');
  const skipped = lines.filter((it) => it.includes('# ') && /SKIP|skip/.test(it));
  const counts = lines.filter((it) => /^ℹ (?:tests|duration_ms)/.test(it)).map((it) => it.slice(2));
  return `${[...skipped, `  ${counts.join(', ')}`].join('\n')}\n`;
}

const parts = {
  lint: () => {
    run(bin('biome'), ['check', '.']);
    run(process.execPath, [join(root, 'scripts', 'promises.mjs')]);
  },
  types: () => run(bin('tsc'), ['-p', '.']),
  build: () => run(process.execPath, ['esbuild.mjs', '--tests']),
  unit: () => suite('out/test/unit.js'),
  property: () => suite('out/test/property.js'),
  protocol: () => suite('out/test/protocol.js'),
  grammar: () => run(bin('vscode-tmgrammar-test'), ['test/grammar/*.txt']),
  editor: () => {
    suite('test/editor/editor.test.mjs');
    suite('test/editor/undated.test.mjs');
  },
  editors: () => suite('test/editors/editors.test.mjs'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown[0]}”: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
setUp();
const needsBuild = asked.some((name) => name !== 'lint' && name !== 'types');
const chosen =
  asked.length === 0 ? Object.keys(parts) : [...(needsBuild && !asked.includes('build') ? ['build'] : []), ...asked];
const failures = [];
for (const name of chosen) {
  const started = Date.now();
  console.log(`— ${name}`);
  try {
    parts[name]();
    console.log(`  ${name} passed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    failures.push(name);
    console.error(error instanceof Error ? error.message : error);
    if (name === 'build') break;
  }
}
if (failures.length > 0) console.error(`Failed: ${failures.join(', ')}`);
// A part without tests (lint, types) counts as one failed test if it fails.
const failed = Math.max(totals.failed, failures.length);
console.log(`${totals.passed} passed, ${failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exit(failures.length === 0 ? 0 : 1);
