import type { FileRule, Layer } from './compile.ts';

/** The rules that hold together: the built-in pack, and the project's file or what stands in its place. */
export type Scope = {
  readonly pack: Layer;
  readonly project: Layer;
};

/**
 * What binds now.
 * INVARIANT: with several variants the strictest answer of all holds. That is how a file that nobody accepted yet can only tighten:
 * the accepted scope and the new one are both asked.
 */
export type ScopeInForce = {
  /** The real path of the folder that the scope is about. */
  readonly root: string;
  /** False where nobody asked for supervision; only self-protection and the pack's refusals hold there. */
  readonly supervised: boolean;
  readonly variants: readonly Scope[];
  readonly protection: FileRule;
  /** Set when a scope file is there, can't be read, and none was accepted before: then everything is a question. */
  readonly unreadable?: string;
  /** SHA-256 of the project file's text, or 'pack' without one. */
  readonly id: string;
};
