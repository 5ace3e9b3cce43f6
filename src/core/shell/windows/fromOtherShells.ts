import { type Context, book, bookUnknown, fork } from '../context.ts';
import { bookPath } from '../pathEffects.ts';
import { bookOwnFile } from '../toolRoles.ts';
import type { WordValue } from '../words.ts';
import { analyseCmd } from './analyseCmd.ts';
import { analysePowershell } from './analysePowershell.ts';

/** Whether a program is one of the shells of Windows, as it is called from another shell. */
export function isWindowsShell(name: string): boolean {
  return /^(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(name);
}

/** `powershell.exe -NoProfile -Command …` and `cmd /c …`: what follows is one command line. See about_PowerShell_exe and `help cmd`. */
export function runWindowsShell(name: string, words: readonly WordValue[], call: { readonly argv: readonly (string | undefined)[]; readonly span: { start: number; end: number }; readonly context: Context }): void {
  const { argv, span, context } = call;
  if (words.some(({ text }) => text === undefined)) return bookUnknown(context, 'it runs text that is only known when it runs', span);
  book(context, { kind: 'run', program: name, argv, understood: true }, span);
  const texts = words.map(({ text }) => text ?? '');
  const inner = (): Context => ({ ...fork(context), depth: context.depth + 1, within: context.within ?? span });
  if (/^cmd/i.test(name)) return runCmd(texts, inner(), context, span);
  const at = texts.findIndex((_, index) => !isOptionOrValue(texts, index));
  const option = (texts[at] ?? '').toLowerCase();
  // without a command it runs what it reads
  if (at === -1) return texts.some((text) => /^-(?:version|help|h|\?)$/i.test(text)) ? undefined : book(context, { kind: 'perform', operation: 'code.run-inline', argv }, span);
  if (/^-f(?:ile?)?$/.test(option)) return runScript(words[at + 1], argv, span, context);
  if (/^-e(?:c|nc?\w*)?$/.test(option)) return book(context, { kind: 'perform', operation: 'code.run-inline', argv }, span);
  if (option.startsWith('-') && !/^-c(?:ommand?)?$/.test(option)) return bookUnknown(context, `what \`${texts[at]}\` means here is not known`, span);
  analysePowershell(texts.slice(option.startsWith('-') ? at + 1 : at).join(' '), inner());
}

function runCmd(texts: readonly string[], inner: Context, context: Context, span: { start: number; end: number }): void {
  const at = texts.findIndex((text) => /^\/[ck]$/i.test(text));
  if (at === -1 || texts.slice(0, at).some((text) => !/^\/[a-z](?::\w+)?$/i.test(text))) return bookUnknown(context, 'what `cmd` is told to run was not found', span);
  analyseCmd(texts.slice(at + 1).join(' '), inner);
}

function runScript(file: WordValue | undefined, argv: readonly (string | undefined)[], span: { start: number; end: number }, context: Context): void {
  if (file === undefined) return book(context, { kind: 'perform', operation: 'code.run-inline', argv }, span);
  bookPath(context, 'read', file);
  bookOwnFile(file, { argv, span, context });
}

const flags = /^-(?:no\w+|sta|mta|login|version|help|h|\?)$/i;
const valued = /^-(?:ex\w*|ep|w\w*|o\w*|in\w*)$/i;

function isOptionOrValue(texts: readonly string[], index: number): boolean {
  return flags.test(texts[index] ?? '') || valued.test(texts[index] ?? '') || (index > 0 && valued.test(texts[index - 1] ?? ''));
}
