import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import { logFileName } from '../../host/decisionLog.ts';
import { type ChaperoneHome, folderId } from '../../host/home.ts';

/** Opens the decision log of a folder; what is opened can't be typed into. */
export async function showDecisionLog(supervision: Supervision, home: ChaperoneHome): Promise<void> {
  const file = join(home.log, folderId(supervision.folder), logFileName);
  if (!existsSync(file)) throw new Error(`there is no log yet (\`${file}\`); it begins with the first session of an assistant`);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file));
  await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
}
