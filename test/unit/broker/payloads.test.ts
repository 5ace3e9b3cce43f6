// Payloads that are not what Claude Code sends: each has a safe answer that says what is wrong, and the broker goes on.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type JsonObject, textAt } from '../../../src/core/json.ts';
import { type SupervisedPlace, newSupervisedPlace, payloadOf, readLog, send, write } from './rig.ts';

/** `ask` is a question that nobody answers here. */
type Row = readonly [name: string, payload: (place: SupervisedPlace) => string, decision: 'allow' | 'deny', reason: RegExp];

const notJson = /Chaperone: the hook payload can't be used: it is not a JSON object/;
const notUnderstood = /was called in a form that is not known here/;
const unanswered = /nobody answered in time/;

const unreadable: readonly Row[] = [
  ['nothing', () => '', 'deny', notJson],
  ['text that is not JSON', () => 'rm -rf /', 'deny', notJson],
  ['half of an object', () => '{"session_id":"s1","cwd":', 'deny', notJson],
  ['null', () => 'null', 'deny', notJson],
  ['a number', () => '7', 'deny', notJson],
  ['a list', () => '[]', 'deny', notJson],
  ['bytes that are not UTF-8', () => '\u{fffd}{}', 'deny', notJson],
  ['ten thousand open brackets', () => '['.repeat(10_000), 'deny', notJson],
  ['an empty object', () => '{}', 'deny', /no `session_id`/],
  ['a session that is a number', (place) => payloadOf(place, 'Read', {}, { session_id: 7 }), 'deny', /no `session_id`/],
  ['a session that is inherited', (place) => payloadOf(place, 'Read', {}, { session_id: undefined }).replace('{', '{"__proto__":{"session_id":"s1"},'), 'deny', /no `session_id`/],
  ['no folder', (place) => payloadOf(place, 'Read', {}, { cwd: '' }), 'deny', /no `cwd`/],
  ['no tool', (place) => payloadOf(place, undefined, {}), 'deny', /no `tool_name`, and `PreToolUse` is about a tool/],
  ['another event than the hook was called for', (place) => payloadOf(place, 'Write', { file_path: join(place.workspace, 'infra/main.tf') }, { hook_event_name: 'SessionStart' }), 'deny', /it is about `SessionStart` where `PreToolUse` belongs/],
  ['a tool that is a list', (place) => payloadOf(place, ['Read'], {}), 'deny', /no `tool_name`/],
];

const unknownTools: readonly Row[] = ['Frobnicate', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf', 'bash', 'Read ', 'mcp__', 'x'.repeat(5_000)].map((tool): Row => [
  `a tool called ${tool.slice(0, 20)}`,
  (place) => payloadOf(place, tool, { command: 'true', file_path: join(place.workspace, 'src/one.txt') }),
  'deny',
  /nobody answered in time.*is not a tool that is known here/s,
]);

const wrongTypes = { missing: undefined, null: null, text: 'true', number: 7, truth: true, list: [{ command: 'true' }], 'empty object': {}, 'key of a prototype': JSON.parse('{"__proto__":{"command":"true","file_path":"/x"}}') };

const wrongInputs: readonly Row[] = ['Bash', 'Write', 'Edit', 'Read', 'NotebookEdit', 'WebFetch', 'WebSearch', 'mcp__lab__touch'].flatMap((tool) =>
  Object.entries(wrongTypes)
    .filter(([kind]) => !(tool.startsWith('mcp') && /object|prototype/.test(kind)))
    .map(([kind, input]): Row => [`${tool} with the input: ${kind}`, (place) => payloadOf(place, tool, input), 'deny', /has no `tool_input`|was called in a form/]),
);

