// The first scope file for a project: it loads, its own tests pass, and it says what the project looks like.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { draftScope } from '../../../../src/core/scope/draft.ts';
import { govern } from '../../../../src/core/scope/govern.ts';
import { lookAtProject } from '../../../../src/host/project.ts';
import { decide, situation } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';

type Project = { readonly files: string[]; readonly contents?: Readonly<Record<string, string>>; readonly verdicts: readonly (readonly [want: string, verdict: string])[] };

const projects: Record<string, Project> = {
  empty: { files: [], verdicts: [['write a.ts', 'ask:confirm'], ['read .env', 'deny'], ['rm -rf ~', 'deny'], ['git push', 'ask:confirm']] },
  node: {
    files: ['src/a.ts', 'test/a.test.ts', 'node_modules/x/i.js', 'dist/a.js', 'package-lock.json', 'README.md', '.github/workflows/ci.yml', 'migrations/1.sql'],
    contents: { 'package.json': '{ "scripts": { "test": "node --test", "lint": "eslint", "deploy": "x", "test:prod": "x" } }' },
    verdicts: [['write src/b.ts', 'allow'], ['write package.json', 'ask:confirm'], ['npm test', 'allow'], ['npm run lint', 'allow'], ['npm run deploy', 'ask:confirm'], ['npm run test:prod', 'ask:confirm'], ['write migrations/2.sql', 'ask:confirm'], ['write .github/workflows/ci.yml', 'ask:confirm'], ['write README.md', 'allow'], ['npm install x', 'ask:confirm'], ['read .env.example', 'allow']],
  },
  python: { files: ['app/main.py', 'tests/test_a.py', 'requirements.txt', 'infra/main.tf'], contents: { 'pyproject.toml': '[project]\n' }, verdicts: [['write app/x.py', 'allow'], ['pytest -q tests', 'allow'], ['write pyproject.toml', 'ask:confirm'], ['write infra/main.tf', 'ask:confirm']] },
  go: { files: ['cmd/x/main.go', 'internal/a.go', 'main.go', 'go.sum'], contents: { 'go.mod': 'module x\n' }, verdicts: [['write internal/b.go', 'allow'], ['write other.go', 'allow'], ['go test ./...', 'allow'], ['write go.mod', 'ask:confirm'], ['go run .', 'allow'], ['go run example.test/x@latest', 'ask:confirm']] },
  rust: { files: ['src/main.rs', 'Cargo.lock'], contents: { 'Cargo.toml': '[package]\n' }, verdicts: [['write src/lib.rs', 'allow'], ['cargo test', 'allow'], ['cargo publish', 'ask:phrase'], ['write Cargo.toml', 'ask:confirm']] },
  monorepo: { files: ['packages/a/src/i.ts', 'packages/b/src/i.ts', 'apps/web/i.tsx', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'], contents: { 'package.json': '{ "scripts": { "test": "x", "build": "y" } }', Makefile: 'build:\n\tx\nrelease:\n\ty\n' }, verdicts: [['write packages/a/src/x.ts', 'allow'], ['pnpm test', 'allow'], ['make build', 'allow'], ['make release', 'ask:confirm']] },
  'with names that need quotes': { files: ['sr"c/a.ts', 'été/b.ts'], contents: { 'package.json': 'no json' }, verdicts: [['write été/c.ts', 'allow'], ['write a.ts', 'ask:confirm']] },
};

for (const [name, { files, contents = {}, verdicts }] of Object.entries(projects)) {
  const tree = makeTree(files);
  for (const [file, text] of Object.entries(contents)) writeFileSync(join(tree.root, file), text);
  const text = draftScope(lookAtProject(tree.root));
  const governed = govern(situation(tree, { current: { file: `${tree.root}/.chaperone/scope.jsonc`, text }, accepted: text }));
  test(`${name}: the draft loads and its own tests pass`, () => assert.deepEqual([governed.state, governed.problems], ['in force', []]));
  for (const [want, verdict] of verdicts) test(`${name}: ${want} - ${verdict}`, () => assert.equal(decide(want, governed.scope, tree).verdict, verdict));
}

test('the draft explains itself', () => assert.match(draftScope(lookAtProject(makeTree(['src/a.ts']).root)), /\/\/ What may be touched, by whatever tool or command/));
