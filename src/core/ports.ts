import type { Action, SessionRef } from './action.ts';
import type { Decision } from './decision.ts';
import type { LogEntry } from './log/entry.ts';
import type { PathProblem, ResolvedPath } from './paths.ts';
import type { ScopeInForce } from './scope/inForce.ts';

/**
 * What the core may know about the machine.
 * Implementations answer from the disk as it is now and never throw: what can't be found out is a problem.
 */
export type Facts = {
  /** The person's home folder, resolved. */
  readonly home: string;
  /** Folders for temporary files, resolved. */
  readonly temporary: readonly string[];
  /** Whether two paths that differ in case alone are the same file. */
  readonly foldsCase: boolean;
  /** Whether `\` separates folders, as on Windows; elsewhere it is a part of the name. */
  readonly backslashSeparates: boolean;
  /** Resolves a path as a program with this working directory would; `~` has no meaning here. */
  resolve(path: string, cwd: string): ResolvedPath | PathProblem;
  /** What a shell's pattern matches on disk, as paths in the pattern's own form; a problem when there are too many. */
  expand(pattern: string, cwd: string): readonly string[] | PathProblem;
};

/** A question for a person: one exact action, bound by hash, with an expiry. */
export type Question = {
  readonly id: string;
  readonly action: Action;
  readonly decision: Decision;
  /** Hash of the action and all its effects; what was approved is what runs. */
  readonly actionHash: string;
  /** The effects that "allow for this session" would cover from now on. */
  readonly grants: readonly string[];
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly expiresAt: number;
};

/** How a question ended. Only the first two let the action happen. */
export type Answer =
  | { readonly kind: 'allow-once'; readonly by: string }
  | { readonly kind: 'allow-session'; readonly by: string }
  | { readonly kind: 'deny'; readonly by: string; readonly why?: string }
  /** Nobody answered in time. */
  | { readonly kind: 'expired' }
  /** The assistant or the window that asked is gone. */
  | { readonly kind: 'withdrawn' }
  /** There is nobody to ask; `why` says what would help. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** No editor is open, and the assistant's own prompt is a safe second best. */
  | { readonly kind: 'assistant-asks' };

/** Asks a person. Must settle by `question.expiresAt`, and with `withdrawn` once the signal is aborted. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** The decision log. `append` resolves only when the entry is on disk, and rejects when it is not. */
export type Log = { append(entry: LogEntry): Promise<void> };

/** What the outside supplies to the pipeline. */
export type Ports = {
  /** A fresh look at the machine: what was seen once may have changed since. */
  facts(): Facts;
  readonly scope: ScopeInForce;
  /** The scope as it is by the time that a person has answered; without it, it can't have changed. */
  scopeNow?(): ScopeInForce;
  /** What this session was granted by a person: effect keys, see `effectKey`. */
  granted(by: SessionRef): ReadonlySet<string>;
  readonly ask: Ask;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds since 1970 by which the assistant must have its answer. */
  readonly deadline: number;
  /** SHA-256 in lower-case hex. */
  hash(text: string): string;
  newId(): string;
};
