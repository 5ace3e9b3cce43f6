import type { Context } from './context.ts';
import { book, bookUnknown } from './context.ts';
import { namesSecret } from './searchRoles.ts';
import type { Effect, Span } from '../effect.ts';

/** What a line knows about secrets on their way. Shared by all ways through it; it only grows, so that a branch can't hide one. */
export type Taint = {
  /** Variables that may hold a secret which the line read. */
  readonly variables: Set<string>;
  /** How often such a variable was used so far. */
  uses: number;
  /** How often one was used whose name alone tells: `$GITHUB_TOKEN`. */
  namedUses: number;
};

/** Notes that a variable's value is put somewhere. */
export function noteUse(name: string, isSetHere: boolean, { taint }: Context): void {
  if (taint.variables.has(name)) taint.uses++;
  else if (!isSetHere && secretVariable.test(name)) taint.namedUses++;
}

const secretVariable = /(?:^|_)(?:SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|API_?KEY|ACCESS_KEY|CREDENTIALS?)(?:_|$)|_(?:KEY|PAT|PWD|PASS)$/i;

/** Whether one of these effects takes a secret from where it is kept: a file, the environment or a key store. */
export function takesSecret(effects: readonly Effect[]): boolean {
  return effects.some((effect) => (effect.kind === 'perform' && effect.operation === 'secrets.read') || (effect.kind === 'read' && effect.place.known === 'literal' && isSecretPath(effect.place.path.named)));
}

function isSecretPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return namesSecret(name) || /\/\.(?:ssh|aws|gnupg|kube)\/(?!known_hosts$|config$|.*\.pub$)/.test(path);
}

/** The marks that a command's words begin with, to be held against those at its end. */
export type Before = { readonly effects: number; readonly uses: number; readonly namedUses: number };

/** Where things stand before a command's words are looked at. */
export function beforeCommand({ effects, taint }: Context): Before {
  return { effects: effects.length, uses: taint.uses, namedUses: taint.namedUses };
}

/** Whether the words of a command, or what stands on its input, hold a secret. */
export function holdsSecret(before: Before, context: Context): boolean {
  return context.taint.uses > before.uses || takesSecret(context.effects.slice(before.effects)) || (context.input.kind === 'pipe' && context.input.secret);
}

/** Books what a command sends that it was given as a secret, or reads as one itself. `from` is where its own effects begin. */
export function bookSecretFlow(given: boolean, before: Before, from: number, argv: readonly (string | undefined)[], span: Span, context: Context): void {
  const own = context.effects.slice(from);
  const sends = own.some((effect) => effect.kind === 'perform' && effect.operation === 'network.send');
  const reaches = sends || own.some((effect) => effect.kind === 'reach' && !/^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(effect.host ?? ''));
  if ((given && reaches) || (sends && takesSecret(own))) return book(context, { kind: 'perform', operation: 'secrets.send', argv }, span);
  if (context.taint.namedUses > before.namedUses && /^(?:echo|printf|print)$/.test(argv[0] ?? '')) book(context, { kind: 'perform', operation: 'secrets.read', argv }, span);
  if (reaches && context.taint.namedUses > before.namedUses) bookUnknown(context, 'it sends what a variable holds that is named like a secret', span);
}
