import type { Span } from '../effect.ts';
import { isPathProblem, isWithin, lastSegment } from '../paths.ts';
import { builtins } from './builtins.ts';
import { type Context, type ShellFunction, TooMuchError, book, deepestNesting, fork, merge, setVariable } from './context.ts';
import { type ProgramCall, interpretProgram } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import { findProgram } from './programs/index.ts';
import { bookOwnFile, compilers } from './toolRoles.ts';
import { visit } from './walk.ts';
import { analysePowershell } from './windows/analysePowershell.ts';
import { isWindowsShell, runWindowsShell } from './windows/fromOtherShells.ts';
import type { WordValue } from './words.ts';

/** Folders whose programs are the system's own, so that the last step of the path names the program. */
const systemFolders = /^\/(?:usr\/(?:local\/)?)?s?bin\/[^/]+$|^\/opt\/homebrew\/bin\/[^/]+$/;

/** Starts what a list of words names: a function of this line, a builtin of the shell, or a program. */
export function runWords(words: readonly WordValue[], context: Context): void {
  const [first, ...rest] = words;
  if (first === undefined) return;
  if (context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  const found = first.text === undefined ? undefined : context.functions.get(first.text);
  if (found !== undefined) callFunction(found, rest, context);
  if (found?.certain !== true) runProgram(words, context);
}

/** Starts a builtin of the shell or a program, whatever functions there are. */
export function runProgram(words: readonly WordValue[], context: Context): void {
  const [first, ...rest] = words;
  if (first === undefined) return;
  const span = spanOf(words);
  if (first.text === undefined || first.pattern !== undefined) return book(context, { kind: 'run', program: first.raw, argv: texts(words), understood: false }, span);
  const name = programName(first.text, context);
  const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (builtin !== undefined && !first.text.includes('/')) return builtin(rest, { ...stateOf(context), words, span });
  const program = findProgram(name);
  const argv = [name, ...texts(rest)];
  if (program === undefined && isWindowsShell(name)) return runWindowsShell(name, rest, { argv, span, context });
  if (program === undefined && /^[A-Z][a-z]+-[A-Z][A-Za-z]+$/.test(name)) return analysePowershell(words.map(({ raw }) => raw).join(' '), { ...fork(context), depth: context.depth + 1, within: context.within ?? span });
  if (program === undefined && name.includes('/') && !/\s/.test(name)) return runFile(first, { argv, span, context });
  if (program === undefined) return book(context, { kind: 'run', program: name, argv, understood: false }, span);
  interpretProgram(program, name, rest, span, context);
}

/** A program with a path is one of a project. It belongs to the project that it lies in, and works on the one that it is started in. */
function runFile(file: WordValue, { argv, span, context }: ProgramCall): void {
  const places = placesOf(context, file);
  const folders = places.flatMap((place) => (place.known !== 'literal' ? [] : isBuiltHere(file, place.path.real, context) ? context.directories : [place.path.real.replace(/\/[^/]*$/, '') || '/']));
  if (folders.length < places.length || folders.length === 0) return book(context, { kind: 'run', program: argv[0] ?? '', argv, understood: false }, span);
  bookPath(context, 'read', file);
  book(context, { kind: 'run', program: argv[0] ?? '', argv, understood: true }, span);
  bookOwnFile(file, { argv, span, context: { ...context, directories: [...context.directories, ...folders] } });
}

/** `go build -o /tmp/tool . && /tmp/tool`: the line itself makes the program. */
function isBuiltHere(file: WordValue, path: string, { effects }: Context): boolean {
  const writes = effects.filter((effect) => effect.kind === 'write' && effect.place.known === 'literal' && (effect.tree || effect.place.path.real === path) && isWithin(effect.place.path.real, path));
  return writes.length === 1 && effects.some((effect) => effect.kind === 'run' && effect.understood && compilers.has(effect.program) && effect.argv.includes(file.text));
}

/** What a builtin gets: the shell's own state, which it may change, and how it was called. */
export type BuiltinCall = { readonly context: Context; readonly words: readonly WordValue[]; readonly span: Span };

function stateOf(context: Context): { readonly context: Context } {
  return { context };
}

/** The texts of words, undefined where only the running command knows them. */
export function texts(words: readonly WordValue[]): readonly (string | undefined)[] {
  return words.map((word) => word.text);
}

/** `/usr/bin/rm` is `rm`; `./rm` and a link in the project are not, whatever they are called. */
function programName(text: string, context: Context): string {
  if (!text.includes('/')) return text;
  const resolved = context.facts.resolve(text, context.directories[0] ?? '/');
  const named = isPathProblem(resolved) ? text : resolved.named;
  return systemFolders.test(named) ? lastSegment(named) : text;
}

/** A function changes the shell that calls it; of a variable that it sets we can't tell whether it was declared `local`. */
function callFunction({ bodies }: ShellFunction, args: readonly WordValue[], context: Context): void {
  const before = new Map(context.variables);
  const ways = bodies.map((body) => {
    const way = { ...fork(context), depth: context.depth + 1 };
    forgetParameters(way);
    args.forEach((word, index) => setVariable(way, String(index + 1), word.text, { names: word.among }));
    visit(body, way);
    return way;
  });
  merge(context, ways);
  for (const [name, value] of context.variables) if (before.get(name) !== value) setVariable(context, name, undefined);
}

/** `$1`, `$@` and their kind are not known from here on. */
export function forgetParameters(context: Context): void {
  for (const name of ['@', '*', '#', ...context.variables.keys()]) if (/^(?:\d+|[@*#])$/.test(name)) setVariable(context, name, undefined);
}

/** From the first word to the last. */
export function spanOf(words: readonly WordValue[]): Span {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}
