import type { Span } from '../effect.ts';
import type { Operation } from '../operations.ts';
import { type Arguments, type Value, readArguments, splitNames } from './arguments.ts';
import { analyseText } from './analyseCommand.ts';
import { type Context, type Names, book } from './context.ts';
import { placesOf } from './pathEffects.ts';
import { bookRole } from './roles.ts';
import { type ProgramFacts, type Role } from './programs/facts.ts';
import { texts } from './runWords.ts';
import type { WordValue } from './words.ts';

/** A program of the catalogue as it was called; `argv` is the whole command, sub-commands included. */
export type ProgramCall = { readonly argv: readonly (string | undefined)[]; readonly span: Span; readonly context: Context };

/** From the facts about a program and the words behind its name to effects. What the facts do not explain is not understood. */
export function interpretProgram(facts: ProgramFacts, name: string, words: readonly WordValue[], span: Span, context: Context): void {
  interpret(facts, words, { argv: [name, ...texts(words)], span, context });
}

function interpret(facts: ProgramFacts, words: readonly WordValue[], call: ProgramCall): void {
  const nested = facts.subcommands !== undefined;
  const given = readArguments(facts, words, nested || startsCommand(facts.operands));
  // what an option that is not known changes can't be told, but what the rest of the words do is judged all the same
  if (given.unknown !== undefined) notUnderstood(call);
  else if (splitNames(facts.harmless).some((option) => given.options.has(option))) return understood(call);
  if (facts.verbs !== undefined) performVerb(facts.verbs, given, call);
  if (nested) return interpretSubcommand(facts, given, call);
  const matching = (facts.when ?? []).filter((when) => splitNames(when.has).some((option) => given.options.has(option)));
  for (const operation of [...(facts.performs ?? []), ...matching.flatMap((when) => when.performs ?? [])]) perform(operation, call);
  const operands = matching.findLast((when) => when.operands !== undefined)?.operands ?? facts.operands;
  for (const value of given.values) bookValue(value, given, operands, call);
  bookOperands(operands, given, facts, call);
  if (given.unknown === undefined) call.context.printed = printedNames(matching.some((when) => when.prints === 'names') ? 'names' : facts.prints, given, operands, call.context);
}


/** What an option's value means; a command for each name found gets those names. */
function bookValue({ role, word, more }: Value, given: Arguments, operands: string | undefined, call: ProgramCall): void {
  if (role !== 'each-command') return bookRole(role, [word], call);
  const names = printedNames('names', given, operands, call.context);
  bookRole(role, [word, ...more], { ...call, context: { ...call.context, input: { kind: 'pipe', downloads: false, names } } });
}

