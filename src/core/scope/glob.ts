import { Minimatch, braceExpand } from 'minimatch';
import { relativeTo } from '../paths.ts';

/** The folders that patterns start from, resolved. */
export type Bases = { readonly root: string; readonly home: string };

/** A compiled list of patterns. */
export type PathMatcher = {
  /** Whether a path is in the list. */
  matches(path: string): boolean;
  /** Whether the list takes something below a folder out again, so that it does not speak for the folder as a whole. */
  exceptsBelow(folder: string): boolean;
  /** Whether something in the list lies below a folder, as far as the patterns' fixed steps tell without looking at the disk: `.git` holds what `.git/hooks` names. */
  reachesBelow(folder: string): boolean;
  /** The same, and patterns that hold at any depth count when the folder is the project or holds it. */
  mayReachBelow(folder: string): boolean;
  /** The folders, in lower case, that every path in the list lies in or is; undefined when a pattern does not begin with one. */
  readonly starts: readonly string[] | undefined;
};

type Pattern = { readonly base: string; readonly fixed: string; /** The fixed steps behind a leading `**`, as the ends that a folder above them may have: `/a`, `/a/b`. */ readonly floating: readonly string[]; readonly glob: Minimatch | undefined; /** What a path must have to fit one of the alternatives in braces. */ readonly marks: readonly Mark[]; readonly exception: boolean };

/** A part that stands somewhere in the path, and how its last step begins and ends; empty parts say nothing. */
type Mark = { readonly holds: string; readonly begins: string; readonly ends: string };

/**
 * Compiles a list that is read like .gitignore: the last pattern that fits a path decides, `!` takes out again.
 * A pattern without wildcards covers everything below it; `folder/**` covers the folder too.
 * @param foldCase whether letters that differ in case alone count as the same
 */
export function compilePaths(patterns: readonly string[], bases: Bases, foldCase: boolean): PathMatcher {
  const compiled = patterns.map((text) => compilePattern(text, bases, foldCase));
  const fold = (text: string): string => (foldCase ? text.toLowerCase() : text);
  const reachesBelow = (folder: string): boolean => compiled.some((pattern) => !pattern.exception && ((pattern.fixed !== pattern.base && relativeTo(fold(folder), pattern.fixed) !== undefined) || isPartOf(pattern, fold(folder))));
  const included = compiled.filter(({ exception }) => !exception);
  return {
    starts: included.every(({ fixed, base }) => fixed !== base) ? included.map(({ fixed }) => fixed.toLowerCase()) : undefined,
    matches: (path) => compiled.findLast((pattern) => fits(pattern, fold(path)))?.exception === false,
    exceptsBelow: (folder) => compiled.some(({ exception, fixed, floating, base }) => exception && (relativeTo(fold(folder), fixed) !== undefined || (floating.length > 0 && relativeTo(base, fold(folder)) !== undefined))),
    reachesBelow,
    mayReachBelow: (folder) => reachesBelow(folder) || (relativeTo(fold(folder), fold(bases.root)) !== undefined && compiled.some((pattern) => !pattern.exception && pattern.floating.length > 0)),
  };
}

function compilePattern(text: string, bases: Bases, foldCase: boolean): Pattern {
  const exception = text.startsWith('!');
  const written = (exception ? text.slice(1) : text).normalize('NFC');
  const [base, rest] = splitBase(written, bases);
  const folded = foldCase ? rest.toLowerCase() : rest;
  const foldedBase = foldCase ? base.toLowerCase() : base;
  const plain = folded.replace(/\/(\*\*)?$/, '');
  const steps = plain.split('/');
  const wild = steps.findIndex((step) => /[*?[\]{}]/.test(step));
  const fixedSteps = wild === -1 ? steps : steps.slice(0, wild);
  const glob = wild === -1 ? undefined : new Minimatch(folded, { dot: true, nonegate: true, nocomment: true, noext: true });
  const marks = glob === undefined ? [] : braceExpand(folded).map(markOf);
  return { base: foldedBase, fixed: join(foldedBase, fixedSteps.join('/')), floating: floatingSteps(steps).map((_, index, all) => `/${all.slice(0, index + 1).join('/')}`), glob, marks, exception };
}

function markOf(text: string): Mark {
  const steps = text.split('/');
  const last = steps.at(-1) ?? '';
  const open = last === '' || last === '**' || /[?[\]{}\\]/.test(last);
  const [begins = '', ...parts] = last.split('*');
  const run = floatingSteps(steps);
  return { holds: run.length === 0 ? '' : `/${run.join('/')}`, begins: open ? '' : begins, ends: open ? '' : (parts.at(-1) ?? begins) };
}

function floatingSteps(steps: readonly string[]): readonly string[] {
  if (steps[0] !== '**') return [];
  const wild = steps.findIndex((step, index) => index > 0 && /[*?[\]{}]/.test(step));
  return steps.slice(1, wild === -1 ? undefined : wild);
}

/** Whether a folder's last steps are the first ones of a pattern that holds at any depth. */
function isPartOf(pattern: Pattern, folder: string): boolean {
  return pattern.floating.some((end) => folder.endsWith(end));
}

/** Where a pattern starts, and the rest of it. `src/**` starts at the project, `~/` at home, `/` at the root of the disk. */
function splitBase(pattern: string, bases: Bases): readonly [string, string] {
  if (pattern === '~' || pattern.startsWith('~/')) return [bases.home, pattern.slice(2)];
  if (pattern.startsWith('/')) return ['/', pattern.slice(1)];
  return [bases.root, pattern.replace(/^(?:\.\/)+/, '')];
}

function fits(pattern: Pattern, path: string): boolean {
  if (!mayFit(pattern, path)) return false;
  const relative = relativeTo(pattern.base, path);
  if (relative === undefined) return false;
  if (pattern.glob === undefined) return relativeTo(pattern.fixed, path) !== undefined;
  return pattern.glob.match(relative) || pattern.glob.match(`${relative}/`);
}

/** Fixed parts of the pattern that the path lacks rule it out without a match, which is what most rules and paths come to. */
function mayFit({ base, fixed, marks }: Pattern, path: string): boolean {
  if (fixed !== base && !path.startsWith(fixed)) return false;
  const last = path.lastIndexOf('/') + 1;
  return marks.length === 0 || marks.some(({ holds, begins, ends }) => (holds === '' || path.includes(holds)) && path.startsWith(begins, last) && path.endsWith(ends));
}

function join(base: string, rest: string): string {
  return rest === '' ? base : base === '/' ? `/${rest}` : `${base}/${rest}`;
}

/** Whether a single word fits a pattern with `*` for any characters; for hosts and tool names. No expression is built from the pattern, since one can be made that never ends. Letters that differ in case alone count as the same. */
export function matchesWord(pattern: string, word: string): boolean {
  const text = word.toLowerCase();
  const [first = '', ...parts] = pattern.toLowerCase().split('*');
  const last = parts.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.startsWith(first) && text.length - last.length >= at && text.endsWith(last);
}
