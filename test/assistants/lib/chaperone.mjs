// Chaperone around a run of Claude Code: a home and a workspace, our own installer, and a broker outside the editor.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeFiles } from '../../vscode/extensions.mjs';
import { repositoryRoot } from '../../vscode/places.mjs';

let bundled;

// bundled once for each test file, and gone with it
function supervisorProgram() {
  bundled ??= (async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supervisor-'));
    process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
    const outfile = path.join(folder, 'supervisor.cjs');
    const entryPoints = [fileURLToPath(new URL('supervisor.ts', import.meta.url))];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error' });
    return outfile;
  })();
  return bundled;
}

export function makeFolders(t, files = {}) {
  const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'claude-')));
  t.after(() => fs.rmSync(base, { recursive: true, force: true, maxRetries: 5 }));
  const [home, workspace] = ['home', 'workspace'].map((name) => path.join(base, name));
  for (const folder of [path.join(home, '.claude'), workspace]) fs.mkdirSync(folder, { recursive: true });
  writeFiles(workspace, files);
  return { base, home, workspace };
}

function promises(child) {
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      child.send({ id: last, name, args });
    });
}

const gone = (child) => new Promise((resolve) => (child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve());

// `ask(name, ...args)` runs a command of supervisor.ts there; `kill()` ends it as a crash would
export async function startSupervisor(t, { home }) {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const child = fork(await supervisorProgram(), { env: { ...env, HOME: home }, execArgv: [] });
  const kill = () => {
    child.kill('SIGKILL');
    return gone(child);
  };
  t.after(kill);
  return { ask: promises(child), kill };
}

// the hook in Claude's settings, the client in its place, and a scope that a person has accepted
export async function setUpChaperone(t, folders) {
  const supervisor = await startSupervisor(t, folders);
  const client = await supervisor.ask('setUp', repositoryRoot);
  if (fs.existsSync(path.join(folders.workspace, '.chaperone/scope.jsonc'))) await supervisor.ask('accept', folders.workspace);
  return { ...supervisor, client };
}

export async function untilTrue(what, test, limitMs = 20_000) {
  for (const giveUp = Date.now() + limitMs; Date.now() < giveUp; await sleep(25)) {
    const value = await test();
    if (value) return value;
  }
  throw new Error(`waited in vain for ${what}`);
}

export const firstQuestion = (supervisor) => untilTrue('a question', async () => (await supervisor.ask('questions'))?.[0]);

export function logFile({ home, workspace }) {
  const id = createHash('sha256').update(workspace).digest('hex').slice(0, 16);
  return path.join(home, '.chaperone/log', id, 'decisions.jsonl');
}

export function readLog(folders, file = logFile(folders)) {
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

export const decisionOn = (folders, callId) => readLog(folders).find(({ kind, action }) => kind === 'decision' && action.id === callId);
