import type { Action, Want } from './action.ts';
import { fetchOf } from './address.ts';
import type { Effect } from './effect.ts';
import { placesOfArgument } from './place.ts';
import type { Facts } from './ports.ts';
import { analyseCommand } from './shell/analyseCommand.ts';

/** Everything an action would do. Never empty: an action that asks for nothing we know is an unknown effect. */
export function analyse(action: Action, facts: Facts): readonly Effect[] {
  const effects = action.wants.flatMap((want) => analyseWant(want, action.cwd, facts));
  const understood = action.wants.length > 0 && action.wants.every((want) => want.kind === 'nothing');
  if (effects.length > 0 || understood) return effects.length > 0 ? effects : nothing(action);
  return [{ kind: 'unknown', what: `nothing in this call of \`${action.tool}\` was understood` }];
}

function analyseWant(want: Want, cwd: string, facts: Facts): readonly Effect[] {
  switch (want.kind) {
    case 'command':
      return analyseCommand(want.command, { cwd, shell: want.shell, facts });
    case 'file':
      return placesOfArgument(want.path, cwd, facts).map((place) => ({ kind: want.operation, place, tree: false }));
    case 'search':
      return placesOfArgument(want.path, cwd, facts).map((place) => ({ kind: 'read', place, tree: true }));
    case 'fetch':
      return [fetchOf(want.url)];
    case 'tool':
      return [{ kind: 'call', server: want.server, tool: want.tool }];
    case 'nothing':
      return [];
    case 'unknown':
      return [{ kind: 'unknown', what: want.what }];
  }
}

/** A call that touches nothing outside the assistant itself, such as its list of tasks. */
function nothing(action: Action): readonly Effect[] {
  return [{ kind: 'run', program: action.tool, argv: [action.tool], understood: true }];
}
