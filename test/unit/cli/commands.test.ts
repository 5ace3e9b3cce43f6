// The other commands as real processes: help, `verify` and `init`.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chainLine, emptyHead } from '../../../src/core/log/chain.ts';
import { sha256 } from '../../../src/host/home.ts';
import { makeTree, shorten } from '../core/tree.ts';
import { chaperone } from './rig.ts';

const tree = makeTree(['package.json']);
const here = { cwd: tree.root, home: tree.home };

const usage: [name: string, args: string[], exit: number, stream: 'stdout' | 'stderr', begins: RegExp][] = [
  ['help', ['help'], 0, 'stdout', /^ {2}chaperone explain "<command>"/],
  ['--help', ['--help'], 0, 'stdout', /^ {2}chaperone explain/],
  ['-h', ['-h'], 0, 'stdout', /^ {2}chaperone explain/],
  ['nothing', [], 0, 'stdout', /^ {2}chaperone explain/],
  ['an unknown command', ['frob'], 1, 'stderr', /^`frob` is not a command of chaperone\n {2}chaperone explain/],
  ['a prototype name', ['toString'], 1, 'stderr', /^`toString` is not a command of chaperone/],
  ['another', ['__proto__'], 1, 'stderr', /^`__proto__` is not a command of chaperone/],
];
for (const [name, args, exit, stream, begins] of usage)
  test(`${name} - exit ${exit}`, async () => {
    const ended = await chaperone(args, here);
    assert.equal(ended.exit, exit);
    assert.match(ended[stream], begins);
    assert.equal(ended[stream === 'stdout' ? 'stderr' : 'stdout'], '');
  });

function logOf(count: number): string[] {
  let head = emptyHead;
  return Array.from({ length: count }, (_, index) => {
    const next = chainLine({ kind: 'log', event: 'opened', detail: `line ${index}` }, head, '2026-01-01T00:00:00.000Z', sha256);
    head = next.head;
    return next.line;
  });
}

const whole = logOf(5);
const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const follow = 'does not follow from the line before: a line was changed, removed or put in here';

const logs: [name: string, content: string, exit: number, output: string][] = [
  ['a whole log', text(whole), 0, `holds: FILE: 5 lines, last hash ${JSON.parse(whole[4] ?? '').hash}\n`],
  ['an empty log', '', 0, `holds: FILE: 0 lines, last hash ${'0'.repeat(64)}\n`],
  ['a word changed', text(whole).replace('line 2', 'line 9'), 1, 'DOES NOT HOLD: FILE\n  line 3 was changed: its hash does not fit its text\n'],
  ['a line taken out', text([...whole.slice(0, 2), ...whole.slice(3)]), 1, `DOES NOT HOLD: FILE\n  line 3 ${follow}\n`],
  ['two places', text(whole).replace('line 1', 'line 8').replace('line 3', 'line 7'), 1, 'DOES NOT HOLD: FILE\n  line 2 was changed: its hash does not fit its text\n  line 4 was changed: its hash does not fit its text\n'],
  ['cut off in the middle of a line', text(whole).slice(0, -20), 1, 'DOES NOT HOLD: FILE\n  line 5 is not finished: it was cut off in the middle\n'],
  ['something else', 'hello\n', 1, 'DOES NOT HOLD: FILE\n  line 1 is not a line of a decision log\n'],
];
for (const [name, content, exit, output] of logs)
  test(`verify ${name} - exit ${exit}`, async () => {
    const file = join(tree.base, `${name}.jsonl`);
    writeFileSync(file, content);
    const ended = await chaperone(['verify', file], here);
    assert.deepEqual([ended.exit, ended.stdout.replaceAll(file, 'FILE'), ended.stderr], [exit, output, '']);
  });

test('verify a file that is not there - exit 1', async () => {
  const ended = await chaperone(['verify', join(tree.base, 'none')], here);
  assert.equal(ended.exit, 1);
  assert.match(ended.stderr, /^chaperone: ENOENT/);
});

test('verify without a log - exit 0', async () => assert.deepEqual(await chaperone(['verify'], here), { exit: 0, stdout: 'there is no decision log yet\n', stderr: '' }));

test('verify finds the logs of the home folder - exit 1', async () => {
  const other = makeTree([]);
  for (const [folder, content] of [['a', text(whole)], ['b', text(whole).replace('line 2', 'x')]] as const) {
    mkdirSync(join(other.home, '.chaperone/log', folder), { recursive: true });
    writeFileSync(join(other.home, '.chaperone/log', folder, 'decisions.jsonl'), content);
  }
  const ended = await chaperone(['verify'], { cwd: other.root, home: other.home });
  assert.deepEqual([ended.exit, ended.stdout.split('\n').map((line) => line.split(':')[0])], [1, ['holds', 'DOES NOT HOLD', '  line 3 was changed', '']]);
});

test('init writes a scope that explains and loads, once - exit 0, then 1', async () => {
  const project = makeTree(['src/a.ts']);
  const place = { cwd: project.root, home: project.home };
  const file = join(project.root, '.chaperone/scope.jsonc');
  const first = await chaperone(['init'], place);
  assert.deepEqual([first.exit, shorten(first.stdout, project), first.stderr], [0, 'wrote .chaperone/scope.jsonc; it binds once a person has accepted it in VS Code (`Chaperone: Review Scope Change`)\n', '']);
  assert.equal((await chaperone(['explain', '--write', 'src/b.ts'], place)).exit, 0);
  writeFileSync(file, '{ "version": 1 }');
  const second = await chaperone(['init'], place);
  assert.deepEqual([second.exit, shorten(second.stderr, project), readFileSync(file, 'utf8')], [1, 'chaperone: `.chaperone/scope.jsonc` is there already; it was not touched\n', '{ "version": 1 }']);
});
