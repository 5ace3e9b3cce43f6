import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { type ProtectionReport, checkProtection } from '../../broker/protection.ts';
import type { VirtualDocuments } from '../documents.ts';
import type { Supervisions } from '../supervisions.ts';
import { counted } from '../words.ts';
import { chooseFolder } from './chooseFolder.ts';

/** Sends harmless canaries through the hook that is installed, and shows what came back. */
export async function showProtection(supervisions: Supervisions, documents: VirtualDocuments): Promise<void> {
  const supervision = await chooseFolder(supervisions);
  if (supervision === undefined) return;
  const progress = { location: vscode.ProgressLocation.Window, title: 'Checking protection …' };
  const report = await vscode.window.withProgress(progress, () => checkProtection({ home: homedir(), folder: supervision.folder }));
  await documents.show('Protection', protectionPage(report, supervision.folder));
  const failed = report.steps.filter(({ ok }) => !ok).length;
  if (report.ok) void vscode.window.showInformationMessage('Protection works: a harmless command passed, a forbidden one was refused, and both are in the log.');
  else void offerHelp(`Protection does not work: ${counted(failed, 'step')} failed.`, report);
}

async function offerHelp(text: string, report: ProtectionReport): Promise<void> {
  const setUp = 'Set Up Assistants';
  const notInstalled = report.steps[0]?.ok === false;
  // a warning goes away by itself: an old failure must not stand beside a later success
  const picked = await vscode.window.showWarningMessage(text, ...(notInstalled ? [setUp] : []));
  if (picked === setUp) await vscode.commands.executeCommand('chaperone.setUpAssistants');
}

/** The report as a page: each step with what was found. */
export function protectionPage(report: ProtectionReport, folder: string): string {
  const steps = report.steps.flatMap(({ name, ok, detail }) => [`${ok ? '✓ works ' : '✗ FAILED'}  ${name}`, `            ${detail}`, '']);
  return [report.ok ? 'Protection works' : 'Protection does not work', '', `folder: ${folder}`, '', ...steps].join('\n');
}
