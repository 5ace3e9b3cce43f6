import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import type { Supervisions } from '../supervisions.ts';

/** The folder that a command is about: the one named, the only one, or the one that the person picks. */
export async function chooseFolder(supervisions: Supervisions, named?: unknown): Promise<Supervision | undefined> {
  const all = supervisions.all();
  const known = all.find(({ folder }) => folder === named);
  if (known !== undefined || all.length === 1) return known ?? all[0];
  if (all.length === 0) {
    void vscode.window.showInformationMessage('Chaperone supervises no folder in this window. Open a folder first.');
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(all.map((supervision) => ({ label: supervision.folder, supervision })), { placeHolder: 'For which folder?' });
  return picked?.supervision;
}
