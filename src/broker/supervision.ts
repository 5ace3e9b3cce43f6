import type { LogEntry } from '../core/log/entry.ts';
import type { Governed } from '../core/scope/govern.ts';
import type { AnswerResult, OpenQuestion, PersonsAnswer } from './questions.ts';
import type { LiveSession } from './sessions.ts';

/** A decision as the views list it, newest first. */
export type RecentDecision = { readonly time: number; readonly seq: number; readonly entry: Extract<LogEntry, { kind: 'decision' }> };

/** How supervision of a folder stands. */
export type SupervisionStatus =
  | { readonly kind: 'on' }
  /** Another window of this person supervises the same folder. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'off'; readonly why: string };

/** The supervision of one workspace folder, as the editor sees it. */
export type Supervision = {
  readonly folder: string;
  status(): SupervisionStatus;
  governed(): Governed;
  sessions(): readonly LiveSession[];
  questions(): readonly OpenQuestion[];
  decisions(): readonly RecentDecision[];
  answer(questionId: string, answer: PersonsAnswer): AnswerResult;
  revokeGrants(session: LiveSession): void;
  /** Reads the scope file anew; call it when the file may have changed. */
  reloadScope(): void;
  /** The person has seen this exact text of the scope file and accepts it. */
  acceptScope(text: string): Promise<void>;
  /** Calls back after every change; the result stops it. */
  onChange(listener: () => void): () => void;
  /** Ends supervision: open questions are refused, the socket and the log are closed. */
  stop(): Promise<void>;
};
