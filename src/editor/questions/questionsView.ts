import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../viewer/messages.ts';
import { revealsQuestions } from '../settings.ts';
import type { Supervisions } from '../supervisions.ts';
import { readPageMessage } from './pageMessages.ts';
import { questionCard } from './questionCard.ts';
import { questionsPage } from './questionsPage.ts';

const viewId = 'chaperone.questions';

/** What the view leaves to others, by the question's id. */
export type QuestionActions = { openRule(id: string, number: number): Promise<void>; showChange(id: string, number: number): Promise<void> };

/** The view with the waiting questions. */
export class QuestionsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly extension: vscode.Uri;
  private readonly actions: QuestionActions;
  private readonly subscriptions: readonly vscode.Disposable[];
  private view: vscode.WebviewView | undefined;
  /** The page is still loading, and its first question should get the keyboard. */
  private focusWhenReady = false;

  constructor(supervisions: Supervisions, extension: vscode.Uri, actions: QuestionActions) {
    this.supervisions = supervisions;
    this.extension = extension;
    this.actions = actions;
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(viewId, this),
      supervisions.onChange(() => this.update()),
      supervisions.onAsk(() => void this.reveal()),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extension, 'dist'), vscode.Uri.joinPath(this.extension, 'media')] };
    view.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    view.onDidDispose(() => (this.view = undefined));
    view.webview.html = questionsPage(view.webview, this.extension);
  }

  /** Brings the view to the front and the keyboard to the first question's Deny. */
  async focus(): Promise<void> {
    this.focusWhenReady = this.view?.visible !== true;
    await vscode.commands.executeCommand(`${viewId}.focus`);
    if (!this.focusWhenReady) this.post({ type: 'focus' });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Shows the view and leaves the keyboard where it is: whoever types on must not answer by it. */
  private async reveal(): Promise<void> {
    if (revealsQuestions() && this.view?.visible !== true) await vscode.commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  }

  private update(): void {
    const questions = this.supervisions.questions();
    const status = this.supervisions.status();
    const severalFolders = this.supervisions.all().length > 1;
    const cards = questions.map((asked) => questionCard(asked, Date.now(), severalFolders));
    this.post({ type: 'state', cards, ...(status.kind === 'off' ? { notice: `Supervision is off: ${status.why}` } : {}) });
  }

  private receive(value: unknown): void {
    const message = readPageMessage(value);
    if (message?.type === 'ready') this.becameReady();
    else if (message?.type === 'answer') this.answer(message);
    else if (message?.type === 'open-rule') void this.actions.openRule(message.id, message.number);
    else if (message?.type === 'show-change') void this.actions.showChange(message.id, message.number);
    else if (message?.type === 'run') void vscode.commands.executeCommand(message.what === 'set-up' ? 'chaperone.setUpAssistants' : 'chaperone.startRehearsal');
  }

  private becameReady(): void {
    this.update();
    if (this.focusWhenReady) this.post({ type: 'focus' });
    this.focusWhenReady = false;
  }

  private answer({ id, answer, why, phrase }: Extract<FromPage, { type: 'answer' }>): void {
    const asked = this.supervisions.findQuestion(id);
    if (asked === undefined) return this.update();
    const given = answer === 'deny' ? { kind: answer, ...(why ? { why } : {}) } : { kind: answer, ...(phrase === undefined ? {} : { phrase }) };
    const result = asked.supervision.answer(id, given);
    if (!result.ok) this.post({ type: 'not-taken', id, why: result.why });
  }

  private post(message: ToPage): void {
    void this.view?.webview.postMessage(message);
  }
}
