import type { Action, SessionRef } from '../action.ts';
import type { Conclusion } from '../conclusion.ts';
import { type Decision, type Reason, decidingReasons } from '../decision.ts';
import { describeEffect } from '../effect.ts';
import type { Answer, Question } from '../ports.ts';
import type { Verdict } from '../verdict.ts';
import { redact } from './redact.ts';

/** One reason as it stands in the log. */
export type LoggedReason = { readonly effect: string; readonly verdict: Verdict; readonly rule: string; readonly because: string };

/** What the log keeps of an action: no file contents, and no secrets. */
export type LoggedAction = { readonly id: string; readonly tool: string; readonly cwd: string; readonly what: readonly string[] };

/** What can stand in the decision log. Times, order and the chain are added by the log itself. */
export type LogEntry =
  | { readonly kind: 'decision'; readonly by: SessionRef; readonly action: LoggedAction; readonly verdict: Verdict; readonly answer: Conclusion['answer']; readonly decidedBy: string; readonly told: string; readonly reasons: readonly LoggedReason[] }
  | { readonly kind: 'question'; readonly by: SessionRef; readonly action: LoggedAction; readonly question: string; readonly actionHash: string; readonly verdict: Verdict; readonly reasons: readonly LoggedReason[] }
  | { readonly kind: 'outcome'; readonly by: SessionRef; readonly actionId: string; readonly tool: string; readonly outcome: 'done' | 'failed' }
  | { readonly kind: 'session'; readonly by: SessionRef; readonly event: 'started' | 'ended'; readonly cwd: string; readonly supervised: boolean }
  | { readonly kind: 'refused-request'; readonly assistant: string; readonly why: string }
  | { readonly kind: 'scope'; readonly event: 'accepted' | 'changed' | 'unreadable'; readonly file: string; readonly id: string; readonly detail: string }
  | { readonly kind: 'log'; readonly event: 'opened' | 'torn-line-moved'; readonly detail: string };

/** The entry for a decision, with whoever made it: a rule, or a person. */
export function decisionEntry(action: Action, decision: Decision, conclusion: Conclusion, answer: Answer | undefined): LogEntry {
  return {
    kind: 'decision',
    by: action.by,
    action: loggedAction(action),
    verdict: decision.verdict,
    answer: conclusion.answer,
    decidedBy: decidedBy(decision, answer),
    told: redact(conclusion.reason),
    reasons: decision.reasons.map(loggedReason),
  };
}

/** The entry that says a person is being asked; it is on disk before the question is shown. */
export function questionEntry(question: Question): LogEntry {
  const { action, decision } = question;
  return { kind: 'question', by: action.by, action: loggedAction(action), question: question.id, actionHash: question.actionHash, verdict: decision.verdict, reasons: decision.reasons.map(loggedReason) };
}

/** The action as the log and the views show it. */
export function loggedAction(action: Action): LoggedAction {
  return { id: action.id, tool: action.tool, cwd: action.cwd, what: action.wants.map((want) => redact(describeWant(want))) };
}

function describeWant(want: Action['wants'][number]): string {
  switch (want.kind) {
    case 'command':
      return want.command;
    case 'file':
      return `${want.operation} ${want.path}`;
    case 'search':
      return `search ${want.path}`;
    case 'fetch':
      return `fetch ${want.url}`;
    case 'tool':
      return `call ${want.server}/${want.tool}`;
    case 'nothing':
    case 'unknown':
      return want.what;
  }
}

function loggedReason(reason: Reason): LoggedReason {
  const { rule } = reason;
  const where = rule.file === undefined ? '' : ` ${rule.file}:${rule.line ?? 1}:${rule.column ?? 1}`;
  return { effect: redact(describeEffect(reason.effect)), verdict: reason.verdict, rule: `${rule.layer} ${rule.id}${where}`, because: redact(reason.because) };
}

function decidedBy(decision: Decision, answer: Answer | undefined): string {
  if (answer === undefined) return `rule ${decidingReasons(decision)[0]?.rule.id ?? 'none'}`;
  return 'by' in answer ? `person ${answer.by}` : answer.kind;
}
