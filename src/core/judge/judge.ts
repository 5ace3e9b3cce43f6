import type { Decision, Reason } from '../decision.ts';
import { type Effect, effectKey, isPathEffect } from '../effect.ts';
import type { Facts } from '../ports.ts';
import type { Scope, ScopeInForce } from '../scope/inForce.ts';
import { approvalLevel, isStricter, strictest } from '../verdict.ts';
import { insteadOf } from './instead.ts';
import { type Finding, judgeCall, judgePerform, judgeReach, judgeRun } from './rules.ts';
import { judgePath, judgeProtection } from './paths.ts';

/** What a judgement needs besides effects and scope. */
export type Circumstances = {
  readonly facts: Facts;
  /** Effect keys that a person granted to this session. */
  readonly granted: ReadonlySet<string>;
};

/**
 * Whether an action may happen: each effect is held against every rule, and the strictest word of all counts.
 * Unknown effects and an empty list are questions.
 */
export function judge(effects: readonly Effect[], scope: ScopeInForce, circumstances: Circumstances): Decision {
  const reasons = effects.map(remembering((effect) => judgeEffect(effect, scope, circumstances)));
  const verdict = strictest(reasons.map((reason) => reason.verdict));
  const instead = verdict === 'allow' ? undefined : insteadOf(reasons, scope);
  return { verdict, reasons, ...(instead === undefined ? {} : { instead }) };
}

/** A line may touch the same path again and again: its rules are asked once. */
function remembering(judgeOne: (effect: Effect) => Reason): (effect: Effect) => Reason {
  const known = new Map<string, Reason>();
  return (effect) => {
    if (!isPathEffect(effect) || effect.place.known !== 'literal') return judgeOne(effect);
    const key = `${effect.kind} ${effect.tree} ${effect.moved === true} ${effect.place.path.real}\0${effect.place.path.named}`;
    const before = known.get(key);
    if (before !== undefined) return { ...before, effect };
    const reason = judgeOne(effect);
    known.set(key, reason);
    return reason;
  };
}

function judgeEffect(effect: Effect, scope: ScopeInForce, circumstances: Circumstances): Reason {
  const findings = [...judgeProtection(effect, scope.protection), ...unreadable(scope), ...scope.variants.flatMap((variant) => judgeUnder(effect, variant))];
  const { verdict, source, because } = strictestFinding(findings);
  const granted = approvalLevel(verdict) !== undefined && circumstances.granted.has(effectKey(effect));
  if (granted) return { effect, verdict: 'allow', rule: { layer: 'grant', id: 'allowed-for-this-session' }, because: 'the developer allowed this for the session' };
  return { effect, verdict, rule: source, because };
}

function judgeUnder(effect: Effect, scope: Scope): readonly Finding[] {
  if (isPathEffect(effect)) return judgePath(effect, scope);
  switch (effect.kind) {
    case 'run':
      return judgeRun(effect, scope);
    case 'perform':
      return judgePerform(effect, scope);
    case 'reach':
      return judgeReach(effect, scope);
    case 'call':
      return judgeCall(effect, scope);
    case 'unknown':
      return [{ verdict: 'ask:confirm', source: { layer: 'default', id: 'not-understood' }, because: 'what can not be told for certain is a question, never a guess' }];
  }
}

function unreadable(scope: ScopeInForce): readonly Finding[] {
  if (scope.unreadable === undefined) return [];
  return [{ verdict: 'ask:confirm', source: { layer: 'unreadable', id: 'scope-file' }, because: scope.unreadable }];
}

/** The strictest finding; of equals the first. No finding at all is a question. */
function strictestFinding(findings: readonly Finding[]): Finding {
  const none: Finding = { verdict: 'ask:confirm', source: { layer: 'default', id: 'no-rule' }, because: 'no rule speaks about this' };
  return findings.length === 0 ? none : findings.reduce((best, next) => (isStricter(next.verdict, best.verdict) ? next : best));
}
