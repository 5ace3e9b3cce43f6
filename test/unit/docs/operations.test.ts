// The page about the operations is what the sources make of it, and its examples are what it says they are. No example is run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { operationExamples } from '../../../scripts/docs/operationExamples.ts';
import { operationsPage } from '../../../scripts/docs/operationsPage.ts';
import { operationNames } from '../../../src/core/operations.ts';
import { analyseCommand } from '../../../src/core/shell/analyseCommand.ts';
import { makeTree } from '../core/tree.ts';

const tree = makeTree([]);

test('the page on disk is current, else `npm run docs` makes it so', () => assert.equal(readFileSync('docs/operations.md', 'utf8').replaceAll('\r\n', '\n'), operationsPage()));

test('every operation has examples, in the order of the list', () => {
  assert.deepEqual(Object.keys(operationExamples), [...operationNames]);
  const few = operationNames.filter((name) => operationExamples[name].length < 2 || operationExamples[name].length > 6);
  assert.deepEqual(few, []);
});

for (const name of operationNames)
  for (const command of operationExamples[name])
    test(`${name}: ${command}`, () => {
      const effects = analyseCommand(command, { cwd: tree.root, shell: 'bash', facts: tree.facts() });
      const performed = effects.flatMap((effect) => (effect.kind === 'perform' ? [effect.operation] : []));
      assert.ok(performed.includes(name), `it performs ${performed.join(', ') || 'nothing'}`);
      assert.deepEqual(effects.filter(({ kind }) => kind === 'unknown'), []);
    });
