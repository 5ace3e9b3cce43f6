import type { Reason } from '../decision.ts';
import { isPathEffect } from '../effect.ts';
import type { ScopeInForce } from '../scope/inForce.ts';

/** What would be in scope instead, in half a sentence for the assistant; undefined when the scope names nothing helpful. */
export function insteadOf(reasons: readonly Reason[], scope: ScopeInForce): string | undefined {
  const strict = reasons.find((reason) => reason.verdict === 'deny') ?? reasons.find((reason) => reason.verdict !== 'allow');
  if (strict === undefined) return undefined;
  if (strict.rule.layer === 'self-protection') return 'tell the developer what you would change there and why';
  if (isPathEffect(strict.effect) && strict.effect.kind !== 'read') return writable(scope);
  return undefined;
}

/** The patterns that may be written, a few of them. */
function writable(scope: ScopeInForce): string | undefined {
  const rules = scope.variants.at(-1)?.project?.files ?? [];
  const paths = rules.filter((rule) => rule.verdicts.write === 'allow').flatMap((rule) => rule.paths);
  return paths.length === 0 ? undefined : `in scope for writing: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`;
}
