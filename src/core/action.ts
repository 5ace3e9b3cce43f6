/** The shells whose command lines an assistant may hand us. */
export const shells = ['bash', 'sh', 'zsh', 'fish', 'powershell', 'cmd'] as const;

/** A shell's name. */
export type Shell = (typeof shells)[number];

/** The text that an edit would leave behind, as far as the assistant tells it beforehand. */
export type Change =
  | { readonly kind: 'whole'; readonly content: string }
  | { readonly kind: 'replace'; readonly before: string; readonly after: string; readonly everywhere: boolean };

/** One thing that a tool call asks for. */
export type Want =
  | { readonly kind: 'command'; readonly command: string; readonly shell: Shell }
  | { readonly kind: 'file'; readonly operation: 'read' | 'write' | 'delete'; readonly path: string; readonly change?: Change }
  | { readonly kind: 'search'; readonly path: string }
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'tool'; readonly server: string; readonly tool: string }
  | { readonly kind: 'nothing'; readonly what: string }
  | { readonly kind: 'unknown'; readonly what: string };

/** Which run of which assistant acts. */
export type SessionRef = {
  /** The assistant's id in the table of assistants. */
  readonly assistant: string;
  readonly session: string;
  /** The sub-agent that acts, where the assistant tells. */
  readonly agent?: string;
};

/** One thing that an assistant wants to do, in our own form, whichever assistant it came from. */
export type Action = {
  readonly by: SessionRef;
  /** The assistant's own id for this tool call, or '' where it gives none. */
  readonly id: string;
  /** The tool as the assistant calls it. */
  readonly tool: string;
  /** The absolute working directory. */
  readonly cwd: string;
  /** Everything this one call asks for; an empty list is judged as unknown. */
  readonly wants: readonly Want[];
};
