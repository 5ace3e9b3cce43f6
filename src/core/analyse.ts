import type { Action, Want } from './action.ts';
import type { Effect } from './effect.ts';
import { placeOfArgument } from './place.ts';
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
      return [{ kind: want.operation, place: placeOfArgument(want.path, cwd, facts), tree: false }];
    case 'search':
      return [{ kind: 'read', place: placeOfArgument(want.path, cwd, facts), tree: true }];
    case 'fetch':
      return [{ kind: 'reach', host: hostOf(want.url) }];
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

/** The host of a URL in lower case, or undefined when it has none; `file://localhost/…` is no host but a file. */
export function hostOf(url: string): string | undefined {
  if (/^\s*file:/i.test(url)) return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
}
