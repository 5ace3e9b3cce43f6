// Rows about one family of programs, judged in a small project whose scope allows its own files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeEffect } from '../../../../src/core/effect.ts';
import { decide, scopeOf } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';

const tree = makeTree(['src/a.ts', 'src/b.go', 'scripts/run.py', 'README.md', '.env', '.env.example', 'node_modules/.bin/eslint', 'package.json', '.git/HEAD']);
const scope = scopeOf('{ "version": 1, "files": [{ "paths": ["**"], "write": "allow" }] }', tree);

/** `effect` is a part of the text of one effect that has this verdict, such as `perform git.push`. */
export type Row = readonly [name: string, command: string, verdict: 'allow' | 'ask' | 'deny', effect?: string];

/** A test for each row. */
export function judgeRows(rows: readonly Row[]): void {
  for (const [name, command, verdict, effect = ''] of rows) {
    test(`${name}: ${command} - ${verdict}`, () => {
      const { verdict: given, reasons } = decide(command, scope, tree);
      const effects = reasons.filter((reason) => reason.verdict.startsWith(verdict)).map((reason) => describeEffect(reason.effect));
      assert.deepEqual([given.split(':')[0], effects.some((text) => text.includes(effect))], [verdict, true], effects.join('; '));
    });
  }
}
