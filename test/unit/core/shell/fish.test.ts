// From lines of fish to effects: what it reads as bash does, and what is left to a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseCommand } from '../../../../src/core/shell/analyseCommand.ts';
import { makeTree } from '../tree.ts';

const tree = makeTree(['a', 'b']);

const rows: readonly (readonly [name: string, line: string, understood: boolean])[] = [
  ['a program', 'ls -la', true],
  ['a list and a pipe', "git status && git diff --stat | head -20; echo 'done $x'", true],
  ['messages that go nowhere', 'grep -rn foo src 2>/dev/null', true],
  ['both outputs', 'npm test 2>&1 | tail -30', true],
  ['a file written', 'echo x > b', true],
  ['a setting for one command', 'FOO=bar make', true],
  ['a substitution', 'rm (cat b)', false],
  ['a substitution with a dollar', 'rm $(cat b)', false],
  ['a variable', 'rm $x', false],
  ['a variable that is set', 'set x a; rm x', false],
  ['any depth', 'rm **', false],
  ['a block', 'begin; rm a; end', false],
  ['a condition', 'test -f a; and rm a', false],
  ['braces', 'rm {a,b}', false],
  ['an escape', 'rm a\\x2f', false],
  ['a condition by a word', 'not rm a', false],
];
for (const [name, line, understood] of rows)
  test(`fish: ${name} - ${understood ? 'read' : 'asked'}`, () => {
    const effects = analyseCommand(line, { cwd: tree.root, shell: 'fish', facts: tree.facts() });
    assert.equal(effects.every((effect) => effect.kind !== 'unknown'), understood, JSON.stringify(effects));
  });

test('fish within bash', () => assert.ok(analyseCommand("fish -c 'set x a; rm $x'", { cwd: tree.root, shell: 'bash', facts: tree.facts() }).some((effect) => effect.kind === 'unknown')));
