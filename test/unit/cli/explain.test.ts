// `chaperone explain` as a real process: a decision with its reasons, in three forms, with an exit code for scripts.
import assert from 'node:assert/strict';
import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sampleScope } from '../core/judge/judged.ts';
import { makeTree, shorten } from '../core/tree.ts';
import { type Ended, chaperone } from './rig.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', 'sub/x.ts', '.env']);
const bare = makeTree(['src/a.ts']);
const broken = makeTree(['src/a.ts']);
for (const [{ root }, text] of [[tree, sampleScope], [broken, '{ "version": 2 }']] as const) {
  mkdirSync(join(root, '.chaperone'));
  writeFileSync(join(root, '.chaperone/scope.jsonc'), text);
}

const explain = (args: string[], place = tree, cwd = place.root): Promise<Ended> => chaperone(['explain', ...args], { cwd, home: place.home });

const exits: [name: string, args: string[], exit: number, first: string][] = [
  ['an allowed command', ['cat src/a.ts'], 0, 'allow'],
  ['a denied command', ['rm infra/main.tf'], 2, 'deny'],
  ['a command that is asked about', ['frobnicate'], 3, 'ask:confirm'],
  ['a level', ['git commit -m x'], 3, 'ask:phrase'],
  ['an allowed write', ['--write', 'src/a.ts'], 0, 'allow'],
  ['a denied write', ['--write', 'infra/main.tf'], 2, 'deny'],
  ['a denied read', ['--read', '.env'], 2, 'deny'],
  ['a deletion', ['--delete', 'src/a.ts'], 3, 'ask:confirm'],
  ['another shell', ['--shell', 'fish', 'rm (ls)'], 3, 'ask:confirm'],
  ['a command that begins with a dash', ['--', '-x'], 3, 'ask:confirm'],
  ['an empty command', [''], 3, 'ask:confirm'],
];
for (const [name, args, exit, first] of exits)
  test(`${name} - ${first}, exit ${exit}`, async () => {
    const ended = await explain(args);
    assert.deepEqual([ended.exit, ended.stdout.split('\n')[0], ended.stderr], [exit, first, '']);
  });

test('the text names effect, verdict, reason and the rule\'s place', async () => {
  const { stdout } = await explain(['--write', 'infra/main.tf']);
  assert.equal(shorten(stdout, tree), 'deny\n  deny  write infra/main.tf\n          infrastructure has its own pipeline (project: files[3], .chaperone/scope.jsonc:7:5)\n  instead: in scope for writing: src/**, test/**, scratch/**\n  this scope file is not accepted yet: enforcement only lets it tighten\n');
});

test('from a folder below the project, the project\'s scope holds', async () => assert.equal((await explain(['--write', '../infra/main.tf'], tree, join(tree.root, 'sub'))).exit, 2));

test('without a scope file it says that the pack speaks', async () => assert.match((await explain(['ls'], bare)).stdout, /no scope file here: the built-in pack speaks/));

test('a scope file with problems is told with its place - ask', async () => {
  const { exit, stdout } = await explain(['ls'], broken);
  assert.deepEqual([exit, stdout.split('\n').at(-2)], [3, '  problem in the scope file, line 1, column 14: `version`: this version of chaperone reads `"version": 1`']);
});

test('--json is one line with verdict, effects, reasons and rules', async () => {
  const { stdout } = await explain(['--json', 'rm infra/main.tf']);
  const decision = JSON.parse(shorten(stdout, tree));
  assert.deepEqual(decision, {
    verdict: 'deny',
    effects: [{ kind: 'run', program: 'rm', argv: ['rm', 'infra/main.tf'], understood: true, folders: ['.'], span: { start: 0, end: 16 } }, { kind: 'delete', tree: false, span: { start: 3, end: 16 }, known: 'literal', path: 'infra/main.tf' }],
    reasons: ['run rm infra/main.tf: allow, everything that it does is listed', 'delete infra/main.tf: deny, infrastructure has its own pipeline'],
    rules: [{ layer: 'default', id: 'understood' }, { layer: 'project', id: 'files[3]', file: '.chaperone/scope.jsonc', line: 7, column: 5 }],
  });
  assert.equal(stdout.trimEnd().includes('\n'), false);
});

const wrong: [name: string, args: string[], message: RegExp][] = [
  ['nothing to explain', [], /^chaperone: explain needs one command in quotes/],
  ['two commands', ['ls', 'rm'], /^chaperone: explain needs one command in quotes/],
  ['an unknown option', ['--frob', 'ls'], /^chaperone: Unknown option '--frob'/],
  ['an unknown shell', ['--shell', 'tcsh', 'ls'], /^chaperone: `tcsh` is not a shell that is known here; use one of bash/],
];
for (const [name, args, message] of wrong)
  test(`${name} - exit 1`, async () => {
    const { exit, stdout, stderr } = await explain(args);
    assert.deepEqual([exit, stdout], [1, '']);
    assert.match(stderr, message);
  });
