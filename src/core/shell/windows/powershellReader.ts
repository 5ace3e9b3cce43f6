import type { Span } from '../../effect.ts';

/** A part of a word: text, or something that only the running command knows. Inner texts are scripts of their own. */
export type PowershellWord = {
  readonly text: string | undefined;
  readonly raw: string;
  readonly quoted: boolean;
  /** Scripts inside `(…)`, `$(…)` and `{…}`: they run, or may run. */
  readonly scripts: readonly { readonly text: string; readonly at: number }[];
  readonly span: Span;
};

/** One command of a pipeline with its redirections. */
export type PowershellCommand = { readonly words: readonly PowershellWord[]; readonly writes: readonly PowershellWord[]; readonly piped: boolean };

/** What was read, or where reading ended and why. */
export type PowershellScript = { readonly ok: true; readonly commands: readonly PowershellCommand[] } | { readonly ok: false; readonly why: string; readonly at: number };

/**
 * Reads the everyday part of PowerShell: pipelines of commands with words, quotes, sub-expressions, script blocks and redirections.
 * INVARIANT: everything else (keywords, types, operators, splatting, `--%`, look-alike quotes and dashes) is refused, never skipped.
 * Source: about_Parsing, about_Quoting_Rules and about_Redirection of PowerShell's own help.
 */
export function readPowershell(text: string): PowershellScript {
  try {
    return { ok: true, commands: new Reader(text).script() };
  } catch (error) {
    if (error instanceof NotRead) return { ok: false, why: error.message, at: error.at };
    throw error;
  }
}

class NotRead extends Error {
  readonly at: number;
  constructor(why: string, at: number) {
    super(why);
    this.at = at;
  }
}

const keywords = new Set('if else elseif for foreach while do until switch function filter param begin process end try catch finally trap throw return break continue exit class enum using data dynamicparam workflow parallel sequence inlinescript configuration'.split(' '));

