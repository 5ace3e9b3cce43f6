import { builtins } from '../builtins.ts';
import { type Context, TooMuchError, book, bookUnknown, deepestNesting, fork } from '../context.ts';
import { interpretProgram } from '../interpretProgram.ts';
import { splitNames } from '../arguments.ts';
import { bookPath } from '../pathEffects.ts';
import type { ProgramFacts } from '../programs/facts.ts';
import { findProgram } from '../programs/index.ts';
import { findCmdlet } from '../programs/powershell.ts';
import { spanOf, texts } from '../runWords.ts';
import { beforeCommand, bookSecretFlow, takesSecret } from '../secretFlow.ts';
import type { WordValue } from '../words.ts';
import { type PowershellCommand, type PowershellWord, readPowershell } from './powershellReader.ts';

/** `$_.Length -gt 10 -and $_.Name -like '*.ts'`: what script blocks of `Where-Object` mostly hold. It touches nothing. */
const comparison = /^\s*\$_(?:\.\w+)*(?:\s+-(?:not)?(?:eq|ne|gt|ge|lt|le|like|match|contains|in|is)\s+(?:'[^']*'|"[^"$`]*"|[\w.*]+)(?:\s+-(?:and|or)\s+\$_(?:\.\w+)*)?)*\s*$/i;

/** Books what a PowerShell command line would do. What is not read is unknown. */
export function analysePowershell(text: string, context: Context): void {
  if (context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  if (comparison.test(text)) return;
  const script = readPowershell(text);
  if (!script.ok) return bookUnknown(context, script.why, { start: script.at, end: text.length });
  let downloads = false;
  let secret = false;
  // whether what was piped last are files rather than what is in them
  let items = false;
  for (const command of script.commands) {
    const before = context.effects.length;
    context.input = command.piped ? { kind: 'pipe', downloads, names: items ? { below: [], mayBeOption: true } : undefined, secret } : { kind: 'inherited' };
    interpretCommand(command, context);
    items = /^(?:get-childitem|gci|ls|dir|get-item|gi|resolve-path|rvpa)$/i.test(command.words[0]?.text ?? '') || (items && /^(?:where-object|where|\?|sort-object|sort|select-object|select)$/i.test(command.words[0]?.text ?? ''));
    if (command.words[0] !== undefined) bookSecretFlow(command.piped && secret, beforeCommand(context), before, texts(command.words.map(asValue)), asValue(command.words[0]).span, context);
    secret = takesSecret(context.effects.slice(before)) || (command.piped && secret);
    downloads = context.effects.slice(before).some((effect) => effect.kind === 'reach') || (command.piped && downloads);
  }
}

function interpretCommand({ words, writes }: PowershellCommand, context: Context): void {
  for (const word of [...words, ...writes]) for (const { text } of word.scripts) analysePowershell(text, { ...fork(context), depth: context.depth + 1, within: context.within ?? word.span });
  for (const word of writes) if (word.text?.toLowerCase() !== '/dev/null' && word.text?.toLowerCase() !== 'nul') bookPath(context, 'write', asValue(word));
  const [first, ...rest] = words;
  if (first === undefined) return;
  const values = rest.map(asValue);
  const span = spanOf([asValue(first), ...values]);
  if (first.quoted && rest.length === 0 && first.text !== undefined) return book(context, { kind: 'run', program: 'a text', argv: [first.text], understood: true }, span);
  const name = first.text === undefined ? undefined : programName(first.text);
  if (name === undefined) return book(context, { kind: 'run', program: first.raw, argv: [undefined, ...texts(values)], understood: false }, span);
  if (['cd', 'chdir', 'sl', 'set-location', 'pushd', 'push-location'].includes(name) && builtins['cd'] !== undefined) return builtins['cd'](values, { context, words: [asValue(first), ...values], span });
  const cmdlet = findCmdlet(name);
  const facts = cmdlet ?? findProgram(name);
  if (facts === undefined) return book(context, { kind: 'run', program: name, argv: [name, ...texts(values)], understood: false }, span);
  if (values.some(({ text }) => /^-?env:/i.test(text ?? ''))) book(context, { kind: 'perform', operation: 'secrets.read', argv: [name, ...texts(values)] }, span);
  const files = context.input.kind === 'pipe' && context.input.names !== undefined && /^(?:select-string|sls)$/.test(name);
  if (context.input.kind === 'pipe' && cmdlet !== undefined && (files || takesPiped(facts, values, name))) bookUnknown(context, `what \`${first.raw}\` gets by the pipe is only known when it runs`, span);
  interpretProgram(facts, splitNames(facts.names)[0] ?? name, cmdlet === undefined ? values : values.flatMap((value) => canonical(value, facts)), span, context);
}

/** Cmdlets that work on paths take them from the pipe when none is written, and so does one that calls a method on each. */
function takesPiped(facts: ProgramFacts, values: readonly WordValue[], name: string): boolean {
  if (/^(?:foreach-object|foreach|%)$/.test(name)) return values.some(({ text }) => /^\w+$/.test(text ?? ''));
  const roles = [...splitNames(facts.operands), ...Object.values(facts.options ?? {})].map((role) => role.replace('*', ''));
  const works = roles.some((role) => /^(?:read|write|delete|move|target|download)/.test(role));
  const written = values.filter(({ text }, index) => text?.startsWith('-') !== true && !/^-(?:value|encoding|pattern|filter|include|exclude|destination|totalcount|head|first|tail|last|delimiter|stream|erroraction|ea)$/i.test(values[index - 1]?.text ?? '')).length;
  const needed = splitNames(facts.operands)[0] === 'text' ? 2 : 1;
  return works && written < needed && !(/^(?:select-string|sls|out-file|tee-object|tee|set-content|sc|add-content|ac|export-csv|epcsv)$/.test(name) && written >= 1);
}

/** Names do not depend on case; `rm.exe` and a path into the system's folders name the program itself. */
function programName(text: string): string {
  return text.toLowerCase().replace(/^.*[\\/](?:windows|system32|bin)[\\/](?:.*[\\/])?/, '').replace(/\.(?:exe|cmd|bat|com)$/, '');
}

/** `-Rec` is `-recurse` and `-Path:x` is `-path x`, when that fits exactly one parameter. */
function canonical(value: WordValue, facts: ProgramFacts): readonly WordValue[] {
  const match = /^-([A-Za-z]\w*)(?::(.*))?$/.exec(value.text ?? '');
  if (match === null) return [value];
  const [, written = '', attached] = match;
  const names = [...splitNames(facts.flags), ...Object.keys(facts.options ?? {}).flatMap(splitNames), ...splitNames(facts.harmless)];
  const exact = names.filter((name) => name === `-${written.toLowerCase()}`);
  const fitting = exact.length > 0 ? exact : names.filter((name) => name.startsWith(`-${written.toLowerCase()}`));
  const parameter = { ...value, text: fitting.length === 1 ? (fitting[0] ?? '') : `-${written}?` };
  return attached === undefined || attached === '' ? [parameter] : splitNames(facts.flags).includes(parameter.text) ? [parameter] : [parameter, { ...value, text: attached }];
}

/** Both slashes separate folders in PowerShell. */
function asValue({ text, raw, span, quoted }: PowershellWord): WordValue {
  const path = text?.replace(/^~(?=$|[\\/])/, '$HOME') === text ? text : undefined;
  if (path === undefined) return { text: undefined, start: quoted ? 'a' : '', raw, span };
  const slashed = /^\\\\|^[A-Za-z][\w]*:/.test(path) ? path : path.replaceAll('\\', '/');
  return /[*?]/.test(slashed) && !quoted ? { text: slashed, pattern: slashed, raw, span } : { text: slashed, raw, span };
}
