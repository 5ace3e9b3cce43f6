import * as vscode from 'vscode';

/** The scheme of texts that are only shown. */
export const shownScheme = 'chaperone-text';

/** The scheme of texts that can be agreed to; the editor's title bar has a button for it. */
export const proposalScheme = 'chaperone-proposal';

/** The path of a page that is read rather than edited; package.json gives what lies there its looks. */
export function pagePath(name: string): string {
  return `chaperone-page/${name}`;
}

/** Read-only documents that hold a text of ours for as long as they are open. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscriptions: readonly vscode.Disposable[];
  private count = 0;

  constructor() {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(shownScheme, this),
      vscode.workspace.registerTextDocumentContentProvider(proposalScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.texts.delete(uri.toString())),
    ];
  }

  /** Keeps a text under a name; the name's ending chooses the colours. */
  put(name: string, text: string, scheme: string = shownScheme): vscode.Uri {
    this.count++;
    const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: String(this.count) });
    this.texts.set(uri.toString(), text);
    return uri;
  }

  /** Opens a text of ours as a page to be read. */
  async show(name: string, text: string): Promise<void> {
    await vscode.window.showTextDocument(this.put(pagePath(name), text), { preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? 'This text was shown before the window was loaded anew; run the command again to see it.\n';
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
