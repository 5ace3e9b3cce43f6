// What stands in a line for plain sh that bash reads otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { effectsOf } from './effects.ts';

const tree = makeTree(['a', 'b', 'c', 'd1/x', 'd2/y', 'sub/deep/z', 'link -> sub', 'one.ts', 'two.ts', '.env', '.hid/x', 'bin/tool']);

/** What it is about, the line, and all that it would do; see `effects.ts` for how that is written. */
const rows: Readonly<Record<string, readonly (readonly [name: string, line: string, effects: string])[]>> = {
  'plain sh': [
    ['$ and a quote', "echo $'\\'; rm a #\\''", '?'],
    ['double brackets', '[[ x > a ]]', '?'],
    ['double parentheses', '((x))', '?'],
    ['braces', 'cat {a,b}', '?; read a; read b'],
    ['ordinary lines', 'cat a && rm b', 'read a; delete b'],
  ],
};

for (const [about, list] of Object.entries(rows))
  for (const [name, line, effects] of list) test(`${about}: ${name} - ${effects}`, () => assert.equal(effectsOf(line, tree, 'sh'), effects));
