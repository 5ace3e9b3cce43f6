import type { Action, Want } from './action.ts';
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

/**
 * The host of a URL in lower case, or undefined when it has none; `file://localhost/…` is no host but a file.
 * What programs read differently, such as a backslash, a second `@` or a host in another script, is a host that is not known.
 */
export function hostOf(url: string): string | undefined {
  if (/\p{Cc}/u.test(url)) return undefined;
  const [, scheme = '', authority = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? [];
  if (scheme === '' || scheme.toLowerCase() === 'file' || authority.includes('\\') || authority.split('@').length > 2) return undefined;
  const host = /^(?:[^@]*@)?(\[[^\]]+\]|[^:]+)(?::\d*)?$/.exec(authority)?.[1]?.toLowerCase();
  return host === undefined || !isPlainHost(host) ? undefined : host;
}

/** Not percent-encoded, not for a browser to translate, and no address in another form than `1.2.3.4`. */
function isPlainHost(host: string): boolean {
  if (/[^\x21-\x7e]|[%<>^|]/.test(host)) return false;
  return !/(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/.test(host) || /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(host);
}
