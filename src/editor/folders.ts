import * as vscode from 'vscode';
import type { Supervision } from '../broker/supervision.ts';
import { watchScope } from './scope/scopeWatch.ts';
import type { Supervisions } from './supervisions.ts';

/** Supervises every folder of the window, and follows when folders come and go. */
export function followFolders(supervisions: Supervisions): vscode.Disposable {
  const add = (folder: vscode.WorkspaceFolder): void => void (isOnDisk(folder) && supervisions.add(folder.uri.fsPath));
  const remove = (folder: vscode.WorkspaceFolder): void => void supervisions.remove(folder.uri.fsPath);
  vscode.workspace.workspaceFolders?.forEach(add);
  const folders = vscode.workspace.onDidChangeWorkspaceFolders((change) => {
    change.removed.forEach(remove);
    change.added.forEach(add);
  });
  return vscode.Disposable.from(folders, watchScopes(supervisions));
}

/** Files are only guarded where there are files. */
function isOnDisk({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

function watchScopes(supervisions: Supervisions): vscode.Disposable {
  const watches = new Map<Supervision, vscode.Disposable>();
  const update = (): void => {
    const all = supervisions.all();
    for (const [supervision, watch] of watches) if (!all.includes(supervision) && watches.delete(supervision)) watch.dispose();
    for (const supervision of all) if (!watches.has(supervision)) watches.set(supervision, watchScope(supervision));
  };
  const subscription = supervisions.onChange(update);
  return new vscode.Disposable(() => {
    subscription.dispose();
    for (const watch of watches.values()) watch.dispose();
  });
}
