import type { Operation } from './operations.ts';
import type { ResolvedPath } from './paths.ts';

/** Where in the command's text an effect comes from: offsets in UTF-16 units, end not included. */
export type Span = { readonly start: number; readonly end: number };

/** A path as far as it can be known before the action runs. */
export type Place =
  | { readonly known: 'literal'; readonly path: ResolvedPath }
  /** A pattern with more matches than are looked at; everything below `within` counts. */
  | { readonly known: 'pattern'; readonly text: string; readonly within: ResolvedPath }
  | { readonly known: 'dynamic'; readonly text: string; readonly why: string };

/** A path that is read, written or deleted; with `tree`, together with everything below it. */
export type PathEffect = {
  readonly kind: 'read' | 'write' | 'delete';
  readonly place: Place;
  readonly tree: boolean;
  /** It is deleted from here and lives on under another name. */
  readonly moved?: true;
  readonly span?: Span;
};

/** A connection to a host; `host` is undefined when only the running command will know it. With `fetches`, nothing is sent but a plain address that was asked for. */
export type ReachEffect = { readonly kind: 'reach'; readonly host: string | undefined; readonly fetches?: true; readonly span?: Span };

/** A program that is started. Words only known at run time are undefined. */
export type RunEffect = {
  readonly kind: 'run';
  readonly program: string;
  readonly argv: readonly (string | undefined)[];
  /** The program, its sub-commands and operands, where options stand among them. */
  readonly plain?: readonly (string | undefined)[];
  /** Whether the catalogue knows the program with all these options, so that its other effects say everything. */
  readonly understood: boolean;
  /** The working directories that it may start in; none when that is not known. */
  readonly folders?: readonly string[];
  readonly span?: Span;
};

/** An operation from the fixed list; `argv` is the command that performs it. */
export type PerformEffect = {
  readonly kind: 'perform';
  readonly operation: Operation;
  readonly argv: readonly (string | undefined)[];
  readonly plain?: readonly (string | undefined)[];
  readonly folders?: readonly string[];
  readonly span?: Span;
};

/** A call of a tool that an MCP server offers. */
export type CallEffect = { readonly kind: 'call'; readonly server: string; readonly tool: string };

/** Something that could not be understood; `what` ends a sentence. */
export type UnknownEffect = { readonly kind: 'unknown'; readonly what: string; readonly span?: Span };

/** One consequence of an action. */
export type Effect = PathEffect | ReachEffect | RunEffect | PerformEffect | CallEffect | UnknownEffect;

/** Whether an effect is about a path. */
export function isPathEffect(effect: Effect): effect is PathEffect {
  return effect.kind === 'read' || effect.kind === 'write' || effect.kind === 'delete';
}

/** The words of an effect that a person reads: `write /work/a.txt`, `perform git.push`. */
export function describeEffect(effect: Effect): string {
  switch (effect.kind) {
    case 'read':
    case 'write':
    case 'delete':
      return `${effect.moved === true ? 'move' : effect.kind} ${describePlace(effect)}${effect.tree ? ' and all below it' : ''}`;
    case 'reach':
      return effect.host === undefined ? 'reach a host only known when it runs' : `${effect.fetches === true ? 'fetch from' : 'reach'} ${effect.host}`;
    case 'run':
      return `run ${describeArgv(effect.argv)}`;
    case 'perform':
      return `perform ${effect.operation}`;
    case 'call':
      return `call ${effect.server}/${effect.tool}`;
    case 'unknown':
      return effect.what;
  }
}

/**
 * A text that two effects share exactly when approving one approves the other.
 * It holds everything that matters: the resolved path, the host, the whole argv.
 */
export function effectKey(effect: Effect): string {
  const argv = 'argv' in effect ? effect.argv.map((word) => word ?? null) : [];
  const place = isPathEffect(effect) ? [effect.tree, describePlace(effect)] : [];
  const folders = 'folders' in effect ? (effect.folders ?? []) : [];
  return JSON.stringify([effect.kind, describeEffect(effect), ...place, argv, folders]);
}

/** A command's words as one line, with `…` for what only the running command knows. */
export function describeArgv(argv: readonly (string | undefined)[]): string {
  return argv.map((word) => (word === undefined ? '…' : /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word}'`)).join(' ');
}

function describePlace(effect: PathEffect): string {
  const { place } = effect;
  if (place.known === 'literal') return effect.kind === 'delete' ? place.path.named : place.path.real;
  if (place.known === 'pattern') return `${place.text} below ${place.within.real}`;
  return `a path only known when it runs (${place.text})`;
}
