import type { DoubleQuotedChild, ParsedScript, Word, WordPart } from 'unbash';
import type { Span } from '../effect.ts';
import { type Context, TooMuchError, fetchedFile, type Names, type Printed, type VariableValue, bookUnknown, setVariable } from './context.ts';
import { expandBraces } from './braces.ts';
import { computesCode, visitArithmetic } from './arithmetic.ts';
import { noteUse } from './secretFlow.ts';
import { visitScript } from './walk.ts';

/** A word as the program will get it, as far as that is known. */
export type WordValue = {
  /** The exact text, or undefined when only the running command knows it. */
  readonly text: string | undefined;
  /** Set for an unquoted pattern: the text is then matched against the disk. Literal wildcards are escaped in it. */
  readonly pattern?: string;
  /** How a text that is not known begins, as far as it is: what begins with a letter is no option. */
  readonly start?: string;
  /** Set when the word is one of the names that a command prints. */
  readonly among?: Names;
  /** Set when the word is what a known program prints to set itself up in a shell, and nothing else. */
  readonly setUp?: true;
  readonly raw: string;
  readonly span: Span;
};

/** One piece of a word: text in which literal wildcards are escaped, or undefined when not known. */
type Piece = { readonly text: string | undefined; readonly wild: boolean; readonly start?: string; readonly among?: Names; readonly setUp?: true };

/** All words that one written word becomes: braces and split variables make several, patterns are matched against the disk. */
export function expandWord(word: Word, context: Context): readonly WordValue[] {
  const split = splitVariable(word, context);
  if (split !== undefined) return split;
  return expandBraces(word).flatMap((parts) => matchDisk(joinPieces(word, piecesOf(word, parts, context, true)), context));
}

/** The one text that a word stands for where the shell neither splits nor matches it: assignments, here-strings, `case`. */
export function singleText(word: Word, context: Context): VariableValue {
  return singleWord(word, context).text;
}

/** The same with what is known of a text that is not. */
export function singleWord(word: Word, context: Context): WordValue {
  return joinPieces(word, piecesOf(word, word.parts, context));
}

function piecesOf(word: Word, parts: readonly WordPart[] | undefined, context: Context, splits = false): readonly Piece[] {
  if (parts === undefined) return [tilde(literal(word.value), word.text, context)];
  return parts.map((part, index) => {
    const piece = pieceOf(part, context);
    if (splits && isVariable(part) && /[ \t\n*?[\\]/.test(piece.text ?? '')) return unknownPiece;
    return index === 0 && part.type === 'Literal' ? tilde(piece, part.text, context, parts[1]) : piece;
  });
}

/** Outside quotes the shell splits what a variable holds or a command prints, and matches it against the disk. */
function isVariable(part: WordPart): boolean {
  return part.type === 'CommandExpansion' || part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion';
}

function pieceOf(part: WordPart | DoubleQuotedChild, context: Context): Piece {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return literal(part.value);
    case 'DoubleQuoted':
    case 'LocaleString':
      return together(part.parts.map((child) => pieceOf(child, context)));
    case 'Glob':
      return { text: part.text, wild: true };
    case 'SimpleExpansion':
      return variable(part.text.slice(1), context);
    case 'ParameterExpansion':
      return parameter(part, context);
    case 'CommandExpansion':
      return part.script === undefined ? unknownPiece : output(visitScript(part.script, context));
    case 'ArithmeticExpansion':
      if (part.expression !== undefined) visitArithmetic(part.expression, context);
      return unknownPiece;
    case 'ProcessSubstitution':
      return literal(part.script === undefined ? '/dev/fd/63' : processFile(part.script, context));
    case 'ExtendedGlob':
    case 'BraceExpansion':
      for (const child of part.parts ?? []) pieceOf(child, context);
      return unknownPiece;
  }
}

const unknownPiece: Piece = { text: undefined, wild: false };

/** The file that stands for what a process prints; another one when it fetches that, so that running it can be told from running a text. */
function processFile(script: ParsedScript, context: Context): string {
  const before = context.effects.length;
  visitScript(script, context);
  return context.effects.slice(before).some(({ kind }) => kind === 'reach') ? fetchedFile : '/dev/fd/63';
}

