import * as vscode from 'vscode';
import { pagePath } from '../documents.ts';
import { scopeFileOf } from '../places.ts';
import type { Supervisions } from '../supervisions.ts';
import { decisionPage } from './decisionWords.ts';

const scheme = 'chaperone-decision';

/** The document of one decision. Its number stands in the query, as VS Code takes a fragment for a line. */
export function decisionUri(folder: string, seq: number): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${pagePath(`Decision ${seq}`)}`, query: `${seq}@${folder}` });
}

function readUri({ query }: vscode.Uri): { readonly folder: string; readonly seq: number } {
  const at = query.indexOf('@');
  return { folder: query.slice(at + 1), seq: Number(query.slice(0, at)) };
}

/** Decisions as read-only documents, with links to the rules that made them. */
export class DecisionDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly registrations: readonly vscode.Disposable[];

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.registrations = [vscode.workspace.registerTextDocumentContentProvider(scheme, this), vscode.languages.registerDocumentLinkProvider({ scheme }, this)];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const { folder, seq } = readUri(uri);
    const made = this.supervisions.decisions().find(({ supervision, decision }) => supervision.folder === folder && decision.seq === seq);
    return made === undefined ? 'This decision is no longer kept in memory. It stands in the decision log: run "Chaperone: Show Decision Log".\n' : decisionPage(made.decision);
  }

  /** Links go to this folder's own scope file, whatever else a line may say: lines hold words that an assistant chose. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const file = scopeFileOf(readUri(document.uri).folder);
    return [...document.getText().matchAll(/^ +rule: .*?(\S*\.chaperone\/scope\.jsonc):(\d+):(\d+)$/gm)].map((match) => {
      const [whole, , line, column] = match;
      const start = match.index + whole.lastIndexOf(' ') + 1;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(match.index + whole.length));
      const link = new vscode.DocumentLink(range, file.with({ fragment: `L${line},${column}` }));
      link.tooltip = 'open the rule';
      return link;
    });
  }

  dispose(): void {
    for (const registration of this.registrations) registration.dispose();
  }
}
