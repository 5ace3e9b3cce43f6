import { splitNames } from './optionTable.ts';
import type { ProgramFacts } from './programs/facts.ts';
import { findProgram } from './programs/index.ts';
import type { WordValue } from './words.ts';

type ByName = { readonly exact: ReadonlyMap<string, readonly [number, ProgramFacts]>; readonly others: readonly (readonly [number, ProgramFacts])[] };
const byName = new WeakMap<ProgramFacts, ByName>();

function subcommandsByName(facts: ProgramFacts, subcommands: readonly ProgramFacts[]): ByName {
  const cached = byName.get(facts);
  if (cached !== undefined) return cached;
  const exact = new Map<string, readonly [number, ProgramFacts]>();
  subcommands.forEach((row, index) => splitNames(row.names).forEach((name) => (name.includes('*') || exact.has(name) ? undefined : exact.set(name, [index, row]))));
  const found = { exact, others: subcommands.flatMap((row, index) => (row.names.includes('*') ? [[index, row] as const] : [])) };
  byName.set(facts, found);
  return found;
}

/** The sub-command that a word names. */
export function namesSubcommand(facts: ProgramFacts, name: WordValue | undefined): ProgramFacts | undefined {
  if (name?.text === undefined || facts.subcommands === undefined) return undefined;
  const { exact, others } = subcommandsByName(facts, facts.subcommands);
  const [at, found] = exact.get(name.text) ?? [Number.POSITIVE_INFINITY, undefined];
  // of two rows that fit, the first one counts
  return others.find(([index, candidate]) => index < at && namesWord(candidate.names, name))?.[1] ?? found;
}

/** `git absorb` starts `git-absorb`, where there is no command of that name. */
export function pluginNamed(program = '', name = ''): ProgramFacts | undefined {
  return /^(?:git|kubectl|cargo|docker|helm|gh|npm|brew|jj|terraform)$/.test(program) ? findProgram(`${program}-${name}`) : undefined;
}

const flattened = new WeakMap<ProgramFacts, ProgramFacts>();

/** Where none of the sub-commands is named, verbs decide. */
export function withoutSubcommands(facts: ProgramFacts): ProgramFacts {
  const { subcommands: _, ...flat } = facts;
  const known = flattened.get(facts) ?? { operands: 'text*', ...flat };
  flattened.set(facts, known);
  return known;
}

/** Whether a word has one of these names: `describe-*` stands for every name that begins so, `*secret*` for those that hold it. A word that is not known has none. */
export function namesWord(names: string, { text }: WordValue): boolean {
  return text !== undefined && fitsAnyName(names, text);
}

/** The same for a text. */
export function fitsAnyName(names: string, text: string): boolean {
  return splitNames(names).some((known) => fitsName(known, text));
}

/** `describe-*` stands for every name that begins so. */
export function fitsName(known: string, name: string): boolean {
  const [start = '', ...parts] = known.split('*');
  const end = parts.pop();
  if (end === undefined) return known === name;
  const middle = name.slice(start.length, name.length - end.length);
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end) && parts.every((part) => middle.includes(part));
}
