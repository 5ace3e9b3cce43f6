// Every way to tamper with a decision log is found out, and the line is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { linesOf, logOf, rewrite } from './logs.ts';

type Tamper = (lines: string[]) => string[];

/** Five lines, what is done to them, and the lines that are then named with what is wrong. */
const tampered: readonly [string, Tamper, readonly (readonly [number, RegExp])[]][] = [
  ['nothing', (lines) => lines, []],
  ['a word in the middle changed', (lines) => lines.with(2, (lines[2] ?? '').replace('three', 'seven')), [[3, /was changed: its hash does not fit its text/]]],
  ['a word in the last line changed', (lines) => lines.with(4, (lines[4] ?? '').replace('five', 'nine')), [[5, /was changed/]]],
  ['a time changed', (lines) => lines.with(1, (lines[1] ?? '').replace('"time":"2', '"time":"1')), [[2, /was changed/]]],
  ['a number changed', (lines) => lines.with(1, (lines[1] ?? '').replace('"seq":2', '"seq":9')), [[2, /has number 9 where 2 belongs/], [3, /has number 3 where 10 belongs/]]],
  ['a hash changed', (lines) => lines.with(1, (lines[1] ?? '').replace(/"hash":"./, '"hash":"x')), [[2, /is not a line of a decision log/], [3, /does not follow/]]],
  ['the first line removed', (lines) => lines.slice(1), [[1, /does not follow from the line before/]]],
  // the chain alone can't show this: who keeps the last hash elsewhere can
  ['the last line removed', (lines) => lines.slice(0, -1), []],
  ['a line in the middle removed', (lines) => lines.toSpliced(2, 1), [[3, /does not follow from the line before/]]],
  ['two lines swapped', (lines) => lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''), [[2, /does not follow/], [3, /does not follow/], [4, /does not follow/]]],
  ['a line put in', (lines) => lines.toSpliced(2, 0, '{"kind":"decision"}'), [[3, /is not a line of a decision log/], [4, /has number 3 where 4 belongs/]]],
  ['a line put in twice', (lines) => lines.toSpliced(2, 0, lines[1] ?? ''), [[3, /does not follow/]]],
  ['an empty line put in', (lines) => lines.toSpliced(2, 0, ''), [[3, /is not a line of a decision log/], [4, /has number 3 where 4 belongs/]]],
  ['a blank at the end of a line', (lines) => lines.with(2, `${lines[2]} `), [[3, /is not a line of a decision log/], [4, /does not follow/]]],
  ['a carriage return', (lines) => lines.with(2, `${lines[2]}\r`), [[3, /is not a line of a decision log/], [4, /does not follow/]]],
];

test('a log that was tampered with is found out, and the line is named', async (t) => {
  for (const [name, tamper, expected] of tampered) {
    await t.test(name, async (t) => {
      const file = await logOf(t, ['one', 'two', 'three', 'four', 'five']);
      rewrite(file, tamper(linesOf(file)));
      const { problems } = await verifyLog(file);
      assert.deepEqual(problems.map(({ line }) => line), expected.map(([line]) => line), JSON.stringify(problems));
      for (const [index, [, what]] of expected.entries()) assert.match(problems[index]?.what ?? '', what);
    });
  }
});
