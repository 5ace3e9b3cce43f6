/** What an awk program does beside reading its input and printing. */
export type AwkActs = {
  /** Command lines that it hands to a shell. */
  readonly commands: readonly string[];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Nothing else that could run, read or write anything stands in it. */
  readonly plain: boolean;
};

/** A string, a regular expression where one can stand, or a comment. See awk(1). */
const literal = /"(?:[^"\\\n]|\\.)*"|(?<=(?:^|[~({,!;&|}=<>?:+*%\n-]|\b(?:print|printf|return|case|in|do|else))\s*)\/(?:[^/\\\n[]|\\.|\[\^?\]?[^\]\n]*\])+\/|#[^\n]*/g;

const end = String.raw`(?=\s*(?:[;}\n]|$))`;

/** The forms that start a command, read a file or write one, where its name is a literal: `"n"` is the n-th string. */
const forms: readonly (readonly [keyof Omit<AwkActs, 'plain'>, RegExp])[] = [
  ['commands', /\bsystem\s*\(\s*"(\d+)"\s*\)/g],
  ['commands', /(?<=[{;(\n]\s*)"(\d+)"\s*\|&?\s*getline\b/g],
  ['commands', new RegExp(String.raw`(?<!\|)\|&?\s*"(\d+)"${end}`, 'g')],
  ['reads', /\bgetline\s*(?:[A-Za-z_]\w*\s*)?<\s*"(\d+)"(?=\s*(?:[;})\n]|$))/g],
  ['writes', new RegExp(String.raw`(?<=\bprintf?\b[^;}\n]*)>>?\s*"(\d+)"${end}`, 'g')],
];

/** Looks at an awk program as far as its literal parts tell. */
export function readAwk(program: string): AwkActs {
  const strings: string[] = [];
  let code = program.replace(literal, (found) => (found.startsWith('"') ? `"${strings.push(found.slice(1, -1)) - 1}"` : found.startsWith('/') ? '//' : ''));
  const acts = { commands: [] as string[], reads: [] as string[], writes: [] as string[] };
  for (const [kind, form] of forms) {
    code = code.replace(form, (found, index: string) => {
      const text = strings[Number(index)] ?? '\\';
      if (text.includes('\\')) return found;
      acts[kind].push(text);
      return '';
    });
  }
  const acting = /\bsystem\b|\bgetline\b|@|\bENVIRON\b|\bARGV\b|\bPROCINFO\b/.test(code) || code.replaceAll('||', '').includes('|');
  return { ...acts, plain: !acting && !/\bprintf?\b[^;}\n]*>/.test(withoutBrackets(code)) };
}

/** What stands in brackets is compared with `>`, not written to. */
function withoutBrackets(code: string): string {
  const less = code.replace(/\([^()]*\)/g, '');
  return less === code ? code : withoutBrackets(less);
}

const address = String.raw`(?:(?:\d+|\$|/(?:[^/\\]|\\.)*/I?)(?:~\d+)?(?:,\s*(?:[+~]?\d+|\$|/(?:[^/\\]|\\.)*/I?))?\s*!?\s*)?`;
const substitute = String.raw`s([^\w\s\\])(?:(?!\1)[^\\\n]|\\.)*\1(?:(?!\1)[^\\\n]|\\.|\\\n)*\1[gpiImM0-9]*`;
const simple = String.raw`[pdqQnNDPhHgGx=lz]|[qQlL]\s*\d+|y/(?:[^/\\]|\\.)*/(?:[^/\\]|\\.)*/|:\s*\w+|[btT]\s*\w*`;
const command = new RegExp(String.raw`^\s*${address}(?:(?:${substitute}|${simple})\s*(?:;|\n|$|(?=\}))|[aic]\s*\\?\n?[^\n\\]*(?:\n|$)|\{|\}\s*;?)`);

/** Whether a sed script only changes the text that passes through it: `w`, `r` and `e` write files, read them and run commands. See sed(1). */
export function isPlainSed(script: string): boolean {
  let rest = script;
  for (let match = command.exec(rest); match !== null && match[0] !== ''; match = command.exec(rest)) rest = rest.slice(match[0].length);
  return rest.trim() === '';
}
