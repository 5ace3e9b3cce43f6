import type { SessionRef } from '../core/action.ts';
import { isJsonObject, objectAt, parseJson, textAt } from '../core/json.ts';
import type { Assistant, HookContext, HookReply, Incoming } from './assistant.ts';
import { claudeInstallation } from './claudeInstallation.ts';
import { claudeWants } from './claudeTools.ts';

/**
 * Claude Code, by its hooks. Contract: code.claude.com/docs/en/hooks, tried on version 2.1.328.
 * It honours `allow`, `deny` and `ask`; silence and broken JSON let the action happen, so every reply is one whole JSON object.
 */
export const claudeCode: Assistant = {
  id: 'claude-code',
  name: 'Claude Code',
  read: readPayload,
  reply: (conclusion, event) => {
    if (conclusion.answer === 'no-opinion') return reply({});
    return reply({ hookSpecificOutput: { hookEventName: event, permissionDecision: conclusion.answer, permissionDecisionReason: `Chaperone: ${conclusion.reason}` } });
  },
  acknowledge: () => reply({}),
  // in the terminal its dialog shows our reason in every permission mode, and without a person it is a refusal;
  // its editor extension may turn an `ask` into a silent yes (anthropics/claude-code#86754)
  askIsSafe: (entrypoint) => entrypoint === 'cli' || entrypoint === 'sdk-cli',
  asksByItself: (tool) => tool === 'AskUserQuestion' || tool === 'ExitPlanMode' || tool === 'exit_plan_mode',
  installation: claudeInstallation,
};

function reply(output: object): HookReply {
  return { exit: 0, stdout: `${JSON.stringify(output)}\n`, stderr: '' };
}

function readPayload(payload: string, context: HookContext): Incoming {
  const value = parseJson(payload);
  if (!isJsonObject(value)) return unreadable('it is not a JSON object');
  const session = textAt(value, 'session_id');
  const cwd = textAt(value, 'cwd');
  if (session === undefined || session === '') return unreadable('it has no `session_id`');
  if (cwd === undefined || cwd === '') return unreadable('it has no `cwd`');
  const agent = textAt(value, 'agent_id');
  const by: SessionRef = { assistant: 'claude-code', session, ...(agent === undefined ? {} : { agent }) };
  const named = textAt(value, 'hook_event_name');
  // only this event can be refused, so none may pass in its place
  if (context.event === 'PreToolUse' && named !== undefined && named !== context.event) return unreadable(`it is about \`${named}\` where \`PreToolUse\` belongs`);
  const event = named ?? context.event;
  if (event === 'SessionStart' || event === 'SessionEnd') return { kind: 'session', by, cwd, event: event === 'SessionStart' ? 'started' : 'ended' };
  const tool = textAt(value, 'tool_name');
  if (tool === undefined || tool === '') return unreadable(`it has no \`tool_name\`, and \`${event}\` is about a tool`);
  const actionId = textAt(value, 'tool_use_id') ?? '';
  if (event === 'PostToolUse' || event === 'PostToolUseFailure') return { kind: 'outcome', by, cwd, actionId, tool, outcome: event === 'PostToolUse' ? 'done' : 'failed' };
  const wants = claudeWants(tool, objectAt(value, 'tool_input'), context.loginShell, textAt(objectAt(value, 'mcp_server') ?? {}, 'name'));
  return { kind: 'action', action: { by, id: actionId, tool, cwd, wants } };
}

function unreadable(why: string): Incoming {
  return { kind: 'unreadable', why: `the hook payload can't be used: ${why}` };
}
