import { type Decision, type RuleSource, decidingReasons } from './decision.ts';
import { describeEffect } from './effect.ts';
import type { Answer } from './ports.ts';
import type { ScopeInForce } from './scope/inForce.ts';

/** What the assistant is told. */
export type Conclusion = {
  /** `no-opinion` leaves the action to the assistant's own permissions; `ask` makes the assistant ask by itself. */
  readonly answer: 'allow' | 'deny' | 'ask' | 'no-opinion';
  /** One or two sentences for the assistant: why, by which rule, and what would be in scope. */
  readonly reason: string;
};

/** Turns a decision and a person's answer into what the assistant is told. */
export function conclude(decision: Decision, answer: Answer | undefined, scope: ScopeInForce): Conclusion {
  if (!scope.supervised && !deniedEverywhere(decision)) return { answer: 'no-opinion', reason: 'this folder is not supervised' };
  if (decision.verdict === 'allow') return { answer: 'allow', reason: explainDecision(decision) };
  if (decision.verdict === 'deny' || answer === undefined) return refuse(explainDecision(decision));
  return concludeAnswer(decision, answer);
}

/** A refusal with its reason. */
export function refuse(reason: string): Conclusion {
  return { answer: 'deny', reason };
}

/** Why a decision came out as it did, in a sentence or two. */
export function explainDecision(decision: Decision): string {
  const [first, ...more] = decidingReasons(decision);
  if (first === undefined) return 'nothing in this action was understood';
  const rest = more.length === 0 ? '' : `, and ${more.length} more`;
  const instead = decision.instead === undefined ? '' : `; ${decision.instead}`;
  return `${describeEffect(first.effect)}: ${first.because} [rule ${describeRule(first.rule)}]${rest}${instead}`;
}

/** A rule's name and where it stands, as short as an assistant or a person needs it. */
export function describeRule({ id, file, line }: RuleSource): string {
  return file === undefined ? id : `${id} in ${file.slice(file.lastIndexOf('/.chaperone/') + 1)}:${line ?? 1}`;
}

/** In a folder that nobody supervises, only self-protection and the pack's own refusals hold. */
function deniedEverywhere(decision: Decision): boolean {
  return decidingReasons(decision).some(({ verdict, rule }) => verdict === 'deny' && (rule.layer === 'self-protection' || rule.layer === 'pack'));
}

function concludeAnswer(decision: Decision, answer: Answer): Conclusion {
  const why = explainDecision(decision);
  switch (answer.kind) {
    case 'allow-once':
      return { answer: 'allow', reason: 'approved by the developer for this once' };
    case 'allow-session':
      return { answer: 'allow', reason: 'approved by the developer for this session' };
    case 'deny':
      return refuse(answer.why ? `the developer refused: ${answer.why}` : `the developer refused: ${why}`);
    case 'expired':
      return refuse(`nobody answered in time, so this is refused: ${why}`);
    case 'withdrawn':
      return refuse(`the question was withdrawn, so this is refused: ${why}`);
    case 'unreachable':
      return refuse(`${answer.why}: ${why}`);
    case 'assistant-asks':
      return { answer: 'ask', reason: why };
  }
}
