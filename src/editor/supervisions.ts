import * as vscode from 'vscode';
import type { OpenQuestion } from '../broker/questions.ts';
import type { RecentDecision, Supervision } from '../broker/supervision.ts';

/** A question with the folder in which it is asked. */
export type AskedQuestion = { readonly supervision: Supervision; readonly question: OpenQuestion };

/** A decision with the folder in which it was made. */
export type MadeDecision = { readonly supervision: Supervision; readonly decision: RecentDecision };

/** How supervision stands over all folders of the window. */
export type OverallStatus = { readonly kind: 'none' | 'on' | 'elsewhere' } | { readonly kind: 'off'; readonly why: string };

/** The supervision of every folder of the window, as one thing that views can follow. */
export class Supervisions {
  private readonly supervise: (folder: string) => Promise<Supervision>;
  private readonly running = new Map<string, Supervision>();
  private readonly failures = new Map<string, string>();
  private readonly starts = new Map<string, Promise<void>>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly asked = new vscode.EventEmitter<AskedQuestion>();
  private readonly known = new Set<string>();
  /** Something that views show is different now. */
  readonly onChange = this.changed.event;
  /** A question was asked just now. */
  readonly onAsk = this.asked.event;

  constructor(supervise: (folder: string) => Promise<Supervision>) {
    this.supervise = supervise;
  }

  /** Begins to supervise a folder. A failure is shown as the status, not thrown. */
  add(folder: string): Promise<void> {
    const start = this.supervise(folder).then(
      (supervision) => this.began(folder, supervision),
      (error: unknown) => this.failed(folder, error),
    );
    this.starts.set(folder, start);
    return start;
  }

  async remove(folder: string): Promise<void> {
    await this.starts.get(folder);
    await this.running.get(folder)?.stop();
    for (const map of [this.running, this.failures, this.starts]) map.delete(folder);
    this.noteChange();
  }

  /** Ends everything; open questions are refused. */
  async stop(): Promise<void> {
    await Promise.all([...this.starts.keys()].map((folder) => this.remove(folder)));
    this.changed.dispose();
    this.asked.dispose();
  }

  all(): readonly Supervision[] {
    return [...this.running.values()];
  }

  /** The worst of all folders: one that nobody guards is what a person must see. */
  status(): OverallStatus {
    const states = this.all().map((supervision) => supervision.status());
    const why = [...this.failures.values(), ...states.flatMap((state) => (state.kind === 'off' ? [state.why] : []))];
    if (why.length > 0) return { kind: 'off', why: why.join('\n') };
    if (states.length === 0) return { kind: 'none' };
    return { kind: states.some(({ kind }) => kind === 'on') ? 'on' : 'elsewhere' };
  }

  /** All open questions, oldest first. */
  questions(): readonly AskedQuestion[] {
    const questions = this.all().flatMap((supervision) => supervision.questions().map((question) => ({ supervision, question })));
    return questions.sort((a, b) => a.question.askedAt - b.question.askedAt);
  }

  findQuestion(id: string): AskedQuestion | undefined {
    return this.questions().find(({ question }) => question.id === id);
  }

  /** The last decisions of all folders, newest first. */
  decisions(): readonly MadeDecision[] {
    const decisions = this.all().flatMap((supervision) => supervision.decisions().map((decision) => ({ supervision, decision })));
    return decisions.sort((a, b) => b.decision.time - a.decision.time || b.decision.seq - a.decision.seq);
  }

  private began(folder: string, supervision: Supervision): void {
    this.running.set(folder, supervision);
    supervision.onChange(() => this.noteChange());
    this.noteChange();
  }

  private failed(folder: string, error: unknown): void {
    this.failures.set(folder, error instanceof Error ? error.message : String(error));
    this.noteChange();
  }

  private noteChange(): void {
    const open = this.questions();
    const fresh = open.filter(({ question }) => !this.known.has(question.id));
    this.known.clear();
    for (const { question } of open) this.known.add(question.id);
    this.changed.fire();
    for (const asked of fresh) this.asked.fire(asked);
  }
}
