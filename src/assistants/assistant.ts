import type { Action, SessionRef, Shell } from '../core/action.ts';
import type { Conclusion } from '../core/conclusion.ts';

/** What a hook call turns out to be about. */
export type Incoming =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'outcome'; readonly by: SessionRef; readonly cwd: string; readonly actionId: string; readonly tool: string; readonly outcome: 'done' | 'failed' }
  | { readonly kind: 'session'; readonly by: SessionRef; readonly cwd: string; readonly event: 'started' | 'ended' }
  /** The payload is not what this assistant sends; `why` says what is wrong with it. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** What the hook prints and how it ends. */
export type HookReply = { readonly exit: number; readonly stdout: string; readonly stderr: string };

/** What an adapter may know besides the payload. */
export type HookContext = { readonly event: string; readonly loginShell: Shell };

/** How an assistant is told to call us: which settings file, and which entries in it. */
export type Installation = {
  /** The settings file, relative to the person's home. */
  readonly settingsFile: string;
  /** Whether the assistant knows neither comments nor trailing commas, and then ignores the whole file for one. */
  readonly plainJson: boolean;
  /** The file's text with our entries, everything else as it was. An undefined text is a file that is not there. @throws when there is no place for them, with why */
  add(text: string | undefined, client: string): string;
  /** The text without our entries, and without what only held them. */
  remove(text: string): string;
  /** The command that the file would have the assistant run before a tool call, or undefined when ours is not in it. */
  find(text: string): { readonly command: string; readonly args: readonly string[] } | undefined;
};

/** One assistant: from its payloads to actions, from conclusions to its replies, and how it is set up. */
export type Assistant = {
  readonly id: string;
  readonly name: string;
  read(payload: string, context: HookContext): Incoming;
  /** The reply to an action. */
  reply(conclusion: Conclusion, event: string): HookReply;
  /** The reply to an event that only tells us something. */
  acknowledge(event: string): HookReply;
  /** Whether the assistant's own prompt really asks a person when it was started this way. */
  askIsSafe(entrypoint: string): boolean;
  /** Whether a tool is the assistant's own question to a person, which an `allow` of ours could answer in their place. */
  asksByItself?(tool: string): boolean;
  readonly installation?: Installation;
};
