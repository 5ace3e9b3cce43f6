import type { Effect } from './effect.ts';
import type { Verdict } from './verdict.ts';

/** Where a rule stands, so that a person can open it. Line and column count from 1. */
export type RuleSource = {
  readonly layer: 'self-protection' | 'pack' | 'project' | 'default' | 'grant' | 'unreadable';
  /** A stable name: `secrets`, `files[2]`, `operations.git.push`. */
  readonly id: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

/** Why one effect got its verdict. */
export type Reason = {
  readonly effect: Effect;
  readonly verdict: Verdict;
  readonly rule: RuleSource;
  /** The rule's own words for a person, or a sentence of ours where it has none. */
  readonly because: string;
};

/** The verdict on an action with everything that led to it. INVARIANT: the verdict is the strictest of the reasons. */
export type Decision = {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** What would be in scope instead, for the assistant to act on. */
  readonly instead?: string;
};

/** The reasons that made the decision as strict as it is. */
export function decidingReasons(decision: Decision): readonly Reason[] {
  return decision.reasons.filter((reason) => reason.verdict === decision.verdict);
}
