// A real VS Code in the browser, from npm alone: code-server, the Node it needs, and a browser to look at it.
// Everything lies in .workbench/, outside of git; a second call finds it there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, '.workbench');
const codeServerVersion = '4.139.1';
const nodeMajor = 24;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program and fails with its output when it fails. */
export function run(program, args, options = {}) {
  const { isQuiet = false, ...rest } = options;
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: isQuiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
    ...rest,
  });
  if (result.status !== 0) {
    if (isQuiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    throw new Error(`${program} ${args.join(' ')} failed (${result.error?.message ?? `exit ${result.status}`})`);
  }
  return result.stdout;
}

function install(folder, packages, ...flags) {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...flags, ...packages], {
    cwd: folder,
    isQuiet: true,
  });
}

/** Says once in a while what the newcomer waits for. */
function announce(what) {
  process.stderr.write(`copydesk: ${what}\n`);
}

/** The Node that code-server needs: the running one where it fits, else a bare binary from npm. */
function nodeForServer() {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = join(home, 'node', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    announce(`fetching Node ${nodeMajor} for the workbench`);
    install(join(home, 'node'), [`${name}@${nodeMajor}`]);
  }
  return binary;
}

/** Installs code-server without compiling anything; returns its entry script. */
function codeServer(node) {
  const folder = join(home, 'code-server');
  const server = join(folder, 'node_modules', 'code-server');
  const done = join(folder, `installed-${codeServerVersion}`);
  if (!existsSync(done)) {
    announce('fetching VS Code for the browser (code-server); this happens once');
    rmSync(folder, { recursive: true, force: true });
    install(folder, [`code-server@${codeServerVersion}`]);
    const path = `${join(node, '..')}${delimiter}${process.env.PATH}`;
    run(npm, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: join(server, 'lib', 'vscode'),
      isQuiet: true,
      env: { ...process.env, PATH: path },
    });
    writeFileSync(done, '');
  }
  return join(server, 'out', 'node', 'entry.js');
}

/** The settings of a quiet editor: no welcome, no chat, no network. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'git.enabled': false,
  'files.hotExit': 'off',
  'editor.minimap.enabled': false,
};

async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts code-server with an extension installed. `name` parts its data from other runs'; `settings` join the quiet
 * ones; `forTests` opens the door for suites inside the extension host. Returns its address and how to stop it.
 */
export async function startWorkbench({
  name,
  vsix,
  settings = {},
  forTests = false,
  port,
  isFresh = true,
  isVerbose = false,
}) {
  const node = nodeForServer();
  const entry = codeServer(node);
  const data = join(home, `data-${name}`);
  const extensions = join(home, `extensions-${name}`);
  if (isFresh) for (const folder of [data, extensions]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  const settingsFile = join(data, 'User', 'settings.json');
  if (isFresh || !existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const config = join(data, 'config.yaml');
  writeFileSync(config, '');
  const base = [entry, '--user-data-dir', data, '--extensions-dir', extensions, '--config', config];
  const environment = { ...process.env, CODE_SERVER_CONFIG: config };
  if (vsix !== undefined)
    run(node, [...base, '--install-extension', vsix, '--force'], { isQuiet: true, env: environment });
  const chosen = port ?? (await freePort());
  const flags = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${chosen}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--reconnection-grace-time',
    '1',
  ];
  if (forTests) flags.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawn(node, [...base, ...flags], {
    stdio: isVerbose ? 'inherit' : 'ignore',
    detached: process.platform !== 'win32',
    env: environment,
  });
  const stop = () => {
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);
  const address = `http://127.0.0.1:${chosen}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`code-server ended with exit code ${child.exitCode}`);
    const isUp = await fetch(`${address}/healthz`).then(
      (it) => it.ok,
      () => false,
    );
    if (isUp) return { address, host: `127.0.0.1:${chosen}`, stop, child, data };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('code-server did not answer within 30 seconds');
}

/** The address of a folder in the workbench, with a file opened and other payload for the page. */
export function workbenchUrl({ address, host }, folder, { open, payload = [] } = {}) {
  const parts = [...(open === undefined ? [] : [['openFile', `vscode-remote://${host}${open}`]]), ...payload];
  const query = new URLSearchParams({
    ...(folder === undefined ? { ew: 'true' } : { folder }),
    ...(parts.length > 0 && { payload: JSON.stringify(parts) }),
  });
  return `${address}/?${query}`;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A headless browser: the machine's own, else one from npm with the libraries it needs. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const own = process.env.CHROME_PATH ?? onPath(browsers) ?? macBrowser();
  if (own !== null && own !== undefined) return chromium.launch({ executablePath: own, args: flags });
  const folder = join(home, 'browser');
  if (!existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) {
    announce('fetching a browser for the tests');
    install(folder, ['@sparticuz/chromium@153.0.0']);
  }
  // The package unpacks its libraries only where it thinks it runs in a function; they make it run on any Linux.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  // A browser unpacked without them, by another program, would keep them from being unpacked.
  if (!existsSync(join(tmpdir(), 'al2023', 'lib'))) rmSync(join(tmpdir(), 'chromium'), { force: true });
  const { default: packed } = await import(
    join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js')
  ).catch(() => import(join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js')));
  const executablePath = await packed.executablePath();
  const libraries = join(executablePath, '..', 'al2023', 'lib');
  // It brings one font along; what other fonts the machine has, for bars and symbols, it finds only when told.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  const env = { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  return chromium.launch({ executablePath, args: [...flags, '--headless'], env });
}

/** Chrome where macOS keeps it, or null. */
function macBrowser() {
  const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(file) ? file : null;
}

/** The first of some programs that is on the PATH, or null. */
export function onPath(names) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      for (const suffix of suffixes) {
        const file = join(folder, name + suffix);
        if (existsSync(file)) return file;
      }
    }
  }
  return null;
}

/** The version in package.json. */
export function packageVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