/** One of the names that a command prints. */
function among(names: Names | undefined): Piece {
  return names === undefined ? unknownPiece : { ...unknownPiece, among: names, start: names.mayBeOption ? '' : './' };
}

/** What a command prints takes the place of a substitution, without the ends of its last lines. */
function output(printed: Printed | undefined): Piece {
  if (printed?.kind === 'set-up') return { ...unknownPiece, setUp: true };
  return printed?.kind === 'text' ? literal(printed.text.replace(/\n+$/, '')) : among(printed?.kind === 'names' ? printed.names : undefined);
}

function literal(text: string): Piece {
  return { text: text.replace(/[\\*?[\]]/g, '\\$&'), wild: false };
}

function together(pieces: readonly Piece[]): Piece {
  const known = pieces.every((piece) => piece.text !== undefined);
  const unknown = pieces.findIndex((piece) => piece.text === undefined);
  const start = pieces.slice(0, unknown).map((piece) => piece.text).join('') + (pieces[unknown]?.start ?? '');
  const names = pieces[0]?.among !== undefined && pieces.slice(1).every((piece) => staysBeside(piece.text)) ? { among: pieces[0].among } : {};
  const setUp = pieces.length === 1 && pieces[0]?.setUp === true ? { setUp: true as const } : {};
  return { text: known ? pieces.map((piece) => piece.text).join('') : undefined, wild: pieces.some((piece) => piece.wild), start, ...names, ...setUp };
}

/** Whether a text behind a name still names something below the same folder. */
function staysBeside(text: string | undefined): boolean {
  return text !== undefined && !text.split('/').includes('..');
}

function variable(name: string, context: Context): Piece {
  noteUse(name, context.variables.has(name), context);
  const value = valueOf(name, context);
  return value === undefined ? among(context.nameVariables.get(name)) : literal(value);
}

/** Variables that the shell sets by itself, so that what the line put there need not be there any more. */
const setByShell = /^(?:PWD|OLDPWD|_|OPTARG|OPTIND|RANDOM|SRANDOM|SECONDS|LINENO|BASH\w*|EPOCH\w*|PIPESTATUS|DIRSTACK|FUNCNAME|GROUPS|E?UID|PPID|SHLVL|HISTCMD)$/;

/** What a variable holds: set in this line, or one of the few that the machine's facts give. */
export function valueOf(name: string, context: Context): VariableValue {
  if (context.variables.has(name)) return setByShell.test(name) ? undefined : context.variables.get(name);
  if (name === 'HOME') return context.facts.home;
  if (name === 'PWD') return context.directories.length === 1 ? context.directories[0] : undefined;
  return undefined;
}

function parameter(part: Extract<WordPart, { type: 'ParameterExpansion' }>, context: Context): Piece {
  const { operation, index, prefix } = part;
  if (operation !== undefined || index !== undefined) noteUse(part.parameter, context.variables.has(part.parameter), context);
  if (operation === undefined && index === undefined && prefix === undefined) return variable(part.parameter, context);
  const computed = [index, ...(operation?.type === 'Slice' ? [operation.offset, operation.length] : [])].map((word) => (word === undefined ? '' : singleText(word, context)));
  if (computed.some((text) => text !== undefined && computesCode(text, context))) bookUnknown(context, `bash computes what stands in \`${part.text}\` and may run it`, { start: part.pos, end: part.end });
  if (prefix === '!' && index === undefined && operation?.type !== 'Names') bookUnknown(context, `\`${part.text}\` takes a name from a variable and may run what stands in it`, { start: part.pos, end: part.end });
  if (operation?.type === 'Transform') bookUnknown(context, `\`${part.text}\` may run what the variable holds`, { start: part.pos, end: part.end });
  if (operation !== undefined) for (const value of Object.values(operation)) if (isWord(value)) singleText(value, context);
  if (operation?.type === 'Default' && operation.operator.endsWith('=')) setVariable(context, part.parameter, undefined);
  return unknownPiece;
}

