// The server side of VS Code: one process group with its own profile, extensions and home below `dir`.
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup, signalGroup, spawnGroup } from '../../scripts/lib/processGroups.mjs';
import { runOrFail } from '../../scripts/lib/runLimited.mjs';
import { codeServer, nodeForVscode } from './places.mjs';
import { defaultSettings } from './settings.mjs';

const startLimitMs = 60_000;
const stopLimitMs = 5_000;

const quiet = [
  ['--auth', 'none'],
  ['--disable-telemetry'],
  ['--disable-update-check'],
  ['--disable-workspace-trust'],
  ['--disable-getting-started-override'],
  ['--reconnection-grace-time', '5'],
].flat();

function prepareProfile(dir, settings) {
  for (const folder of ['data/User', 'ext', 'home']) fs.mkdirSync(path.join(dir, folder), { recursive: true });
  fs.writeFileSync(path.join(dir, 'config.yaml'), '{}\n'); // else one with a password is written to the real home
  const file = path.join(dir, 'data/User/settings.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify({ ...defaultSettings, ...settings }, null, 2));
  const at = (name) => path.join(dir, name);
  return ['--config', at('config.yaml'), '--user-data-dir', at('data'), '--extensions-dir', at('ext')];
}

// VS Code reads ~/.claude, ~/.copilot and ~/.bashrc, and takes orders from variables of a VS Code around it
function ownEnvironment(dir, env) {
  const foreign = /^(VSCODE_|XDG_|ELECTRON_RUN|NODE_OPTIONS$|NODE_TEST_|npm_)/;
  const kept = Object.entries({ ...process.env, HOME: path.join(dir, 'home'), ...env }).filter(([name]) => !foreign.test(name));
  return Object.fromEntries(kept);
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isHealthy(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/healthz' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

async function untilHealthy(child, port, log) {
  const giveUp = Date.now() + startLimitMs;
  while (!(await isHealthy(port))) {
    if (Date.now() > giveUp || child.exitCode !== null) {
      endGroup(child);
      throw new Error(`the VS Code server did not start\n${fs.readFileSync(log, 'utf8')}`);
    }
    await sleep(100);
  }
}

async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatient = setTimeout(() => signalGroup(child, 'SIGKILL'), stopLimitMs);
    await gone;
    clearTimeout(impatient);
  }
  endGroup(child);
}

function start(args, env, log) {
  const output = fs.openSync(log, 'a');
  const child = spawnGroup(nodeForVscode, args, { env, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  return child;
}

// `testHooks` makes the page obey the payload of its address; modals and toasts are refused then
export async function startServer({ dir, env = {}, settings = {}, vsix = [], testHooks = false, proposedApi = [] }) {
  const profile = prepareProfile(dir, settings);
  const environment = ownEnvironment(dir, env);
  for (const file of vsix) await runOrFail(nodeForVscode, [codeServer, ...profile, '--install-extension', file], { env: environment });
  const port = await freePort();
  const hooks = testHooks ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const proposals = proposedApi.flatMap((id) => ['--enable-proposed-api', id]);
  const args = [codeServer, ...profile, '--bind-addr', `127.0.0.1:${port}`, ...quiet, ...hooks, ...proposals];
  const log = path.join(dir, 'server.log');
  const child = start(args, environment, log);
  await untilHealthy(child, port, log);
  return { port, pid: child.pid, log, ...addresses(port), stop: () => stop(child) };
}

function addresses(port) {
  const inQuery = (payload) => (payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '');
  return {
    url: (folder, payload) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}${inQuery(payload)}`,
    remote: (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`,
  };
}
