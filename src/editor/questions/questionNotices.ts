import * as vscode from 'vscode';
import type { AskedQuestion, Supervisions } from '../supervisions.ts';
import { assistantName, inNotification, whatItWants } from '../words.ts';

/** A notification for every question, which goes away by itself when the question ends. Closing it answers nothing. */
export class QuestionNotices implements vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly subscriptions: readonly vscode.Disposable[];
  private readonly open = new Map<string, () => void>();

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.subscriptions = [supervisions.onAsk((asked) => this.show(asked)), supervisions.onChange(() => this.closeEnded())];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const close of this.open.values()) close();
  }

  private show({ supervision, question }: AskedQuestion): void {
    const { action, id } = question;
    const what = inNotification(whatItWants(action, supervision.folder));
    // the link stands before what may be long: a notification that is not unfolded shows one line
    const title = `${inNotification(assistantName(action.by.assistant))} waits: [Answer](command:chaperone.answerQuestion) · ${what}`;
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: false }, () => new Promise<void>((resolve) => this.open.set(id, resolve)));
  }

  private closeEnded(): void {
    const waiting = new Set(this.supervisions.questions().map(({ question }) => question.id));
    for (const [id, close] of this.open) {
      if (waiting.has(id)) continue;
      close();
      this.open.delete(id);
    }
  }
}
