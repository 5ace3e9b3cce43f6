import { isPathProblem, withoutDots } from '../paths.ts';
import { analyseText } from './analyseCommand.ts';
import { type Context, book, bookUnknown, fork, inOtherProcess, setVariable, someDirectories } from './context.ts';
import { bookPath, isUnsettled } from './pathEffects.ts';
import { perform } from './interpretProgram.ts';
import { knownOutput } from './knownOutput.ts';
import { type BuiltinCall, forgetParameters, runProgram, texts } from './runWords.ts';
import { computesCode } from './arithmetic.ts';
import { bookOwnFile } from './toolRoles.ts';
import { type WordValue, valueOf } from './words.ts';

type Builtin = (args: readonly WordValue[], call: BuiltinCall) => void;

/** The shell's builtins that change the state of the shell or run text as code. The others stand in the catalogue, like programs. */
export const builtins: Readonly<Record<string, Builtin>> = {
  cd: changeDirectory,
  pushd: (args, call) => (args.some((arg) => !/^[-+]/.test(arg.text ?? '')) ? changeDirectory(args, call) : forgetDirectory(call)),
  popd: (_, call) => forgetDirectory(call),
  export: declareVariables,
  declare: declareVariables,
  typeset: declareVariables,
  local: declareVariables,
  readonly: declareVariables,
  unset: (args, call) => {
    if (args.some((arg) => arg.text === undefined || arg.text.includes('['))) bookUnknown(call.context, '`unset` computes what stands in a subscript', call.span);
    for (const arg of args) if (arg.text !== undefined) setVariable(call.context, arg.text, undefined);
    for (const [name, found] of call.context.functions) if (args.some((arg) => arg.text === undefined || arg.text === name)) call.context.functions.set(name, { ...found, certain: false });
    understood(call);
  },
  set: (args, call) => {
    if (args.length === 0) perform('secrets.read', { ...call, argv: texts(call.words) });
    if (args.some((arg) => arg.text === undefined || !/^[-+](?:[euxv]+o?|o)$|^(?:pipefail|errexit|nounset|xtrace)$/.test(arg.text))) forgetParameters(call.context);
    if (args.some((arg) => /^[-+]\w*[kBfpP]|^(?:keyword|braceexpand|noglob|posix|privileged)$/.test(arg.text ?? ''))) bookUnknown(call.context, '`set` changes how later words are read', call.span);
    understood(call);
  },
  shift: (_, call) => {
    forgetParameters(call.context);
    understood(call);
  },
  test: (args, call) => testValues(args, call),
  '[': (args, call) => testValues(args, call),
  printf: (args, call) => {
    const [flag, name] = args;
    if (flag?.text?.startsWith('-v') === true) setVariable(call.context, flag.text === '-v' ? (name?.text ?? '') : flag.text.slice(2), undefined);
    if (flag?.text?.startsWith('-v') === true && (name?.text === undefined || /\[/.test(flag.text + name.text))) bookUnknown(call.context, '`printf -v` may compute what stands in a name', call.span);
    understood(call);
    call.context.printed = knownOutput(texts(call.words), call.context);
  },
  read: forgetVariables,
  getopts: forgetVariables,
  mapfile: forgetVariables,
  readarray: forgetVariables,
  eval: (args, call) => {
    const known = args.every((arg) => arg.text !== undefined && arg.pattern === undefined);
    if (args.length === 1 && args[0]?.setUp === true) return understood(call);
    if (known) runHere(args.map((arg) => arg.text).join(' '), call);
    else bookUnknown(call.context, '`eval` runs text that is only known when it runs', call.span);
  },
  exec: (args, call) => runOthers(args, { ...call, context: inOtherProcess(call.context) }, /^-[cl]+$/),
  command: (args, call) => (/^(?:-[vV]|--help|--version)$/.test(args[0]?.text ?? '') ? understood(call) : runOthers(args, call, /^-p$/)),
  builtin: (args, call) => runOthers(args, call),
  source: runFile,
  '.': runFile,
  trap: (args, call) => {
    const [action, ...signals] = args;
    if (action?.text !== undefined && signals.length > 0 && !['', '-'].includes(action.text)) runLater(action.text, call);
    if (signals.some(({ text }) => text === undefined || /^(?:DEBUG|ERR|RETURN)$/i.test(text)) && action?.text !== '-') bookUnknown(call.context, '`trap` runs between other commands, and can change what they do', call.span);
    if (action !== undefined && action.text === undefined) bookUnknown(call.context, '`trap` runs text that is only known when it runs', call.span);
    understood(call);
  },
  alias: (args, call) => {
    for (const arg of args) if (arg.text === undefined || arg.text.includes('=')) bookUnknown(call.context, `the alias \`${arg.raw}\` can change what later words mean`, arg.span);
    understood(call);
  },
  shopt: (args, call) => {
    if (args.some((arg) => arg.text === undefined || /^-[a-z]*[su]/.test(arg.text))) bookUnknown(call.context, '`shopt` changes how later words are read', call.span);
    understood(call);
  },
  let: computes,
  hash: (args, call) => (args.some((arg) => arg.text === undefined || /^-[^lt]/.test(arg.text)) ? bookUnknown(call.context, '`hash` can change which program a name stands for', call.span) : understood(call)),
  enable: (_, call) => bookUnknown(call.context, '`enable` changes which commands are builtins', call.span),
};

function understood({ context, words, span }: BuiltinCall): void {
  book(context, { kind: 'run', program: words[0]?.text ?? '', argv: texts(words), understood: true }, span);
}

/** `eval` runs its text in the shell itself, so that a `cd` or an assignment in it holds for what follows. */
function runHere(text: string, { context, span }: BuiltinCall): void {
  const inner = { ...context, depth: context.depth + 1, within: context.within ?? span };
  analyseText(text, inner, true);
  context.directories = inner.directories;
}

/** A trap runs now or at a time when directory and variables are no longer those of now. */
function runLater(text: string, { context, span }: BuiltinCall): void {
  analyseText(text, { ...fork(context), depth: context.depth + 1, within: context.within ?? span });
  const functions = new Map([...context.functions].map(([name, found]) => [name, { ...found, certain: false }] as const));
  analyseText(text, { ...inOtherProcess(context), functions, directories: [], within: context.within ?? span });
}

function runOthers(args: readonly WordValue[], call: BuiltinCall, flag?: RegExp): void {
  const from = args.findIndex((arg) => arg.text === undefined || flag === undefined || !(flag.test(arg.text) || arg.text === '--'));
  if (from === -1) return understood(call);
  runProgram(args.slice(from), call.context);
}

/** `test -v` computes the subscript of the name that it is given. */
function testValues(args: readonly WordValue[], call: BuiltinCall): void {
  const computes = args.some((arg) => arg.text === '-v' || arg.text === '-R');
  if (computes && args.some((arg) => arg.text === undefined || (arg.text !== '[' && arg.text !== ']' && computesCode(arg.text, call.context)))) bookUnknown(call.context, '`test -v` may compute what stands in a name', call.span);
  understood(call);
}

/** Reading a file of commands runs code that is not in the line. */
function runFile(args: readonly WordValue[], call: BuiltinCall): void {
  const from = args[0]?.text === '-p' ? 2 : args[0]?.text === '--' ? 1 : 0;
  for (const arg of args.slice(from, from + 1)) bookPath(call.context, 'read', arg);
  const { context, span, words } = call;
  const file = args[from];
  if (file !== undefined) bookOwnFile(file, { argv: texts(words), span, context });
}

function changeDirectory(args: readonly WordValue[], call: BuiltinCall): void {
  const { context } = call;
  const target = args.filter((arg) => arg.text === undefined || !/^(?:-[LPe@]+|--)$/.test(arg.text))[0];
  understood(call);
  const text = target === undefined ? valueOf('HOME', context) : target.text;
  if (text === undefined || text === '' || /^-|^\+\d/.test(text)) return forgetDirectory(call, false);
  moveTo(text, context);
}

/** A folder that is not there yet may be made by this line: then the command runs there if `cd` succeeds, and here if not. */
function moveTo(text: string, context: Context): void {
  const before = context.directories;
  const absolute = text.startsWith('/');
  if (!absolute && before.length === 0) return;
  const resolved = (absolute ? ['/'] : before).map((directory) => context.facts.resolve(text, directory));
  const targets = resolved.flatMap((path) => (isPathProblem(path) || isUnsettled(context, path) ? [] : [path]));
  const certain = targets.every((path) => path.kind === 'directory') && !context.effects.some((effect) => effect.kind === 'delete');
  context.crossedLink ||= targets.some((path, index) => path.real !== withoutDots(absolute ? text : `${before[index]}/${text}`));
  const known = targets.length === resolved.length && !(context.crossedLink && text.split('/').includes('..'));
  const reached = known ? someDirectories(targets.map((path) => path.real)) : [];
  context.directoriesOnFailure = before;
  context.directoriesOnSuccess = reached;
  context.directories = reached.length === 0 ? [] : certain ? reached : someDirectories([...reached, ...before]);
}

function forgetDirectory(call: BuiltinCall, book = true): void {
  call.context.directories = [];
  call.context.directoriesOnSuccess = undefined;
  call.context.directoriesOnFailure = undefined;
  if (book) understood(call);
}

function declareVariables(args: readonly WordValue[], call: BuiltinCall): void {
  if (args.every((arg) => /^-[pxr]+$/.test(arg.text ?? ''))) perform('secrets.read', { ...call, argv: texts(call.words) });
  for (const arg of args) declareVariable(arg, call);
  understood(call);
}

function declareVariable(arg: WordValue, { context }: BuiltinCall): void {
  const [, name, value] = /^([A-Za-z_]\w*)\+?=([\s\S]*)$/.exec(arg.text ?? arg.raw) ?? [];
  if (arg.text !== undefined && /\[|^-\w*[niaAluf]/.test(arg.text)) return bookUnknown(context, `\`${arg.raw}\` can make the shell compute what stands in a name`, arg.span);
  if (name === undefined) return;
  setVariable(context, name, arg.text === undefined || arg.text.includes('+=') ? undefined : value, { span: arg.span });
}

function forgetVariables(args: readonly WordValue[], call: BuiltinCall): void {
  if (args.some((arg) => arg.text === undefined || arg.text.includes('[') || /^-[a-z]*C/.test(arg.text))) bookUnknown(call.context, 'the shell may compute what stands in a name here', call.span);
  const { input } = call.context;
  const names = input.kind === 'pipe' ? input.names : undefined;
  if (input.kind === 'pipe' && input.secret) for (const { text } of args) if (text !== undefined) call.context.taint.variables.add(text);
  for (const name of [...args.flatMap((arg) => arg.text ?? []), 'REPLY', 'MAPFILE', 'OPTARG', 'OPTIND']) setVariable(call.context, name, undefined, { names });
  understood(call);
}

function computes(args: readonly WordValue[], call: BuiltinCall): void {
  if (args.some((arg) => arg.text === undefined || computesCode(arg.text, call.context))) bookUnknown(call.context, '`let` computes text that is only known when it runs', call.span);
  for (const arg of args) setVariable(call.context, /^\w+/.exec(arg.text ?? '')?.[0] ?? '', undefined, { isNumber: true });
  understood(call);
}
