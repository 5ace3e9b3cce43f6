import * as vscode from 'vscode';
import type { Supervisions } from '../supervisions.ts';
import { inNotification } from '../words.ts';

/** Says it aloud, once, when assistants are not supervised: a guard that failed must not fail silently. */
export class OffNotice implements vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly subscription: vscode.Disposable;
  private told = '';

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.subscription = supervisions.onChange(() => this.update());
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    const status = this.supervisions.status();
    const why = status.kind === 'off' ? status.why : '';
    if (why !== '' && why !== this.told) void vscode.window.showErrorMessage(inNotification(`Chaperone is off: ${why}`, 400));
    this.told = why;
  }
}
