/** One effect as a card shows it. All texts are ready to be read: nothing in them is hidden. */
export type CardEffect = {
  /** `Write`, `Delete`, `Run`, … */
  readonly verb: string;
  /** What it really touches, after links. */
  readonly target: string;
  /** Whether the target is a path or a command, and no sentence. */
  readonly isCode: boolean;
  /** What a person would not see from the target alone. */
  readonly notes: readonly string[];
  readonly because: string;
  /** The rule that decided, in a few words; '' where none did. */
  readonly rule: string;
  /** The number by which the card's rule is opened; undefined for a rule that stands in no file. */
  readonly opens?: number;
  readonly allowed: boolean;
};

/** One thing that the assistant wants, as it said it. */
export type CardWant = {
  readonly text: string;
  /** `12 lines`, where there is more to read than meets the eye. */
  readonly size?: string;
  /** The number by which the change to a file is shown; undefined where there is none to show. */
  readonly change?: number;
};

/** A question, ready to be shown. */
export type Card = {
  readonly id: string;
  readonly who: string;
  /** Goes on after the name: `wants to run a command`. */
  readonly asks: string;
  /** Where the question comes from: tool, session, sub-agent, folder. */
  readonly origin: readonly string[];
  readonly wants: readonly CardWant[];
  readonly warnings: readonly string[];
  /** Everything that needs approval first, then what is allowed anyway. */
  readonly effects: readonly CardEffect[];
  /** What "allow for this session" covers, or why it can't be had. */
  readonly session: { readonly possible: boolean; readonly text: string };
  readonly expiresInMs: number;
  /** What must be typed before this can be approved. */
  readonly phrase?: string;
};

/** What the editor tells the page. */
export type ToPage =
  | { readonly type: 'state'; readonly cards: readonly Card[]; readonly notice?: string }
  /** Puts the keyboard on the first question's Deny. */
  | { readonly type: 'focus' }
  /** An answer was not taken. */
  | { readonly type: 'not-taken'; readonly id: string; readonly why: string };

/** A person's answer. */
export type CardAnswer = 'deny' | 'allow-once' | 'allow-session';

/** What the page tells the editor: ids, numbers and what the person typed; never a path or a command. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: string; readonly answer: CardAnswer; readonly why?: string; readonly phrase?: string }
  | { readonly type: 'open-rule'; readonly id: string; readonly number: number }
  | { readonly type: 'show-change'; readonly id: string; readonly number: number }
  | { readonly type: 'run'; readonly what: 'set-up' | 'rehearse' };
