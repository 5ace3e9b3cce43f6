import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftScope } from '../core/scope/draft.ts';
import { lookAtProject } from '../host/project.ts';
import { scopeFileName } from '../host/scopeStore.ts';

/** `chaperone init`: writes a first scope file for the project in the current folder; never replaces one. */
export const init = {
  usage: 'init',
  summary: `writes a first ${scopeFileName} for the project in the current folder`,
  async run(): Promise<number> {
    const file = join(process.cwd(), scopeFileName);
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, draftScope(lookAtProject(process.cwd())), { flag: 'wx' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new Error(`\`${file}\` is there already; it was not touched`);
      throw error;
    }
    process.stdout.write(`wrote ${file}; it binds once a person has accepted it in VS Code (\`Chaperone: Review Scope Change\`)\n`);
    return 0;
  },
};
