/**
 * The verdicts, from the mildest to the strictest.
 * INVARIANT: everything that combines verdicts takes the maximum; there are no priorities and no first or last match.
 */
export const verdicts = ['allow', 'ask:confirm', 'ask:phrase', 'ask:code', 'ask:second-person', 'deny'] as const;

/** What may happen to an action: it passes, a person is asked at a level, or it is refused. */
export type Verdict = (typeof verdicts)[number];

/** What a person must do to approve: press a button, type what is at stake, enter a one-time code, or fetch a colleague. */
export type ApprovalLevel = 'confirm' | 'phrase' | 'code' | 'second-person';

/** The stricter of two verdicts. */
export function stricter(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) >= verdicts.indexOf(b) ? a : b;
}

/**
 * The strictest of many verdicts.
 * Nothing at all is `ask:confirm`: an action in which nothing was found is not one in which everything is fine.
 */
export function strictest(all: readonly Verdict[]): Verdict {
  return all.length === 0 ? 'ask:confirm' : all.reduce(stricter);
}

/** Whether `a` lets less through than `b`. */
export function isStricter(a: Verdict, b: Verdict): boolean {
  return verdicts.indexOf(a) > verdicts.indexOf(b);
}

/** The level of an `ask`, or undefined for `allow` and `deny`. */
export function approvalLevel(verdict: Verdict): ApprovalLevel | undefined {
  return verdict === 'allow' || verdict === 'deny' ? undefined : (verdict.slice('ask:'.length) as ApprovalLevel);
}
