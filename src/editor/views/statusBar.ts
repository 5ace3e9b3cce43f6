import * as vscode from 'vscode';
import { isAnyAssistantSetUp } from '../../broker/setUpState.ts';
import type { OverallStatus, Supervisions } from '../supervisions.ts';
import { counted } from '../words.ts';

/** What the status bar says. */
export type StatusWords = { readonly text: string; readonly tooltip: string; readonly spoken: string; readonly background?: string };

/** The words for a state. What is wrong is told by icon and text too, never by colour alone. */
export function statusWords(status: Exclude<OverallStatus, { kind: 'none' }>, sessions: number, questions: number, isSetUp: () => boolean): StatusWords {
  if (status.kind === 'off') return { ...words('$(warning)', 'off', `assistants are not supervised here\n${status.why}`), background: 'statusBarItem.errorBackground' };
  if (status.kind === 'elsewhere') return words('$(shield)', 'on in another window', 'another window supervises this folder and asks its questions');
  const live = sessions === 0 ? [] : [counted(sessions, 'session')];
  if (sessions + questions === 0 && !isSetUp()) return words('$(shield)', 'on, no assistant set up', 'it listens, but no assistant asks it; run Chaperone: Set Up Assistants');
  if (questions === 0) return words('$(shield)', ['on', ...live].join(', '), sessions === 0 ? 'no assistant is running here' : 'no question waits');
  return { ...words('$(bell-dot)', ['on', ...live, counted(questions, 'question')].join(', '), 'click to answer'), background: 'statusBarItem.warningBackground' };
}

function words(icon: string, state: string, more: string): StatusWords {
  return { text: `${icon} Chaperone: ${state}`, tooltip: `Chaperone is ${state}: ${more}`, spoken: `Chaperone is ${state}, ${more}` };
}

/** How often assistants' settings are looked at, in milliseconds: nobody tells when they change. */
const lookAgainEvery = 3_000;

/** The item in the status bar. A click goes to the questions where some wait, and else to the view. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('chaperone.status', vscode.StatusBarAlignment.Left, 50);
  private readonly supervisions: Supervisions;
  private readonly subscription: vscode.Disposable;
  private readonly timer: NodeJS.Timeout;

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.item.name = 'Chaperone';
    this.subscription = supervisions.onChange(() => this.update());
    this.timer = setInterval(() => this.update(), lookAgainEvery);
  }

  dispose(): void {
    clearInterval(this.timer);
    this.subscription.dispose();
    this.item.dispose();
  }

  private update(): void {
    const status = this.supervisions.status();
    if (status.kind === 'none') return this.item.hide();
    const sessions = this.supervisions.all().flatMap((supervision) => supervision.sessions()).length;
    const questions = this.supervisions.questions().length;
    const { text, tooltip, spoken, background } = statusWords(status, sessions, questions, isAnyAssistantSetUp);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.backgroundColor = background === undefined ? undefined : new vscode.ThemeColor(background);
    this.item.accessibilityInformation = { label: spoken, role: 'button' };
    this.item.command = questions > 0 ? 'chaperone.answerQuestion' : 'workbench.view.extension.chaperone';
    this.item.show();
  }
}
