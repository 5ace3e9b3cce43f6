import type { Place } from './effect.ts';
import { isPathProblem } from './paths.ts';
import type { Facts } from './ports.ts';

/** The longest path that is looked at, in UTF-16 units. Linux stops at 4,096 bytes. */
const longestPath = 4096;

/** The place that a path names, seen from a working directory. What can't be resolved is a place that is not known. */
export function placeOf(path: string, cwd: string, facts: Facts): Place {
  if (path === '') return { known: 'dynamic', text: path, why: 'the path is empty' };
  if (path.includes('\0')) return { known: 'dynamic', text: path, why: 'the path holds a NUL character' };
  if (path.length > longestPath) return { known: 'dynamic', text: `${path.slice(0, 60)}…`, why: `the path is longer than ${longestPath} characters` };
  const resolved = facts.resolve(path, cwd);
  return isPathProblem(resolved) ? { known: 'dynamic', text: path, why: resolved.problem } : { known: 'literal', path: resolved };
}
