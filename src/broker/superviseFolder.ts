import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Incoming } from '../assistants/assistant.ts';
import type { Action } from '../core/action.ts';
import type { LogEntry } from '../core/log/entry.ts';
import { type Governed, govern } from '../core/scope/govern.ts';
import { LogError, type OpenLog, openDecisionLog } from '../host/decisionLog.ts';
import { machineFacts, toSlashes } from '../host/facts.ts';
import { type ChaperoneHome, folderId, sha256 } from '../host/home.ts';
import { readRecentDecisions } from '../host/recentDecisions.ts';
import { readAccepted, readScopeFile, scopeFileName, writeAccepted } from '../host/scopeStore.ts';
import { type BrokerDoor, openDoor } from './door.ts';
import { handleCall } from './handleCall.ts';
import { makeQuestions } from './questions.ts';
import type { HookRequest } from './server.ts';
import { Sessions } from './sessions.ts';
import type { RecentDecision, Supervision, SupervisionStatus } from './supervision.ts';

/** What supervising a folder needs from the editor. */
export type SupervisionOptions = {
  readonly folder: string;
  readonly home: ChaperoneHome;
  readonly trusted: () => boolean;
  /** Who answers questions, for the log. */
  readonly person: string;
  readonly approvalSeconds: () => number;
  /** Further folders that no assistant may write, such as the extension's own. */
  readonly ownFolders: readonly string[];
};

/** How often dead sessions are looked for, and a folder that another window supervises is tried again, in milliseconds. */
const sweepEvery = 5_000;
const retryEvery = 3_000;

/** How long before the client's own deadline an answer must be out, in milliseconds. */
const margin = 3_000;

const mostDecisions = 200;

/** Supervises a folder for as long as the window is open. Never rejects: what stands in the way is its status. */
export async function superviseFolder(options: SupervisionOptions): Promise<Supervision> {
  const broker = new Broker(options);
  await broker.start();
  return broker;
}

class Broker implements Supervision {
  readonly folder: string;
  private readonly options: SupervisionOptions;
  private readonly logFolder: string;
  private readonly listeners = new Set<() => void>();
  private readonly open = new Sessions();
  private readonly queue = makeQuestions(() => this.changed());
  private readonly timers: NodeJS.Timeout[] = [];
  private state: SupervisionStatus = { kind: 'off', why: 'it has not started yet' };
  private scope: Governed;
  private log: OpenLog | undefined;
  private door: BrokerDoor | undefined;
  private recent: RecentDecision[] = [];
  private stopped = false;
  private reopening: Promise<void> | undefined;

  constructor(options: SupervisionOptions) {
    this.options = options;
    this.folder = toSlashes(realpathSync(options.folder)).normalize('NFC');
    this.logFolder = join(options.home.log, folderId(this.folder));
    this.scope = this.readScope();
  }

  status = (): SupervisionStatus => this.state;
  governed = (): Governed => this.scope;
  sessions: Supervision['sessions'] = () => this.open.list();
  questions: Supervision['questions'] = () => this.queue.list();
  decisions: Supervision['decisions'] = () => this.recent;
  answer: Supervision['answer'] = (id, answer) => this.queue.answer(id, answer, this.options.person);

  revokeGrants: Supervision['revokeGrants'] = ({ by }) => {
    this.open.revokeGrants(by);
    this.changed();
  };

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens log and socket; while another window has them, tries again. */
  async start(): Promise<void> {
    if (this.stopped) return;
    try {
      await this.takeOver();
      if (this.stopped) return await this.release();
      this.state = { kind: 'on' };
      this.timers.push(setInterval(() => void this.sweep(), sweepEvery).unref());
    } catch (error) {
      await this.fallBack(error);
    }
    this.changed();
  }

  private async fallBack(error: unknown): Promise<void> {
    this.state = error instanceof LogError && error.busy ? { kind: 'elsewhere' } : { kind: 'off', why: error instanceof Error ? error.message : String(error) };
    await this.release();
    if (!this.stopped) this.timers.push(setTimeout(() => void this.start(), retryEvery).unref());
    this.changed();
  }

  reloadScope(): void {
    const before = this.scope;
    this.scope = this.readScope();
    if (before.scope.id === this.scope.scope.id && before.state === this.scope.state) return;
    const event = this.scope.state === 'has problems' ? 'unreadable' : 'changed';
    this.note({ kind: 'scope', event, file: scopeFileName, id: this.scope.scope.id, detail: this.scope.state });
    this.changed();
  }

  async acceptScope(text: string): Promise<void> {
    if (!this.options.trusted()) throw new Error('the workspace is not trusted; in it a scope file may only tighten');
    if (this.state.kind !== 'on' || this.log === undefined) throw new Error(`this window does not supervise the folder now${this.state.kind === 'elsewhere' ? ', another one does; accept the scope there' : ''}, so that this could not be recorded; nothing was accepted`);
    await this.append({ kind: 'scope', event: 'accepted', file: scopeFileName, id: sha256(text), detail: `by ${this.options.person}` });
    writeAccepted(this.options.home, this.folder, text);
    this.reloadScope();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.queue.withdrawAll();
    await this.release();
    this.state = { kind: 'off', why: 'the window is closing' };
  }

