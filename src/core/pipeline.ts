import type { Action } from './action.ts';
import { analyse } from './analyse.ts';
import { type Conclusion, conclude, refuse } from './conclusion.ts';
import type { Decision } from './decision.ts';
import { type Effect, effectKey, isPathEffect } from './effect.ts';
import { judge } from './judge/judge.ts';
import { decisionEntry, questionEntry } from './log/entry.ts';
import { redact } from './log/redact.ts';
import type { Answer, Ports, Question } from './ports.ts';
import { approvalLevel, isStricter } from './verdict.ts';

/**
 * The way one action takes: what it would do, whether it may, a person's word where one is needed, the record, the reply.
 *
 * INVARIANT: there is no other way to an answer, the answer is on disk before it is given, and whatever fails is a refusal.
 */
export async function supervise(action: Action, ports: Ports, signal: AbortSignal): Promise<Conclusion> {
  try {
    const facts = ports.facts();
    const effects = analyse(action, facts);
    const decision = judge(effects, ports.scope, { facts, granted: ports.granted(action.by) });
    const answer = await approve(action, effects, decision, ports, signal);
    const { answer: said, reason } = conclude(decision, answer, ports.scope);
    const conclusion: Conclusion = { answer: said, reason: redact(reason) };
    await ports.log.append(decisionEntry(action, decision, conclusion, answer));
    return conclusion;
  } catch (error) {
    return refuse(`chaperone could not decide or record this: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Asks a person where the decision says so, and makes sure that what they approved is still what would happen. */
async function approve(action: Action, effects: readonly Effect[], decision: Decision, ports: Ports, signal: AbortSignal): Promise<Answer | undefined> {
  if (approvalLevel(decision.verdict) === undefined || !ports.scope.supervised) return undefined;
  const question = questionFor(action, effects, decision, ports);
  await ports.log.append(questionEntry(question));
  const answer = await ports.ask(question, signal);
  if (answer.kind !== 'allow-once' && answer.kind !== 'allow-session') return answer;
  if (ports.now() > question.expiresAt) return { kind: 'expired' };
  const facts = ports.facts();
  const effectsNow = analyse(action, facts);
  if (hashAction(action, effectsNow, ports) !== question.actionHash) return { kind: 'unreachable', why: 'what this would touch changed on disk while the question was open; try again' };
  const decisionNow = judge(effectsNow, ports.scopeNow?.() ?? ports.scope, { facts, granted: ports.granted(action.by) });
  if (isStricter(decisionNow.verdict, decision.verdict)) return { kind: 'unreachable', why: 'the scope became stricter while the question was open; try again' };
  // what can't be named exactly can't be granted for later either
  return answer.kind === 'allow-session' && question.grants.length === 0 ? { kind: 'allow-once', by: answer.by } : answer;
}

/** Whether an effect's key says everything about it, so that the same key is the same effect. */
function isFullyKnown(effect: Effect): boolean {
  if (effect.kind === 'unknown') return false;
  if (isPathEffect(effect)) return effect.place.known !== 'dynamic';
  if (effect.kind === 'reach') return effect.host !== undefined;
  return !('argv' in effect) || effect.argv.every((word) => word !== undefined);
}

function questionFor(action: Action, effects: readonly Effect[], decision: Decision, ports: Ports): Question {
  const asked = decision.reasons.filter((reason) => reason.verdict !== 'allow');
  const everythingKnown = effects.every(isFullyKnown);
  return {
    id: ports.newId(),
    action,
    decision,
    actionHash: hashAction(action, effects, ports),
    grants: everythingKnown ? asked.map((reason) => effectKey(reason.effect)) : [],
    askedAt: ports.now(),
    expiresAt: ports.deadline,
  };
}

function hashAction(action: Action, effects: readonly Effect[], ports: Ports): string {
  return ports.hash(JSON.stringify([action, effects.map(effectKey)]));
}
