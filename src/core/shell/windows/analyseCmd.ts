import { type Context, book, bookUnknown } from '../context.ts';
import { interpretProgram } from '../interpretProgram.ts';
import { bookPath } from '../pathEffects.ts';
import { findCmdCommand } from '../programs/cmd.ts';
import { findProgram } from '../programs/index.ts';
import { spanOf, texts } from '../runWords.ts';
import type { WordValue } from '../words.ts';

type CmdCommand = { readonly words: readonly WordValue[]; readonly writes: readonly WordValue[]; readonly reads: readonly WordValue[] };

/** Commands of cmd.exe that need more than words: what follows them is not read. */
const notRead = new Set('for if call start goto shift setlocal endlocal exit assoc ftype'.split(' '));

/**
 * Books what a line of cmd.exe would do: commands between `&`, `&&`, `||`, `|` and line ends, with quotes, `^`, `%name%` and redirections.
 * Everything else is unknown. Source: `help cmd`, and the rules of its command-line parser in Microsoft's documentation.
 */
export function analyseCmd(text: string, context: Context): void {
  if (/[^\t\n\r\x20-\x7e\u00a1-\u024f]/.test(text) || text.includes('!')) return bookUnknown(context, 'the line holds characters that cmd.exe may read in several ways', { start: 0, end: text.length });
  const commands = readCommands(text);
  if (commands === undefined) return bookUnknown(context, 'a quote, a bracket or a `^` in this line was not resolved', { start: 0, end: text.length });
  for (const command of commands) interpret(command, context);
}

function interpret({ words, writes, reads }: CmdCommand, context: Context): void {
  for (const word of writes) if (word.text?.toLowerCase() !== 'nul') bookPath(context, 'write', word);
  for (const word of reads) bookPath(context, 'read', word);
  const [first, ...rest] = words;
  if (first === undefined) return;
  const span = spanOf(words);
  const name = first.text?.toLowerCase().replace(/^.*\\(?:windows|system32)\\(?:.*\\)?/, '').replace(/\.(?:exe|cmd|bat|com)$/, '').replace(/^@/, '');
  if (name === undefined || notRead.has(name)) return bookUnknown(context, `\`${first.raw}\` begins a form that is not read here`, span);
  if (name === 'set' && !rest.some(({ text }) => text?.includes('=') ?? true)) book(context, { kind: 'perform', operation: 'secrets.read', argv: [name, ...texts(rest)] }, span);
  const own = findCmdCommand(name);
  const facts = own ?? findProgram(name);
  if (facts === undefined) return book(context, { kind: 'run', program: name, argv: [name, ...texts(rest)], understood: false }, span);
  interpretProgram(facts, name, own === undefined ? rest : rest.map(switchAsOption), span, context);
}

/** `/S` is `-s`; `/A:D` is `-a`. A path never begins with a single slash here. */
function switchAsOption(word: WordValue): WordValue {
  const match = /^\/(-?[A-Za-z?])/.exec(word.text ?? '');
  return match === null ? word : { ...word, text: `-${(match[1] ?? '').toLowerCase()}` };
}

function readCommands(text: string): readonly CmdCommand[] | undefined {
  const commands: CmdCommand[] = [];
  for (const line of splitCommands(text) ?? []) {
    const command = readWords(line);
    if (command === undefined) return undefined;
    commands.push(command);
  }
  return splitCommands(text) === undefined ? undefined : commands;
}

/** Splits at separators outside quotes. Brackets group, and are left to the reader of words, which refuses them. */
function splitCommands(text: string): readonly { readonly text: string; readonly at: number }[] | undefined {
  const parts: { text: string; at: number }[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '"') quoted = !quoted;
    else if (character === '^' && !quoted) i++;
    else if (!quoted && /[&|\n\r]/.test(character) && text[i - 1] !== '>') {
      parts.push({ text: text.slice(start, i), at: start });
      start = i + 1;
    }
  }
  parts.push({ text: text.slice(start), at: start });
  return quoted ? undefined : parts.filter((part) => part.text.trim() !== '');
}

const wordShape = /\s*(?:([0-9]?>{1,2}&[0-9])|([0-9]?>{1,2}|<)|((?:"[^"]*"|\^[\s\S]|[^\s"^<>|&()])+))/y;

function readWords({ text, at }: { readonly text: string; readonly at: number }): CmdCommand | undefined {
  const command: { words: WordValue[]; writes: WordValue[]; reads: WordValue[] } = { words: [], writes: [], reads: [] };
  let into = command.words;
  wordShape.lastIndex = 0;
  while (text.slice(wordShape.lastIndex).trim() !== '') {
    const match = wordShape.exec(text);
    if (match === null) return undefined;
    if (match[2] !== undefined) into = match[2] === '<' ? command.reads : command.writes;
    if (match[3] === undefined) continue;
    into.push(wordOf(match[3], at + wordShape.lastIndex));
    into = command.words;
  }
  return command;
}

function wordOf(raw: string, end: number): WordValue {
  const plain = raw.replace(/\^([\s\S])/g, '$1').replaceAll('"', '').replaceAll('\\', '/');
  const text = /%[^%\s]+%|%\d|%~/.test(plain) ? undefined : plain;
  const span = { start: end - raw.length, end };
  if (text === undefined) return { text, start: '', raw, span };
  return /[*?]/.test(text) ? { text, pattern: text, raw, span } : { text, raw, span };
}
