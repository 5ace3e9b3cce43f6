import { type Effect, type PathEffect, type Place, isPathEffect } from '../effect.ts';
import type { ResolvedPath } from '../paths.ts';
import type { FileRule, Layer } from '../scope/compile.ts';
import type { Scope } from '../scope/inForce.ts';
import { type Finding, defaultFinding, found, layersOf } from './rules.ts';

/**
 * A path effect under one scope. A path that is not known before the action runs is a question at least;
 * reading some of the files below a folder is judged like reading all of them.
 */
export function judgePath(effect: PathEffect, scope: Scope): readonly Finding[] {
  const { place } = effect;
  // writing some of what lies below a folder is judged as writing all of it
  if (place.known === 'pattern' && effect.kind === 'write') return judgePath({ ...effect, place: { known: 'literal', path: place.within }, tree: true }, scope);
  const rules = rulesFound(effect, scope);
  if (place.known === 'pattern' && effect.kind === 'delete') {
    const whole = findingsForWhole(place.within, scope);
    return whole.length > 0 && whole.every(({ verdict }) => verdict === 'allow') ? whole : [...rules, notKnown(place)];
  }
  if (place.known === 'dynamic') return [...rules, notKnown(place)];
  // nothing is lost by a move: where no rule speaks of deleting here, it is a change like others
  return rules.length > 0 ? rules : effect.moved === true ? movedFindings(effect, scope) : [defaultFinding(scope, effect.kind, 'no rule names this path')];
}

/** What the rules say about a path depends on nothing else, so that it is worked out once for each path that comes again. */
const known = new WeakMap<Scope, Map<string, readonly Finding[]>>();
const mostKnown = 4_000;

function rulesFound(effect: PathEffect, scope: Scope): readonly Finding[] {
  const { place } = effect;
  const find = (): readonly Finding[] => layersOf(scope).flatMap((layer) => rulesAbout(layer, effect)).flatMap((rule) => fileFinding(rule, effect));
  if (place.known !== 'literal') return find();
  const findings = known.get(scope) ?? new Map<string, readonly Finding[]>();
  if (findings.size > mostKnown) findings.clear();
  known.set(scope, findings);
  const key = `${effect.kind}${effect.tree ? '/' : ' '}${place.path.real}\0${place.path.named}`;
  const before = findings.get(key) ?? find();
  findings.set(key, before);
  return before;
}

/** A path is spoken of by few rules, and so is what lies below a folder. */
function rulesAbout(layer: Layer, { place, tree }: PathEffect): readonly FileRule[] {
  if (place.known === 'dynamic') return [];
  if (place.known === 'pattern') return layer.filesAbout(place.within.real, true);
  const { real, named } = place.path;
  return real === named ? layer.filesAbout(real, tree) : [...new Set([...layer.filesAbout(real, tree), ...layer.filesAbout(named, tree)])];
}

/** Where a rule lets a whole folder be deleted, some of it may be. */
function findingsForWhole(folder: ResolvedPath, scope: Scope): readonly Finding[] {
  return rulesFound({ kind: 'delete', place: { known: 'literal', path: folder }, tree: true }, scope);
}

function movedFindings(effect: PathEffect, scope: Scope): readonly Finding[] {
  const { moved: _, ...written } = { ...effect, kind: 'write' as const };
  return judgePath(written, scope);
}

/** What self-protection says; it is asked before any scope and can't be loosened. */
export function judgeProtection(effect: Effect, rule: FileRule): readonly Finding[] {
  if (effect.kind === 'perform' && effect.operation === 'supervision.change') return [found({ ...rule, verdict: 'deny' }, 'assistants may not change what supervises them')];
  return isPathEffect(effect) ? fileFinding(rule, effect) : [];
}

function fileFinding(rule: FileRule, effect: PathEffect): readonly Finding[] {
  const verdict = rule.verdicts[effect.kind];
  if (verdict === undefined) return [];
  const finding = found({ ...rule, verdict }, 'a rule names this path');
  if (speaksAbout(rule, effect, verdict !== 'allow')) return [finding];
  return verdict !== 'allow' && speaksAboutBelow(rule, effect) ? [{ ...finding, because: `a rule names something below it: ${finding.because}` }] : [];
}

/** A rule that restricts fits the name and what is behind it; one that loosens must fit the very thing that is touched. */
function speaksAbout(rule: FileRule, effect: PathEffect, restricts: boolean): boolean {
  const { place } = effect;
  if (place.known !== 'literal') return restricts && place.known === 'pattern' && rule.folded.matches(place.within.real);
  if (!restricts) return rule.exact.matches(touched(effect, place.path)) && !(effect.tree && rule.exact.exceptsBelow(touched(effect, place.path)));
  return namesOf(effect, place.path).some((name) => rule.folded.matches(name));
}

/** Whether a rule names something in a whole tree. Deleting a tree takes everything with it, so for that the patterns that float count as well. */
function speaksAboutBelow(rule: FileRule, effect: PathEffect): boolean {
  const { place } = effect;
  if (place.known === 'dynamic' || (place.known === 'literal' && !effect.tree)) return false;
  const names = place.known === 'pattern' ? [place.within.real] : namesOf(effect, place.path);
  return names.some((name) => (effect.kind === 'delete' && place.known === 'literal' ? rule.folded.mayReachBelow(name) : rule.folded.reachesBelow(name)));
}

function namesOf(effect: PathEffect, path: ResolvedPath): readonly string[] {
  return effect.kind === 'delete' ? [path.named] : [path.real, path.named];
}

/** Deleting takes the name away; reading and writing reach what is behind it. */
function touched(effect: PathEffect, path: ResolvedPath): string {
  return effect.kind === 'delete' ? path.named : path.real;
}

function notKnown(place: Exclude<Place, { known: 'literal' }>): Finding {
  const because = place.known === 'dynamic' ? `the path can't be known before it runs: ${place.why}` : 'which of the names below a folder it comes to is only known when it runs';
  return { verdict: 'ask:confirm', source: { layer: 'default', id: 'not-known-before-it-runs' }, because };
}
