import { basename } from 'node:path';
import * as vscode from 'vscode';
import { decisionUri } from './decisionDocument.ts';
import { outcomeOf, whoDecided } from './decisionWords.ts';
import type { MadeDecision, Supervisions } from '../supervisions.ts';
import { assistantName, fromFolder, oneLine } from '../words.ts';

/** A longer label would leave no room for who decided, in UTF-16 units. */
const longestLabel = 32;

/** The last decisions, newest first. */
export class DecisionsView implements vscode.TreeDataProvider<MadeDecision>, vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly registration: vscode.Disposable;
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.onDidChangeTreeData = supervisions.onChange;
    this.registration = vscode.window.registerTreeDataProvider('chaperone.decisions', this);
  }

  getChildren(parent?: MadeDecision): MadeDecision[] {
    return parent === undefined ? [...this.supervisions.decisions()] : [];
  }

  getTreeItem({ supervision, decision }: MadeDecision): vscode.TreeItem {
    const { entry, time, seq } = decision;
    const what = oneLine(fromFolder(entry.action.what.join('; '), supervision.folder));
    const at = new Date(time).toLocaleTimeString();
    const folder = this.supervisions.all().length > 1 ? ` · ${basename(supervision.folder)}` : '';
    const item = new vscode.TreeItem(oneLine(what, longestLabel));
    item.id = `${supervision.folder}#${seq}`;
    item.description = `${whoDecided(entry)} · ${at}${folder}`;
    item.tooltip = `${what}\n${outcomeOf(entry)} by ${whoDecided(entry)}\n${assistantName(entry.by.assistant)} at ${at}\n${entry.told}`;
    item.iconPath = iconOf(decision);
    item.command = { command: 'vscode.open', title: 'Open Decision', arguments: [decisionUri(supervision.folder, seq)] };
    item.accessibilityInformation = { label: `${outcomeOf(entry)}: ${what}, by ${whoDecided(entry)} at ${at}` };
    return item;
  }

  dispose(): void {
    this.registration.dispose();
  }
}

/** A person's decision has a person on it, a rule's a sign; the colour only repeats what the sign says. */
function iconOf({ entry }: MadeDecision['decision']): vscode.ThemeIcon {
  const person = entry.decidedBy.startsWith('person ');
  if (entry.answer === 'allow') return new vscode.ThemeIcon(person ? 'pass-filled' : 'pass', new vscode.ThemeColor('testing.iconPassed'));
  if (entry.answer === 'no-opinion') return new vscode.ThemeIcon('circle-outline');
  if (entry.answer === 'ask') return new vscode.ThemeIcon('question');
  if (entry.decidedBy === 'expired') return new vscode.ThemeIcon('watch', new vscode.ThemeColor('testing.iconFailed'));
  return new vscode.ThemeIcon(person ? 'error' : 'circle-slash', new vscode.ThemeColor('testing.iconFailed'));
}
