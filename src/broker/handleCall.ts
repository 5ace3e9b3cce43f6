import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Assistant, HookReply, Incoming } from '../assistants/assistant.ts';
import { findAssistant } from '../assistants/index.ts';
import { type Action, type SessionRef, type Shell, shells } from '../core/action.ts';
import { type Conclusion, refuse } from '../core/conclusion.ts';
import { supervise } from '../core/pipeline.ts';
import type { Answer, Ask, Log, Question } from '../core/ports.ts';
import type { ScopeInForce } from '../core/scope/inForce.ts';
import { machineFacts } from '../host/facts.ts';
import { sha256 } from '../host/home.ts';

/** One call of a hook, however it reached us. */
export type HookCall = { readonly assistant: string; readonly event: string; readonly entrypoint: string; readonly payload: string };

/** What a call needs: the broker and the local judge each bring their own. */
export type CallPorts = {
  readonly scope: ScopeInForce;
  /** The scope as it is by the time that a person has answered. */
  scopeNow?(): ScopeInForce;
  readonly log: Log;
  readonly ask: (assistant: Assistant, call: HookCall) => Ask;
  granted(by: SessionRef): ReadonlySet<string>;
  /** Milliseconds since 1970 by which the answer must be out. */
  readonly deadline: number;
  /** Called with what the call turned out to be, before it is judged. */
  onIncoming(incoming: Incoming): Promise<void>;
  /** Called when an action has its answer. */
  onConclusion(action: Action, conclusion: Conclusion, answered: { readonly question: Question; readonly answer: Answer } | undefined): void;
};

/** From a hook's payload to its reply. INVARIANT: never rejects; whatever fails is that assistant's form of refusal. */
export async function handleCall(call: HookCall, ports: CallPorts, signal: AbortSignal): Promise<HookReply> {
  const assistant = findAssistant(call.assistant);
  if (assistant === undefined) return { exit: 2, stdout: '', stderr: `chaperone: \`${call.assistant}\` is not an assistant that is known here; it is refused\n` };
  try {
    const incoming = assistant.read(call.payload, { event: call.event, loginShell: loginShell() });
    await ports.onIncoming(incoming);
    return await replyTo(incoming, assistant, call, ports, signal);
  } catch (error) {
    const why = `chaperone could not decide or record this: ${error instanceof Error ? error.message : String(error)}`;
    return onlyTells(call.event) ? { ...assistant.acknowledge(call.event), stderr: `${why}\n` } : assistant.reply(refuse(why), call.event);
  }
}

async function replyTo(incoming: Incoming, assistant: Assistant, call: HookCall, ports: CallPorts, signal: AbortSignal): Promise<HookReply> {
  switch (incoming.kind) {
    case 'action':
      return assistant.reply(leaveToPerson(assistant, incoming.action, await decide(incoming.action, assistant, call, ports, signal)), call.event);
    case 'unreadable':
      await ports.log.append({ kind: 'refused-request', assistant: assistant.id, why: incoming.why });
      return assistant.reply(refuse(incoming.why), call.event);
    case 'outcome':
      await ports.log.append({ kind: 'outcome', by: incoming.by, actionId: incoming.actionId, tool: incoming.tool, outcome: incoming.outcome });
      return assistant.acknowledge(call.event);
    case 'session':
      return assistant.acknowledge(call.event);
  }
}

/** A yes of ours must not take the place of what a person says in the assistant's own dialog. */
function leaveToPerson(assistant: Assistant, action: Action, conclusion: Conclusion): Conclusion {
  return conclusion.answer === 'allow' && assistant.asksByItself?.(action.tool) === true ? { ...conclusion, answer: 'no-opinion' } : conclusion;
}

async function decide(action: Action, assistant: Assistant, call: HookCall, ports: CallPorts, signal: AbortSignal): Promise<Conclusion> {
  const ask = ports.ask(assistant, call);
  let answered: { readonly question: Question; readonly answer: Answer } | undefined;
  const noting: Ask = async (question, whenGone) => {
    const answer = await ask(question, whenGone);
    answered = { question, answer };
    return answer;
  };
  const { scope, log, deadline } = ports;
  const scopeNow = ports.scopeNow === undefined ? {} : { scopeNow: ports.scopeNow };
  const conclusion = await supervise(action, { facts: machineFacts, scope, ...scopeNow, granted: ports.granted, ask: noting, log, now: Date.now, deadline, hash: sha256, newId: randomUUID }, signal);
  ports.onConclusion(action, conclusion, answered);
  return conclusion;
}

/** Events after the fact can't be refused any more. */
function onlyTells(event: string): boolean {
  return /^(?:Post|Session)/.test(event);
}

/** The shell that assistants on this machine use for command lines, by the person's own settings. */
function loginShell(): Shell {
  const name = basename(process.env['SHELL'] ?? 'bash');
  return shells.find((shell) => shell === name) ?? 'bash';
}