class Reader {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
    const strange = /[^\t\n\r\x20-\x7e\u00a1-\u024f\u0370-\u03ff\u0400-\u04ff\u3040-\u9fff]/.exec(source);
    if (strange !== null) throw new NotRead('the command holds a character that PowerShell may take for a quote, a dash or a space', strange.index);
  }

  script(): readonly PowershellCommand[] {
    const commands: PowershellCommand[] = [];
    let piped = false;
    for (;;) {
      this.skipBlank(true);
      if (this.at >= this.source.length) break;
      const command = this.command(piped);
      if (command !== undefined) commands.push(command);
      piped = this.separator();
    }
    if (piped) throw new NotRead('a pipe leads nowhere', this.at);
    return commands;
  }

  private command(piped: boolean): PowershellCommand | undefined {
    const words: PowershellWord[] = [];
    const writes: PowershellWord[] = [];
    for (;;) {
      this.skipBlank(false);
      if (this.at >= this.source.length || /[;|\n\r&]/.test(this.here()) && !(words.length === 0 && this.here() === '&' && this.source[this.at + 1] !== '&')) break;
      if (words.length === 0 && /[&.]/.test(this.here()) && /[\s"'$({]/.test(this.source[this.at + 1] ?? '')) this.at++;
      else if (!this.redirection(writes)) words.push(this.word(words.length === 0));
    }
    return words.length + writes.length === 0 ? undefined : { words, writes, piped };
  }

  /** True after a pipe. */
  private separator(): boolean {
    const two = this.source.slice(this.at, this.at + 2);
    if (two === '&&' || two === '||') this.at += 2;
    else if (this.here() === '&') throw new NotRead('`&` behind a command starts a job', this.at);
    else if (this.at < this.source.length) {
      this.at++;
      return two[0] === '|';
    }
    return false;
  }

  private redirection(writes: PowershellWord[]): boolean {
    const match = /^(?:[1-6*]?>{1,2})(&[1-6])?/.exec(this.source.slice(this.at));
    if (match === null) {
      if (this.here() === '<') throw new NotRead('`<` has no meaning here', this.at);
      return false;
    }
    this.at += match[0].length;
    if (match[1] !== undefined) return true;
    this.skipBlank(false);
    writes.push(this.word(false));
    return true;
  }

  private word(first: boolean): PowershellWord {
    const start = this.at;
    const scripts: { text: string; at: number }[] = [];
    let text: string | undefined = '';
    let quoted = false;
    const add = (more: string | undefined): void => void (text = text === undefined || more === undefined ? undefined : text + more);
    while (this.at < this.source.length && !/[\s;|&<>)}\],]/.test(this.here())) {
      const character = this.here();
      if (character === "'") (add(this.singleQuoted()), (quoted = true));
      else if (character === '"') (add(this.doubleQuoted(scripts)), (quoted = true));
      else if (character === '`') add(this.escaped());
      else if (character === '$') add(this.variable(scripts));
      else if (character === '(' || character === '{') (scripts.push(this.nested()), add(undefined));
      else if (character === '@' || (character === '[' && this.at === start)) throw new NotRead(`\`${character}\` begins a form that is not read here`, this.at);
      else (add(character), this.at++);
    }
    if (this.here() === ',') this.at++;
    else if (this.at === start) throw new NotRead(`\`${this.here()}\` is not expected here`, this.at);
    const raw = this.source.slice(start, this.at);
    if (raw === '--%') throw new NotRead('`--%` ends what can be read', start);
    if (first && !quoted && keywords.has(raw.toLowerCase())) throw new NotRead(`\`${raw}\` begins a form that is not read here`, start);
    if (first && (quoted || /^[\d$]/.test(raw)) && text === undefined && raw.startsWith('$')) this.refuseExpression(start);
    return { text, raw, quoted, scripts, span: { start, end: this.at } };
  }

  /** `$x = …` and `$x.Method()` are expressions. */
  private refuseExpression(start: number): void {
    if (/^\s*(?:[-+*/%]?=|\+\+|--|[.[])/.test(this.source.slice(this.at))) throw new NotRead('an expression is not read here', start);
  }

  private singleQuoted(): string {
    const match = /^'((?:[^']|'')*)'/.exec(this.source.slice(this.at));
    if (match === null) throw new NotRead('a quote has no end', this.at);
    this.at += match[0].length;
    return (match[1] ?? '').replaceAll("''", "'");
  }

  private doubleQuoted(scripts: { text: string; at: number }[]): string | undefined {
    let text: string | undefined = '';
    for (this.at++; this.here() !== '"' || this.source[this.at + 1] === '"'; ) {
      if (this.at >= this.source.length) throw new NotRead('a quote has no end', this.at);
      const more: string | undefined = this.here() === '`' ? this.escaped() : this.here() === '$' ? this.variable(scripts) : this.source.slice(this.at, (this.at += this.here() === '"' ? 2 : 1))[0];
      text = text === undefined || more === undefined ? undefined : text + more;
    }
    this.at++;
    return text;
  }

  private escaped(): string {
    const next = this.source[this.at + 1];
    if (next === undefined) throw new NotRead('a backtick escapes nothing', this.at);
    this.at += 2;
    return next === '\n' ? '' : /[abefnrtuv0]/.test(next) ? '\ufffd' : next;
  }

  private variable(scripts: { text: string; at: number }[]): string | undefined {
    if (this.source[this.at + 1] === '(') {
      this.at++;
      scripts.push(this.nested());
      return undefined;
    }
    const match = /^\$(?:\{[^}]*\}|[A-Za-z_?^$][\w:?]*|(?=[\s"';|]|$))/.exec(this.source.slice(this.at));
    if (match === null) throw new NotRead('a variable is not read here', this.at);
    this.at += match[0].length;
    const constant: Readonly<Record<string, string>> = { $: '$', $null: '/dev/null', $true: '$true', $false: '$false' };
    return constant[match[0].toLowerCase()];
  }

  /** The text between matching brackets. Quotes inside are respected, so that a bracket in a quote does not count. */
  private nested(): { text: string; at: number } {
    const start = this.at + 1;
    let depth = 0;
    for (; this.at < this.source.length; this.at++) {
      const character = this.here();
      if (character === "'" || character === '"') {
        if (character === "'") this.singleQuoted();
        else this.doubleQuoted([]);
        this.at--;
      } else if (character === '`') this.at++;
      else if (/[({]/.test(character)) depth++;
      else if (/[)}]/.test(character) && --depth === 0) return { text: this.source.slice(start, this.at++), at: start };
    }
    throw new NotRead('a bracket has no end', start);
  }

  private skipBlank(lines: boolean): void {
    const blank = lines ? /^(?:[\s;]|`\r?\n|<#[\s\S]*?#>|#[^\n]*)+/ : /^(?:[ \t]|`\r?\n|<#[\s\S]*?#>|#[^\n]*)+/;
    this.at += blank.exec(this.source.slice(this.at))?.[0].length ?? 0;
    if (this.source.startsWith('<#', this.at)) throw new NotRead('a comment has no end', this.at);
  }

  private here(): string {
    return this.source[this.at] ?? '';
  }
}
