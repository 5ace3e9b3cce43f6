import type { Operation } from '../../operations.ts';

/**
 * What a word after a program's name means for the world.
 * - `text`: nothing by itself (a pattern, a message, a number)
 * - `look`: a path of which only names, sizes and dates are told
 * - `read`, `write`, `delete`: a path; `tree` forms go below it; `move`: a path that is taken away from here
 * - `target`: where copies and moves go: a path, or a folder that receives the other operands
 * - `host`, `url`: a machine that is reached; `remote`: `host:path` or a plain path
 * - `command`: this word and all that follow are a command; `fed-command`: with further words from standard input; `each-command`: the words up to `;` or `+` are a command for each name found; `shell`: the word is a command line
 * - `code`: the word is a program text in another language; `program`: the word names a program that is started
 * - `directory`: the working directory for this program
 * - `checkout`: a branch, or a path whose changes are thrown away; `refspec`: what a push sends, where `+` and `:` replace and delete
 * - `sed`, `awk`, `sql`: a text in that language; `unknown`: something that we do not judge
 */
export type Role = 'text' | 'look' | 'read' | 'write' | 'delete' | 'read-tree' | 'write-tree' | 'delete-tree' | 'move' | 'target' | 'host' | 'url' | 'remote' | 'command' | 'fed-command' | 'each-command' | 'shell' | 'code' | 'program' | 'directory' | 'checkout' | 'refspec' | 'sed' | 'awk' | 'sql' | 'unknown';

/** What changes when one of these options is given. */
export type When = {
  /** Options, separated by spaces; one of them is enough. */
  readonly has: string;
  readonly operands?: string;
  readonly performs?: readonly Operation[];
  readonly prints?: 'names';
};

/**
 * One program or sub-command, from its manual. Lists of names are separated by spaces.
 * INVARIANT: an option that does not stand here is not understood, and so a question. A name may end in `*`: `describe-*`.
 */
export type ProgramFacts = {
  readonly names: string;
  /** Options without a value. `-i=` may have one attached; `-#` is a number such as `-5`. */
  readonly flags?: string;
  /** Options with a value, and what the value means. */
  readonly options?: Readonly<Record<string, Role>>;
  /**
   * Options that are not listed are questions, unless none of them can write, run or reach anything (`harmless`;
   * the listed ones are the exceptions), or every word is mere text (`text`, as for `echo`).
   */
  readonly otherOptions?: 'harmless' | 'text';
  /** What the operands mean, in order; one may repeat with `*`: `text read*`, `read* target`. */
  readonly operands?: string;
  /** Operands that only group others, such as `(` and `!` of `find`. */
  readonly punctuation?: string;
  readonly performs?: readonly Operation[];
  readonly when?: readonly When[];
  /** With one of these options the program only tells something and changes nothing. */
  readonly harmless?: string;
  readonly subcommands?: readonly ProgramFacts[];
  /**
   * For programs with groups of commands, such as `gcloud compute instances delete`: the first operand that has one of these names decides.
   * Without any the command is not understood.
   */
  readonly verbs?: readonly { readonly names: string; readonly performs?: readonly Operation[] }[];
  /** What happens without a sub-command or operand. */
  readonly alone?: 'harmless' | readonly Operation[];
  /** The output is names of files: those below the operands or the working directory, or some of those that come in. */
  readonly prints?: 'names' | 'some-input';
  /** Standard input is code when no operand names any. */
  readonly runsInput?: 'shell' | 'code';
};
