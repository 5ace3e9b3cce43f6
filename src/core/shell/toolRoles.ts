import { hostOf } from '../address.ts';
import { TooMuchError, book, bookUnknown, deepestNesting, fetchedFile } from './context.ts';
import { bookCode } from './inlineCode.ts';
import { type ProgramCall, interpret, perform } from './interpretProgram.ts';
import { isWithin, lastSegment } from '../paths.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import { findModule, findProgram, isNodeTool } from './programs/index.ts';
import { farReachingTasks } from './programs/tasks.ts';
import { fitsAnyName } from './subcommands.ts';
import type { WordValue } from './words.ts';

/** The same call, one level further in. */
function deeper(call: ProgramCall): ProgramCall {
  if (call.context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  return { ...call, context: { ...call.context, depth: call.context.depth + 1 } };
}

/** `uv run pytest`: the words behind it are those of the other program, and the whole command is what rules see. `mise exec node@20 -- npm test` names versions first. */
export function bookTool(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const facts = word.text === undefined ? undefined : findProgram(word.text);
  const [first, ...rest] = others.slice(others.findIndex(({ text }) => text === '--') + 1);
  if (facts !== undefined) interpret(facts, others, deeper(call));
  else if (word.text?.includes('@') === true && first !== undefined && others.length > rest.length + 1) bookTool(first, deeper(call), rest);
  else if (/\.(?:py|[cm]?[jt]s|rb|php|sh)$/.test(word.text ?? '')) bookScript(word, call, others);
  else book(call.context, { kind: 'run', program: word.text ?? word.raw, argv: call.argv, understood: false }, word.span);
}

/**
 * `npx tsc`: what lies in `node_modules` is not fetched. A tool that the catalogue does not have is code all the same;
 * one that it has is the well-known package of that name, which a project with a `package.json` mostly has among its own.
 */
export function bookPackageTool(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const name = word.text?.replace(/(?<=.)@[^@/]*$/, '') ?? '';
  const places = placesOf(call.context, { ...word, text: `node_modules/.bin/${name}` });
  const isThere = name === word.text && !name.includes('/') && places.every((place) => place.known === 'literal' && place.path.kind !== 'missing');
  const facts = findProgram(name);
  if (!isThere) perform(isNodeTool(name) && name === word.text && hasManifest(call) ? 'package.restore' : 'package.install', call);
  if (facts !== undefined) interpret(facts, others, deeper(call));
  else perform('code.build', call);
}

/** Whether the project that a command starts in has a `package.json`, there or a few folders above. */
function hasManifest(call: ProgramCall): boolean {
  const isThere = (text: string): boolean => {
    const places = placesOf(call.context, { text, raw: '', span: call.span });
    return places.length > 0 && places.every((place) => place.known === 'literal' && place.path.kind === 'file');
  };
  return ['', '../', '../../', '../../../'].some((up) => isThere(`${up}package.json`));
}

/** `--format stylish` is built in, `--config a.json` is read, `--config a.js` is run. */
export function bookPlugin(word: WordValue, call: ProgramCall): void {
  const { text = '/' } = word;
  if (!/[./\\]/.test(text)) return;
  bookPath(call.context, 'read', word);
  if (!/\.(?:jsonc?|json5|ya?ml|toml|ini|cfg|conf|\w*rc|properties|xml|txt|editorconfig)$|^\.[\w-]+$/.test(text)) perform('code.build', call);
}

/** `python -m pip …`. A module that the catalogue does not have is code of the project. */
export function bookModule(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const facts = findModule(word.text ?? '');
  if (facts === undefined) bookOwnCode(word.text, call);
  else interpret(facts, others, deeper(call));
}

/** Scripts that a framework puts into every project, with commands that are known. */
const frameworkScripts = new Set(['artisan', 'manage.py', 'composer.phar', 'please', './artisan', './manage.py', './please']);

/** The file is read as code; standard input in its place is judged by where it comes from. */
export function bookScript(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const facts = frameworkScripts.has(word.text ?? '') ? findProgram(word.text ?? '') : undefined;
  if (facts !== undefined) return interpret(facts, others, deeper(call));
  // `go run example.test/x@latest` fetches what it runs
  if (/[^/]@(?:v?\d|latest|main|master|HEAD)/.test(word.text ?? '')) perform('package.install', call);
  const host = hostOf(word.text ?? '');
  if (host !== undefined) {
    book(call.context, { kind: 'reach', host }, word.span);
    return perform('code.run-downloaded', call);
  }
  if (word.text === '-') return bookStream(word, call);
  bookPath(call.context, 'read', word);
  // what a script is given by name it mostly reads
  for (const other of others) if (/^(?:~|\.{0,2})\/|^\.\w/.test(other.text ?? '')) bookPath(call.context, 'read', other);
  bookOwnFile(word, call);
}

/** A file that is run: code that the line itself fetches is not the project's own. */
export function bookOwnFile(word: WordValue, call: ProgramCall): void {
  if (/^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/.test(word.text ?? '')) return bookStream(word, call);
  if (isFetchedHere(word, call)) perform('code.run-downloaded', call);
  else if (isWrittenHere(word, call)) perform('code.run-inline', call);
  else if (call.argv.slice(1).some((arg) => furtherWord.test(arg ?? ''))) perform('code.run-project', withFolder(word, call));
  else bookOwnCode(word.text?.replace(/^.*\//, ''), withFolder(word, call));
}

/** A file belongs to the project that it lies in, and works on the one that it is started in. */
function withFolder(word: WordValue, call: ProgramCall): ProgramCall {
  const folders = placesOf(call.context, word).flatMap((place) => (place.known !== 'literal' ? [] : place.path.kind === 'directory' ? [place.path.real] : [place.path.real.replace(/\/[^/]*$/, '') || '/']));
  return folders.length === 0 ? call : { ...call, context: { ...call.context, directories: [...call.context.directories, ...folders] } };
}

/** What a script is told in words that reach further: `node cli.js delete-job x`, `python manage.py --reset`. */
const furtherWord = /^-{0,2}(?:deploy|release|publish|delete|destroy|drop|purge|wipe|reset|migrate|seed|upload|push|rollback|prod|production|truncate|uninstall|teardown|flush|shutdown)(?:[-:_].*)?$/i;

/** Compilers whose output is the code of the project that they are started in. */
export const compilers: ReadonlySet<string> = new Set(['go', 'gcc', 'g++', 'cc', 'c++', 'clang', 'clang++', 'rustc', 'swiftc', 'ghc', 'zig', 'nim', 'crystal', 'dmd', 'gfortran', 'javac', 'ocamlfind']);

/** Whether the line itself writes the text that it then runs. What a compiler makes is another matter. */
function isWrittenHere(word: WordValue, { context }: ProgramCall): boolean {
  const paths = placesOf(context, word).flatMap((place) => (place.known === 'literal' ? [place.path.real] : []));
  const writes = context.effects.flatMap((effect) => (effect.kind === 'write' && effect.place.known === 'literal' && !effect.tree && paths.includes(effect.place.path.real) ? [effect.span] : []));
  const name = lastSegment(word.text ?? '');
  const compiled = context.effects.flatMap((effect) => (effect.kind === 'run' && compilers.has(effect.program) && effect.argv.some((arg) => lastSegment(arg ?? '') === name) ? [effect.span] : []));
  return !writes.every((write) => write !== undefined && compiled.some((span) => span !== undefined && span.start <= write.start && write.end <= span.end));
}

/** What comes in by a pipe, or from a process that stands for a file, is run. */
function bookStream(word: WordValue, call: ProgramCall): void {
  const { input } = call.context;
  const comesIn = !/\/fd\/6[34]$/.test(word.text ?? '');
  if (word.text === fetchedFile || (comesIn && input.kind === 'pipe' && input.downloads)) return perform('code.run-downloaded', call);
  bookCode(comesIn && input.kind === 'text' ? input.text : undefined, call);
}

/** Whether the line itself fetches the file before it runs it. */
function isFetchedHere(word: WordValue, { context }: Pick<ProgramCall, 'context'>): boolean {
  const paths = placesOf(context, word).flatMap((place) => (place.known === 'literal' ? [place.path.real] : []));
  const written = context.effects.some((effect) => effect.kind === 'write' && effect.place.known === 'literal' && paths.some((path) => effect.place.known === 'literal' && isWithin(effect.place.path.real, path)));
  return written && context.effects.some((effect) => effect.kind === 'reach');
}

/** `make test` checks the project, `make deploy` does more. A name that is not known may be any. */
export function bookTask(word: WordValue, call: ProgramCall): void {
  // `make CC=clang`, and the target of a package: `web#build`, `web:build`
  if (/^(?:\.?SHELL\w*|MAKEFLAGS|\.RECIPEPREFIX)[:?+]?=|^[\w.-]+!=|^[\w.-]+\s*[:?+]*=.*(?:\$\(|`|\$\{|;|&|\||\s-|\brm\b|\bsh\b)/.test(word.text ?? '')) return bookUnknown(call.context, `\`${word.raw}\` decides what runs the recipes`, word.span);
  if (/^[A-Za-z_]\w*[:?+]?=/.test(word.text ?? '')) return;
  if (/^db:(?:drop|reset|purge|migrate:reset|truncate\w*|schema:load)(?::|$)/.test(word.text ?? '')) perform('database.destroy', call);
  bookOwnCode(word.text?.replace(/^.*#|^:|^\/\//, ''), call);
}

/** A script or a task of the project: who may write its code may run it, unless its name says that it reaches further. */
export function bookOwnCode(name: string | undefined, call: ProgramCall): void {
  perform(name === undefined || fitsAnyName(farReachingTasks, name.toLowerCase()) ? 'code.run-project' : 'code.build', call);
}
