import { type CommandEffect, type StandardInput, book, inOtherProcess } from './context.ts';
import { type ProgramCall, perform } from './interpretProgram.ts';
import { runWords } from './runWords.ts';
import { takesSecret } from './secretFlow.ts';
import type { WordValue } from './words.ts';

/** The words that `xargs` adds, or that take the place of `{}`, are only known when it runs, unless the line itself prints them. */
export function bookFedCommand(words: readonly WordValue[], call: ProgramCall, adds: boolean): void {
  const { input } = call.context;
  const mark = placeholder(call.argv);
  const hasPlace = words.some(({ text }) => text === undefined || text.includes(mark));
  if (input.kind === 'text' && adds && !hasPlace && !/['"\\]/.test(input.text)) return runFed(words, input.text.split(/\s+/).filter(Boolean).map((text) => ({ text, raw: text, span: call.span })), call);
  if (input.kind === 'inherited' && adds && needsNoWords(words, call)) return runFed(words, [], call);
  const names = input.kind === 'pipe' ? input.names : undefined;
  const fed: WordValue = { text: undefined, start: names?.mayBeOption === false ? './' : '', raw: 'words from standard input', span: call.span, ...(names === undefined ? {} : { among: names }) };
  const placed = words.map((each) => (each.text?.includes(mark) === true ? placedWord(each, fed, mark) : each));
  const isPlaced = placed.some((each, index) => each !== words[index]);
  // standard input is used up by the names
  runWords(isPlaced || !adds ? placed : [...words, fed], { ...inOtherProcess(call.context), input: input.kind === 'pipe' && input.downloads ? input : { kind: 'unknown' } });
}

/** `xargs -I %`: the text that each name takes the place of. See xargs(1). */
function placeholder(argv: readonly (string | undefined)[]): string {
  const at = argv.findIndex((word) => /^-[a-zA-Z0]*[IJ]$|^--replace-with$/.test(word ?? ''));
  const attached = argv.flatMap((word) => /^(?:-[IJ]|--replace=)(.+)$/.exec(word ?? '')?.[1] ?? [])[0];
  return (at === -1 ? attached : argv[at + 1]) ?? '{}';
}

function runFed(words: readonly WordValue[], fed: readonly WordValue[], call: ProgramCall): void {
  runWords([...words, ...fed], { ...inOtherProcess(call.context), input: { kind: 'unknown' } });
}

/** Nothing stands before `xargs`, so that nothing is likely to come: where any word that came would only be read, it need not be asked about. */
function needsNoWords(words: readonly WordValue[], call: ProgramCall): boolean {
  const effects: CommandEffect[] = [];
  const fed: WordValue = { text: undefined, start: './', raw: 'words from standard input', span: call.span };
  runWords([...words, fed], { ...inOtherProcess(call.context), effects, input: { kind: 'unknown' } });
  return effects.every((effect) => effect.kind === 'read' || (effect.kind === 'run' && effect.understood));
}

/** `{}` alone, or as the beginning of a path, is the word itself; anywhere else it is a part that is not known. */
function placedWord(word: WordValue, fed: WordValue, mark: string): WordValue {
  const [before = '', after = ''] = (word.text ?? '').split(mark);
  if (before === '' && !after.split('/').includes('..')) return { ...fed, raw: word.raw };
  return { text: undefined, start: before, raw: word.raw, span: word.span };
}

/** A variable that no line sets: what stands in its place is only known when it runs. */
const unknownValue = '"$CHAPERONE_UNKNOWN"';

/** How many values of `parallel` are followed one by one. */
const mostValues = 32;

/**
 * `parallel rm ::: a b`: a command line for a shell, once for each value that is listed or comes in.
 * Without a command, each value is a command line itself. See parallel(1).
 */
export function parallelLines(words: readonly WordValue[], input: StandardInput): readonly (string | undefined)[] {
  const at = words.findIndex(({ text }) => /^:{3,4}\+?$/.test(text ?? ''));
  const command = at === -1 ? words : words.slice(0, at);
  const values = at === -1 ? fedValues(input) : words.slice(at).some(({ text }) => /^::::/.test(text ?? '')) ? undefined : words.slice(at + 1).flatMap(({ text }) => (/^:::\+?$/.test(text ?? '') ? [] : [text]));
  const known = values !== undefined && values.length <= mostValues ? values : [undefined];
  if (command.length === 0) return known;
  if (command.some(({ text }) => text === undefined)) return [undefined];
  // words are joined as they are, or quoted with `-q`: both readings count
  const texts = command.map(({ text = '' }) => text);
  const lines = new Set([texts.join(' '), texts.map((text) => (/\s/.test(text) && !text.includes("'") ? `'${text}'` : text)).join(' ')]);
  return known.flatMap((value) => [...lines].map((line) => withValue(line, value !== undefined && /^[\w./~@%+,:=-]+$/.test(value) ? value : undefined)));
}

function withValue(line: string, value: string | undefined): string {
  const quoted = /'[^']*\{[^\s{}]*\}[^']*'/.test(line);
  const shown = value ?? (quoted ? `'${unknownValue}'` : unknownValue);
  return /\{[^\s{}]*\}/.test(line) ? line.replace(/\{[^\s{}]*\}/g, shown) : `${line} ${shown}`;
}

function fedValues(input: StandardInput): readonly string[] | undefined {
  return input.kind === 'text' ? input.text.split('\n').filter((value) => value !== '') : undefined;
}

/** `docker exec web ls`: what only looks is let through; anything else is a command in another place. */
export function bookInnerCommand(words: readonly WordValue[], call: ProgramCall): void {
  const effects: CommandEffect[] = [];
  runWords(words, { ...inOtherProcess(call.context), effects, directories: [], input: { kind: 'unknown' } });
  const secret = words.some(({ text }) => /(?:^|[\s'"/=])\.env(?!\.(?:example|sample))|\/run\/secrets|\/environ\b|id_[dre]\w+|\.pem\b|credential|secret|token|password|passphrase/i.test(text ?? ''));
  const onlyLooks = effects.length > 0 && !secret && !takesSecret(effects) && effects.every((effect) => effect.kind === 'read' || (effect.kind === 'run' && effect.understood));
  if (!onlyLooks) perform(/^(?:kubectl|oc)$/.test(call.argv[0] ?? '') ? 'remote.execute' : 'container.run', call);
  for (const effect of effects) if (effect.kind === 'perform' || effect.kind === 'reach') book(call.context, effect, call.span);
}
