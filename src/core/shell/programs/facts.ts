import type { Operation } from '../../operations.ts';

/**
 * What a word after a program's name means for the world.
 * - `text`: nothing by itself (a pattern, a message, a number)
 * - `mode`: the permissions that `chmod` gives; `editor`: a command of vi, less or the like; `setting`: `name=value` of ssh, where some names run programs
 * - `look`: a path of which only names, sizes and dates are told
 * - `read`, `write`, `delete`: a path; `tree` forms go below it; `move`: a path that is taken away from here
 * - `target`: where copies and moves go: a path, or a folder that receives the other operands; `target-folder`: always a folder; `cloud-target`: the same as `target`, or a place such as `s3://bucket/key`
 * - `linked`, `linked-tree`: a path that gets a second name, under which it is written as well as read; `exact-target`: a `target` that is never a folder for the others, but becomes what they are
 * - `searched`: a folder whose files are read, unless standard input is read in its place; `found-delete`: a folder below which names that fit are deleted
 * - `name-pattern`: names of the files that are read; `suffix`: a suffix of a copy beside the file; `variable`: a word of `wait`, where one behind `-p` is the name of a variable that is set; `own-key`: the key in the home folder, whatever the word is
 * - `host`, `url`: a machine that is reached; `asked-host`: one that is only asked about, or whether it is there; `asked-url`: an address whose page or file is fetched, and nothing else is sent; `remote`: `host:path` or a plain path that is read; `remote-target`: one that is written; `mirrored`: a `remote-target` that loses what its source does not have
 * - `sent`: a text that is sent, or `@file`; `query`: one that stands in an address; `cookie`: `name=value`, or a file of cookies; `header`: a text that goes along with a request, or `@file`; `ftp-command`: a command for a server of files
 * - `download`: a file that what is fetched is written to
 * - `command`: this word and all that follow are a command; `assigned-command`: with assignments before it; `command-line`: joined to one command line; `fed-command`: with further words from standard input; `parallel-command`: with values behind `:::` or from standard input; `each-command`: the words up to `;` or `+` are a command for each name found; `shell`, `powershell`, `cmd`: the word is a command line
 * - `far-command`: this word and all that follow are a command in a container or on another machine; `inner-command`: one that is looked at as well, since it may only look; `mount`: `path:place` or `src=path`, a path of this machine that a container can write
 * - `code`: the word is a program text in another language; `program`: the word names a program that is started
 * - `tool`: a program with its own words that this one starts; `package-tool`: one of a package, which is fetched when the project does not have it; `module`: a module of Python with its own words
 * - `plugin`: a name of something built in, or a file of settings or code that is loaded
 * - `script`: a file that is run as code of the project; the words that follow are its own; `task`: a task that the project defines, such as `test` or `deploy`
 * - `directory`: the working directory for this program
 * - `revision`: a commit, or a file in one (`HEAD:a.txt`), or a path, whose text is shown; `repository`: a remote's name, its URL or its folder; `git-setting`: `key=value`
 * - `graphql`: a field of a request, `name=text` or `name=@file`; as `query` it is GraphQL
 * - `reset`: a commit that the branch is set to, or a path that is taken out of the next commit
 * - `checkout`: a branch, or a path whose changes are thrown away; `refspec`: what a push sends, where `+` and `:` replace and delete
 * - `sed`, `awk`, `sql`, `mongo`, `jq`: a text in that language; `file-sql`: SQL about a database that is a file; `sql-file`: a file of statements that are run; `at-text`: a text, or a file to read when it begins with `@`; `manifest`: a file or a folder that names packages, or an address of one; `build-context`: a folder that an image is made of, or an address of one; `supervisor`: a name that may be that of what supervises assistants; `unknown`: something that we do not judge
 */
