import { isPathProblem } from '../paths.ts';
import { analyseText } from './analyseCommand.ts';
import { type Context, book, bookUnknown, setVariable } from './context.ts';
import { noteVariable } from './interpretCommand.ts';
import { bookPath } from './pathEffects.ts';
import { type BuiltinCall, runWords, texts } from './runWords.ts';
import { type WordValue, valueOf } from './words.ts';

type Builtin = (args: readonly WordValue[], call: BuiltinCall) => void;

/** The shell's builtins that change the state of the shell or run text as code. The others stand in the catalogue, like programs. */
export const builtins: Readonly<Record<string, Builtin>> = {
  cd: changeDirectory,
  pushd: changeDirectory,
  popd: (_, call) => forgetDirectory(call),
  export: declareVariables,
  declare: declareVariables,
  typeset: declareVariables,
  local: declareVariables,
  readonly: declareVariables,
  unset: (args, call) => {
    for (const arg of args) if (arg.text !== undefined) setVariable(call.context, arg.text, undefined);
    understood(call);
  },
  read: forgetVariables,
  mapfile: forgetVariables,
  readarray: forgetVariables,
  eval: (args, call) => {
    const known = args.every((arg) => arg.text !== undefined && arg.pattern === undefined);
    if (known) runText(args.map((arg) => arg.text).join(' '), call);
    else bookUnknown(call.context, '`eval` runs text that is only known when it runs', call.span);
  },
  exec: (args, call) => runOthers(args, call, /^-[cl]+$/),
  command: (args, call) => (args[0]?.text === '-v' || args[0]?.text === '-V' ? understood(call) : runOthers(args, call, /^-p$/)),
  builtin: (args, call) => runOthers(args, call),
  source: runFile,
  '.': runFile,
  trap: (args, call) => {
    const [action, ...signals] = args;
    if (action?.text !== undefined && signals.length > 0 && !['', '-'].includes(action.text)) runText(action.text, call);
    else if (action !== undefined && action.text === undefined) bookUnknown(call.context, '`trap` runs text that is only known when it runs', call.span);
    understood(call);
  },
  alias: (args, call) => {
    for (const arg of args) if (arg.text === undefined || arg.text.includes('=')) bookUnknown(call.context, `the alias \`${arg.raw}\` can change what later words mean`, arg.span);
    understood(call);
  },
  shopt: (args, call) => {
    if (args.some((arg) => arg.text === undefined || /^(?:expand_aliases|extglob|extdebug)$/.test(arg.text))) bookUnknown(call.context, '`shopt` changes how later words are read', call.span);
    understood(call);
  },
  let: computes,
  hash: (args, call) => (args.some((arg) => arg.text === undefined || arg.text.startsWith('-')) ? bookUnknown(call.context, '`hash` can change which program a name stands for', call.span) : understood(call)),
  enable: (_, call) => bookUnknown(call.context, '`enable` changes which commands are builtins', call.span),
};

function understood({ context, words, span }: BuiltinCall): void {
  book(context, { kind: 'run', program: words[0]?.text ?? '', argv: texts(words), understood: true }, span);
}

function runText(text: string, { context }: BuiltinCall): void {
  analyseText(text, { ...context, depth: context.depth + 1, within: context.within ?? { start: 0, end: 0 } });
}

function runOthers(args: readonly WordValue[], call: BuiltinCall, flag?: RegExp): void {
  const from = args.findIndex((arg) => arg.text === undefined || flag === undefined || !(flag.test(arg.text) || arg.text === '--'));
  if (from === -1) return understood(call);
  runWords(args.slice(from), { ...call.context, depth: call.context.depth + 1 });
}

/** Reading a file of commands runs code that is not in the line. */
function runFile(args: readonly WordValue[], call: BuiltinCall): void {
  for (const arg of args.slice(0, 1)) bookPath(call.context, 'read', arg);
  book(call.context, { kind: 'perform', operation: 'code.run-project', argv: texts(call.words) }, call.span);
}

function changeDirectory(args: readonly WordValue[], call: BuiltinCall): void {
  const { context } = call;
  const target = args.filter((arg) => arg.text === undefined || !/^(?:-[LPe@]+|--)$/.test(arg.text))[0];
  understood(call);
  const text = target === undefined ? valueOf('HOME', context) : target.text;
  if (text === undefined || text === '-' || /^\+\d/.test(text)) return forgetDirectory(call, false);
  moveTo(text, context);
}

/** A folder that is not there yet may be made by this line: then the command runs there if `cd` succeeds, and here if not. */
function moveTo(text: string, context: Context): void {
  const absolute = text.startsWith('/');
  if (!absolute && context.directories.length === 0) return;
  const resolved = (absolute ? ['/'] : context.directories).map((directory) => context.facts.resolve(text, directory));
  const targets = resolved.flatMap((path) => (isPathProblem(path) ? [] : [path]));
  const certain = targets.length === resolved.length && targets.every((path) => path.kind === 'directory');
  const reached = targets.map((path) => path.real);
  context.directoriesOnSuccess = targets.length === resolved.length ? reached : [];
  context.directories = targets.length < resolved.length ? [] : certain ? reached : [...new Set([...reached, ...context.directories])].slice(0, 8);
}

function forgetDirectory(call: BuiltinCall, book = true): void {
  call.context.directories = [];
  call.context.directoriesOnSuccess = undefined;
  if (book) understood(call);
}

function declareVariables(args: readonly WordValue[], call: BuiltinCall): void {
  for (const arg of args) declareVariable(arg, call);
  understood(call);
}

function declareVariable(arg: WordValue, { context }: BuiltinCall): void {
  const [, name, value] = /^([A-Za-z_]\w*)\+?=([\s\S]*)$/.exec(arg.text ?? arg.raw) ?? [];
  if (arg.text !== undefined && /\[|^-.*[niaA]/.test(arg.text)) return bookUnknown(context, `\`${arg.raw}\` can make the shell compute what stands in a name`, arg.span);
  if (name === undefined) return;
  setVariable(context, name, arg.text === undefined || arg.text.includes('+=') ? undefined : value);
  noteVariable(name, arg.text === undefined ? undefined : value, arg.span, context);
}

function forgetVariables(args: readonly WordValue[], call: BuiltinCall): void {
  if (args.some((arg) => arg.text === undefined || arg.text.includes('[') || /^-[a-z]*C/.test(arg.text))) bookUnknown(call.context, 'the shell may compute what stands in a name here', call.span);
  const { input } = call.context;
  const names = input.kind === 'pipe' ? input.names : undefined;
  for (const name of [...args.flatMap((arg) => arg.text ?? []), 'REPLY', 'MAPFILE']) setVariable(call.context, name, undefined, names);
  understood(call);
}

function computes(args: readonly WordValue[], call: BuiltinCall): void {
  if (args.some((arg) => arg.text === undefined || /[[`$]/.test(arg.text))) bookUnknown(call.context, '`let` computes text that is only known when it runs', call.span);
  for (const arg of args) setVariable(call.context, /^\w+/.exec(arg.text ?? '')?.[0] ?? '', undefined);
  understood(call);
}
