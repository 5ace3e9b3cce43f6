// `npm start`: builds Chaperone and opens a real VS Code with it on a copy of the sample project, then rehearses.
// Everything happens in a scratch folder with a home of its own; nothing of the person's own settings is touched.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './lib/findProgram.mjs';
import { runOrFail } from './lib/runLimited.mjs';
import { acceptSampleScope } from './lib/acceptSampleScope.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

async function build() {
  if (!fs.existsSync('node_modules/esbuild')) {
    console.log('installing what the build needs …');
    await runOrFail('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  }
  console.log('building …');
  await runOrFail(process.execPath, ['esbuild.mjs']);
  const native = fs.existsSync(`dist/native/${process.platform}-${process.arch}`);
  console.log(`hook client: ${native ? 'native (Go)' : 'Node, since no Go toolchain is there'}`);
}

async function makeScratch() {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-start-')));
  const [workspace, home] = [path.join(dir, 'sample'), path.join(dir, 'home')];
  fs.mkdirSync(home);
  fs.cpSync('sample', workspace, { recursive: true });
  if (findProgram('git')) await makeRepository(workspace);
  acceptSampleScope(home, workspace);
  return { dir, workspace, home };
}

async function makeRepository(folder) {
  const git = (...args) => runOrFail('git', ['-C', folder, '-c', 'user.name=Sample', '-c', 'user.email=sample@localhost', ...args]);
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'The sample project');
}

function hasDesktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(display) && Boolean(findProgram('code'));
}

// resolves when the person has closed the window
function openDesktop({ dir, workspace, home }) {
  const profile = [`--user-data-dir=${path.join(dir, 'data')}`, `--extensions-dir=${path.join(dir, 'ext')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  console.log('opening VS Code …');
  const child = spawn('code', ['--new-window', '--wait', ...profile, '--disable-workspace-trust', `--extensionDevelopmentPath=${root}`, workspace], { env: { ...process.env, HOME: home }, stdio: 'ignore', shell: process.platform === 'win32' });
  return { closed: new Promise((resolve) => child.once('exit', resolve)), stop: () => child.kill() };
}

async function openInBrowser({ dir, workspace }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('`code` was not found; install VS Code, and its `code` command, and try again');
  console.log('no desktop VS Code here: installing the server build (once, about 20 seconds) …');
  const { installRig } = await import('../test/vscode/install.mjs');
  await installRig();
  const { placeExtension, startServer } = await import('../test/vscode/rig.mjs');
  placeExtension(dir, root);
  const server = await startServer({ dir });
  console.log(`\nVS Code is at\n\n  ${server.url(workspace)}\n\nOpen it in a browser on this machine. Ctrl-C here ends everything.\n`);
  return { closed: new Promise(() => undefined), stop: () => server.stop() };
}

function rehearse({ workspace, home }) {
  const args = ['dist/cli.cjs', 'rehearse', '--folder', workspace, '--wait', '86400'];
  return spawn(process.execPath, args, { env: { ...process.env, HOME: home }, stdio: ['ignore', 'inherit', 'inherit'] });
}

await build();
const scratch = await makeScratch();
process.on('exit', () => fs.rmSync(scratch.dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
const editor = await (hasDesktop() ? openDesktop(scratch) : openInBrowser(scratch));
const rehearsal = rehearse(scratch);
process.on('exit', () => rehearsal.kill());
const interrupted = new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
await Promise.race([editor.closed, interrupted]);
rehearsal.kill();
await editor.stop();
process.exit(0);
