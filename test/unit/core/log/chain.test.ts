// The chain of the decision log: what was written holds, and no line can be changed, dropped, added or moved unnoticed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChainHead, chainLine, checkLine, emptyHead, genesis } from '../../../../src/core/log/chain.ts';
import type { LogEntry } from '../../../../src/core/log/entry.ts';
import { sha256 } from '../../../../src/host/home.ts';

const entry = (outcome: 'done' | 'failed', tool = 'Bash'): LogEntry => ({ kind: 'outcome', by: { assistant: 'a', session: 's' }, actionId: '1', tool, outcome });

function write(entries: readonly LogEntry[]): string[] {
  let head = emptyHead;
  return entries.map((each, index) => {
    const next = chainLine(each, head, `2026-01-01T00:00:0${index}.000Z`, sha256);
    head = next.head;
    return next.line;
  });
}

/** The first problem, as `line: what`, or where the chain goes on. */
function check(lines: readonly string[]): string {
  let head: ChainHead = emptyHead;
  for (const [index, line] of lines.entries()) {
    const next = checkLine(line, head, sha256);
    if ('what' in next) return `${index + 1}: ${next.what}`;
    head = next;
  }
  return `holds at ${head.seq}`;
}

const lines = write([entry('done'), entry('failed'), entry('done', 'quote " and \\ and \u2028'), entry('done', '"hash":"'), entry('failed')]);
const [first = '', second = '', third = '', fourth = '', fifth = ''] = lines;
const forged = write([entry('done'), entry('done')]);
const broken = 'does not follow from the line before: a line was changed, removed or put in here';
const notALine = 'is not a line of a decision log';
const changed = 'was changed: its hash does not fit its text';

const rows: [name: string, lines: string[], result: string][] = [
  ['no line', [], 'holds at 0'],
  ['all lines', lines, 'holds at 5'],
  ['the last line taken away, which only a saved head can tell', lines.slice(0, 4), 'holds at 4'],
  ['a word changed', [first, second.replace('failed', 'done'), third], `2: ${changed}`],
  ['a word changed and its hash made new', [first, forged[1] ?? '', third], `3: ${broken}`],
  ['the time changed', [first.replace('00:00:00', '00:00:09')], `1: ${changed}`],
  ['the number changed', [first, second.replace('"seq":2', '"seq":3')], '2: has number 3 where 2 belongs'],
  ['the hash changed', [first.replace(/"hash":"./, '"hash":"0'), second], `1: ${changed}`],
  ['the link changed', [first, second.replace(/"prev":"./, '"prev":"z'), third], `2: ${notALine}`],
  ['a line taken out', [first, third], `2: ${broken}`],
  ['a line put in', [first, second, second, third], `3: ${broken}`],
  ['two lines changed round', [first, third, second], `2: ${broken}`],
  ['the first line taken out', [second, third], `1: ${broken}`],
  ['a line cut off', [first, second.slice(0, -10)], `2: ${notALine}`],
  ['a space put in', [first, second.replace('":', '": ')], `2: ${notALine}`],
  ['a space put in further on', [first, second.replace('"kind":', '"kind": ')], `2: ${changed}`],
  ['a key put in', [first, second.replace('"kind"', '"x":1,"kind"')], `2: ${changed}`],
  ['an empty line', [first, '', second], `2: ${notALine}`],
  ['a carriage return', [first, `${second}\r`], `2: ${notALine}`],
  ['another text', ['hello'], `1: ${notALine}`],
  ['text that looks like the end of a line', [first, second, third, fourth, fifth], 'holds at 5'],
  ['a second hash behind the first', [`${first.slice(0, -1)},"hash":"${'0'.repeat(64)}"}`], `1: ${changed}`],
];
for (const [name, given, result] of rows) test(`${name} - ${result}`, () => assert.equal(check(given), result));

test('a line is JSON that holds the entry, and begins with the hash before', () => {
  const { prev, seq, time, hash, ...rest } = JSON.parse(third);
  assert.deepEqual([prev, seq, time, /^[0-9a-f]{64}$/.test(hash), rest], [JSON.parse(second).hash, 3, '2026-01-01T00:00:02.000Z', true, { ...entry('done', 'quote " and \\ and \u2028') }]);
  assert.equal(JSON.parse(first).prev, genesis);
});
