import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import { scopeFileName } from '../../host/scopeStore.ts';
import { scopeFileOf } from '../places.ts';

/** Has a folder's scope file read anew whenever it may have changed: on disk by anybody, or by a save in this window. */
export function watchScope(supervision: Supervision): vscode.Disposable {
  const reload = (): void => supervision.reloadScope();
  const file = scopeFileOf(supervision.folder);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(supervision.folder), scopeFileName));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(reload),
    watcher.onDidChange(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => void (uri.toString() === file.toString() && reload())),
    vscode.workspace.onDidGrantWorkspaceTrust(reload),
  );
}
