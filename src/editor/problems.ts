import * as vscode from 'vscode';
import { inNotification } from './words.ts';

/** The words of an error. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs something that a person asked for. A failure is told to them in full, with what was attempted. */
export async function orShowProblem(what: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void vscode.window.showErrorMessage(inNotification(`Chaperone: ${what}: ${wordsOf(error)}`, 400));
  }
}
