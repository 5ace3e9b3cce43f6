import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import { draftScope } from '../../core/scope/draft.ts';
import type { ChaperoneHome } from '../../host/home.ts';
import { lookAtProject } from '../../host/project.ts';
import { readAccepted, readScopeFile } from '../../host/scopeStore.ts';
import { openAt, scopeFileOf } from '../places.ts';
import { orShowProblem } from '../problems.ts';
import type { Proposals } from '../proposals.ts';
import type { ScopeNotices } from '../scope/scopeNotices.ts';

/** Writes a first scope file for the project and opens it. A file that is there is opened and not touched. */
export async function createScopeFile(supervision: Supervision, notices: ScopeNotices): Promise<void> {
  const file = scopeFileOf(supervision.folder);
  const existed = readScopeFile(supervision.folder) !== undefined;
  const text = draftScope(lookAtProject(supervision.folder));
  if (!existed) {
    notices.leaveOut(supervision.folder, text);
    await create(file, text);
  }
  await openAt(file);
  if (existed) return void vscode.window.showInformationMessage('There is a scope file already; it was not touched.');
  supervision.reloadScope();
  void offerAcceptance(supervision, text);
}

async function create(file: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`\`${file.fsPath}\` could not be created; look whether the folder may be written`);
}

/** The person asked for this text and sees it, so one press is enough; only this very text is accepted. */
async function offerAcceptance(supervision: Supervision, text: string): Promise<void> {
  if (!vscode.workspace.isTrusted) return void vscode.window.showInformationMessage('The scope file is there. While the workspace is not trusted it can only make things stricter.');
  const accept = 'Accept';
  const picked = await vscode.window.showInformationMessage('The scope file is there. Read it and change what does not fit; it binds in full once you accept it.', accept);
  if (picked === accept) await orShowProblem('the scope file could not be accepted', () => supervision.acceptScope(text));
}

/** Shows what changed since the accepted scope, and accepts exactly the text that was shown. */
export async function reviewScopeChange(supervision: Supervision, home: ChaperoneHome, proposals: Proposals): Promise<void> {
  supervision.reloadScope();
  const { state } = supervision.governed();
  if (state === 'none' || state === 'in force') return void vscode.window.showInformationMessage(state === 'none' ? 'There is no scope file; the built-in rules hold. Run "Chaperone: Create Scope File" to write one.' : 'The scope file is accepted as it is.');
  if (state === 'has problems') return showProblems(supervision);
  const text = readScopeFile(supervision.folder)?.text ?? '';
  const removed = state === 'was removed';
  await proposals.show({
    title: `scope.jsonc: accepted ↔ ${removed ? 'removed' : 'now'}`,
    name: 'scope.jsonc',
    before: readAccepted(home, supervision.folder) ?? '',
    after: text,
    question: removed ? 'Accept that there is no scope file, so that only the built-in rules hold?' : 'Accept the scope file as it stands on the right?',
    detail: acceptanceDetail(),
    refuse: 'Not Now',
    agree: 'Accept',
    run: () => supervision.acceptScope(text),
  });
}

function acceptanceDetail(): string {
  const later = '"Not Now" leaves the comparison open for reading; the check mark in its title bar asks again.';
  if (!vscode.workspace.isTrusted) return `This workspace is not trusted: here a scope file can only make things stricter, whether you accept it or not.\n\n${later}`;
  return `Until you accept it, the stricter of both sides holds. Accepting lets assistants do what the right side allows.\n\n${later}`;
}

async function showProblems(supervision: Supervision): Promise<void> {
  const [problem] = supervision.governed().problems;
  await openAt(scopeFileOf(supervision.folder), problem?.position.line, problem?.position.column);
  void vscode.window.showWarningMessage('The scope file has problems, so there is nothing to accept yet. What was accepted before stays in force.');
}
