import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { type PathProblem, type ResolvedPath, asResolved } from '../core/paths.ts';
import type { Facts } from '../core/ports.ts';
import { matchesStep, splitPattern } from './shellPattern.ts';

/** As many links as Linux follows before it gives up, see path_resolution(7). */
const mostLinks = 40;

/** A pattern with more matches than this is judged as a pattern. */
const mostMatches = 500;
const mostEntries = 20_000;

/**
 * The facts of this machine, as the disk is now: folders once looked at are remembered, so make a new one for each action.
 * @param home another home folder than the process's own
 */
export function machineFacts(home: string = homedir()): Facts {
  const known = new Map<string, Entry>();
  const look = (path: string): Entry => remember(known, path);
  const resolve = (path: string, cwd: string): ResolvedPath | PathProblem => resolvePath(toSlashes(path), toSlashes(cwd), look);
  const real = (path: string): string => {
    const resolved = resolve(path, '/');
    return 'problem' in resolved ? path : resolved.real;
  };
  return {
    home: placeOfProcess(toSlashes(home), real),
    temporary: [placeOfProcess(temporary, real)],
    foldsCase: process.platform === 'darwin' || process.platform === 'win32',
    backslashSeparates: process.platform === 'win32',
    resolve,
    expand: (pattern, cwd) => expandPattern(pattern, cwd, resolve),
  };
}

const temporary = toSlashes(tmpdir());

/** Where the home folder and that for temporary files really lie; a process keeps its own. */
const placesOfProcess = new Map<string, string>();

function placeOfProcess(path: string, real: (path: string) => string): string {
  const known = placesOfProcess.get(path) ?? real(path);
  placesOfProcess.set(path, known);
  return known;
}

type Entry = { readonly kind: ResolvedPath['kind'] | 'link'; readonly target?: string; readonly problem?: string };

function remember(known: Map<string, Entry>, path: string): Entry {
  const before = known.get(path);
  if (before !== undefined) return before;
  const entry = lookAt(path);
  known.set(path, entry);
  return entry;
}

function lookAt(path: string): Entry {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'missing' };
    if (stats.isSymbolicLink()) return { kind: 'link', target: toSlashes(readlinkSync(path)) };
    return { kind: stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'other' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'missing', problem: `the disk answers ${code}` };
  }
}

/** Follows a path step by step, as the kernel does: `..` goes up from where a link has led, not from where it stands. */
function resolvePath(path: string, cwd: string, look: (path: string) => Entry): ResolvedPath | PathProblem {
  const absolute = isAbsolute(path) ? path : `${cwd}/${path}`;
  if (!isAbsolute(absolute)) return { problem: `\`${cwd}\` is not an absolute folder` };
  let steps = absolute.split('/').reverse();
  let current = '';
  let named: string | undefined;
  let kind: ResolvedPath['kind'] = 'directory';
  let links = 0;
  while (steps.length > 0) {
    const step = steps.pop();
    if (step === undefined || step === '' || step === '.') continue;
    if (step === '..') {
      current = current.slice(0, Math.max(0, current.lastIndexOf('/')));
      kind = 'directory';
      continue;
    }
    const next = current === '' && /^[A-Za-z]:$/.test(step) ? step : `${current}/${step}`;
    const entry = look(next);
    if (entry.problem !== undefined) return { problem: entry.problem };
    if (entry.kind !== 'link') {
      current = next;
      kind = entry.kind;
      continue;
    }
    if (isLinkOfAProcess(next, steps.length === 0)) return { problem: `\`${next}\` means something else for each process` };
    if (++links > mostLinks) return { problem: `links lead in a circle at \`${next}\`` };
    if (steps.every((rest) => rest === '' || rest === '.')) named ??= next;
    const target = entry.target ?? '';
    steps = [...steps, ...target.split('/').reverse()];
    if (isAbsolute(target)) current = '';
  }
  const real = current === '' ? '/' : current;
  return asResolved({ real: real.normalize('NFC'), named: (named ?? real).normalize('NFC'), kind });
}

/** Such as `/proc/1/cwd`: where it leads for us says nothing of where it leads for others. A file descriptor at the end, as behind `/dev/stdin`, stays what it is. */
function isLinkOfAProcess(path: string, isLast: boolean): boolean {
  return /^\/proc\/\d+\/./.test(path) && !(isLast && /^\/proc\/\d+\/fd\/\d+$/.test(path));
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** One form of path inside: forward slashes, also on Windows. */
export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

type Resolve = (path: string, cwd: string) => ResolvedPath | PathProblem;

/** What a pattern of the shell matches, in the pattern's own form; nothing that begins with a dot unless the pattern does. */
function expandPattern(pattern: string, cwd: string, resolve: Resolve): readonly string[] | PathProblem {
  let found: readonly string[] = [pattern.startsWith('/') ? '/' : ''];
  let looked = 0;
  for (const step of splitPattern(pattern)) {
    const next: string[] = [];
    for (const folder of found) {
      const names = step.fixed === undefined ? namesIn(folder, cwd, resolve) : [step.fixed];
      looked += names.length;
      for (const name of names) if (step.fixed !== undefined || matchesStep(step.tokens, name)) next.push(`${folder}${name}`);
      if (next.length > mostMatches || looked > mostEntries) return { problem: `\`${pattern}\` matches too much to look at` };
    }
    found = step.last ? next : next.map((path) => `${path}/`);
  }
  const folders = pattern.endsWith('/');
  return found.filter((path) => isThere(resolve(path, cwd), folders)).map((path) => (folders ? `${path}/` : path));
}

/** A link counts, wherever it leads; behind a pattern that ends in a slash only folders count. */
function isThere(resolved: ResolvedPath | PathProblem, onlyFolders: boolean): boolean {
  if ('problem' in resolved) return true;
  return onlyFolders ? resolved.kind === 'directory' : resolved.kind !== 'missing' || resolved.named !== resolved.real;
}

function namesIn(folder: string, cwd: string, resolve: Resolve): readonly string[] {
  const resolved = resolve(folder === '' ? '.' : folder, cwd);
  if ('problem' in resolved || resolved.kind !== 'directory') return [];
  try {
    return readdirSync(resolved.real).sort();
  } catch {
    // a folder that may not be listed matches nothing, for the shell as well
    return [];
  }
}
