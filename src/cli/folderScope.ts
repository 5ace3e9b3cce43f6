import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Governed, governAsWritten } from '../core/scope/govern.ts';
import { machineFacts } from '../host/facts.ts';
import { chaperoneHome, sha256 } from '../host/home.ts';
import { findScopeFolder, readAccepted, readScopeFile } from '../host/scopeStore.ts';

/** The scope that governs a folder, as its file is written, and whether a person accepted it as it is. */
export type FolderScope = Governed & { readonly root: string; readonly accepted: boolean };

/** Works out the scope for the command line: the nearest scope file upward; without one the pack, for the repository or the folder itself. */
export function folderScope(cwd: string): FolderScope {
  const here = realpathSync(cwd);
  const root = findScopeFolder(here) ?? findRepository(here) ?? here;
  const home = chaperoneHome();
  const current = readScopeFile(root);
  const situation = { root, facts: machineFacts(), own: [home.base], supervised: true, trusted: true, hash: sha256, ...(current === undefined ? {} : { current }) };
  return { ...governAsWritten(situation), root, accepted: current === undefined || readAccepted(home, root) === current.text };
}

function findRepository(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
