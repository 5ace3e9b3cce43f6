import { homedir } from 'node:os';
import type { Installation } from '../assistants/assistant.ts';
import { findAssistant } from '../assistants/index.ts';
import { type SetupPlan, planInstallation, planUninstallation } from '../host/assistantSetup.ts';
import { chaperoneHome } from '../host/home.ts';

/** The change that would make an assistant call us. @throws when its settings file can't be read, with the place */
export function planSetup(assistant: string, { home = homedir(), client }: { readonly home?: string; readonly client: string }): SetupPlan {
  return planInstallation(assistant, installationOf(assistant), { home, client });
}

/** The change that takes us out again. @throws like `planSetup` */
export function planRemoval(assistant: string, { home = homedir() }: { readonly home?: string } = {}): SetupPlan {
  return planUninstallation(assistant, installationOf(assistant), { home, chaperone: chaperoneHome(home) });
}

/** How an assistant is set up. @throws for one that can't be */
export function installationOf(id: string): Installation {
  const installation = findAssistant(id)?.installation;
  if (installation === undefined) throw new Error(`\`${id}\` is not an assistant that can be set up here`);
  return installation;
}
