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

/** So that a line of the log stays below 1 MB, and every reader can take it whole: the longest text, the most reasons, and the most that all reasons take together, in UTF-16 units of JSON. */
const longestText = 2_000;
const mostReasons = 100;
const mostWants = 20;
const mostOfReasons = 200_000;

/** The entry for a decision, with whoever made it: a rule, or a person. */
export function decisionEntry(action: Action, decision: Decision, conclusion: Conclusion, answer: Answer | undefined): LogEntry {
  return {
    kind: 'decision',
    by: action.by,
    action: loggedAction(action),
    verdict: decision.verdict,
    answer: conclusion.answer,
    decidedBy: decidedBy(decision, answer),
    told: shown(conclusion.reason),
    reasons: loggedReasons(decision),
  };
}

/** The entry that says a person is being asked; it is on disk before the question is shown. */
export function questionEntry(question: Question): LogEntry {
  const { action, decision } = question;
  return { kind: 'question', by: action.by, action: loggedAction(action), question: question.id, actionHash: question.actionHash, verdict: decision.verdict, reasons: loggedReasons(decision) };
}

/** The action as the log and the views show it. */
export function loggedAction(action: Action): LoggedAction {
  return { id: cut(action.id), tool: cut(action.tool), cwd: cut(action.cwd), what: action.wants.slice(0, mostWants).map((want) => shown(describeWant(want))) };
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

/** Without secrets, and cut off where it is too long: in this order, so that no half of a secret stays. */
function shown(text: string): string {
  return cut(redact(text));
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** Where there are too many, those that decided come first, and a last one says how many are missing. */
function loggedReasons(decision: Decision): readonly LoggedReason[] {
  const { reasons, verdict } = decision;
  const deciding = reasons.length > mostReasons ? [...reasons.filter((reason) => reason.verdict === verdict), ...reasons.filter((reason) => reason.verdict !== verdict)] : reasons;
  const logged = deciding.slice(0, mostReasons).map(loggedReason);
  let room = mostOfReasons;
  const fitting = logged.filter((reason) => (room -= JSON.stringify(reason).length) >= 0);
  const missing = reasons.length - fitting.length;
  return missing === 0 ? fitting : [...fitting, { effect: `${missing} more`, verdict, rule: 'log shortened', because: `the log keeps at most ${mostReasons} reasons of one decision; this one has ${reasons.length}` }];
}

function loggedReason(reason: Reason): LoggedReason {
  const { rule } = reason;
  const where = rule.file === undefined ? '' : ` ${rule.file}:${rule.line ?? 1}:${rule.column ?? 1}`;
  return { effect: shown(describeEffect(reason.effect)), verdict: reason.verdict, rule: cut(`${rule.layer} ${rule.id}${where}`), because: shown(reason.because) };
}

function decidedBy(decision: Decision, answer: Answer | undefined): string {
  if (answer === undefined) {
    const reasons = decidingReasons(decision);
    // without what a person granted, the rest would not have been enough
    return `rule ${(reasons.find(({ rule }) => rule.layer === 'grant') ?? reasons[0])?.rule.id ?? 'none'}`;
  }
  return 'by' in answer ? `person ${answer.by}` : answer.kind;
}
