// What the real Claude Code sends to a hook is what test/fixtures/hooks/claude-code.json holds, for the unit tests to stand on.
// When it changes with a new version: `RECORD=1 node --test test/assistants/payloads.test.mjs`, and look at the difference.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeFolders } from './lib/chaperone.mjs';
import { runClaude } from './lib/claude.mjs';
import { bash, edit, read, turns, write } from './lib/play.mjs';

const fixture = path.join(import.meta.dirname, '../fixtures/hooks/claude-code.json');
const mcpConfig = JSON.stringify({ mcpServers: { lab: { command: process.execPath, args: [path.join(import.meta.dirname, 'lib/mcpServer.mjs')] } } });
const args = ['--permission-mode', 'bypassPermissions', '--mcp-config', mcpConfig, '--strict-mcp-config'];

const callsIn = (workspace) => [
  read(path.join(workspace, 'one.txt')),
  edit(path.join(workspace, 'one.txt'), 'one', 'two'),
  write('relative.txt'),
  bash('ls'),
  { name: 'Bash', input: { ...bash('sleep 0').input, run_in_background: true } },
  bash('cat missing.txt'),
  { name: 'mcp__lab__touch', input: { file: path.join(workspace, 'touched.txt') } },
];

// the hook appends what it is given to a file, and has no opinion
const hookSource = `
import fs from 'node:fs';
fs.appendFileSync(process.argv[2], fs.readFileSync(0, 'utf8').trim() + '\\n');
console.log('{}');
`;

const events = ['PreToolUse', 'PostToolUse', 'PostToolUseFailure', 'SessionStart', 'SessionEnd'];

function configure({ base, home }) {
  const [script, record] = ['hook.mjs', 'record.jsonl'].map((name) => path.join(base, name));
  fs.writeFileSync(script, hookSource);
  const entry = { hooks: [{ type: 'command', command: process.execPath, args: [script, record] }] };
  fs.writeFileSync(path.join(home, '.claude/settings.json'), JSON.stringify({ hooks: Object.fromEntries(events.map((event) => [event, [entry]])) }));
  return record;
}

// what differs from run to run is named instead
function stable(line, { home, workspace }) {
  const payload = JSON.parse(line.replaceAll(workspace, '/workspace').replaceAll(home, '/home/me'));
  const named = { session_id: 'session', prompt_id: 'prompt', transcript_path: '/home/me/transcript.jsonl', duration_ms: 1, tool_response: {}, error: 'error' };
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, named[key] ?? value]));
}

test('the payloads of Claude Code are as they were recorded', async (t) => {
  const folders = makeFolders(t, { 'one.txt': 'one\n' });
  const record = configure(folders);
  const calls = callsIn(folders.workspace).map((call, index) => [{ id: `toolu_${index}`, ...call }]);
  await runClaude({ ...folders, args, script: turns(...calls) });
  const lines = fs.readFileSync(record, 'utf8').trim().split('\n');
  const payloads = lines.map((line) => stable(line, folders));
  if (process.env.RECORD) fs.writeFileSync(fixture, `${JSON.stringify(payloads, null, 1)}\n`);
  assert.deepEqual(payloads, JSON.parse(fs.readFileSync(fixture, 'utf8')));
});
