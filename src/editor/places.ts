import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { scopeFileName } from '../host/scopeStore.ts';

/** The scope file of a folder. */
export function scopeFileOf(folder: string): vscode.Uri {
  return vscode.Uri.file(join(folder, scopeFileName));
}

/** A file that a rule names: absolute, or seen from the folder that it is about. */
export function fileOfRule(folder: string, file: string): vscode.Uri {
  return vscode.Uri.file(isAbsolute(file) ? file : join(folder, file));
}

/** Opens a file at a place; line and column count from 1. */
export async function openAt(file: vscode.Uri, line = 1, column = 1): Promise<void> {
  const position = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(position, position) });
}
