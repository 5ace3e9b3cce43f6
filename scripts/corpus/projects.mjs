// Folders like the projects that the rows and traces come from, so that paths resolve and a scope can be drafted for them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

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

/** Two projects alike: `bare` has no scope file, so that the built-in pack alone speaks; the scope of `own` allows its own source tree. */
export function plainProjects(scratch) {
  const [bare, own] = ['bare', 'own'].map((name) => path.join(scratch, name, 'project'));
  for (const project of [bare, own]) for (const name of ['src/index.ts', 'test/index.test.ts', 'README.md', 'package.json', '.git/HEAD']) write(path.join(project, name), '');
  write(path.join(own, '.chaperone/scope.jsonc'), '{ "version": 1, "files": [{ "paths": ["**"], "write": "allow" }] }\n');
  const home = process.env.HOME ?? '/root';
  return { bare: { project: bare, home }, own: { project: own, home } };
}

// Lays out the files that a trace names, empty, and lets `chaperone init` draft the scope
export function tracedProject(scratch, source, names) {
  const project = path.join(scratch, 'traced', source);
  for (const [name, text] of Object.entries(marks[source] ?? {})) write(path.join(project, name), text);
  for (const name of ['.git/HEAD', ...names.filter((each) => !/[*<>\0]/.test(each))]) write(path.join(project, name), '');
  const done = spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), 'init'], { cwd: project, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`no scope could be drafted for ${source}: ${done.stderr}`);
  return { project, home: process.env.HOME ?? '/root' };
}
