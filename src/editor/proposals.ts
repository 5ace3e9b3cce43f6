import * as vscode from 'vscode';
import { type VirtualDocuments, proposalScheme } from './documents.ts';

/** A change that a person looks at before anything happens. */
export type Proposal = {
  /** The title of the comparison. */
  readonly title: string;
  /** A file name for the texts. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly question: string;
  readonly detail: string;
  readonly refuse: string;
  readonly agree: string;
  /** Does what was agreed to, with exactly the text that was shown. */
  run(): Promise<void>;
};

/**
 * Shows a change as a comparison and asks about it.
 * The dialog's first button, which Enter presses, changes nothing. After it the comparison stays,
 * with a button in its title bar that asks again, since a dialog can't be read past.
 */
export class Proposals {
  private readonly documents: VirtualDocuments;
  private readonly open = new Map<string, Proposal>();

  constructor(documents: VirtualDocuments) {
    this.documents = documents;
  }

  async show(proposal: Proposal): Promise<void> {
    const before = this.documents.put(proposal.name, proposal.before);
    const after = this.documents.put(proposal.name, proposal.after, proposalScheme);
    this.open.set(after.toString(), proposal);
    await vscode.commands.executeCommand('vscode.diff', before, after, proposal.title, { preview: true });
    await this.confirm(after);
  }

  /** Asks about a change that is on the screen. */
  async confirm(shown: vscode.Uri): Promise<void> {
    const proposal = this.open.get(shown.toString());
    if (proposal === undefined) return void vscode.window.showInformationMessage('This change was already made, or shown before the window was loaded anew; run the command again.');
    const { question, detail, refuse, agree } = proposal;
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, refuse, agree);
    if (answer !== agree) return;
    await proposal.run();
    this.open.delete(shown.toString());
    await closeTabsOf(shown);
  }
}

async function closeTabsOf(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString());
  await vscode.window.tabGroups.close(ours);
}