/** The names that a program prints, by its facts: below its operands, or the working directory without any. */
function printedNames(kind: ProgramFacts['prints'], given: Arguments, pattern: string | undefined, context: Context): Names | undefined {
  if (kind === 'some-input') return context.input.kind === 'pipe' && given.operands.length <= 1 ? context.input.names : undefined;
  if (kind !== 'names') return undefined;
  const roles = assignRoles(splitNames(pattern), given.operands.length);
  const folders = given.operands.filter((word, index) => roles?.[index] !== 'text' && !/^[-(!]/.test(word.text ?? ''));
  const here: WordValue = { text: '.', raw: '.', span: { start: 0, end: 0 } };
  const places = (folders.length === 0 ? [here] : folders).flatMap((word) => placesOf(context, word));
  const below = places.flatMap((place) => (place.known === 'literal' ? [place.path] : []));
  return below.length === places.length ? { below, mayBeOption: folders.length === 0 } : undefined;
}

function interpretSubcommand(facts: ProgramFacts, given: Arguments, call: ProgramCall): void {
  const [name, ...rest] = given.operands;
  if (name === undefined) return bookAlone(facts, call);
  const subcommand = facts.subcommands?.find((candidate) => splitNames(candidate.names).some((known) => fitsName(known, name.text ?? '')));
  if (subcommand === undefined) return notUnderstood(call);
  const inner = { ...call, context: { ...call.context } };
  for (const { role, word } of given.values) bookRole(role, [word], inner);
  interpret(subcommand, rest, inner);
  call.context.printed = inner.context.printed;
}

function performVerb(verbs: NonNullable<ProgramFacts['verbs']>, given: Arguments, call: ProgramCall): void {
  const fitting = given.operands.flatMap((word) => verbs.find(({ names }) => splitNames(names).some((known) => fitsName(known, word.text ?? ''))) ?? [])[0];
  if (fitting === undefined && given.operands.length > 0) return notUnderstood(call);
  for (const operation of fitting?.performs ?? []) perform(operation, call);
}

/** `describe-*` stands for every name that begins so. */
function fitsName(known: string, name: string): boolean {
  return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name;
}

function bookOperands(pattern: string | undefined, given: Arguments, facts: ProgramFacts, call: ProgramCall): void {
  const { operands } = given;
  if (operands.length === 0 && facts.runsInput !== undefined) return runInput(facts.runsInput, given, call);
  if (operands.length === 0 && facts.alone !== undefined) return bookAlone(facts, call);
  const assigned = assignRoles(splitNames(pattern), operands.length);
  if (assigned === undefined) return notUnderstood(call);
  if (!startsCommand(assigned[0])) understood(call);
  for (let i = 0; i < operands.length; i++) {
    const role = assigned[i] ?? 'unknown';
    if (startsCommand(role)) return bookRole(role, operands.slice(i), call);
    if (operands[i] !== undefined) bookRole(role, [operands[i] as WordValue, ...operands.filter((_, index) => index !== i)], call, i >= given.beforeDashes);
  }
}

/** Whether one of the roles takes all words that follow. */
function startsCommand(operands: string | undefined): boolean {
  return /\bcommand\b/.test(operands ?? '');
}

/** Fixed roles from the front and the back, the repeated one for all between; undefined when there are more words than roles. */
function assignRoles(pattern: readonly string[], count: number): readonly Role[] | undefined {
  const repeat = pattern.findIndex((role) => role.endsWith('*'));
  if (pattern.some(startsCommand)) return [...pattern.slice(0, Math.min(count, pattern.findIndex(startsCommand) + 1))] as Role[];
  if (repeat === -1) return count > pattern.length ? undefined : (pattern.slice(0, count) as Role[]);
  const front = pattern.slice(0, repeat);
  const back = pattern.slice(repeat + 1);
  const between = Math.max(0, count - front.length - back.length);
  return [...front, ...Array<string>(between).fill((pattern[repeat] ?? '').slice(0, -1)), ...back].slice(0, count) as Role[];
}

function bookAlone(facts: ProgramFacts, call: ProgramCall): void {
  if (facts.alone === undefined) return notUnderstood(call);
  if (facts.alone !== 'harmless') for (const operation of facts.alone) perform(operation, call);
  understood(call);
}

/** An interpreter without a file runs what it reads. */
function runInput(kind: 'shell' | 'code', given: Arguments, call: ProgramCall): void {
  const { input } = call.context;
  if (given.values.some(({ role }) => role === 'shell' || role === 'code')) return understood(call);
  understood(call);
  if (kind === 'shell' && input.kind === 'text') return analyseText(input.text, { ...call.context, depth: call.context.depth + 1, within: call.context.within ?? call.span, input: { kind: 'unknown' } });
  perform(input.kind === 'pipe' && input.downloads ? 'code.run-downloaded' : 'code.run-inline', call);
}

/** Books an operation with the command that performs it. */
export function perform(operation: Operation, { argv, span, context }: ProgramCall): void {
  book(context, { kind: 'perform', operation, argv }, span);
}

function understood({ argv, span, context }: ProgramCall): void {
  book(context, { kind: 'run', program: argv[0] ?? '', argv, understood: true }, span);
}

function notUnderstood({ argv, span, context }: ProgramCall): void {
  book(context, { kind: 'run', program: argv[0] ?? '', argv, understood: false }, span);
}

