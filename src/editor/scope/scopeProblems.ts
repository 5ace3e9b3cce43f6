import * as vscode from 'vscode';
import type { Governed } from '../../core/scope/govern.ts';
import { scopeFileOf } from '../places.ts';
import type { Supervisions } from '../supervisions.ts';

type Problems = Governed['problems'];

/** Shows what is wrong with scope files among the problems of the editor, at its line. */
export class ScopeProblems implements vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly diagnostics = vscode.languages.createDiagnosticCollection('chaperone');
  private readonly subscription: vscode.Disposable;
  private readonly shown = new Map<string, Problems>();

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.subscription = supervisions.onChange(() => this.update());
  }

  dispose(): void {
    this.subscription.dispose();
    this.diagnostics.dispose();
  }

  private update(): void {
    const all = this.supervisions.all();
    for (const folder of this.shown.keys()) if (!all.some((supervision) => supervision.folder === folder)) this.set(folder, []);
    for (const supervision of all) this.set(supervision.folder, supervision.governed().problems);
  }

  private set(folder: string, problems: Problems): void {
    if (this.shown.get(folder) === problems) return;
    this.shown.set(folder, problems);
    this.diagnostics.set(scopeFileOf(folder), diagnosticsFor(problems));
  }
}

function diagnosticsFor(problems: Problems): vscode.Diagnostic[] {
  return problems.map(({ position, message }) => {
    const start = new vscode.Position(position.line - 1, position.column - 1);
    // an empty range takes the word at its place
    const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start), message, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'chaperone';
    return diagnostic;
  });
}
