import { homedir, userInfo } from 'node:os';
import * as vscode from 'vscode';
import { superviseFolder } from '../broker/superviseFolder.ts';
import { chaperoneHome } from '../host/home.ts';
import { type Runtime, installHookClients } from '../host/hookClients.ts';
import { registerCommands } from './commands/index.ts';
import { VirtualDocuments } from './documents.ts';
import { followFolders } from './folders.ts';
import { wordsOf } from './problems.ts';
import { Proposals } from './proposals.ts';
import { QuestionNotices } from './questions/questionNotices.ts';
import { QuestionsView } from './questions/questionsView.ts';
import { questionActions } from './questions/questionActions.ts';
import { ScopeNotices } from './scope/scopeNotices.ts';
import { ScopeProblems } from './scope/scopeProblems.ts';
import { approvalSeconds } from './settings.ts';
import { Supervisions } from './supervisions.ts';
import { DecisionDocuments } from './views/decisionDocument.ts';
import { DecisionsView } from './views/decisionsView.ts';
import { OffNotice } from './views/offNotice.ts';
import { SessionsView } from './views/sessionsView.ts';
import { StatusBar } from './views/statusBar.ts';
import { inNotification } from './words.ts';

const home = chaperoneHome(homedir());

/** The editor's own Node.js, which is there on every machine that has the editor. */
const runtime: Runtime = { command: process.execPath, env: { ELECTRON_RUN_AS_NODE: '1' } };

/** What has to be ended in an orderly way: VS Code waits for `deactivate`, but not for `dispose`. */
let running: Supervisions | undefined;

/** Builds everything. Views come first, so that a failure to supervise is seen in them. */
export function activate(context: vscode.ExtensionContext): void {
  const supervisions = new Supervisions((folder) => supervise(folder, context));
  const documents = new VirtualDocuments();
  const proposals = new Proposals(documents);
  const questions = new QuestionsView(supervisions, context.extensionUri, questionActions(supervisions, documents));
  const notices = new ScopeNotices(supervisions);
  const installClient = (): string => installHookClients({ extensionFolder: context.extensionPath, home, runtime }).client;
  context.subscriptions.push(
    documents,
    questions,
    new StatusBar(supervisions),
    new OffNotice(supervisions),
    new SessionsView(supervisions),
    new DecisionsView(supervisions),
    new DecisionDocuments(supervisions),
    new QuestionNotices(supervisions),
    notices,
    new ScopeProblems(supervisions),
    registerCommands({ supervisions, home, documents, proposals, questions, notices, runtime, installClient, extension: context.extensionPath }),
    followFolders(supervisions),
  );
  running = supervisions;
  refreshClient(installClient);
}

/** Ends supervision: open questions are refused, sockets and logs are closed. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}

function supervise(folder: string, context: vscode.ExtensionContext): ReturnType<typeof superviseFolder> {
  const ownFolders = [context.extensionPath, context.globalStorageUri.fsPath];
  return superviseFolder({ folder, home, trusted: () => vscode.workspace.isTrusted, person: userInfo().username, approvalSeconds, ownFolders });
}

/** Assistants' settings point to the client in the home folder, so it follows the extension's version. */
function refreshClient(installClient: () => string): void {
  try {
    installClient();
  } catch (error) {
    void vscode.window.showErrorMessage(inNotification(`Chaperone: the hook client could not be put in place, so assistants may be refused everything: ${wordsOf(error)}`, 400));
  }
}
