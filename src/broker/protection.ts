import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isJsonObject, objectAt, parseJson, textAt } from '../core/json.ts';
import { parseJsonc } from '../core/jsonc.ts';
import { logFileName } from '../host/decisionLog.ts';
import { toSlashes } from '../host/facts.ts';
import { chaperoneHome, folderId } from '../host/home.ts';
import { type ClientRun, runClient } from '../host/runClient.ts';
import { scopeFileName } from '../host/scopeStore.ts';
import { installationOf } from './setUp.ts';

/** One thing that was looked at. */
export type ProtectionStep = { readonly name: string; readonly ok: boolean; readonly detail: string };

/** Whether supervision of Claude Code works in a folder, and what was found on the way. */
export type ProtectionReport = { readonly ok: boolean; readonly steps: readonly ProtectionStep[] };

/** How long a canary may take, in milliseconds. */
const patience = 15_000;

/**
 * Sends two harmless canaries through the hook that is really installed, as the assistant would: one that must pass, one that must be refused.
 * Neither is ever executed: only the hook is asked.
 * @param folder the real path of the workspace folder
 */
export async function checkProtection({ home = homedir(), folder }: { readonly home?: string; readonly folder: string }): Promise<ProtectionReport> {
  const settingsFile = join(home, installationOf('claude-code').settingsFile);
  const hook = existsSync(settingsFile) ? installationOf('claude-code').find(readFileSync(settingsFile, 'utf8')) : undefined;
  if (hook === undefined && existsSync(settingsFile) && !readable(settingsFile).ok) return report([readable(settingsFile)]);
  if (hook === undefined) return report([step('the hook is installed', false, `\`${settingsFile}\` has no hook of Chaperone; run \`Chaperone: Set Up Assistants\``)]);
  const session = `canary-${randomUUID()}`;
  const send = (tool: string, input: object): Promise<ClientRun> => runClient(hook.command, hook.args, { cwd: folder, limitMs: patience, payload: JSON.stringify({ session_id: session, cwd: folder, hook_event_name: 'PreToolUse', tool_name: tool, tool_input: input, tool_use_id: session }) });
  const passes = await send('Bash', { command: 'true' });
  const refused = await send('Write', { file_path: join(folder, scopeFileName), content: 'canary' });
  // so that no session stays in the list that nobody leads; the log keeps that it was there
  const args = hook.args.map((arg) => (arg === 'PreToolUse' ? 'SessionEnd' : arg));
  await runClient(hook.command, args, { cwd: folder, limitMs: patience, payload: JSON.stringify({ session_id: session, cwd: folder, hook_event_name: 'SessionEnd' }) });
  return report([
    step('the hook is installed', true, `\`${settingsFile}\` starts \`${hook.command}\``),
    readable(settingsFile),
    switches(home, folder),
    canary('a harmless command passes', passes, 'allow'),
    canary('an edit of the scope file is refused', refused, 'deny'),
    step('an open window answers', existsSync(join(chaperoneHome(home).run, folderId(toSlashes(folder)), 'broker')), 'the broker of this folder listens'),
    recorded(home, folder, session),
  ]);
}

function report(steps: readonly ProtectionStep[]): ProtectionReport {
  return { ok: steps.every(({ ok }) => ok), steps };
}

function step(name: string, ok: boolean, detail: string): ProtectionStep {
  return { name, ok, detail };
}

function canary(name: string, run: ClientRun, expected: 'allow' | 'deny'): ProtectionStep {
  const output = parseJson(run.stdout);
  const decision = isJsonObject(output) ? objectAt(output, 'hookSpecificOutput') : undefined;
  const answer = decision === undefined ? undefined : textAt(decision, 'permissionDecision');
  const took = `in ${run.tookMs.toFixed(1)} ms`;
  if (answer === expected) return step(name, true, `the hook answered \`${answer}\` ${took}`);
  const said = answer ?? (run.exit === undefined ? 'nothing: it could not be run' : `nothing readable, exit code ${run.exit}`);
  return step(name, false, `the hook answered \`${said}\` ${took} where \`${expected}\` belongs; ${decision === undefined ? run.stderr.trim() : (textAt(decision, 'permissionDecisionReason') ?? '')}`);
}

/** Claude Code ignores a whole settings file for one comment in it, and with it the hook. */
function readable(settingsFile: string): ProtectionStep {
  const text = readFileSync(settingsFile, 'utf8');
  const ok = isJsonObject(parseJson(text));
  const position = parseJsonc(text, { plain: true }).problems[0]?.position;
  return step('Claude Code can read its settings', ok, ok ? 'they are plain JSON' : `\`${settingsFile}\`, line ${position?.line ?? 1}, column ${position?.column ?? 1}: this is not plain JSON, so that Claude Code ignores the whole file; mend it`);
}

/** Settings with which Claude Code runs no hooks at all. */
function switches(home: string, folder: string): ProtectionStep {
  const files = [join(home, '.claude/settings.json'), join(folder, '.claude/settings.json'), join(folder, '.claude/settings.local.json')];
  const off = files.filter((file) => {
    const value = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
    return isJsonObject(value) && value['disableAllHooks'] === true;
  });
  return step('nothing switches hooks off', off.length === 0, off.length === 0 ? 'no settings file has `disableAllHooks`' : `\`disableAllHooks\` stands in ${off.map((file) => `\`${file}\``).join(', ')}; take it out`);
}

function recorded(home: string, folder: string, session: string): ProtectionStep {
  const file = join(chaperoneHome(home).log, folderId(toSlashes(folder)), logFileName);
  const found = existsSync(file) && readFileSync(file, 'utf8').includes(session);
  return step('the decision log has both', found, found ? `\`${file}\`` : `\`${file}\` says nothing of the canaries`);
}
