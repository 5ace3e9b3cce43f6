import * as vscode from 'vscode';

const shortestApproval = 5;
const longestApproval = 580;
const usualApproval = 570;

/** How long a question waits for an answer, in seconds. A value that makes no sense counts as the usual one. */
export function approvalSeconds(): number {
  const value: unknown = vscode.workspace.getConfiguration('chaperone').get('approval.timeoutSeconds');
  if (typeof value !== 'number' || !Number.isFinite(value)) return usualApproval;
  return Math.min(longestApproval, Math.max(shortestApproval, value));
}

/** Whether a new question brings its view to the front. */
export function revealsQuestions(): boolean {
  return vscode.workspace.getConfiguration('chaperone').get('questions.reveal') !== false;
}
