import type { ScopeFile } from '../schema.ts';

/**
 * What is added to the pack as long as nobody has accepted a scope for a folder: the code that comes with it is strange code,
 * so that building it, restoring its packages and fetching from the network wait for a person.
 */
export const unaccepted: ScopeFile = {
  version: 1,
  operations: { 'code.build': 'ask', 'package.restore': 'ask' },
  defaults: { read: 'allow', write: 'allow', delete: 'ask', run: 'ask', network: 'ask', fetch: 'ask', tool: 'ask' },
};

/** What the pack allows to be written and deleted only in a folder for which somebody agreed to a scope. */
export const conveniences: ReadonlySet<string> = new Set(['build-output', 'temporary-files', 'installed-packages', 'plans-of-assistants']);

/** Where there is no scope file at all, nothing is agreed but looking at the project's own files. */
export const unscoped: ScopeFile = {
  ...unaccepted,
  files: [{ id: 'the-project', paths: ['./**'], read: 'allow' }],
  defaults: { ...unaccepted.defaults, read: 'ask', write: 'ask' },
};
