import type { PathEffect, Place } from '../effect.ts';
import { type ResolvedPath, isPathProblem, isWithin } from '../paths.ts';
import { placeOf } from '../place.ts';
import { type Context, book } from './context.ts';
import type { WordValue } from './words.ts';

/** Books what happens to the path that a word names, for each working directory that is possible here. What is moved is deleted from here, and lives on elsewhere. */
export function bookPath(context: Context, kind: PathEffect['kind'] | 'move', word: WordValue, tree = false): void {
  if (word.among?.secret === true && kind !== 'delete') book(context, { kind: 'perform', operation: 'secrets.read', argv: [word.raw] }, word.span);
  for (const place of placesOf(context, word)) book(context, kind === 'move' ? { kind: 'delete', place, tree, moved: true } : { kind, place, tree }, word.span);
}

/** Where a word points. A relative path without a known directory, and a word only known at run time, point anywhere. */
export function placesOf(context: Context, word: WordValue): readonly Place[] {
  const { text } = word;
  if (word.among !== undefined) return word.among.below.map((within) => ({ known: 'pattern', text: word.raw, within }));
  if (text === undefined) return [{ known: 'dynamic', text: word.raw, why: 'the word is computed by the command' }];
  if (word.pattern !== undefined) return [patternPlace(context, word.pattern)];
  if (stream.test(text)) return [];
  if (text.startsWith('/')) return [settled(context, placeOf(text, '/', context.facts))];
  if (context.directories.length === 0) return [{ known: 'dynamic', text, why: 'the working directory is not known at this point' }];
  return context.directories.map((directory) => settled(context, placeOf(text, directory, context.facts)));
}

/** What a process already has open is no file of its own. */
const stream = /^\/dev\/(?:stdin|stdout|stderr|tty|fd\/\d+)$/;

/** A place behind a name that the line itself makes a link, or moves something to, can't be looked up before it runs. */
function settled(context: Context, place: Place): Place {
  if (place.known !== 'literal' || !isUnsettled(context, place.path)) return place;
  return { known: 'dynamic', text: place.path.named, why: 'this same line makes the link or the folder that leads there' };
}

/** Whether the line itself decides what a path leads to. */
export function isUnsettled(context: Context, path: ResolvedPath): boolean {
  return context.unsettled.some((name) => isWithin(name, path.named) || isWithin(name, path.real));
}

/** A pattern that could not be matched: all that is below its last fixed folder. */
function patternPlace(context: Context, pattern: string): Place {
  const fixed = pattern.slice(0, pattern.search(/[*?[]/)).replace(/[^/]*$/, '').replace(/\\(.)/g, '$1');
  const within = context.facts.resolve(fixed === '' ? '.' : fixed, context.directories[0] ?? '/');
  return isPathProblem(within) ? { known: 'dynamic', text: pattern, why: within.problem } : { known: 'pattern', text: pattern, within };
}