  private async takeOver(): Promise<void> {
    this.log = await openDecisionLog(this.logFolder);
    this.recent = await readRecentDecisions(this.log.file, mostDecisions);
    this.door = await openDoor(this.options.home, this.folder, (request, signal) => this.handle(request, signal));
  }

  /** The door first: answers that are on their way are still recorded. */
  private async release(): Promise<void> {
    const { door } = this;
    this.door = undefined;
    try {
      await door?.close();
    } finally {
      const { log } = this;
      this.log = undefined;
      await log?.close();
    }
  }

  private handle({ header, payload }: HookRequest, signal: AbortSignal): ReturnType<typeof handleCall> {
    const expiry = Math.min(header.deadlineMs - margin, this.options.approvalSeconds() * 1000);
    const ports = {
      scope: this.scope.scope,
      scopeNow: () => this.readScope().scope,
      log: { append: (entry: LogEntry) => this.append(entry) },
      ask: () => this.queue.ask,
      granted: (by: Action['by']) => this.open.granted(by),
      deadline: Date.now() + Math.max(0, expiry),
      onIncoming: (incoming: Incoming) => this.noteSession(incoming, header.parentPid),
      onConclusion: this.noteConclusion,
    };
    return handleCall({ ...header, payload }, ports, signal);
  }

  private readonly noteConclusion: Parameters<typeof handleCall>[1]['onConclusion'] = (action, conclusion, answered) => {
    this.open.count(action.by, conclusion.answer !== 'deny');
    if (conclusion.answer === 'allow' && answered?.answer.kind === 'allow-session') this.open.grant(action.by, answered.question.grants);
    this.changed();
  };

  private async noteSession(incoming: Incoming, parentPid: number): Promise<void> {
    if (incoming.kind === 'unreadable') return;
    const { by, cwd } = incoming.kind === 'action' ? incoming.action : incoming;
    if (incoming.kind === 'session' && incoming.event === 'ended') {
      if (this.open.end(by)) await this.append({ kind: 'session', by, event: 'ended', cwd, supervised: true });
      return this.changed();
    }
    if (this.open.seen(by, cwd, parentPid || undefined, Date.now())) await this.append({ kind: 'session', by, event: 'started', cwd, supervised: true });
    this.changed();
  }

  private async sweep(): Promise<void> {
    // what went wrong is in the status by then, and the next call tries again
    await this.ensureLog().catch(() => undefined);
    if (this.log === undefined) return;
    const gone = this.open.sweep(Date.now());
    for (const { by, cwd } of gone) this.note({ kind: 'session', by, event: 'ended', cwd, supervised: true });
    if (gone.length > 0) this.changed();
  }

  /** Appends durably. A log that failed, for want of space say, is opened anew for the next entry. */
  private async append(entry: LogEntry): Promise<void> {
    await this.ensureLog();
    if (this.log === undefined) throw new Error('the decision log is closed');
    await this.log.append(entry);
    if (entry.kind === 'decision') this.recent = [{ time: Date.now(), seq: this.log.head().seq, entry }, ...this.recent].slice(0, mostDecisions);
  }

  /** A log that failed is opened anew; only one attempt runs at a time. Without a door this is not the broker, and `start` is what opens both. */
  private async ensureLog(): Promise<void> {
    if (this.log?.isOpen() !== true && this.door !== undefined && !this.stopped) await (this.reopening ??= this.reopen().finally(() => (this.reopening = undefined)));
  }

  private async reopen(): Promise<void> {
    const lost = this.log?.lostLease() === true;
    await this.log?.close();
    this.log = undefined;
    try {
      // who took the lease has opened a door of its own, also when it is gone again by now
      if (lost) throw new LogError('another window or program took over the decision log', true);
      this.log = await openDecisionLog(this.logFolder, 1_000);
    } catch (error) {
      if (error instanceof LogError && error.busy) await this.stepBack(error);
      throw error;
    }
    this.state = { kind: 'on' };
  }

  /** Another process took the lease: it supervises now, and this one waits for its turn again. */
  private async stepBack(why: LogError): Promise<void> {
    this.queue.withdrawAll();
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    await this.fallBack(why);
  }

  /** For entries on which no answer waits. */
  private note(entry: LogEntry): void {
    this.append(entry).catch((error: unknown) => {
      if (this.state.kind === 'on') this.state = { kind: 'off', why: error instanceof Error ? error.message : String(error) };
      this.changed();
    });
  }

  private readScope(): Governed {
    const { home, trusted, ownFolders } = this.options;
    const current = readScopeFile(this.folder);
    const accepted = readAccepted(home, this.folder);
    const found = { ...(current === undefined ? {} : { current }), ...(accepted === undefined ? {} : { accepted }) };
    return govern({ root: this.folder, facts: machineFacts(), own: [toSlashes(home.base), ...ownFolders], supervised: true, trusted: trusted(), hash: sha256, ...found });
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
