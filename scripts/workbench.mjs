// A real VS Code in the browser, entirely from npm: code-server, the Node it needs, and a browser to view it.
// Everything is kept in .workbench/, which git ignores, and reused.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, '.workbench');
const codeServerVersion = '4.139.1';
const nodeMajor = 24;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a program; throws if it fails. With `isQuiet`, its output is printed only then. */
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

/** Says what is taking so long on first use. */
function announce(what) {
  process.stderr.write(`copydesk: ${what}\n`);
}

/** The Node that code-server needs: the running one if its version fits, else a binary from npm. */
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

/** Settings for a quiet editor: no welcome page, no chat, no network. */
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
  // Only in the browser does VS Code save automatically by default; the tests save by hand.
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
};

/** How long code-server may take to start listening. Chosen by hand, with room for a busy machine. */
const STARTS_WITHIN_MS = 120_000;
/** How many characters of its output are kept for an error message. */
const PRINTED_KEPT = 2000;

/**
 * Starts code-server with an extension installed. Its data are in a temporary folder that is deleted when it stops; with
 * `keepsData`, in `.workbench/`, under `name`. `settings` are added to the quiet ones; the system chooses the `port` unless
 * it is given. Returns the address and `stop`, which resolves when the server has exited.
 */
export async function startWorkbench({ name, vsix, settings = {}, port = 0, keepsData = false }) {
  const node = nodeForServer();
  const entry = codeServer(node);
  const own = keepsData ? join(home, name) : mkdtempSync(join(tmpdir(), `copydesk-workbench-${name}-`));
  const data = join(own, 'data');
  const extensions = join(own, 'extensions');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  const settingsFile = join(data, 'User', 'settings.json');
  if (!existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const config = join(data, 'config.yaml');
  writeFileSync(config, '');
  const base = [entry, '--user-data-dir', data, '--extensions-dir', extensions, '--config', config];
  const environment = { ...process.env, CODE_SERVER_CONFIG: config };
  if (vsix !== undefined)
    run(node, [...base, '--install-extension', vsix, '--force'], { isQuiet: true, env: environment });
  const flags = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    '--reconnection-grace-time',
    '1',
  ];
  const child = spawn(node, [...base, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: environment,
  });
  const clear = () => {
    if (!keepsData) rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  };
  const end = () => {
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has already exited.
    }
  };
  process.once('exit', end);
  const stop = async () => {
    const hasEnded = new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', resolve);
    });
    end();
    await hasEnded;
    clear();
  };
  try {
    const address = await addressOf(child);
    return { address, host: address.replace('http://', ''), stop, child };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address at which code-server listens, read from its output, since the system chooses a free port. */
async function addressOf(child) {
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`code-server ${what}:\n${printed}`));
    const timer = setTimeout(() => fail(`did not listen within ${STARTS_WITHIN_MS / 1000} s`), STARTS_WITHIN_MS);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
    // Keep reading after the address is known: a full pipe would block the server.
    const read = (chunk) => {
      printed = (printed + chunk).slice(-PRINTED_KEPT);
      const address = /server listening on (http:\/\/[\w.:]+)/.exec(printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
}

/** The URL of a folder in the workbench, with a file to open and other payload for the page. */
export function workbenchUrl({ address, host }, folder, { open, payload = [] } = {}) {
  const parts = [...(open === undefined ? [] : [['openFile', `vscode-remote://${host}${open}`]]), ...payload];
  const query = new URLSearchParams({
    ...(folder === undefined ? { ew: 'true' } : { folder }),
    ...(parts.length > 0 && { payload: JSON.stringify(parts) }),
  });
  return `${address}/?${query}`;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Launches a headless browser: the machine's own, else one from npm with the libraries it needs. */
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
  // The package unpacks its libraries only if it believes it is in AWS Lambda; they let the browser run on any Linux.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const executablePath = await unpackedBrowser(folder);
  const libraries = join(executablePath, '..', 'al2023', 'lib');
  // It has one font of its own, and needs this path to find the machine's fonts, for bars and symbols.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH = '/etc/fonts';
  const env = { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  return chromium.launch({ executablePath, args: [...flags, '--headless'], env });
}

/** Unpacks the npm package's browser into our own folder, since others use the system's temporary one; returns its path. */
async function unpackedBrowser(folder) {
  const unpacked = join(folder, 'unpacked');
  const done = join(unpacked, 'done');
  if (!existsSync(done)) rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = unpacked;
  const { default: packed } = await import(join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js'));
  const executablePath = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  writeFileSync(done, '');
  return executablePath;
}

/** Chrome's path on macOS, or null. */
function macBrowser() {
  const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(file) ? file : null;
}

/** The path of the first of these programs that is on the PATH, or null. */
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
