import type { RuleSource } from '../decision.ts';
import type { CallEffect, PerformEffect, ReachEffect, RunEffect } from '../effect.ts';
import { type Operation, operations } from '../operations.ts';
import { isWithin } from '../paths.ts';
import { fitsArgv } from '../scope/argvPattern.ts';
import type { CommandRule, DefaultKind, Layer } from '../scope/compile.ts';
import { matchesWord } from '../scope/glob.ts';
import type { Scope } from '../scope/inForce.ts';
import type { Verdict } from '../verdict.ts';

/** What one rule says about one effect. */
export type Finding = { readonly verdict: Verdict; readonly source: RuleSource; readonly because: string };

/** A program's own start. A program whose effects are all listed is judged by those; a command rule may still speak about it. */
export function judgeRun(effect: RunEffect, scope: Scope): readonly Finding[] {
  const rules = layersOf(scope).flatMap((layer) => commandFindings(layer, effect));
  if (rules.length > 0) return rules;
  if (effect.understood) return [{ verdict: 'allow', source: { layer: 'default', id: 'understood' }, because: 'everything that it does is listed' }];
  return [defaultFinding(scope, 'run', `what \`${effect.program}\` would do with these words is not known`)];
}

/**
 * An operation. The pack's word is a default: what the project says about the same operation,
 * or about the command that performs it, takes its place.
 */
export function judgePerform(effect: PerformEffect, scope: Scope): readonly Finding[] {
  const project = [...operationFindings(scope.project, effect), ...commandFindings(scope.project, effect)];
  if (project.length > 0) return project;
  return [...operationFindings(scope.pack, effect), ...commandFindings(scope.pack, effect)];
}

/** A connection to a host. */
export function judgeReach(effect: ReachEffect, scope: Scope): readonly Finding[] {
  const { host } = effect;
  const rules = layersOf(scope).flatMap((layer) => layer.network).filter((rule) => host !== undefined && rule.hosts.some((pattern) => matchesWord(pattern, host)));
  return rules.length > 0 ? rules.map((rule) => found(rule, `hosts like ${rule.hosts.join(', ')}`)) : [defaultFinding(scope, effect.fetches === true ? 'fetch' : 'network', 'no rule names this host')];
}

/** A call of an MCP tool. */
export function judgeCall(effect: CallEffect, scope: Scope): readonly Finding[] {
  const rules = layersOf(scope)
    .flatMap((layer) => layer.tools)
    .filter((rule) => matchesWord(rule.server, effect.server) && rule.tools.some((pattern) => matchesWord(pattern, effect.tool)));
  return rules.length > 0 ? rules.map((rule) => found(rule, `tools like ${rule.tools.join(', ')}`)) : [defaultFinding(scope, 'tool', 'no rule names this tool')];
}

/** What holds when no rule speaks: the project's own default, or the pack's where there is no project file. */
export function defaultFinding(scope: Scope, kind: DefaultKind, because: string): Finding {
  const rule = scope.project.defaults.get(kind);
  return { verdict: rule?.verdict ?? 'ask:confirm', source: rule === undefined ? { layer: 'default', id: `defaults.${kind}` } : { ...rule.source, layer: 'default' }, because };
}

/** Both layers of a scope, the project's first, so that of two equal words the project's is shown. */
export function layersOf(scope: Scope): readonly Layer[] {
  return [scope.project, scope.pack];
}

/** A rule's word with its own reason, or ours where it has none. */
export function found(rule: { readonly verdict: Verdict; readonly source: RuleSource; readonly because: string | undefined }, otherwise: string): Finding {
  return { verdict: rule.verdict, source: rule.source, because: rule.because ?? otherwise };
}

function operationFindings(layer: Layer, effect: PerformEffect): readonly Finding[] {
  const rule = layer.operations.get(effect.operation);
  if (rule === undefined) return [];
  if (rule.verdict === 'allow' && projectsOwn.has(effect.operation) && !isOwnCode(layer.root, effect)) return [{ ...found(rule, ''), verdict: 'ask:confirm', because: 'this may be another project\'s code' }];
  return [found(rule, `this ${operations[effect.operation]}`)];
}

function commandFindings(layer: Layer, effect: RunEffect | PerformEffect): readonly Finding[] {
  return layer.commands.filter((rule) => fitsRule(rule, effect)).map((rule) => found(rule, 'a rule names this command'));
}

/** A rule that restricts sees through the options between a program and its sub-command: `git -C x push` is `git push`. */
function fitsRule(rule: CommandRule, { argv, plain, folders = [] }: RunEffect | PerformEffect): boolean {
  const restricts = rule.verdict !== 'allow';
  return (restricts || startsWithin(rule.root, { folders })) && rule.patterns.some((pattern) => fitsArgv(pattern, argv, restricts) || (restricts && plain !== undefined && fitsArgv(pattern, plain, true)));
}

/** Operations that are allowed for the project's own code alone. */
const projectsOwn: ReadonlySet<Operation> = new Set<Operation>(['code.build', 'code.run-project', 'package.restore']);

function startsWithin(root: string, { folders = [] }: Pick<PerformEffect, 'folders'>): boolean {
  return folders.length > 0 && folders.every((folder) => isWithin(root, folder));
}

/** What assistants make and try out for themselves lies there, and was written under these same rules. */
const temporary = /^(?:\/private)?\/(?:var\/)?tmp(?:\/|$)|^(?:\/private)?\/var\/folders\//;

function isOwnCode(root: string, { folders = [] }: PerformEffect): boolean {
  return folders.length > 0 && folders.every((folder) => isWithin(root, folder) || temporary.test(folder));
}
