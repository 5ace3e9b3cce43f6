import type { Place } from './effect.ts';
import { codePoint } from './display.ts';
import { isPathProblem, withoutDots } from './paths.ts';
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
  if (isOfAProcess(path, cwd)) return { known: 'dynamic', text: path, why: 'the path leads through a process, and means something else for each of them' };
  const resolved = facts.resolve(path, cwd);
  return isPathProblem(resolved) ? { known: 'dynamic', text: path, why: resolved.problem } : { known: 'literal', path: resolved };
}

/** `/proc/self/…` and its like, also of other processes, and `/dev/fd/…`. A file descriptor by its number alone is as good as `/dev/stdin`. */
function isOfAProcess(path: string, cwd: string): boolean {
  const absolute = path.startsWith('/') ? path : `${cwd}/${path}`;
  const plain = absolute.replace(/\/(?:\.?\/)+/g, '/');
  return [plain, withoutDots(plain)].some((text) => /^\/(?:proc\/(?:self|thread-self|\d+)|dev\/fd)\/./.test(text) && !/^\/(?:proc\/self|dev)\/fd\/\d+$/.test(text));
}

/**
 * The places that a path in a tool call may name. Some tools take `~/` for the home folder, so it is judged as that.
 * Behind a link, `..` is one folder for the kernel and another for a tool that shortens the path as text first: then both count.
 */
export function placesOfArgument(path: string, cwd: string, facts: Facts): readonly Place[] {
  const full = path === '~' || path.startsWith('~/') ? facts.home + path.slice(1) : path;
  const place = placeOf(full, cwd, facts);
  if (place.known !== 'literal' || !/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(full)) return [place];
  const other = placeOf(asText(full, cwd, facts), cwd, facts);
  return other.known === 'literal' && other.path.real === place.path.real && other.path.named === place.path.named ? [place] : [place, other];
}

/** The path with `..` taken out as text, without a look at the disk. */
function asText(path: string, cwd: string, facts: Facts): string {
  const [own = '', folder = ''] = facts.backslashSeparates ? [path.replaceAll('\\', '/'), cwd.replaceAll('\\', '/')] : [path, cwd];
  const absolute = /^(?:[a-z]:)?\//i.test(own) ? own : `${folder}/${own}`;
  const text = withoutDots(absolute);
  return /^[a-z]:/i.test(absolute) ? text.slice(1) : text;
}