function isWord(value: unknown): value is Word {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Word';
}

/** `~` and `~/…` at the start of an unquoted word; `~name` is another person's home, which is not known. */
function tilde(piece: Piece, written: string, context: Context, next?: WordPart): Piece {
  if (!written.startsWith('~') || piece.text === undefined) return piece;
  // what is quoted or computed behind it decides whether it is a tilde at all
  if (next !== undefined && !written.includes('/') && !(next.type === 'Literal' && next.text.startsWith('/'))) return unknownPiece;
  const home = valueOf('HOME', context);
  if (piece.text === '~' || piece.text.startsWith('~/')) return home === undefined ? unknownPiece : { ...piece, text: literal(home).text + piece.text.slice(1) };
  return unknownPiece;
}

/** A longer word is not followed; variables can double one with every use. */
const longestWord = 40_000;

function joinPieces(word: Word, pieces: readonly Piece[]): WordValue {
  const { text, wild, start = '', among: names, setUp } = together(pieces);
  if ((text?.length ?? 0) > longestWord) throw new TooMuchError(`a word has more than ${longestWord} characters`);
  const span = { start: word.pos, end: word.end };
  if (text === undefined) return { text: undefined, start, raw: word.text, span, ...(names === undefined ? {} : { among: names }), ...(setUp === undefined ? {} : { setUp }) };
  const plain = text.replace(/\\([\\*?[\]])/g, '$1');
  return wild ? { text: plain, pattern: text, raw: word.text, span } : { text: plain, raw: word.text, span };
}

/** The shell puts the names that fit in a pattern's place, and leaves the pattern as it is when none does. */
function matchDisk(value: WordValue, context: Context): readonly WordValue[] {
  const { pattern } = value;
  if (pattern === undefined) return [value];
  if (context.directories.length !== 1 && !pattern.startsWith('/')) return [{ ...value, text: undefined }];
  const found = context.facts.expand(pattern, context.directories[0] ?? '/');
  if ('problem' in found) return [value];
  const { pattern: _, ...plain } = value;
  if (found.length === 0 && spellsSecret(pattern)) bookUnknown(context, `\`${value.raw}\` fits the names that secrets have`, value.span);
  return found.length === 0 ? [plain] : found.map((text) => ({ ...plain, text }));
}

/** Names under which secrets are kept. A pattern that spells one is no pattern for anything else, whether the file is there now or later. */
const secretNames = ['.env', '.env~', '.env.local', '.env.production', '.netrc', '.npmrc', '.pypirc', '.pgpass', '.git-credentials', '.htpasswd', 'id_rsa', 'id_ed25519', 'credentials.json'];

function spellsSecret(pattern: string): boolean {
  const name = pattern.replace(/^.*\//, '');
  if (/^[*?[]/.test(name) || name.length > 40 || name.split('*').length > 4) return false;
  // a set of characters is taken for any character: one more question, and no form that can't be read
  const form = new RegExp(`^${name.replace(/\[[!^]?\]?[^\]]*\]/g, '?').replace(/[.+^${}()|\\[\]]/g, '\\$&').replace(/\*+/g, '.*').replace(/\?/g, '.')}$`);
  return secretNames.some((secret) => form.test(secret));
}

/** An unquoted variable alone in a word is split at white space. */
function splitVariable(word: Word, context: Context): readonly WordValue[] | undefined {
  const [part, ...others] = word.parts ?? [];
  if (others.length > 0 || part === undefined || (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion')) return undefined;
  if (part.type === 'ParameterExpansion' && (part.operation ?? part.index ?? part.prefix) !== undefined) return undefined;
  const value = valueOf(part.type === 'SimpleExpansion' ? part.text.slice(1) : part.parameter, context);
  if (value === undefined || !/[ \t\n*?[\\]/.test(value)) return undefined;
  const span = { start: word.pos, end: word.end };
  return value.split(/[ \t\n]+/).filter((text) => text !== '').flatMap((text) => matchDisk(/[*?[\\]/.test(text) ? { text, pattern: text, raw: word.text, span } : { text, raw: word.text, span }, context));
}
