// With no editor open: the same judgement, the same log, and nobody to ask.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { judgeLocally } from '../../../src/broker/localJudge.ts';
import { takeLease } from '../../../src/host/lease.ts';
import { writeAccepted } from '../../../src/host/scopeStore.ts';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { type Heard, type Place, newPlace, payloadOf, readAnswer, readLog } from './rig.ts';

const scopeFile = (place: Place): string => join(place.workspace, '.chaperone/scope.jsonc');

async function judge(place: Place, payload: string, { assistant = 'claude-code', entrypoint = 'cli', event = 'PreToolUse', limitMs = 10_000 } = {}): Promise<Heard> {
  return readAnswer(JSON.stringify(await judgeLocally({ assistant, entrypoint, event, payload }, place.home, Date.now() + limitMs)));
}

function newAcceptedPlace(...args: Parameters<typeof newPlace>): Place {
  const place = newPlace(...args);
  writeAccepted(place.home, place.workspace, readFileSync(scopeFile(place), 'utf8'));
  return place;
}

const writes = (place: Place, name: string, more: object = {}): string => payloadOf(place, 'Write', { file_path: join(place.workspace, name), content: 'x' }, more);

/** What is wanted, from where Claude Code was started, and the answer. */
const answers: readonly [string, string, string, string, RegExp][] = [
  ['allowed', 'src/one.txt', 'cli', 'allow', /./],
  ['denied', 'infra/main.tf', 'cli', 'deny', /infra has its own pipeline/],
  ['asked about, at a terminal', 'notes/n.txt', 'cli', 'ask', /notes are the developer's/],
  ['asked about, in a script', 'notes/n.txt', 'sdk-cli', 'ask', /notes are the developer's/],
  ['asked about, in an editor whose own question is not safe', 'notes/n.txt', 'claude-vscode', 'deny', /no VS Code window with Chaperone has this folder open/],
  ['asked about, from a place that nobody knows', 'notes/n.txt', '', 'deny', /no VS Code window/],
];

test('the answer without an editor', async (t) => {
  for (const [name, file, entrypoint, decision, reason] of answers) {
    await t.test(name, async (t) => {
      const place = newAcceptedPlace(t);
      const heard = await judge(place, writes(place, file), { entrypoint });
      assert.equal(heard.decision, decision);
      assert.match(heard.reason, reason);
      assert.equal(readLog(place).findLast(({ kind }) => kind === 'decision') !== undefined, true);
    });
  }
});

test('a scope file that can\'t be used is never a yes', async (t) => {
  for (const text of ['{ "version": 1,', '{ "fils": [] }', '', 'null', '{ "version": 2 }']) {
    await t.test(text || 'empty', async (t) => {
      const place = newPlace(t);
      writeFileSync(scopeFile(place), text);
      const { decision, reason } = await judge(place, writes(place, 'src/one.txt'));
      assert.equal(decision, 'deny');
      assert.match(reason, /the scope file can't be used and no window is open to ask in/);
    });
  }
});

test('a scope file that nobody accepted only tightens', async (t) => {
  const place = newPlace(t);
  writeFileSync(scopeFile(place), '{ "version": 1, "files": [{ "paths": [".env"], "read": "allow" }, { "paths": ["src/**"], "write": "deny" }] }');
  assert.equal((await judge(place, payloadOf(place, 'Read', { file_path: join(place.workspace, '.env') }))).decision, 'deny');
  assert.equal((await judge(place, writes(place, 'src/one.txt'))).decision, 'deny');
});

test('a scope file that is gone stays in force until a person agrees', async (t) => {
  const place = newAcceptedPlace(t);
  rmSync(scopeFile(place)); // as a branch that has none would do
  const { decision, reason } = await judge(place, writes(place, 'infra/main.tf'));
  assert.equal(decision, 'deny');
  assert.match(reason, /infra has its own pipeline/);
  writeAccepted(place.home, place.workspace, '');
  assert.equal((await judge(place, writes(place, 'infra/main.tf'))).stdout, '{}\n');
  assert.equal((await judge(place, payloadOf(place, 'Read', { file_path: join(place.workspace, '.env') }))).decision, 'deny');
});

test('from wherever in the project, or from outside of it, the project\'s scope governs', async (t) => {
  const place = newAcceptedPlace(t);
  mkdirSync(join(place.workspace, 'src/deep'));
  const elsewhere = join(place.root, 'elsewhere');
  mkdirSync(elsewhere);
  for (const cwd of ['src/deep', 'src/gone/deeper']) assert.equal((await judge(place, writes(place, 'infra/main.tf', { cwd: join(place.workspace, cwd) }))).decision, 'deny');
  assert.equal((await judge(place, writes(place, 'infra/main.tf', { cwd: elsewhere }))).stdout, '{}\n');
  process.env['CLAUDE_PROJECT_DIR'] = place.workspace;
  t.after(() => delete process.env['CLAUDE_PROJECT_DIR']);
  assert.equal((await judge(place, writes(place, 'infra/main.tf', { cwd: elsewhere }))).decision, 'deny');
});

test('it waits for its turn at the log, and refuses when that never comes', async (t) => {
  const place = newAcceptedPlace(t);
  mkdirSync(dirname(place.log), { recursive: true });
  const lease = takeLease(join(dirname(place.log), 'writer.lease'));
  const refused = await judge(place, writes(place, 'src/one.txt'));
  assert.equal(refused.decision, 'deny');
  assert.match(refused.reason, /another window or program writes the decision log/);
  const waiting = judge(place, writes(place, 'src/one.txt'));
  setTimeout(() => lease?.release(), 300);
  assert.equal((await waiting).decision, 'allow');
});

test('ten at once write ten records that hold together', async (t) => {
  const place = newAcceptedPlace(t);
  const heard = await Promise.all(Array.from({ length: 10 }, (_, index) => judge(place, writes(place, `src/${index}.txt`))));
  assert.deepEqual([...new Set(heard.map(({ decision }) => decision))], ['allow']);
  const { problems, lines } = await verifyLog(place.log);
  assert.deepEqual([problems, lines], [[], 10]);
});

test('a log folder that can\'t be made is a refusal', async (t) => {
  const place = newAcceptedPlace(t);
  writeFileSync(place.home.log, 'a file where the folder belongs');
  const { decision, reason } = await judge(place, writes(place, 'src/one.txt'));
  assert.equal(decision, 'deny');
  assert.match(reason, /could not decide or record this: .*(?:ENOTDIR|EEXIST)/);
});

test('sessions of folders that nobody supervises are noted apart', async (t) => {
  const place = newPlace(t);
  rmSync(scopeFile(place));
  await judge(place, payloadOf(place, '', {}, { hook_event_name: 'SessionStart' }), { event: 'SessionStart' });
  assert.equal(existsSync(place.log), false);
  assert.deepEqual(readLog({ log: join(place.home.log, 'elsewhere/decisions.jsonl') }).map(({ kind }) => kind), ['session']);
});

test('a scope file further down adds to the project\'s, and never takes its place', async (t) => {
  const place = newAcceptedPlace(t);
  const evil = join(place.workspace, 'src/evil');
  mkdirSync(join(evil, '.chaperone'), { recursive: true });
  writeFileSync(join(evil, '.chaperone/scope.jsonc'), '{ "version": 1, "files": [{ "paths": ["/**"], "write": "allow" }, { "paths": ["own"], "write": "deny" }] }');
  for (const [file, decision] of [['infra/main.tf', 'deny'], ['src/evil/own', 'deny']] as const)
    assert.equal((await judge(place, writes(place, file, { cwd: evil }))).decision, decision, file);
  writeAccepted(place.home, evil, readFileSync(join(evil, '.chaperone/scope.jsonc'), 'utf8'));
  assert.equal((await judge(place, writes(place, 'infra/main.tf', { cwd: evil }))).decision, 'deny');
  assert.equal(readLog(place).filter(({ kind }) => kind === 'decision').length, 3, 'they stand in the log of the project');
});
