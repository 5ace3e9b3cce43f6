import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import type { ChaperoneHome } from '../../host/home.ts';
import type { Runtime } from '../../host/hookClients.ts';
import type { VirtualDocuments } from '../documents.ts';
import { orShowProblem } from '../problems.ts';
import type { Proposals } from '../proposals.ts';
import type { QuestionsView } from '../questions/questionsView.ts';
import type { ScopeNotices } from '../scope/scopeNotices.ts';
import type { Supervisions } from '../supervisions.ts';
import { isSessionNode } from '../views/sessionsView.ts';
import { removeFromAssistants, setUpAssistants } from './assistantSetup.ts';
import { showProtection } from './checkProtection.ts';
import { chooseFolder } from './chooseFolder.ts';
import { showDecisionLog } from './decisionLog.ts';
import { startRehearsal } from './rehearsal.ts';
import { createScopeFile, reviewScopeChange } from './scopeFile.ts';

/** What the commands act on. */
export type CommandContext = {
  readonly supervisions: Supervisions;
  readonly home: ChaperoneHome;
  readonly documents: VirtualDocuments;
  readonly proposals: Proposals;
  readonly questions: QuestionsView;
  readonly notices: ScopeNotices;
  readonly runtime: Runtime;
  readonly extension: string;
  readonly installClient: () => string;
};

type Command = { readonly failure: string; run(argument: unknown): Promise<void> };

/** Registers every command that package.json lists. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const registrations = Object.entries(commandTable(context)).map(([name, { failure, run }]) => vscode.commands.registerCommand(`chaperone.${name}`, (argument: unknown) => orShowProblem(failure, () => run(argument))));
  return vscode.Disposable.from(...registrations);
}

function commandTable(context: CommandContext): Readonly<Record<string, Command>> {
  const { supervisions, home, documents, proposals, questions, notices, runtime, extension } = context;
  const inFolder = (act: (supervision: Supervision) => Promise<void>) => async (argument: unknown) => {
    const supervision = await chooseFolder(supervisions, argument);
    if (supervision !== undefined) await act(supervision);
  };
  return {
    setUpAssistants: { failure: 'the assistants could not be set up', run: () => setUpAssistants(context) },
    removeFromAssistants: { failure: 'chaperone could not be removed from the assistants', run: () => removeFromAssistants(context) },
    checkProtection: { failure: 'the check could not be made', run: () => showProtection(supervisions, documents) },
    createScopeFile: { failure: 'the scope file could not be created', run: inFolder((supervision) => createScopeFile(supervision, notices)) },
    reviewScopeChange: { failure: 'the scope change could not be shown', run: inFolder((supervision) => reviewScopeChange(supervision, home, proposals)) },
    answerQuestion: { failure: 'the questions could not be shown', run: () => questions.focus() },
    showDecisionLog: { failure: 'the decision log could not be shown', run: inFolder((supervision) => showDecisionLog(supervision, home)) },
    startRehearsal: { failure: 'the rehearsal could not be started', run: inFolder((supervision) => startRehearsal(supervision, runtime, extension)) },
    confirmProposal: { failure: 'the change could not be made', run: async (shown) => void (shown instanceof vscode.Uri && (await proposals.confirm(shown))) },
    revokeGrants: { failure: 'what was allowed could not be taken back', run: async (node) => void (isSessionNode(node) && node.supervision.revokeGrants(node.session)) },
  };
}
