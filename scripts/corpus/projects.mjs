// Folders like the projects that the rows and traces come from, so that paths resolve and a scope can be drafted for them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ours } from './judge.mjs';

// what a look at the project's own folder would find
const marks = {
  'entireio/cli': { 'go.mod': '', 'mise.toml': '[tasks.test]\n[tasks.lint]\n[tasks.build]\n[tasks.fmt]\n', '.golangci.yaml': '' },
  'FSM1/cipher-box': { 'package.json': '{"scripts":{"test":"","lint":"","build":"","typecheck":""}}', 'pnpm-lock.yaml': '', 'apps/desktop/src-tauri/Cargo.toml': '' },
  'PackmindHub/context-evaluator': { 'package.json': '{"scripts":{"test":"","lint":"","build":"","typecheck":"","format":""}}', 'bun.lock': '' },
  'EntityProcess/agentv': { 'package.json': '{"scripts":{"test":"","lint":"","build":"","typecheck":""}}', 'bun.lock': '' },
};

const write = (file, text) => {
  if (fs.existsSync(file) || fs.existsSync(path.dirname(file)) && !fs.statSync(path.dirname(file)).isDirectory()) return;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code)) throw error;
  }
};

// A folder that is also the home folder until `leave` is called: below the real one, since what lies in the folder for temporary files is judged apart
export function scratchHome() {
  const real = process.env.HOME;
  const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.homedir(), '.chaperone-corpus-')));
  process.env.HOME = scratch;
  const leave = () => {
    if (real === undefined) delete process.env.HOME;
    else process.env.HOME = real;
    fs.rmSync(scratch, { recursive: true, force: true });
  };
  return { scratch, leave };
}

const ordinary = ['src/index.ts', 'test/index.test.ts', 'README.md', 'package.json', '.git/HEAD'];

function layOut(project, scope, files = {}) {
  for (const [name, text] of Object.entries(files)) write(path.join(project, name), text);
  for (const name of ordinary) write(path.join(project, name), '');
  if (scope !== undefined) write(path.join(project, '.chaperone/scope.jsonc'), `${JSON.stringify(scope)}\n`);
  return project;
}

/** Two projects alike: `bare` has no scope file, so that the built-in pack alone speaks; the scope of `own` allows its own source tree. */
export function plainProjects(scratch) {
  const [bare, own] = ['bare', 'own'].map((name) => path.join(scratch, name, 'project'));
  layOut(bare);
  layOut(own, { version: 1, files: [{ paths: ['**'], write: 'allow' }] });
  return { bare, own, home: scratch };
}

// Makes one project for each scope, in one that is there already where the scope is the same
export function scopedProjects(scratch) {
  const known = new Map();
  return (scope, scripts) => {
    const key = JSON.stringify([scope, scripts]);
    if (!known.has(key)) known.set(key, layOut(path.join(scratch, 'scoped', String(known.size), 'project'), scope, scripts === undefined ? {} : { 'package.json': JSON.stringify({ scripts }) }));
    return known.get(key);
  };
}

// Lays out the files that a trace names, empty, and drafts the scope as `chaperone init` does
export function tracedProject(scratch, source, names) {
  const project = path.join(scratch, 'traced', source);
  for (const [name, text] of Object.entries(marks[source] ?? {})) write(path.join(project, name), text);
  for (const name of ['.git/HEAD', ...names.filter((each) => !/[*<>\0]/.test(each))]) write(path.join(project, name), '');
  ours.writeFirstScope(project);
  return project;
}
