// `chaperone explain --jsonl` as a real process: one action a line in, one decision a line out, in order, whatever comes.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sampleScope } from '../core/judge/judged.ts';
import { makeTree } from '../core/tree.ts';
import { chaperone } from './rig.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', '.env']);
mkdirSync(join(tree.root, '.chaperone'));
writeFileSync(join(tree.root, '.chaperone/scope.jsonc'), sampleScope);

type Decided = { readonly verdict: string; readonly effects: readonly { readonly kind: string; readonly what?: string; readonly argv?: readonly string[] }[]; readonly reasons: readonly string[]; readonly rules: readonly unknown[] };

async function decideLines(input: string): Promise<readonly Decided[]> {
  const { exit, stdout, stderr } = await chaperone(['explain', '--jsonl'], { cwd: tree.root, home: tree.home, input });
  assert.deepEqual([exit, stderr], [0, '']);
  return stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line));
}

const rows: [name: string, line: string, verdict: string, what?: string][] = [
  ['a command', '{"command":"cat src/a.ts"}', 'allow'],
  ['a command with its shell', '{"command":"rm infra/main.tf","shell":"zsh"}', 'deny'],
  ['a command in a folder', '{"command":"touch main.tf","cwd":"infra"}', 'deny'],
  ['a command in a folder that is not there', `{"command":"cat x","cwd":"${tree.root}/new"}`, 'allow'],
  ['a write', '{"path":"src/b.ts","op":"write"}', 'allow'],
  ['a read', '{"path":".env","op":"read"}', 'deny'],
  ['a deletion', '{"path":"src/a.ts","op":"delete"}', 'ask:confirm'],
  ['more keys than are known', '{"command":"ls","note":"x"}', 'allow'],
  ['no JSON', 'rm -rf ~', 'ask:confirm', 'the line is not a JSON object'],
  ['half of JSON', '{"command":', 'ask:confirm', 'the line is not a JSON object'],
  ['an empty line', '', 'ask:confirm', 'the line is not a JSON object'],
  ['a list', '["ls"]', 'ask:confirm', 'the line is not a JSON object'],
  ['a number', '1', 'ask:confirm', 'the line is not a JSON object'],
  ['nothing in it', '{}', 'ask:confirm', 'the line has neither `command` nor `path`'],
  ['a command that is no text', '{"command":1}', 'ask:confirm', 'the line has neither `command` nor `path`'],
  ['a path without `op`', '{"path":"a"}', 'ask:confirm', '`op` must be `read`, `write` or `delete`'],
  ['another `op`', '{"path":"a","op":"chmod"}', 'ask:confirm', '`op` must be `read`, `write` or `delete`'],
  ['an unknown shell', '{"command":"ls","shell":"tcsh"}', 'ask:confirm', '`tcsh` is not a shell that is known here; use one of bash, sh, zsh, fish, powershell, cmd'],
  ['a prototype key', '{"__proto__":{"command":"ls"}}', 'ask:confirm', 'the line has neither `command` nor `path`'],
  ['hidden characters', '{"command":"r\\u200bm a"}', 'ask:confirm'],
];

test('each line has its decision, in order', async () => {
  const decided = await decideLines(rows.map(([, line]) => `${line}\n`).join(''));
  rows.forEach(([name, , verdict, what], index) => {
    const [effect] = decided[index]?.effects ?? [];
    assert.deepEqual([name, decided[index]?.verdict, ...(what === undefined ? [] : [effect?.what])], [name, verdict, ...(what === undefined ? [] : [what])]);
  });
  assert.equal(decided.length, rows.length);
});

test('every decision has as many reasons and rules as effects', async () => {
  for (const { effects, reasons, rules } of await decideLines('{"command":"cat a b > c | frobnicate"}\n{"command":""}\n')) assert.deepEqual([reasons.length, rules.length], [effects.length, effects.length]);
});

test('the last line needs no end', async () => assert.equal((await decideLines('{"command":"ls"}\n{"command":"ls"}')).length, 2));

test('line ends of Windows', async () => assert.deepEqual((await decideLines('{"command":"ls"}\r\n{"command":"ls"}\r\n')).map(({ verdict }) => verdict), ['allow', 'allow']));

test('nothing in - nothing out', async () => assert.deepEqual(await decideLines(''), []));

test('ten thousand lines in order', async () => {
  const count = 10_000;
  const input = Array.from({ length: count }, (_, index) => JSON.stringify({ command: index % 3 === 0 ? `rm infra/f${index}` : `echo n${index}` })).join('\n');
  const decided = await decideLines(`${input}\n`);
  const wrong = decided.filter(({ verdict, effects }, index) => verdict !== (index % 3 === 0 ? 'deny' : 'allow') || !effects.some(({ argv }) => argv?.[1] === (index % 3 === 0 ? `infra/f${index}` : `n${index}`)));
  assert.deepEqual([decided.length, wrong], [count, []]);
});
