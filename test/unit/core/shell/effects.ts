// The effects of a line as short texts, so that a table can hold them whole.
import type { Shell } from '../../../../src/core/action.ts';
import { type Effect, describeEffect, isPathEffect } from '../../../../src/core/effect.ts';
import { analyseCommand } from '../../../../src/core/shell/analyseCommand.ts';
import { type Tree, shorten } from '../tree.ts';

/**
 * What a line would do, in order: `read a`, `delete b/…` with all below it, `write $X` where only the running command knows, `perform git.push`, `reach host`.
 * A program whose effects are all listed is left out, one that is not understood is `run? words`, anything else not understood is `?`.
 */
export function effectsOf(command: string, tree: Tree, shell: Shell = 'bash'): string {
  const effects = analyseCommand(command, { cwd: tree.root, shell, facts: tree.facts() });
  const shown = effects.flatMap((effect) => describe(effect, tree));
  return [...new Set(shown)].join('; ');
}

function describe(effect: Effect, tree: Tree): readonly string[] {
  if (effect.kind === 'unknown') return ['?'];
  if (effect.kind === 'run') return effect.understood ? [] : [`run? ${shorten(describeEffect(effect).slice('run '.length), tree)}`];
  if (!isPathEffect(effect)) return [describeEffect(effect)];
  const { place, kind } = effect;
  const path = place.known === 'literal' ? (kind === 'delete' ? place.path.named : place.path.real) : place.known === 'dynamic' ? `$${place.text}` : `${place.within.real}/*`;
  return [`${kind} ${shorten(path, tree)}${effect.tree ? '/…' : ''}`];
}
