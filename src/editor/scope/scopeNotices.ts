import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Supervision } from '../../broker/supervision.ts';
import type { ScopeState } from '../../core/scope/govern.ts';
import { sha256 } from '../../host/home.ts';
import { openAt, scopeFileOf } from '../places.ts';
import { orShowProblem } from '../problems.ts';
import type { Supervisions } from '../supervisions.ts';
import { inNotification } from '../words.ts';

type Notice = { readonly text: string; readonly button: string };

const review = 'Review Scope Change';
const openFile = 'Open Scope File';

/** Tells a person once about every scope file that needs them. */
export class ScopeNotices implements vscode.Disposable {
  private readonly supervisions: Supervisions;
  private readonly subscription: vscode.Disposable;
  private readonly told = new Map<string, string>();

  constructor(supervisions: Supervisions) {
    this.supervisions = supervisions;
    this.subscription = supervisions.onChange(() => this.update());
  }

  /** The person is shown this text of the scope file anyway; a notice about it would only repeat that. */
  leaveOut(folder: string, text: string): void {
    this.told.set(folder, `${'waits for acceptance' satisfies ScopeState} ${sha256(text)}`);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    for (const supervision of this.supervisions.all()) {
      const { state, scope } = supervision.governed();
      const situation = `${state} ${scope.id}`;
      if (this.told.get(supervision.folder) === situation) continue;
      this.told.set(supervision.folder, situation);
      void orShowProblem('the scope file could not be opened', () => tell(supervision, noticeFor(state, supervision)));
    }
  }
}

async function tell(supervision: Supervision, notice: Notice | undefined): Promise<void> {
  if (notice === undefined) return;
  const picked = await vscode.window.showWarningMessage(notice.text, notice.button);
  if (picked === review) await vscode.commands.executeCommand('chaperone.reviewScopeChange', supervision.folder);
  if (picked === openFile) await openFirstProblem(supervision);
}

function noticeFor(state: ScopeState, supervision: Supervision): Notice | undefined {
  const folder = inNotification(basename(supervision.folder));
  const [problem] = supervision.governed().problems;
  switch (state) {
    case 'waits for acceptance':
      return { text: `The scope file of ${folder} is new or was changed. Until you accept it, it can only make things stricter.`, button: review };
    case 'was removed':
      return { text: `The scope file of ${folder} was removed. The one that you accepted stays in force until you agree.`, button: review };
    case 'has problems':
      return { text: inNotification(`The scope file of ${folder} is not applied: line ${problem?.position.line ?? 1}, ${problem?.message ?? 'it can not be read'}`, 300), button: openFile };
    case 'none':
    case 'in force':
      return undefined;
  }
}

async function openFirstProblem(supervision: Supervision): Promise<void> {
  const [problem] = supervision.governed().problems;
  await openAt(scopeFileOf(supervision.folder), problem?.position.line, problem?.position.column);
}