const wrongFields: readonly Row[] = [
  ['a command outside the sandbox', (place) => payloadOf(place, 'Bash', { command: 'true', dangerouslyDisableSandbox: true }), 'deny', /nobody answered in time.*it asks to leave the sandbox/s],
  ['a server that is not certain', (place) => payloadOf(place, 'mcp__a__b__c', {}), 'deny', /can be read as a tool of more than one server/],
  ['a server that another one is named for', (place) => payloadOf(place, 'mcp__a__b__c', {}, { mcp_server: { name: 'x' } }), 'deny', /can be read as a tool of more than one server/],
  ['a server with two parts', (place) => payloadOf(place, 'mcp__a__b__c', {}, { mcp_server: { name: 'a__b' } }), 'deny', /call a__b\/c/],
  ['a command that is a list', (place) => payloadOf(place, 'Bash', { command: ['rm', '-rf', '/'] }), 'deny', notUnderstood],
  ['a path that is an object', (place) => payloadOf(place, 'Write', { file_path: { toString: 'src/one.txt' } }), 'deny', notUnderstood],
  ['an address that is a number', (place) => payloadOf(place, 'WebFetch', { url: 7 }), 'deny', notUnderstood],
  ['an empty command', (place) => payloadOf(place, 'Bash', { command: '' }), 'deny', unanswered],
  ['a path with NUL', (place) => payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one\0.txt') }), 'deny', unanswered],
  ['a path with a newline', (place) => payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one\n.txt') }), 'deny', unanswered],
  ['a path of 5,000 characters', (place) => payloadOf(place, 'Write', { file_path: `${place.workspace}/src/${'x'.repeat(5_000)}` }), 'deny', unanswered],
  ['a folder that is not absolute', (place) => payloadOf(place, 'Bash', { command: 'cat src/one.txt' }, { cwd: 'workspace' }), 'deny', unanswered],
  ['a folder that does not exist', (place) => payloadOf(place, 'Bash', { command: 'echo x > out' }, { cwd: join(place.workspace, 'infra/gone') }), 'deny', /infra has its own pipeline/],
  ['a change that is no text', (place) => payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt'), content: 7 }), 'allow', /./],
  ['a sub-agent that is a number', (place) => payloadOf(place, 'Read', { file_path: join(place.workspace, 'src/one.txt') }, { agent_id: 7 }), 'allow', /./],
  ['megabytes of content', (place) => payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt'), content: 'x'.repeat(8_000_000) }), 'allow', /./],
];

test('payloads', async (t) => {
  const place = await newSupervisedPlace(t, 0);
  for (const [name, payload, decision, reason] of [...unreadable, ...unknownTools, ...wrongInputs, ...wrongFields]) {
    await t.test(name, async () => {
      const heard = await send(place, payload(place));
      assert.equal(heard.decision, decision, heard.stdout);
      assert.match(heard.reason, reason);
      assert.equal(heard.exit, 0);
    });
  }
  await t.test('what could not be read is in the log', () => {
    const refused = readLog(place).filter(({ kind }) => kind === 'refused-request');
    assert.equal(refused.length, unreadable.length);
  });
  await t.test('and after all that an action is judged as ever', async () => {
    assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  });
});

const tool = (payload: JsonObject): string => textAt(payload, 'tool_name') ?? '';

/** What Claude Code asks before it acts, as test/assistants/payloads.test.mjs has recorded it; only the MCP tool is a question. */
test('what the real Claude Code sends is understood', async (t) => {
  const place = await newSupervisedPlace(t, 0);
  const recorded = JSON.parse(readFileSync('test/fixtures/hooks/claude-code.json', 'utf8').replaceAll('/workspace', `${place.workspace}/src`)) as JsonObject[];
  mkdirSync(join(place.workspace, 'src'), { recursive: true });
  for (const [index, payload] of recorded.entries()) {
    const event = textAt(payload, 'hook_event_name') ?? '';
    await t.test(`${index}: ${event} ${tool(payload)}`, async () => {
      const { decision, stdout } = await send(place, JSON.stringify(payload), { event });
      if (event !== 'PreToolUse') assert.equal(stdout, '{}\n');
      else assert.equal(decision, tool(payload).startsWith('mcp__') ? 'deny' : 'allow', stdout);
    });
  }
  await t.test('and all of it is in the log', () => {
    const kinds = readLog(place).map(({ kind }) => kind);
    const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
    const asked = recorded.filter((payload) => payload['hook_event_name'] === 'PreToolUse').length;
    assert.deepEqual([count('session'), count('decision'), count('outcome'), count('refused-request')], [2, asked, asked, 0]);
  });
});

const otherEvents = [
  ['PostToolUse', 'outcome'],
  ['PostToolUseFailure', 'outcome'],
  ['SessionStart', undefined],
  ['SessionEnd', 'session'],
] as const;

test('events after the fact are never refused, and are in the log', async (t) => {
  const place = await newSupervisedPlace(t);
  await write(place, 'src/one.txt');
  for (const [event, kind] of otherEvents) {
    await t.test(event, async () => {
      const { stdout } = await send(place, payloadOf(place, 'Write', {}, { hook_event_name: event }), { event });
      assert.equal(stdout, '{}\n');
      if (kind) assert.equal(readLog(place).at(-1)?.kind, kind);
    });
  }
});

test('an assistant that nobody knows is refused by exit code', async (t) => {
  const place = await newSupervisedPlace(t);
  for (const assistant of ['someone', '__proto__', 'toString']) {
    const heard = await send(place, payloadOf(place, 'Read', {}), { assistant });
    assert.deepEqual([heard.exit, heard.stdout], [2, '']);
  }
});

test('the assistant\'s own questions to a person are left to it', async (t) => {
  const place = await newSupervisedPlace(t);
  for (const tool of ['AskUserQuestion', 'ExitPlanMode']) assert.equal((await send(place, payloadOf(place, tool, {}))).stdout, '{}\n');
  assert.equal((await send(place, payloadOf(place, 'TodoWrite', {}))).decision, 'allow');
});
