import type { SyntaxNode } from 'unbash';
import type { CallEffect, Effect, Span } from '../effect.ts';
import type { ResolvedPath } from '../paths.ts';
import type { Facts } from '../ports.ts';
import { changesWhatRuns } from './environment.ts';
import type { Taint } from './secretFlow.ts';

/** What stands on a command's standard input, as far as the line tells. */
export type StandardInput =
  | { readonly kind: 'inherited' }
  /** A literal here-document or here-string. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pipe'; readonly downloads: boolean; readonly names: Names | undefined; readonly secret: boolean }
  | { readonly kind: 'unknown' };

/** Names of files that a command prints, such as `find`: which ones is not known, but below which folders they lie is. */
export type Names = {
  readonly below: readonly ResolvedPath[];
  /** Whether a name could begin with a dash, and so be taken for an option. */
  readonly mayBeOption: boolean;
  /** They were sought as names of secrets. */
  readonly secret?: true;
};

/** What a command prints, as far as its words tell: names of files, a text, or what sets a program up in a shell, for `eval` alone. */
export type Printed = { readonly kind: 'names'; readonly names: Names } | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'set-up' };

/** A function that the line defines: the bodies that it may have, and whether it is defined whichever way the line went. */
export type ShellFunction = { readonly bodies: readonly SyntaxNode[]; readonly certain: boolean };

/** A variable's value; undefined when only the running command will know it. */
export type VariableValue = string | undefined;

/**
 * What is known at one point of a command line.
 * Working directories are a list, since a `cd` that may fail leaves two; none at all means that it is not known.
 */
export type Context = {
  readonly facts: Facts;
  readonly effects: Effect[];
  readonly depth: number;
  directories: readonly string[];
  /** The directories if the last command, a `cd`, succeeded. */
  directoriesOnSuccess: readonly string[] | undefined;
  /** Whether a `cd` followed a link: from then on, `cd ..` goes back to where the link stands. */
  crossedLink: boolean;
  /** The directories if it failed. */
  directoriesOnFailure: readonly string[] | undefined;
  variables: Map<string, VariableValue>;
  /** Variables that hold names of files; see `Names`. */
  nameVariables: Map<string, Names>;
  /** Variables whose value is not known but is a number, so that computing it runs nothing. */
  numbers: Set<string>;
  /** How much may still be looked at. Shared by all ways and all nested texts. */
  readonly budget: { left: number };
  functions: Map<string, ShellFunction>;
  /** Names that this line itself puts a link or a moved folder at: what lies behind them now says nothing about then. Shared by all ways. */
  readonly unsettled: string[];
  /** What the last command printed, where that is known. */
  printed: Printed | undefined;
  input: StandardInput;
  readonly taint: Taint;
  /** Where all of a nested text stands in the outer one: inner offsets mean nothing to a reader of the outer line. */
  readonly within: Span | undefined;
};

/** The name that stands for `<(curl …)`. */
export const fetchedFile = '/dev/fd/64';

/** How deep commands may be wrapped in commands before we stop looking and ask. */
export const deepestNesting = 12;

/** What a whole line may cost: visits of commands, variables carried along, and characters of texts that are run. Loops in loops multiply them. Of twelve thousand real lines none needed a tenth of it. */
export const wholeBudget = 25_000;

/** A longer value is not followed: a line can double it with every word. */
const longestValue = 20_000;

/** A line can multiply words and branches; past this many effects it is not looked at further. */
export const mostEffects = 2_000;

/** More working directories than this are not followed. */
const mostDirectories = 8;

/** Thrown inside the analysis alone, and turned into an unknown effect at its border. */
export class TooMuchError extends Error {}

/** A context that starts equal and then goes its own way; effects are shared. */
export function fork(context: Context): Context {
  spend(context, 1 + context.variables.size);
  return { ...context, variables: new Map(context.variables), nameVariables: new Map(context.nameVariables), numbers: new Set(context.numbers), functions: new Map(context.functions) };
}

/** After one of several ways was taken: what they agree on stays known, the rest is not. */
export function merge(context: Context, ways: readonly Context[]): void {
  const names = new Set(ways.flatMap((way) => [...way.variables.keys()]));
  for (const name of names) {
    const values = ways.map((way) => (way.variables.has(name) ? way.variables.get(name) : undefined));
    assign(context, name, values.every((value) => value === values[0]) ? values[0] : undefined, { names: sameNames(ways.map((way) => way.nameVariables.get(name))), isNumber: ways.every((way) => way.numbers.has(name) || /^\d+$/.test(way.variables.get(name) ?? '')) });
  }
  context.printed = undefined;
  mergeFunctions(context, ways);
  context.crossedLink = ways.some((way) => way.crossedLink);
  context.directories = ways.some((way) => way.directories.length === 0) ? [] : someDirectories(ways.flatMap((way) => way.directories));
  forgetOutcome(context);
}

