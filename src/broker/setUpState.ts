import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { assistants } from '../assistants/index.ts';

/** Whether the settings of any assistant name our hook. It says nothing about whether the hook works: `checkProtection` does. */
export function isAnyAssistantSetUp(home: string = homedir()): boolean {
  return assistants.some(({ installation }) => {
    const file = installation === undefined ? undefined : join(home, installation.settingsFile);
    try {
      return file !== undefined && existsSync(file) && installation?.find(readFileSync(file, 'utf8')) !== undefined;
    } catch {
      // a settings file that can't be read starts no hook
      return false;
    }
  });
}
