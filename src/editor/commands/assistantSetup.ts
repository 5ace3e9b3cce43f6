import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { assistants } from '../../assistants/index.ts';
import { planRemoval, planSetup } from '../../broker/setUp.ts';
import { type SetupPlan, applyPlan, backupFile } from '../../host/assistantSetup.ts';
import type { ChaperoneHome } from '../../host/home.ts';
import type { Proposals } from '../proposals.ts';
import { assistantName, inNotification } from '../words.ts';

/** What setting up needs. */
export type SetupContext = { readonly home: ChaperoneHome; readonly proposals: Proposals; /** Puts the hook client in place and gives its path. */ readonly installClient: () => string };

/** Shows and makes the change that lets every assistant ask Chaperone before it acts. */
export async function setUpAssistants(context: SetupContext): Promise<void> {
  const client = context.installClient();
  const plans = installable().map((assistant) => planSetup(assistant, { home: homedir(), client }));
  if (plans.every(({ changes }) => !changes)) return void offerCheck(`Nothing to change: ${named(plans)} already asks Chaperone.`);
  for (const plan of plans.filter(({ changes }) => changes)) await propose(plan, 'add Chaperone to', context, () => offerCheck(`${named([plan])} now asks Chaperone before it acts; sessions that run already do so after a restart.`));
}

/** Shows and makes the change that takes Chaperone out again. */
export async function removeFromAssistants(context: SetupContext): Promise<void> {
  const plans = installable().map((assistant) => planRemoval(assistant, { home: homedir() }));
  if (plans.every(({ changes }) => !changes)) return void vscode.window.showInformationMessage(`Nothing to change: ${named(plans)} does not ask Chaperone.`);
  const done = async (plan: SetupPlan): Promise<void> => void vscode.window.showInformationMessage(`${named([plan])} no longer asks Chaperone.`);
  for (const plan of plans.filter(({ changes }) => changes)) await propose(plan, 'remove Chaperone from', context, () => done(plan));
}

function installable(): readonly string[] {
  return assistants.filter(({ installation }) => installation !== undefined).map(({ id }) => id);
}

function named(plans: readonly SetupPlan[]): string {
  return plans.map(({ assistant }) => assistantName(assistant)).join(', ');
}

function propose(plan: SetupPlan, act: string, { home, proposals }: SetupContext, done: () => Promise<void>): Promise<void> {
  const { file, before, after } = plan;
  const fate = before === undefined ? 'The file is new.' : after === undefined ? 'The file goes away, as it was not there before.' : 'Everything else in it stays as it is.';
  return proposals.show({
    title: `${basename(file)}: now ↔ as it would be`,
    name: basename(file),
    before: before ?? '',
    after: after ?? '',
    question: `Write this change, to ${act} ${named([plan])}?`,
    detail: `${file}\n\n${fate} The text from before is kept in ${backupFile(home, plan.assistant)}.\n\n"Don't Write" leaves the comparison open for reading; the check mark in its title bar asks again.`,
    refuse: 'Don\'t Write',
    agree: 'Write',
    run: async () => {
      applyPlan(plan, home);
      await done();
    },
  });
}

async function offerCheck(text: string): Promise<void> {
  const check = 'Check Protection';
  void vscode.window.showInformationMessage(inNotification(text, 200), check).then((picked) => picked === check && vscode.commands.executeCommand('chaperone.checkProtection'));
}