/** The last command was no `cd`, so whether it succeeded says nothing about the directory. */
export function forgetOutcome(context: Context): void {
  context.directoriesOnSuccess = undefined;
  context.directoriesOnFailure = undefined;
}

function mergeFunctions(context: Context, ways: readonly Context[]): void {
  for (const name of new Set(ways.flatMap((way) => [...way.functions.keys()]))) {
    const found = ways.flatMap((way) => way.functions.get(name) ?? []);
    const certain = found.length === ways.length && found.every((one) => one.certain);
    context.functions.set(name, { bodies: [...new Set(found.flatMap((one) => one.bodies))], certain });
  }
}

/** The directories that are possible, each once; with too many of them none is known. */
export function someDirectories(all: readonly string[]): readonly string[] {
  const different = [...new Set(all)];
  return different.length > mostDirectories ? [] : different;
}

/** What another process knows of this shell: none of its functions, and of its variables only those that were exported, which are not followed. */
export function inOtherProcess(context: Context): Context {
  const variables = new Map([...context.variables.keys()].map((name) => [name, undefined] as const));
  return { ...fork(context), variables, nameVariables: new Map(), numbers: new Set(), functions: new Map(), depth: context.depth + 1 };
}

/** What a command line can do; only an MCP client calls tools. */
export type CommandEffect = Exclude<Effect, CallEffect>;

/** What is known of a value besides its text. */
export type ValueKind = { readonly names?: Names | undefined; readonly isNumber?: boolean; readonly span?: Span };

/**
 * Sets a variable to a text, to names of files, or to something that is not known.
 * INVARIANT: every way in which a line can set a variable comes through here, so that none that changes which programs run is missed.
 */
export function setVariable(context: Context, name: string, value: VariableValue, kind: ValueKind = {}): void {
  if (changesWhatRuns(name, value)) bookUnknown(context, `setting \`${name}\` can change what is run`, kind.span);
  // old versions of bash run what follows such a value when they start, see CVE-2014-6271
  if (/^\(\)\s*\{/.test(value ?? '')) bookUnknown(context, `the value of \`${name}\` is a function that another shell may run`, kind.span);
  assign(context, name, value, kind);
}

function assign(context: Context, name: string, value: VariableValue, { names, isNumber = false }: ValueKind): void {
  const known = value !== undefined && value.length <= longestValue ? value : undefined;
  context.variables.set(name, known);
  if (names === undefined || value !== undefined) context.nameVariables.delete(name);
  else context.nameVariables.set(name, names);
  if (isNumber) context.numbers.add(name);
  else context.numbers.delete(name);
}

/** Takes from what may still be looked at. @throws TooMuchError when nothing is left */
export function spend(context: Context, cost: number): void {
  context.budget.left -= cost;
  if (context.budget.left < 0) throw new TooMuchError('the command has too many branches and repetitions to follow');
}

/** Whether a line has used up what it may cost, so that nothing more of it is looked at. */
export function isSpent({ budget, effects }: Context): boolean {
  return budget.left < 0 || effects.length >= mostEffects;
}

/** All that a loop can change, as one text: equal texts mean that another round would find nothing new. */
export function stateOf({ variables, nameVariables, numbers, functions, directories, crossedLink }: Context): string {
  return JSON.stringify([[...variables], [...nameVariables.keys()], [...numbers], [...functions].map(([name, { bodies, certain }]) => [name, bodies.length, certain]), directories, crossedLink]);
}

/** Nothing that was known holds any more. */
export function forgetAll(context: Context): void {
  for (const name of context.variables.keys()) assign(context, name, undefined, {});
  for (const [name, found] of context.functions) context.functions.set(name, { ...found, certain: false });
  context.directories = [];
}

function sameNames(all: readonly (Names | undefined)[]): Names | undefined {
  return all.every((names) => names !== undefined && names === all[0]) ? all[0] : undefined;
}

/** Books an effect at a place in the text. */
export function book(context: Context, effect: CommandEffect, span?: Span): void {
  if (context.effects.length >= mostEffects) throw new TooMuchError(`the command has more than ${mostEffects} effects`);
  const where = context.within ?? span;
  const placed = effect.kind === 'run' || effect.kind === 'perform' ? { ...effect, folders: context.directories } : effect;
  context.effects.push(where === undefined ? placed : { ...placed, span: where });
}

/** Books something that was not understood. `what` is the end of a sentence. */
export function bookUnknown(context: Context, what: string, span?: Span): void {
  book(context, { kind: 'unknown', what }, span);
}
