import type { Span } from '../effect.ts';
import type { Operation } from '../operations.ts';
import { type Arguments, type Value, readArguments, splitNames } from './arguments.ts';
import { lastSegment } from '../paths.ts';
import { type Context, type Names, type Printed, book, bookUnknown } from './context.ts';
import { placesOf } from './pathEffects.ts';
import { knownOutput } from './knownOutput.ts';
import { runInput, runStatements } from './programInput.ts';
import { bookRole } from './roles.ts';
import { seeksSecrets } from './searchRoles.ts';
import { type ProgramFacts, type Role, type When } from './programs/facts.ts';
import { fitsName, namesSubcommand, namesWord, pluginNamed, withoutSubcommands } from './subcommands.ts';
import { texts } from './runWords.ts';
import type { WordValue } from './words.ts';

/** A program of the catalogue as it was called; `argv` is the whole command, sub-commands included. */
export type ProgramCall = {
  readonly argv: readonly (string | undefined)[];
  /** The program and the sub-commands that were read so far. */
  readonly names?: readonly (string | undefined)[];
  /** Those and all operands, without the options. */
  readonly plain?: readonly (string | undefined)[];
  readonly span: Span;
  readonly context: Context;
};

/** A command of more words is not looked at: each of them may have to be held against all others. */
const mostWords = 3_000;

/** From the facts about a program and the words behind its name to effects. What the facts do not explain is not understood. */
export function interpretProgram(facts: ProgramFacts, name: string, words: readonly WordValue[], span: Span, context: Context): void {
  if (words.length > mostWords) return bookUnknown(context, `the command has more than ${mostWords} words`, span);
  // a program's own working directory is not the shell's
  const inner = { ...context };
  const from = context.effects.length;
  interpret(facts, words, { argv: [name, ...texts(words)], span, context: inner });
  if (/^(?:curl|wget|http|https|xh|xhs)$/.test(lastSegment(name))) forgetSendingToItself(from, context);
  context.printed = inner.printed ?? knownOutput([lastSegment(name), ...texts(words)], context);
}

/** Words that take a dry run back: `--no-dry-run`, `--dry-run=none`, `--dry-run false`. */
const takesBack = /^--no-(?:d|c|s|j|p|w|v)\w*(?:-\w+)*$|^--(?:dry-?run|check|preview|simulate)=(?:none|false|no|0)$|^(?:false|none|no)$/i;

/** What a command sends to its own machine alone is sent to nobody else; what replaces or deletes something there is another matter. */
function forgetSendingToItself(from: number, { effects }: Context): void {
  const hosts = effects.slice(from).flatMap((effect) => (effect.kind === 'reach' ? [effect.host ?? ''] : []));
  if (hosts.length === 0 || !hosts.every((host) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host))) return;
  const kept = effects.splice(from).filter((effect) => !(effect.kind === 'perform' && effect.operation === 'network.send' && !effect.argv.some((word) => /^(?:-X|--request=|--method=)?(?:DELETE|PUT|PATCH)$|delete|drop|truncat|purge|destroy|shutdown|reset|wipe|flush|:(?:2375|2376|8001|10250|6443|2379|9200|5984|8500|4646|8200|6379)\b|\/(?:containers|api\/v1|exec|images)\/|^-\w*L|^--location/i.test(word ?? ''))));
  effects.push(...kept);
}

