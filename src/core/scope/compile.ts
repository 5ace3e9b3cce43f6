import type { RuleSource } from '../decision.ts';
import type { JsoncDocument } from '../jsonc.ts';
import { type Operation, isOperation } from '../operations.ts';
import type { Verdict } from '../verdict.ts';
import { type ArgvPattern, compileArgvPattern } from './argvPattern.ts';
import { type Bases, type PathMatcher, compilePaths } from './glob.ts';
import type { ScopeFile, WrittenVerdict } from './schema.ts';

type Compiled = { readonly source: RuleSource; readonly because: string | undefined };

/** A rule about paths: matched exactly where it loosens, and with folded case where it restricts. */
export type FileRule = Compiled & {
  /** The patterns as written, for messages. */
  readonly paths: readonly string[];
  readonly verdicts: { readonly read: Verdict | undefined; readonly write: Verdict | undefined; readonly delete: Verdict | undefined };
  readonly exact: PathMatcher;
  readonly folded: PathMatcher;
};
/** A rule about commands, word by word. */
/** A rule about commands. Where it loosens it speaks about commands that start below `root` alone: the same words in another folder run other code. */
export type CommandRule = Compiled & { readonly root: string; readonly patterns: readonly ArgvPattern[]; readonly verdict: Verdict };
/** The word about an operation, or what holds when no rule speaks. */
export type OperationRule = Compiled & { readonly verdict: Verdict };
/** A rule about hosts. */
export type NetworkRule = Compiled & { readonly hosts: readonly string[]; readonly verdict: Verdict };
/** A rule about the tools of an MCP server. */
export type ToolRule = Compiled & { readonly server: string; readonly tools: readonly string[]; readonly verdict: Verdict };
/** What there is a default for. */
export type DefaultKind = 'read' | 'write' | 'delete' | 'run' | 'network' | 'fetch' | 'tool';

/** One scope file, ready to be asked. */
export type Layer = {
  /** The real path of the folder that the rules are about. */
  readonly root: string;
  readonly files: readonly FileRule[];
  /** The rules that may speak about a path, or with `tree` about something below it, in their order. */
  filesAbout(path: string, tree: boolean): readonly FileRule[];
  readonly operations: ReadonlyMap<Operation, OperationRule>;
  readonly commands: readonly CommandRule[];
  readonly network: readonly NetworkRule[];
  readonly tools: readonly ToolRule[];
  readonly defaults: ReadonlyMap<DefaultKind, OperationRule>;
};

/** What compiling needs to know besides the file. */
export type CompileContext = {
  readonly layer: 'pack' | 'project';
  readonly bases: Bases;
  readonly foldsCase: boolean;
  /** Where the rules stand; packs stand nowhere that a person could open. */
  readonly origin?: { readonly file: string; readonly document: JsoncDocument };
};

const kinds: readonly DefaultKind[] = ['read', 'write', 'delete', 'run', 'network', 'fetch', 'tool'];

/** What a project's file means where it says nothing: reading is free, here and on the network, everything else is a question. */
const unsaid: Readonly<Record<DefaultKind, WrittenVerdict>> = { read: 'allow', write: 'ask', delete: 'ask', run: 'ask', network: 'ask', fetch: 'allow', tool: 'ask' };

/** Compiles a scope file that has the right shape. */
export function compileScope(file: ScopeFile, context: CompileContext): Layer {
  const files = (file.files ?? []).map((rule, index) => compileFileRule(rule, index, context));
  return {
    root: context.bases.root,
    files,
    filesAbout: indexByStart(files),
    operations: new Map(Object.entries(file.operations ?? {}).flatMap(([name, verdict]) => (isOperation(name) ? [[name, { ...origin(context, `operations.${name}`, ['operations', name]), verdict: readVerdict(verdict) }] as const] : []))),
    commands: (file.commands ?? []).map((rule, index) => ({ ...origin(context, `commands[${index}]`, ['commands', index], rule.because), root: context.bases.root, patterns: [rule.run].flat().map(compileArgvPattern), verdict: readVerdict(rule.verdict) })),
    network: (file.network ?? []).map((rule, index) => ({ ...origin(context, `network[${index}]`, ['network', index], rule.because), hosts: rule.hosts, verdict: readVerdict(rule.verdict) })),
    tools: (file.tools ?? []).map((rule, index) => ({ ...origin(context, `tools[${index}]`, ['tools', index], rule.because), server: rule.server, tools: rule.tools, verdict: readVerdict(rule.verdict) })),
    defaults: new Map(kinds.map((kind) => [kind, { ...origin(context, `defaults.${kind}`, ['defaults', kind]), verdict: readVerdict(defaultOf(file, kind)) }])),
  };
}

/** Most rules begin with a folder, and can't speak about a path elsewhere: those are found by the folders above the path. */
function indexByStart(files: readonly FileRule[]): Layer['filesAbout'] {
  const everywhere = files.flatMap((rule, index) => (rule.folded.starts === undefined ? [index] : []));
  const below = new Map<string, number[]>();
  files.forEach((rule, index) => rule.folded.starts?.forEach((start) => below.set(start, [...(below.get(start) ?? []), index])));
  const sorted = [...below].sort(([a], [b]) => (a < b ? -1 : 1));
  return (path, tree) => {
    const found = new Set(everywhere);
    const folded = path.toLowerCase();
    for (let end = folded.length; end > 0; end = folded.lastIndexOf('/', end - 1)) for (const index of below.get(folded.slice(0, end)) ?? []) found.add(index);
    const start = `${folded}/`;
    for (let at = tree ? firstFrom(sorted, start) : sorted.length; sorted[at]?.[0].startsWith(start) === true; at++) for (const index of sorted[at]?.[1] ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).flatMap((index) => files[index] ?? []);
  };
}

/** Where the first text that is not before another stands in a sorted list. */
function firstFrom(sorted: readonly (readonly [string, unknown])[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A file that speaks of the network alone means fetching as well. */
function defaultOf({ defaults = {} }: ScopeFile, kind: DefaultKind): WrittenVerdict {
  return defaults[kind] ?? (kind === 'fetch' ? defaults.network : undefined) ?? unsaid[kind];
}

/** `ask` in a file is short for `ask:confirm`. */
export function readVerdict(written: WrittenVerdict): Verdict {
  return written === 'ask' ? 'ask:confirm' : written;
}

function compileFileRule(rule: NonNullable<ScopeFile['files']>[number], index: number, context: CompileContext): FileRule {
  const { bases, foldsCase } = context;
  const verdicts = { read: read(rule.read), write: read(rule.write), delete: read(rule.delete ?? (rule.write === 'allow' ? undefined : rule.write)) };
  return {
    ...origin(context, rule.id ?? `files[${index}]`, ['files', index], rule.because),
    paths: rule.paths,
    verdicts,
    exact: compilePaths(rule.paths, bases, foldsCase),
    folded: compilePaths(rule.paths, bases, true),
  };
}

function read(written: WrittenVerdict | undefined): Verdict | undefined {
  return written === undefined ? undefined : readVerdict(written);
}

function origin(context: CompileContext, id: string, path: readonly (string | number)[], because?: string): Compiled {
  if (context.origin === undefined) return { source: { layer: context.layer, id }, because };
  const { line, column } = context.origin.document.keyPosition(path);
  return { source: { layer: context.layer, id, file: context.origin.file, line, column }, because };
}
