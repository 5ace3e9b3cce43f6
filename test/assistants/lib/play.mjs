// Tables of tool calls: Claude Code makes them one after another, and each is looked at on its own.
import assert from 'node:assert/strict';
import { decisionOn } from './chaperone.mjs';
import { runClaude } from './claude.mjs';

export const skipPermissions = ['--permission-mode', 'bypassPermissions'];

export const bash = (command) => ({ name: 'Bash', input: { command, description: 'a command' } });
export const write = (file_path, content = 'written by the assistant\n') => ({ name: 'Write', input: { file_path, content } });
export const edit = (file_path, old_string, new_string) => ({ name: 'Edit', input: { file_path, old_string, new_string } });
export const read = (file_path) => ({ name: 'Read', input: { file_path } });

// each answer of the model is one list of calls, made together in one turn
export const turns = (...lists) => [...lists.map((calls) => ({ calls })), { text: 'finished' }];

// rows are `{ name, call, answer, told, check }`: what Chaperone answered, what the model then read, and the disk
const withIds = (rows) => rows.map((row, index) => ({ ...row, call: { id: `toolu_row_${index}`, ...row.call } }));

// the rows as subtests of `t`, after one run of Claude Code has made all their calls
export async function playRows(t, folders, rows, { args = skipPermissions, ...options } = {}) {
  const numbered = withIds(rows);
  const result = await runClaude({ ...folders, ...options, args, script: turns(...numbered.map(({ call }) => [call])) });
  assert.equal(result.finalText, 'finished', result.stderr);
  for (const row of numbered) await t.test(row.name, () => judgeRow(row, result, folders));
  return result;
}

function judgeRow({ call, answer, told, check }, { toolResults }, folders) {
  const heard = toolResults.find(({ id }) => id === call.id);
  assert.ok(heard, 'the model was told nothing');
  assert.equal(heard.isError, answer !== 'allow' && answer !== 'no-opinion', heard.content);
  if (told) assert.match(heard.content, told);
  if (answer !== 'no-opinion') assert.equal(decisionOn(folders, call.id)?.answer, answer);
  check?.(heard);
}