/** The same for words that belong to a longer command, such as those of a sub-command. */
export function interpret(facts: ProgramFacts, words: readonly WordValue[], outer: ProgramCall, before: ReadonlySet<string> = new Set()): void {
  const nested = facts.subcommands !== undefined;
  const own = readArguments(facts, words, nested || startsCommand(facts.operands));
  // a single letter means something else to each sub-command: `git -C`, `git branch -C`
  const earlier = [...before].filter((name) => !/^#|^-[^-](?:=|$)/.test(name));
  const given = before.size === 0 ? own : { ...own, options: new Set([...earlier, ...own.options]), written: new Set([...earlier, ...own.written]) };
  const names = outer.names ?? outer.argv.slice(0, 1);
  const call = { ...outer, names, plain: [...names, ...texts(given.operands)] };
  // what an option that is not known changes can't be told, but what the rest of the words do is judged all the same
  if (given.unknown !== undefined) notUnderstood(call);
  else if (gives(given.written, given, harmlessHere(facts, given, before)) && !call.argv.some((word) => takesBack.test(word ?? ''))) return harmless(given, call);
  if (facts.verbs !== undefined && !nested) performVerb(facts.verbs, given, call);
  const matching = (facts.when ?? []).filter((when) => holds(when, given));
  for (const operation of [...(facts.performs ?? []), ...matching.flatMap((when) => when.performs ?? [])]) perform(operation, call);
  for (const { asks } of matching) if (asks !== undefined) bookUnknown(call.context, asks, call.span);
  if (nested && facts.verbs !== undefined && !namesSubcommand(facts, given.operands[0])) return interpret(withoutSubcommands(facts), words, call, before);
  if (nested) return interpretSubcommand(facts, given, call);
  const operands = matching.findLast((when) => when.operands !== undefined)?.operands ?? facts.operands;
  for (const value of given.values) bookValue({ ...value, role: roleOf(value, matching) }, given, operands, call);
  bookRole(matching.findLast((when) => when.here !== undefined)?.here ?? facts.here ?? 'text', [here], call);
  if (facts.keyed !== undefined) bookKeyed(facts.keyed, given, call);
  else bookOperands(operands, given, facts, call);
  if (facts.runsInput !== undefined && facts.runsInput !== 'shell' && facts.runsInput !== 'code') runStatements(facts.runsInput, given, operands, call);
  if (given.unknown === undefined) call.context.printed = printedOf(withSecrets(printedNames(matching.findLast((when) => when.prints !== undefined)?.prints ?? facts.prints, given, operands, call.context), call));
}


/** What an option's value means, which another option may change: `tar -cf` writes its archive, `tar -tf` reads it. */
function roleOf({ names, role }: Value, matching: readonly When[]): Role {
  const changed = matching.flatMap(({ options = {} }) => Object.entries(options)).filter(([others]) => splitNames(others).some((other) => names.includes(other)));
  return changed.at(-1)?.[1] ?? role;
}

/** What an option's value means; a command for each name found gets those names. */
function bookValue({ names: options, role, word, more }: Value, given: Arguments, operands: string | undefined, call: ProgramCall): void {
  if (role !== 'each-command') return bookRole(role, [word, ...more], call);
  const names = printedNames('names', given, operands, call.context);
  // one option for all of `-exec` and `-execdir`: the words tell which was written, and the second runs in the folder of each name
  const directories = options.some((option) => option.endsWith('dir')) && call.argv.some((arg) => /^-(?:exec|ok)dir$/.test(arg ?? '-execdir')) ? [] : call.context.directories;
  bookRole(role, [word, ...more], { ...call, context: { ...call.context, directories, input: { kind: 'pipe', downloads: false, secret: false, names } } });
}

const here: WordValue = { text: '.', raw: '.', span: { start: 0, end: 0 } };

/** Even a listing or a plan starts what an option names, and writes where one says so. */
function harmless(given: Arguments, call: ProgramCall): void {
  for (const { role, word } of given.values) if (['program', 'shell', 'code', 'unknown', 'write', 'write-tree', 'delete', 'delete-tree'].includes(role)) bookRole(role, [word], call);
  understood(call);
}

/** `dd if=a of=b`. */
function bookKeyed(keyed: Readonly<Record<string, Role>>, given: Arguments, call: ProgramCall): void {
  understood(call);
  for (const word of given.operands) {
    const equals = word.text?.indexOf('=') ?? -1;
    const role = keyed[word.text?.slice(0, equals) ?? ''];
    if (word.text === undefined || equals === -1 || role === undefined) notUnderstood(call);
    else bookRole(role, [{ ...word, text: word.text.slice(equals + 1) }], call);
  }
}

function withSecrets(names: Names | undefined, call: ProgramCall): Names | undefined {
  return names !== undefined && seeksSecrets(call) ? { ...names, secret: true } : names;
}

function printedOf(names: Names | undefined): Printed | undefined {
  return names === undefined ? undefined : { kind: 'names', names };
}

/** The names that a program prints, by its facts: below its operands, or the working directory without any. */
function printedNames(kind: ProgramFacts['prints'], given: Arguments, pattern: string | undefined, context: Context): Names | undefined {
  if (kind === 'some-input') return context.input.kind === 'pipe' && given.operands.length <= 1 ? context.input.names : undefined;
  if (kind !== 'names' && kind !== 'names-here') return undefined;
  const roles = assignRoles(splitNames(pattern), given.operands.length);
  const folders = kind === 'names-here' ? [] : given.operands.filter((word, index) => roles?.[index] !== 'text' && !/^[-(!]/.test(word.text ?? ''));
  const places = (folders.length === 0 ? [here] : folders).flatMap((word) => placesOf(context, word));
  const below = places.flatMap((place) => (place.known === 'literal' ? [place.path] : []));
  return below.length === places.length ? { below, mayBeOption: folders.length === 0 } : undefined;
}

function interpretSubcommand(facts: ProgramFacts, given: Arguments, call: ProgramCall): void {
  const [name, ...rest] = given.operands;
  const inner = { ...call, names: [...(call.names ?? []), name?.text], context: { ...call.context } };
  for (const { role, word, more } of given.values) bookRole(role, [word, ...more], inner);
  if (name === undefined) return bookAlone(facts, call);
  const subcommand = namesSubcommand(facts, name) ?? pluginNamed(call.argv[0], name.text);
  if (subcommand === undefined) return notUnderstood(call);
  // where any word will do, one that stands alone may be the verb itself
  const isVerb = subcommand.names === '*' && subcommand.verbs !== undefined && rest.every(({ text }) => text?.startsWith('-') === true);
  interpret(subcommand, isVerb ? given.operands : rest, inner, given.written);
  call.context.printed = inner.context.printed;
}

function performVerb(verbs: NonNullable<ProgramFacts['verbs']>, given: Arguments, call: ProgramCall): void {
  // a verb for all other words speaks only when no word has one of its own
  const own = verbs.filter(({ names }) => names !== '*');
  const deciding = given.operands.find((word) => word.text === undefined || own.some(({ names }) => namesWord(names, word)));
  const fitting = given.operands.length === 0 ? undefined : deciding === undefined ? verbs.find(({ names }) => names === '*') : own.find(({ names }) => namesWord(names, deciding));
  if (fitting === undefined && given.operands.length > 0) return notUnderstood(call);
  for (const operation of fitting?.performs ?? []) perform(operation, call);
}

function bookOperands(pattern: string | undefined, given: Arguments, facts: ProgramFacts, call: ProgramCall): void {
  const { operands } = given;
  if (operands.length === 0 && (facts.runsInput === 'shell' || facts.runsInput === 'code')) return runInput(facts.runsInput, given, call);
  if (operands.length === 0 && facts.alone !== undefined) return bookAlone(facts, call);
  const assigned = assignRoles(splitNames(pattern), operands.length);
  if (assigned === undefined) return notUnderstood(call);
  if (assigned[0] === 'script' || !startsCommand(assigned[0])) understood(call);
  for (let i = 0; i < operands.length; i++) {
    const role = assigned[i] ?? 'unknown';
    // `aws-vault exec name -- command`
    if (startsCommand(role)) return bookRole(role, operands.slice(i > 0 && operands[i]?.text === '--' ? i + 1 : i), call);
    if (operands[i] !== undefined) bookRole(role, [operands[i] as WordValue, ...operands.filter((_, index) => index !== i)], call, i >= given.beforeDashes);
  }
}

/**
 * `--help` behind an operand only helps in programs that read all their options first.
 * Those of BSD and macOS do not: there `rm -rf src --help` deletes. So it counts without operands, or behind a sub-command.
 */
function harmlessHere(facts: ProgramFacts, given: Arguments, before: ReadonlySet<string>): string {
  // a bare word is the first operand: `tool list`
  const names = splitNames(facts.harmless).map((name) => (/^\w/.test(name) ? `#1=${name}` : name));
  const readsOperandsFirst = before.size === 0 && facts.subcommands === undefined && given.operands.length > 0;
  return (readsOperandsFirst ? names.filter((name) => !/^(?:--?help|-h|--version|-V|-v)$/.test(name)) : names).join(' ');
}

/** Whether a condition holds. What only makes a verdict stricter holds for every option of a key; what may loosen it, for the one that was written. */
function holds(when: When, given: Arguments): boolean {
  const stricter = (when.performs ?? []).length > 0 || when.asks !== undefined;
  const set = stricter ? given.options : given.written;
  return gives(set, given, when.has) && (when.and === undefined || gives(set, given, when.and)) && !gives(given.written, given, when.unless);
}

/** Whether one of the options in a list was given. */
function gives(set: ReadonlySet<string>, given: Arguments, names: string | undefined): boolean {
  return splitNames(names).some((name) => set.has(name) || name === '#0' || (name.startsWith('#1=') && name.includes('*') && fitsName(name, `#1=${given.operands[0]?.text ?? ''}`)));
}

/** Whether one of the roles takes all words that follow. */
function startsCommand(operands: string | undefined): boolean {
  return /\b(?:command|script|tool)\b/.test(operands ?? '');
}

/** Fixed roles from the front and the back, the repeated one for all between; undefined when there are more words than roles. */
export function assignRoles(pattern: readonly string[], count: number): readonly Role[] | undefined {
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

/** Books an operation with the command that performs it. */
export function perform(operation: Operation, call: ProgramCall): void {
  book(call.context, { kind: 'perform', operation, ...wordsOf(call) }, call.span);
}

/** Books a program's start whose other effects say everything. */
export function understood(call: ProgramCall): void {
  book(call.context, { kind: 'run', program: call.argv[0] ?? '', ...wordsOf(call), understood: true }, call.span);
}

function notUnderstood(call: ProgramCall): void {
  book(call.context, { kind: 'run', program: call.argv[0] ?? '', ...wordsOf(call), understood: false }, call.span);
}

/** The words of a call; without its options only where there are any. */
function wordsOf({ argv, plain }: ProgramCall): Pick<ProgramCall, 'argv' | 'plain'> {
  return plain === undefined || plain.length === argv.length ? { argv } : { argv, plain };
}
