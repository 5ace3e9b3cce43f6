import { type Effect, type PathEffect, type Place, isPathEffect } from '../effect.ts';
import type { ResolvedPath } from '../paths.ts';
import type { FileRule } from '../scope/compile.ts';
import type { Scope } from '../scope/inForce.ts';
import { type Finding, defaultFinding, found, layersOf } from './rules.ts';

/**
 * A path effect under one scope. A path that is not known before the action runs is a question at least;
 * reading some of the files below a folder is judged like reading all of them.
 */
export function judgePath(effect: PathEffect, scope: Scope): readonly Finding[] {
  const { place } = effect;
  const rules = layersOf(scope).flatMap((layer) => layer.files).flatMap((rule) => fileFinding(rule, effect));
  if (place.known === 'dynamic' || (place.known === 'pattern' && effect.kind !== 'read')) return [...rules, notKnown(place)];
  return rules.length > 0 ? rules : [defaultFinding(scope, effect.kind, 'no rule names this path')];
}

/** What self-protection says; it is asked before any scope and can't be loosened. */
export function judgeProtection(effect: Effect, rule: FileRule): readonly Finding[] {
  return isPathEffect(effect) ? fileFinding(rule, effect) : [];
}

function fileFinding(rule: FileRule, effect: PathEffect): readonly Finding[] {
  const verdict = rule.verdicts[effect.kind];
  if (verdict === undefined || !speaksAbout(rule, effect, verdict !== 'allow')) return [];
  return [found({ ...rule, verdict }, 'a rule names this path')];
}

/** A rule that restricts fits the name and what is behind it; one that loosens must fit the very thing that is touched. */
function speaksAbout(rule: FileRule, effect: PathEffect, restricts: boolean): boolean {
  const { place } = effect;
  if (place.known === 'dynamic') return false;
  if (place.known === 'pattern') return restricts && (rule.folded.matches(place.within.real) || rule.folded.reachesBelow(place.within.real));
  if (!restricts) return rule.exact.matches(touched(effect, place.path));
  const names = effect.kind === 'delete' ? [place.path.named] : [place.path.real, place.path.named];
  return names.some((name) => rule.folded.matches(name) || (effect.tree && rule.folded.reachesBelow(name)));
}

/** Deleting takes the name away; reading and writing reach what is behind it. */
function touched(effect: PathEffect, path: ResolvedPath): string {
  return effect.kind === 'delete' ? path.named : path.real;
}

function notKnown(place: Exclude<Place, { known: 'literal' }>): Finding {
  const because = place.known === 'dynamic' ? `the path can't be known before it runs: ${place.why}` : 'the pattern has more matches than are looked at';
  return { verdict: 'ask:confirm', source: { layer: 'default', id: 'not-known-before-it-runs' }, because };
}
