// The scripted Claude Code run itself: the real program acts as the script says, and its hooks fire.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runClaude, startClaude } from './lib/claude.mjs';

const skipPermissions = ['--permission-mode', 'bypassPermissions'];

function makeFolders(t) {
  const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'claude-')));
  t.after(() => fs.rmSync(base, { recursive: true, force: true }));
  const [home, workspace] = ['home', 'workspace'].map((name) => path.join(base, name));
  for (const folder of [path.join(home, '.claude'), workspace]) fs.mkdirSync(folder, { recursive: true });
  return { base, home, workspace };
}

const writes = (file) => [{ calls: [{ name: 'Write', input: { file_path: file, content: 'written\n' } }] }, { text: 'finished' }];

// the hook writes down what it was asked and answers with the decision it was given
const hookSource = `
import fs from 'node:fs';
const [record, permissionDecision] = process.argv.slice(2);
fs.writeFileSync(record, fs.readFileSync(0));
const reason = { permissionDecisionReason: 'outside the scope' };
console.log(JSON.stringify({ hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, ...reason } }));
`;

function configureHook({ base, home }, decision) {
  const script = path.join(base, 'hook.mjs');
  const record = path.join(base, 'asked.json');
  fs.writeFileSync(script, hookSource);
  const hook = { type: 'command', command: process.execPath, args: [script, record, decision] };
  const settings = { hooks: { PreToolUse: [{ matcher: '*', hooks: [hook] }] } };
  fs.writeFileSync(path.join(home, '.claude/settings.json'), JSON.stringify(settings));
  return record;
}

// one that has ended but that nobody has asked after yet has an empty command line
const isRunning = (pid) => fs.existsSync(`/proc/${pid}`) && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

async function endsSoon(pid) {
  for (let tries = 0; tries < 20 && isRunning(pid); tries++) await sleep(50);
  return !isRunning(pid);
}

test('without a hook the scripted write reaches the disk', async (t) => {
  const { home, workspace } = makeFolders(t);
  const file = path.join(workspace, 'made.txt');
  const result = await runClaude({ home, workspace, script: writes(file), args: skipPermissions });
  assert.equal(result.exitCode, 0, result.stderr);
  assert.equal(fs.readFileSync(file, 'utf8'), 'written\n');
  assert.deepEqual(result.toolResults.map(({ name, isError }) => ({ name, isError })), [{ name: 'Write', isError: false }]);
  assert.equal(result.finalText, 'finished');
});

test('a hook in the home folder is asked, and its denial reaches the model', async (t) => {
  const folders = makeFolders(t);
  const file = path.join(folders.workspace, 'made.txt');
  const record = configureHook(folders, 'deny');
  const result = await runClaude({ ...folders, script: writes(file), args: skipPermissions });
  const asked = JSON.parse(fs.readFileSync(record, 'utf8'));
  assert.equal(asked.tool_name, 'Write');
  assert.equal(asked.tool_input.file_path, file);
  assert.equal(fs.existsSync(file), false);
  assert.match(result.toolResults[0].content, /outside the scope/);
});

test('a run can be ended while its command still runs', { timeout: 30_000 }, async (t) => {
  const folders = makeFolders(t);
  const command = 'echo $$ > started; sleep 20; touch ended';
  const script = [{ calls: [{ name: 'Bash', input: { command, description: 'wait' } }] }];
  const claude = await startClaude({ ...folders, script, args: skipPermissions });
  const started = path.join(folders.workspace, 'started');
  while (!fs.existsSync(started) || fs.statSync(started).size === 0) await sleep(50);
  const shell = Number(fs.readFileSync(started, 'utf8'));
  claude.kill();
  const { signal, timedOut } = await claude.finished;
  assert.equal(signal, 'SIGKILL');
  assert.equal(timedOut, false);
  assert.equal(await endsSoon(shell), true);
});
