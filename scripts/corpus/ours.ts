// What the corpus needs of our own sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftScope } from '../../src/core/scope/draft.ts';
import { lookAtProject } from '../../src/host/project.ts';
import { scopeFileName } from '../../src/host/scopeStore.ts';

export { explainLines } from '../../src/cli/explainLines.ts';
export { folderScope } from '../../src/cli/folderScope.ts';
export { operationNames } from '../../src/core/operations.ts';

/** Writes the scope file that `Chaperone: Create Scope File` would write for a folder. */
export function writeFirstScope(folder: string): void {
  const file = join(folder, scopeFileName);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draftScope(lookAtProject(folder)));
}
