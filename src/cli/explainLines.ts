import { realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import type { Want } from '../core/action.ts';
import type { Decision } from '../core/decision.ts';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
import { asJson, decide, shellNamed } from './explain.ts';
import type { FolderScope } from './folderScope.ts';

/** Reads one action a line and prints one decision a line, in order. A line that is no action is a question, and the run goes on. */
export async function explainLines(scope: FolderScope, input: Readable, output: Writable): Promise<number> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const answer = `${JSON.stringify(asJson(decideLine(String(line), scope)))}\n`;
    if (!output.write(answer)) await once(output, 'drain');
  }
  return 0;
}

function decideLine(line: string, scope: FolderScope): Decision {
  try {
    const { want, cwd } = readLine(line);
    return decide(want, cwd, scope);
  } catch (error) {
    return notAnAction(error instanceof Error ? error.message : String(error));
  }
}

function readLine(line: string): { readonly want: Want; readonly cwd: string } {
  const value = parseJson(line);
  if (!isJsonObject(value)) throw new Error('the line is not a JSON object');
  const cwd = folderOf(textAt(value, 'cwd'));
  const command = textAt(value, 'command');
  const path = textAt(value, 'path');
  const operation = textAt(value, 'op');
  if (command !== undefined) return { want: { kind: 'command', command, shell: shellNamed(textAt(value, 'shell') ?? 'bash') }, cwd };
  if (path === undefined) throw new Error('the line has neither `command` nor `path`');
  if (operation !== 'read' && operation !== 'write' && operation !== 'delete') throw new Error('`op` must be `read`, `write` or `delete`');
  return { want: { kind: 'file', operation, path }, cwd };
}

/** A folder that is not there is taken as it is written. */
function folderOf(cwd: string | undefined): string {
  if (cwd === undefined) return process.cwd();
  try {
    return realpathSync(cwd);
  } catch {
    // the path is judged all the same: what is below a missing folder is resolved as missing
    return cwd;
  }
}

function notAnAction(what: string): Decision {
  return { verdict: 'ask:confirm', reasons: [{ effect: { kind: 'unknown', what }, verdict: 'ask:confirm', rule: { layer: 'default', id: 'not-understood' }, because: 'what is not understood is a question, never a guess' }] };
}
