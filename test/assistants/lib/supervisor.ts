// What the extension does for assistants, in a process of its own, so that a test can ask it and can kill it.
// It is started with the home of the test, and obeys messages `{ id, name, args }`.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkProtection } from '../../../src/broker/protection.ts';
import type { PersonsAnswer } from '../../../src/broker/questions.ts';
import { planRemoval, planSetup } from '../../../src/broker/setUp.ts';
import { superviseFolder } from '../../../src/broker/superviseFolder.ts';
import type { Supervision } from '../../../src/broker/supervision.ts';
import { applyPlan } from '../../../src/host/assistantSetup.ts';
import { chaperoneHome } from '../../../src/host/home.ts';
import { installHookClients } from '../../../src/host/hookClients.ts';
import { scopeFileName, writeAccepted } from '../../../src/host/scopeStore.ts';

const home = chaperoneHome();
let supervision: Supervision | undefined;

function setUp(extensionFolder: string): string {
  const { client } = installHookClients({ extensionFolder, home, runtime: { command: process.execPath, env: {} } });
  applyPlan(planSetup('claude-code', { client }), home);
  return client;
}

async function supervise(folder: string, approvalSeconds: number): Promise<string> {
  supervision = await superviseFolder({ folder, home, trusted: () => true, person: 'tester', approvalSeconds: () => approvalSeconds, ownFolders: [] });
  return supervision.status().kind;
}

const commands: Record<string, (...args: never[]) => unknown> = {
  setUp,
  supervise,
  takeOut: () => applyPlan(planRemoval('claude-code'), home),
  accept: (folder: string) => writeAccepted(home, folder, readFileSync(join(folder, scopeFileName), 'utf8')),
  status: () => supervision?.status().kind,
  questions: () => supervision?.questions(),
  sessions: () => supervision?.sessions(),
  answer: (id: string, answer: PersonsAnswer) => supervision?.answer(id, answer),
  protection: (folder: string) => checkProtection({ folder }),
  stop: () => supervision?.stop(),
};

type Request = { readonly id: number; readonly name: string; readonly args: never[] };

process.on('message', ({ id, name, args }: Request) => {
  Promise.resolve()
    .then(() => commands[name]?.(...args))
    .then((result) => process.send?.({ id, result }), (error: unknown) => process.send?.({ id, error: String(error) }));
});
// the test that started it is gone
process.on('disconnect', () => process.exit());
