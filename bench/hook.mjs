// The hook round trip: process start to verdict on standard output, the decision on disk. `node bench/hook.mjs [runs]`
// All programs are measured in turn in one run, so that they share the machine's mood; figures are milliseconds.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBroker } from './lib/broker.mjs';
import { installPeer } from './lib/peer.mjs';
import { measureInTurn, printTable } from './lib/measure.mjs';

const runs = Number(process.argv[2] ?? 300);
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-bench-')));
const broker = await startBroker(scratch);
const payload = (tool, input) => JSON.stringify({ session_id: 'bench', cwd: broker.workspace, hook_event_name: 'PreToolUse', tool_name: tool, tool_input: input, tool_use_id: 'bench' });
const bash = payload('Bash', { command: 'git status && ls -la src | head -20' });
const edit = payload('Write', { file_path: path.join(broker.workspace, 'src/a.ts'), content: 'x\n' });
const hookArgs = ['--assistant', 'claude-code', '--event', 'PreToolUse', '--deadline', '590'];

const subjects = [
  ...emptyProgram(scratch),
  { name: 'Chaperone, a command', command: broker.client, args: hookArgs, input: bash },
  { name: 'Chaperone, an edit', command: broker.client, args: hookArgs, input: edit },
  { name: 'Chaperone, Node client', command: process.execPath, args: [broker.nodeClient, ...hookArgs], input: bash },
  { name: '`node -e 0`', command: process.execPath, args: ['-e', '0'], input: '' },
  ...installPeer(scratch).map((script) => ({ name: '`cc-safety-net`', command: process.execPath, args: [script, 'hook', '--claude-code'], input: bash })),
];

function emptyProgram(folder) {
  fs.writeFileSync(path.join(folder, 'empty.c'), 'int main(void) { return 0; }\n');
  const built = spawnSync('cc', ['-O2', '-static', '-o', path.join(folder, 'empty'), path.join(folder, 'empty.c')]);
  return built.status === 0 ? [{ name: 'empty C program', command: path.join(folder, 'empty'), args: [], input: '' }] : [];
}

try {
  printTable(await measureInTurn(subjects, { runs, cwd: broker.workspace }));
  console.log(`\n${broker.decisions()} decisions are in the log, each flushed before its reply.`);
} finally {
  await broker.stop();
  fs.rmSync(scratch, { recursive: true, force: true });
}
