import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isJsonObject, objectAt, parseJson, textAt } from '../core/json.ts';
import { logFileName } from '../host/decisionLog.ts';
import { chaperoneHome, folderId } from '../host/home.ts';
import { type ClientRun, runClient } from '../host/runClient.ts';
import { scopeFileName } from '../host/scopeStore.ts';

type Attempt = { readonly says: string; readonly tool: string; readonly input: Readonly<Record<string, unknown>> };

/** What the scripted assistant tries, in this order. Nothing of it is ever executed: only the hook is asked, as a real assistant would ask it first. */
function attempts(folder: string): readonly Attempt[] {
  const write = (path: string, content: string): Attempt => ({ says: `edit ${path}`, tool: 'Write', input: { file_path: join(folder, path), content } });
  const run = (command: string): Attempt => ({ says: command, tool: 'Bash', input: { command } });
  return [
    write('src/greeting.js', 'export const greeting = (name) => `hello, ${name}`;\n'),
    write('package.json', '{ "name": "sample", "version": "1.0.1" }\n'),
    write('infra/main.tf', 'resource "none" "none" {}\n'),
    run('npm test'),
    run('rm -rf ~'),
    run('git push --force'),
    { says: 'read .env', tool: 'Read', input: { file_path: join(folder, '.env') } },
    write(scopeFileName, '{ "version": 1 }\n'),
  ];
}

/** How long a person may take for one answer, in milliseconds. */
const patience = 10 * 60 * 1000;

/** `chaperone rehearse`: a scripted assistant goes through the real hook client, so that a person can see what supervision looks like. */
export const rehearse = {
  usage: 'rehearse [--folder FOLDER] [--wait SECONDS]',
  summary: 'a scripted assistant tries eight things through the real hook client; nothing is executed',
  async run(args: readonly string[]): Promise<number> {
    const { values } = parseArgs({ args: [...args], options: { folder: { type: 'string', default: process.cwd() }, wait: { type: 'string', default: '60' } } });
    const folder = realpathSync(values.folder);
    if (!(await brokerListens(folder, Number(values.wait) * 1000))) throw new Error(`no VS Code window with Chaperone has \`${folder}\` open; open it there and try again`);
    print('This is a rehearsal: a scripted assistant asks for eight things, through the real hook client. Nothing of it is executed.');
    print('Watch the Chaperone view in VS Code: some pass, some wait for your answer, some are refused.\n');
    const session = `rehearsal-${randomUUID().slice(0, 8)}`;
    await tell('SessionStart', folder, session, {});
    for (const [index, attempt] of attempts(folder).entries()) await tryOne(index + 1, attempt, folder, session);
    await tell('SessionEnd', folder, session, {});
    print(`\nThe rehearsal is over. Everything that was decided stands in the decision log. To check its chain:\n  chaperone verify ${join(chaperoneHome().log, folderId(folder), logFileName)}`);
    return 0;
  },
};

async function tryOne(number: number, { says, tool, input }: Attempt, folder: string, session: string): Promise<void> {
  process.stdout.write(`${number}. ${says} … `);
  const { stdout } = await tell('PreToolUse', folder, session, { tool_name: tool, tool_input: input, tool_use_id: `${session}-${number}` });
  const output = parseJson(stdout);
  const decision = (isJsonObject(output) ? objectAt(output, 'hookSpecificOutput') : undefined) ?? {};
  print(`${textAt(decision, 'permissionDecision') ?? 'no answer'}\n   ${textAt(decision, 'permissionDecisionReason') ?? stdout}`);
}

function tell(event: string, folder: string, session: string, more: object): Promise<ClientRun> {
  const client = join(chaperoneHome().bin, process.platform === 'win32' ? 'chaperone-hook.exe' : 'chaperone-hook');
  const payload = JSON.stringify({ session_id: session, cwd: folder, hook_event_name: event, ...more });
  return runClient(client, ['--assistant', 'rehearsal', '--event', event, '--deadline', '590'], { cwd: folder, payload, limitMs: patience });
}

async function brokerListens(folder: string, limitMs: number): Promise<boolean> {
  const broker = join(chaperoneHome().run, folderId(folder), 'broker');
  for (const end = Date.now() + limitMs; !existsSync(broker); ) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return true;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
