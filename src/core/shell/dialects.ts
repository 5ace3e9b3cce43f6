import { type Context, bookUnknown } from './context.ts';

/** Books the forms that another shell than bash reads as something else; `name` is the program's. */
export function noteDialect(name: string, text: string, context: Context): void {
  if (name === 'fish') return noteFishForms(text, context);
  if (name === 'zsh' || name === 'ksh') noteZshForms(text, context);
  if (name !== 'bash' && name !== 'zsh') notePlainShForms(text, context);
  if (name !== 'bash') noteQuotesInExpansions(text, context);
}

/** A single quote between `${` and `}` protects in bash, and is an ordinary character in POSIX mode and in other shells. */
function noteQuotesInExpansions(text: string, context: Context): void {
  const form = /\$\{[^}]*['\\]/.exec(text);
  if (form !== null) bookUnknown(context, `shells read the quote behind \`${form[0].slice(0, 20)}\` differently`, { start: form.index, end: form.index + form[0].length });
}

/** Forms of bash that a plain `sh` does not have, so that what stands in them is a command or a file name there. See dash(1). */
function notePlainShForms(text: string, context: Context): void {
  const form = /\$['"]|\[\[|(?<!\$)\(\(|[<>]\(|<<<|\|&|&>|\{[^{}\s]*(?:,|\.\.)[^{}\s]*\}|(?:^|[\s;&|])(?:function|select|coproc)\s/.exec(text);
  if (form !== null) bookUnknown(context, `plain sh reads \`${form[0].trim()}\` otherwise than bash`, { start: form.index, end: form.index + form[0].length });
}

/** Forms in which zsh runs code and bash does not: glob qualifiers, `=(…)`, `${(e)…}`. See zshexpn(1). */
function noteZshForms(command: string, context: Context): void {
  const form = />>?[!|]|[*?\]]\(|=\(|\$\{\(|(?:^|[\s;&|])(?:repeat|foreach|nocorrect)\s|&[|!]|(?:^|\s)=\w/.exec(command);
  if (form !== null) bookUnknown(context, `zsh may run what stands behind \`${form[0].trim()}\``, { start: form.index, end: form.index + form[0].length });
}

/** Words that fish has for what bash does otherwise, or not at all. See the fish language's own documentation, `fish for bash users`. */
const fishWords = /(?:^|[;&|\n])\s*(?:and|or|not|begin|end|if|else|for|while|switch|case|function|set|set_color|source|\.|eval|exec|builtin|string|math|status|block|emit|trap|argparse|read|test|abbr|alias|bind|complete|funced|funcsave|disown|psub|time)(?=[\s;&|]|$)/;

/** What fish and bash read alike is simple commands between `|`, `;`, `&&` and `||`, with plain words and redirections. */
function noteFishForms(text: string, context: Context): void {
  const plain = text.replace(/'[^'\\]*'/g, "''").replace(/\b2>&1|\b2>\s*\/dev\/null|&>\s*\/dev\/null/g, '');
  const form = /[()`$\\{}!^[\]?]|\*\*|<<|&>|\|&|>&|\d>|<>/.exec(plain) ?? fishWords.exec(plain);
  if (form !== null) bookUnknown(context, `fish reads \`${form[0].trim()}\` otherwise than bash`, { start: 0, end: text.length });
}
