import type { Place } from './effect.ts';
import { codePoint } from './display.ts';
import { isPathProblem } from './paths.ts';
import type { Facts } from './ports.ts';

/** The longest path that is looked at, in UTF-16 units. Linux stops at 4,096 bytes. */
const longestPath = 4096;

/** Characters that can't be seen, and the backslash, which separates folders on one system and is a part of the name on another. */
const deceivingCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]|\s$/u;

/** The place that a path names, seen from a working directory. What can't be resolved is a place that is not known. */
export function placeOf(path: string, cwd: string, facts: Facts): Place {
  if (path === '') return { known: 'dynamic', text: path, why: 'the path is empty' };
  const deceiving = deceivingCharacter.exec(facts.backslashSeparates ? path.replaceAll('\\', '/') : path);
  if (deceiving !== null) return { known: 'dynamic', text: path, why: `the path holds the character ${codePoint(deceiving[0])}, which people and programs read differently` };
  if (path.length > longestPath) return { known: 'dynamic', text: `${path.slice(0, 60)}…`, why: `the path is longer than ${longestPath} characters` };
  if (!facts.backslashSeparates && /^(?:[a-z]|hk\w+|env|function|alias|variable|cert|wsman):/i.test(path)) return { known: 'dynamic', text: path, why: 'the path begins with a drive, which this system does not have' };
  const resolved = facts.resolve(path, cwd);
  return isPathProblem(resolved) ? { known: 'dynamic', text: path, why: resolved.problem } : { known: 'literal', path: resolved };
}

/** The place that a path in a tool call names. Some tools take `~/` for the home folder, so it is judged as that. */
export function placeOfArgument(path: string, cwd: string, facts: Facts): Place {
  return placeOf(path === '~' || path.startsWith('~/') ? facts.home + path.slice(1) : path, cwd, facts);
}
