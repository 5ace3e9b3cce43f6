import type { SyntaxNode } from 'unbash';
import type { CallEffect, Effect, Span } from '../effect.ts';
import type { ResolvedPath } from '../paths.ts';
import type { Facts } from '../ports.ts';

/** What stands on a command's standard input, as far as the line tells. */
export type StandardInput =
  | { readonly kind: 'inherited' }
  /** A literal here-document or here-string. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pipe'; readonly downloads: boolean; readonly names: Names | undefined }
  | { readonly kind: 'unknown' };

/** Names of files that a command prints, such as `find`: which ones is not known, but below which folders they lie is. */
export type Names = {
  readonly below: readonly ResolvedPath[];
  /** Whether a name could begin with a dash, and so be taken for an option. */
  readonly mayBeOption: boolean;
};

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
  functions: Map<string, ShellFunction>;
  /** Names that this line itself puts a link or a moved folder at: what lies behind them now says nothing about then. Shared by all ways. */
  readonly unsettled: string[];
  /** What the last command printed, where that is names of files. */
  printed: Names | undefined;
  input: StandardInput;
  /** Where all of a nested text stands in the outer one: inner offsets mean nothing to a reader of the outer line. */
  readonly within: Span | undefined;
};

/** How deep commands may be wrapped in commands before we stop looking and ask. */
export const deepestNesting = 12;

/** A line can multiply words and branches; past this many effects it is not looked at further. */
export const mostEffects = 2_000;

/** More working directories than this are not followed. */
const mostDirectories = 8;

/** Thrown inside the analysis alone, and turned into an unknown effect at its border. */
export class TooMuchError extends Error {}

/** A context that starts equal and then goes its own way; effects are shared. */
export function fork(context: Context): Context {
  return { ...context, variables: new Map(context.variables), nameVariables: new Map(context.nameVariables), functions: new Map(context.functions) };
}

/** After one of several ways was taken: what they agree on stays known, the rest is not. */
export function merge(context: Context, ways: readonly Context[]): void {
  const names = new Set(ways.flatMap((way) => [...way.variables.keys()]));
  for (const name of names) {
    const values = ways.map((way) => (way.variables.has(name) ? way.variables.get(name) : undefined));
    setVariable(context, name, values.every((value) => value === values[0]) ? values[0] : undefined, sameNames(ways.map((way) => way.nameVariables.get(name))));
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
  return { ...fork(context), variables, nameVariables: new Map(), functions: new Map(), depth: context.depth + 1 };
}

/** What a command line can do; only an MCP client calls tools. */
export type CommandEffect = Exclude<Effect, CallEffect>;

/** Sets a variable to a text, to names of files, or to something that is not known. */
export function setVariable(context: Context, name: string, value: VariableValue, names?: Names): void {
  context.variables.set(name, value);
  if (names === undefined || value !== undefined) context.nameVariables.delete(name);
  else context.nameVariables.set(name, names);
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
