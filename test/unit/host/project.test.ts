// What a look at a project finds, and that the first scope file made of it is one that holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftScope } from '../../../src/core/scope/draft.ts';
import { governAsWritten } from '../../../src/core/scope/govern.ts';
import { machineFacts } from '../../../src/host/facts.ts';
import { sha256 } from '../../../src/host/home.ts';
import { lookAtProject } from '../../../src/host/project.ts';
import { newFolder } from './temporary.ts';

type Files = Readonly<Record<string, string>>;
const npmScripts = JSON.stringify({ scripts: { test: 'x', lint: 'x', 'build:prod': 'x', deploy: 'x', 'test:unit': 'x', prepublish: 'x' } });

/** The project, the folders of source, and the commands that may run. */
const projects: readonly [string, Files, readonly string[], readonly string[]][] = [
  ['nothing at all', {}, [], []],
  ['npm', { 'package.json': npmScripts, 'src/a.ts': '', 'test/a.ts': '', 'node_modules/x/a.js': '' }, ['src', 'test'], ['npm test', 'npm run test', 'npm run lint', 'npm run test:unit']],
  ['pnpm', { 'package.json': npmScripts, 'pnpm-lock.yaml': '', 'packages/a/b.ts': '' }, ['packages'], ['pnpm test', 'pnpm run test', 'pnpm run lint', 'pnpm run test:unit']],
  ['yarn without scripts', { 'package.json': '{}', 'yarn.lock': '' }, [], []],
  ['a package file that is no JSON', { 'package.json': '{' }, [], []],
  ['a package file that is a list', { 'package.json': '[]' }, [], []],
  ['scripts that are a text', { 'package.json': '{"scripts":"x"}' }, [], []],
  ['Rust', { 'Cargo.toml': '', 'src/main.rs': '', 'target/debug/x.rs': '' }, ['src'], ['cargo test']],
  ['Go', { 'go.mod': '', 'cmd/x/main.go': '', 'internal/a.go': '' }, ['cmd', 'internal'], ['go test ./...']],
  ['Python', { 'pyproject.toml': '', 'mine/a.py': '', 'venv/a.py': '' }, ['mine'], ['pytest']],
  ['make', { Makefile: 'test: x\n\ttrue\ndeploy:\n\ttrue\n' }, [], ['make test']],
  ['what others rely on', { 'infra/main.tf': '', 'migrations/1.sql': '', '.github/workflows/ci.yml': '', 'src/a.js': '' }, ['src'], []],
  ['strange names', { 'a"b/x.ts': '', 'größe/x.ts': '', 'with blank/x.ts': '' }, ['a"b', 'größe', 'with blank'], []],
  ['names that mean something in a pattern', { '[a]/x.ts': '', '{b}/x.ts': '', '!c/x.ts': '', 'd*/x.ts': '', 'src/x.ts': '' }, ['src'], []],
];

test('a look at a project', async (t) => {
  for (const [name, files, folders, commands] of projects) {
    await t.test(name, (t) => {
      const found = lookAtProject(newFolder(t, files));
      assert.deepEqual(found.sourceFolders, folders);
      assert.deepEqual(found.commands, commands);
    });
  }
});

test('scripts that reach beyond the project wait for a person', (t) => {
  const files = { 'package.json': '{"scripts":{"test":"","deploy":"","db:reset":"","build":"","release":""}}', Makefile: 'publish:\n\ttrue\n', 'mise.toml': '[tasks.test]\n[tasks."deploy:prod"]\n' };
  const { commands, riskyCommands } = lookAtProject(newFolder(t, files));
  assert.deepEqual(commands, ['npm test', 'npm run test', 'npm run build', 'mise run test']);
  assert.deepEqual(riskyCommands, ['npm run deploy', 'npm run db:reset', 'npm run release', 'make publish', 'mise run deploy:prod']);
});

test('the first scope file has no problem, and its own tests hold', async (t) => {
  for (const [name, files] of projects) {
    await t.test(name, (t) => {
      const root = newFolder(t, files);
      const text = draftScope(lookAtProject(root));
      const current = { file: `${root}/.chaperone/scope.jsonc`, text };
      const { state, problems } = governAsWritten({ root, facts: machineFacts(), own: [], supervised: true, trusted: true, current, hash: sha256 });
      assert.deepEqual([state, problems], ['in force', []], text);
    });
  }
});
