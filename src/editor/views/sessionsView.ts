import * as vscode from 'vscode';
import type { LiveSession } from '../../broker/sessions.ts';
import type { Supervision } from '../../broker/supervision.ts';
import type { Supervisions } from '../supervisions.ts';
import { assistantName, counted, shortSession } from '../words.ts';

/** A live session with the folder in which it works. */
export type SessionNode = { readonly supervision: Supervision; readonly session: LiveSession };

/** The live sessions. The view also carries the number of waiting questions, since it can before it was ever opened. */
export class SessionsView implements vscode.TreeDataProvider<SessionNode>, vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly tree: vscode.TreeView<SessionNode>;
  private readonly subscription: vscode.Disposable;
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.onDidChangeTreeData = supervisions.onChange;
    this.tree = vscode.window.createTreeView('chaperone.sessions', { treeDataProvider: this });
    this.subscription = supervisions.onChange(() => this.count());
  }

  getChildren(parent?: SessionNode): SessionNode[] {
    if (parent !== undefined) return [];
    return this.supervisions.all().flatMap((supervision) => supervision.sessions().map((session) => ({ supervision, session })));
  }

  getTreeItem({ session }: SessionNode): vscode.TreeItem {
    const { by, allowed, denied, grants } = session;
    const item = new vscode.TreeItem(assistantName(by.assistant));
    const counts = [`${allowed} allowed`, `${denied} refused`, ...(grants > 0 ? [`${grants} for the session`] : [])].join(', ');
    item.id = JSON.stringify([by.assistant, by.session]);
    item.description = `${counts} · ${shortSession(by.session)}`;
    item.tooltip = `session ${by.session}\nin ${session.cwd}\nsince ${new Date(session.startedAt).toLocaleTimeString()}\n${counts}${grants > 0 ? `\n${counted(grants, 'effect')} may happen without a question until the session ends` : ''}`;
    item.iconPath = new vscode.ThemeIcon('hubot');
    item.contextValue = grants > 0 ? 'session-with-grants' : 'session';
    item.accessibilityInformation = { label: `${assistantName(by.assistant)}, session ${shortSession(by.session)}, ${counts}` };
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.tree.dispose();
  }

  private count(): void {
    const value = this.supervisions.questions().length;
    this.tree.badge = value === 0 ? undefined : { value, tooltip: `${counted(value, 'question')} to answer` };
  }
}

/** Whether a command was called with one of the view's nodes; the command palette calls without. */
export function isSessionNode(value: unknown): value is SessionNode {
  return typeof value === 'object' && value !== null && 'session' in value && 'supervision' in value;
}
