// The page about the scope file: every example of it loads and its own tests pass, its table is what comes out, and it leaves no part out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { govern } from '../../../src/core/scope/govern.ts';
import { loadScope } from '../../../src/core/scope/load.ts';
import { scopeSchema } from '../../../src/core/scope/schema.ts';
import { decide, situation } from '../core/judge/judged.ts';
import { makeTree } from '../core/tree.ts';

const page = readFileSync('docs/scope-file.md', 'utf8').replaceAll('\r\n', '\n');
const examples = [...page.matchAll(/^```jsonc\n(.*?)^```$/gms)].map(([, text = '']) => text);
const tree = makeTree(['dist/a.js']);
const current = (text: string): { file: string; text: string } => ({ file: `${tree.root}/.chaperone/scope.jsonc`, text });

test('all examples but two test themselves', () => {
  const loaded = examples.map((text) => loadScope(text));
  assert.equal(examples.length, 11);
  assert.equal(loaded.filter((each) => each.ok && (each.file.tests ?? []).length > 0).length, 9);
});

for (const text of examples)
  test(`the example with ${Object.keys(JSON.parse(text.replaceAll(/\/\/ .*/g, ''))).join(', ')} loads, and its tests pass`, () => {
    const { state, problems } = govern(situation(tree, { current: current(text), accepted: text }));
    assert.deepEqual([state, problems], ['in force', []]);
  });

test('every part has a heading of its own', () => {
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(Object.keys(scopeSchema.shape).filter((part) => !['$schema', 'version'].includes(part) && !headings.includes(part)), []);
});

const rows = [...page.matchAll(/^\| `(.+?)` \| `(\S+)` \| `(\S+)` \| `(\S+)` \|$/gm)].map(([, want = '', ...words]) => [want, words.map((word) => (word === 'ask' ? 'ask:confirm' : word))] as const);
const text = examples.at(-1) ?? '';
const stages = [{}, { current: current(text) }, { current: current(text), accepted: text }].map((more) => govern(situation(tree, more)).scope);

test('there is a table of what holds when', () => assert.equal(rows.length, 18));
for (const [want, words] of rows) test(`${want} - ${words.join(', ')}`, () => assert.deepEqual(stages.map((scope) => decide(want, scope, tree).verdict), words));
