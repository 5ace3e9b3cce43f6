import { Minimatch } from 'minimatch';
import { relativeTo } from '../paths.ts';

/** The folders that patterns start from, resolved. */
export type Bases = { readonly root: string; readonly home: string };

/** A compiled list of patterns. */
export type PathMatcher = {
  /** Whether a path is in the list. */
  matches(path: string): boolean;
  /** Whether something in the list lies below a folder, as far as the patterns' fixed beginnings tell without looking at the disk. */
  reachesBelow(folder: string): boolean;
  /** The same, and patterns that hold at any depth count when the folder is the project, holds it, or is a part of them (`.git` of `.git/hooks`). */
  mayReachBelow(folder: string): boolean;
};

type Pattern = { readonly base: string; readonly fixed: string; /** The fixed steps behind a leading `**`. */ readonly floating: readonly string[]; readonly glob: Minimatch | undefined; readonly exception: boolean };

/**
 * Compiles a list that is read like .gitignore: the last pattern that fits a path decides, `!` takes out again.
 * A pattern without wildcards covers everything below it; `folder/**` covers the folder too.
 * @param foldCase whether letters that differ in case alone count as the same
 */
export function compilePaths(patterns: readonly string[], bases: Bases, foldCase: boolean): PathMatcher {
  const compiled = patterns.map((text) => compilePattern(text, bases, foldCase));
  const fold = (text: string): string => (foldCase ? text.toLowerCase() : text);
  const reachesBelow = (folder: string): boolean => compiled.some((pattern) => !pattern.exception && pattern.fixed !== pattern.base && relativeTo(fold(folder), pattern.fixed) !== undefined);
  return {
    matches: (path) => compiled.findLast((pattern) => fits(pattern, fold(path)))?.exception === false,
    reachesBelow,
    mayReachBelow: (folder) => reachesBelow(folder) || compiled.some((pattern) => !pattern.exception && floatsBelow(pattern, fold(folder), fold(bases.root))),
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
  return { base: foldedBase, fixed: join(foldedBase, fixedSteps.join('/')), floating: floatingSteps(steps), glob, exception };
}

function floatingSteps(steps: readonly string[]): readonly string[] {
  if (steps[0] !== '**') return [];
  const wild = steps.findIndex((step, index) => index > 0 && /[*?[\]{}]/.test(step));
  return steps.slice(1, wild === -1 ? undefined : wild);
}

function floatsBelow(pattern: Pattern, folder: string, root: string): boolean {
  if (pattern.floating.length === 0) return false;
  if (relativeTo(folder, root) !== undefined) return true;
  const steps = folder.split('/');
  return pattern.floating.some((_, index) => steps.slice(-index - 1).join('/') === pattern.floating.slice(0, index + 1).join('/'));
}

/** Where a pattern starts, and the rest of it. `src/**` starts at the project, `~/` at home, `/` at the root of the disk. */
function splitBase(pattern: string, bases: Bases): readonly [string, string] {
  if (pattern === '~' || pattern.startsWith('~/')) return [bases.home, pattern.slice(2)];
  if (pattern.startsWith('/')) return ['/', pattern.slice(1)];
  return [bases.root, pattern.replace(/^(?:\.\/)+/, '')];
}

function fits(pattern: Pattern, path: string): boolean {
  const relative = relativeTo(pattern.base, path);
  if (relative === undefined) return false;
  if (pattern.glob === undefined) return relativeTo(pattern.fixed, path) !== undefined;
  return pattern.glob.match(relative) || pattern.glob.match(`${relative}/`);
}

function join(base: string, rest: string): string {
  return rest === '' ? base : base === '/' ? `/${rest}` : `${base}/${rest}`;
}

/** Whether a single word fits a pattern with `*`; for hosts and tool names. Letters that differ in case alone count as the same. */
export function matchesWord(pattern: string, word: string): boolean {
  const expression = pattern.toLowerCase().split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${expression.join('[^/]*')}$`).test(word.toLowerCase());
}
