import { makeVisible } from '../../core/display.ts';
import { type Effect, type PathEffect, describeArgv, isPathEffect } from '../../core/effect.ts';
import { relativeTo } from '../../core/paths.ts';

/** An effect in the words of a card. */
export type EffectWords = { readonly verb: string; readonly target: string; readonly notes: readonly string[] };

/** A path as a person reads it: from the project's folder where it lies in it, in full where it does not. */
export function shortPath(path: string, root: string): string {
  const inside = relativeTo(root, path);
  return inside === '' ? 'the project folder' : (inside ?? path);
}

/** What an effect really touches, with everything that its name does not tell. */
export function effectWords(effect: Effect, root: string): EffectWords {
  const { verb, target, notes } = wordsOf(effect, root);
  return { verb, target: makeVisible(target), notes: notes.map(makeVisible) };
}

/** Whether everything about an effect is known before it happens; only then may it be allowed ahead of time. */
export function isFullyKnown(effect: Effect): boolean {
  if (effect.kind === 'unknown') return false;
  if (isPathEffect(effect)) return effect.place.known === 'literal';
  if (effect.kind === 'reach') return effect.host !== undefined;
  return !('argv' in effect) || !effect.argv.includes(undefined);
}

function wordsOf(effect: Effect, root: string): EffectWords {
  if (isPathEffect(effect)) return pathWords(effect, root);
  switch (effect.kind) {
    case 'reach':
      return { verb: 'Reach', target: effect.host ?? 'a host only known when it runs', notes: [] };
    case 'run':
      return { verb: 'Run', target: describeArgv(effect.argv), notes: [] };
    case 'perform':
      return { verb: effect.operation, target: describeArgv(effect.argv), notes: [] };
    case 'call':
      return { verb: 'Call', target: `${effect.server}/${effect.tool}`, notes: [] };
    case 'unknown':
      return { verb: 'Not understood', target: effect.what, notes: [] };
  }
}

const verbs = { read: 'Read', write: 'Write', delete: 'Delete' } as const;

function pathWords(effect: PathEffect, root: string): EffectWords {
  const { kind, place, tree } = effect;
  const verb = verbs[kind];
  const below = tree ? ['and everything below it'] : [];
  if (place.known === 'dynamic') return { verb, target: place.text, notes: [...below, `which file that is, is only known when it runs: ${place.why}`] };
  if (place.known === 'pattern') return { verb, target: place.text, notes: [...below, `matches too much to list, below ${shortPath(place.within.real, root)}`] };
  const { real, named } = place.path;
  const path = kind === 'delete' ? named : real;
  const outside = relativeTo(root, path) === undefined ? ['outside this project'] : [];
  return { verb, target: shortPath(path, root), notes: [...below, ...linkNote(effect, real, named, root), ...outside] };
}

function linkNote({ kind }: PathEffect, real: string, named: string, root: string): readonly string[] {
  if (real === named) return [];
  return kind === 'delete' ? [`a link; what it leads to stays: ${shortPath(real, root)}`] : [`reached through the link ${shortPath(named, root)}`];
}