export type Role = 'text' | 'mode' | 'editor' | 'setting' | 'look' | 'read' | 'write' | 'delete' | 'read-tree' | 'write-tree' | 'delete-tree' | 'move' | 'linked' | 'linked-tree' | 'searched' | 'found-delete' | 'name-pattern' | 'suffix' | 'variable' | 'own-key' | 'target' | 'exact-target' | 'target-folder' | 'cloud-target' | 'host' | 'asked-host' | 'url' | 'asked-url' | 'remote' | 'remote-target' | 'mirrored' | 'sent' | 'query' | 'header' | 'cookie' | 'ftp-command' | 'download' | 'command' | 'assigned-command' | 'command-line' | 'fed-command' | 'parallel-command' | 'each-command' | 'far-command' | 'inner-command' | 'mount' | 'shell' | 'powershell' | 'cmd' | 'code' | 'program' | 'tool' | 'package-tool' | 'module' | 'plugin' | 'script' | 'task' | 'directory' | 'revision' | 'repository' | 'git-setting' | 'graphql' | 'reset' | 'checkout' | 'refspec' | 'sed' | 'awk' | 'sql' | 'file-sql' | 'sql-file' | 'mongo' | 'jq' | 'at-text' | 'manifest' | 'build-context' | 'supervisor' | 'unknown';

/** What changes when one of these options is given. */
export type When = {
  /** Options, separated by spaces; one of them is enough. `-X=GET` is an option with that value, `#2` means two operands or more and `#0` any number, `#1=graphql` that the first is this word, which may have a `*`. Options before a sub-command count as well. */
  readonly has: string;
  /** One of these must be given as well. */
  readonly and?: string;
  /** It does not hold when one of these is given as well. */
  readonly unless?: string;
  readonly operands?: string;
  readonly performs?: readonly Operation[];
  readonly prints?: 'names' | 'names-here';
  /** Options whose values mean something else then; the last one counts. */
  readonly options?: Readonly<Record<string, Role>>;
  /** What happens to the working directory itself, such as an archive that is unpacked there. The last one counts; `text` is nothing. */
  readonly here?: Role;
  /** Why a person should look, where no operation fits: the end of a sentence. */
  readonly asks?: string;
};

/**
 * One program or sub-command, from its manual. Lists of names are separated by spaces.
 * INVARIANT: an option that does not stand here is not understood, and so a question. A name may have a `*`: `describe-*`.
 */
export type ProgramFacts = {
  readonly names: string;
  /** Options without a value. `-i=` may have one attached; `-#` is a number such as `-5`. */
  readonly flags?: string;
  /** Options with a value, and what the value means; `+` stands for all words that begin so, as in `vi +7 a.txt`; names in one key are one option. A `command` takes all words that follow. */
  readonly options?: Readonly<Record<string, Role>>;
  /** Options with a name and a value: `--arg x 1`. */
  readonly pairs?: Readonly<Record<string, Role>>;
  /**
   * Options that are not listed are questions, unless none of them can write, run or reach anything (`harmless`;
   * the listed ones are the exceptions), or every word is mere text (`text`, as for `echo`).
   */
  readonly otherOptions?: 'harmless' | 'text';
  /** What the operands mean, in order; one may repeat with `*`: `text read*`, `read* target`. */
  readonly operands?: string;
  /** Operands of the form `name=value`, such as `of=disk.img`, and what the value means; there may be no others. */
  readonly keyed?: Readonly<Record<string, Role>>;
  readonly here?: Role;
  /** Options may stand between the operands before a command as well: `ssh host -p 22 ls`. */
  readonly lateOptions?: true;
  /** The first word may be options without a dash: `tar xzf`. */
  readonly bareFirst?: true;
  /** Operands that only group others, such as `(` and `!` of `find`. */
  readonly punctuation?: string;
  readonly performs?: readonly Operation[];
  readonly when?: readonly When[];
  /** With one of these options the program only tells something and changes nothing. `--dry-run=client` is only this value. */
  readonly harmless?: string;
  readonly subcommands?: readonly ProgramFacts[];
  /**
   * For programs with groups of commands, such as `gcloud compute instances delete`: the first operand that has one of these names decides.
   * Without any the command is not understood. Beside sub-commands, they are for what is none of those.
   */
  readonly verbs?: readonly { readonly names: string; readonly performs?: readonly Operation[] }[];
  /** What happens without a sub-command or operand. */
  readonly alone?: 'harmless' | readonly Operation[];
  /** The output is names of files: those below the operands or the working directory, those below the working directory whatever the operands are, or some of those that come in. */
  readonly prints?: 'names' | 'names-here' | 'some-input';
  /** Standard input is code when no operand names any; `sql`, `file-sql` and `mongo`: statements, when no option or operand gives any. */
  readonly runsInput?: 'shell' | 'code' | 'sql' | 'file-sql' | 'mongo';
};
