import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import type { Runtime } from '../../host/hookClients.ts';

/** Runs the rehearsal in a terminal. It is a task, so that the terminal stays readable when the rehearsal is over. */
export async function startRehearsal(supervision: Supervision, runtime: Runtime, extension: string): Promise<void> {
  const args = [join(extension, 'dist', 'cli.cjs'), 'rehearse', '--folder', supervision.folder];
  const execution = new vscode.ProcessExecution(runtime.command, args, { cwd: supervision.folder, env: { ...runtime.env } });
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(supervision.folder));
  const task = new vscode.Task({ type: 'chaperone' }, folder ?? vscode.TaskScope.Workspace, 'rehearsal', 'Chaperone', execution, []);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, focus: false, clear: true };
  await vscode.tasks.executeTask(task);
}
