import { type ParsedScript, type SyntaxNode, forEachChild } from 'unbash';

/**
 * The parser accepts a few forms in which bash runs a substitution that it did not see (verified against bash 5.2):
 * `1<(cmd)`, `a=($(cmd))z`, `"${\<newline>x:-$(cmd)}"`, single quotes inside `${..}` of a here-document, and single quotes in arithmetic.
 * So the raw text is read once more: each place where a substitution can open must be one that the parser resolved,
 * or lie where the shell takes text literally. Anything else is not understood.
 * Nor may the parser leave anything out between the words of a command.
 */
export function findUnresolvedOpener(script: ParsedScript, text: string): number | undefined {
  const marks = new Marks(text);
  markNode(script, marks, false);
  return marks.gap ?? findRest(script, text) ?? scan(marks) ?? firstDefined(marks.innerScripts, (inner) => findUnresolvedOpener(inner, inner.source ?? ''));
}

/** Where the last command ends, when more than separators and comments follow it (`ls(`). Texts of here-documents stand there as well, so that lines with one are not held to it. */
function findRest(script: ParsedScript, text: string): number | undefined {
  const end = script.commands.at(-1)?.end ?? 0;
  return text.includes('<<') || /^(?:[\s;&]|\\\r?\n|#[^\n]*)*$/.test(text.slice(end)) ? undefined : end;
}

/** Between the words of a command stands nothing but space; where it does (`~(ls`), the parser passed over something. */
function findGap(words: readonly { readonly pos: number; readonly end: number }[], text: string): number | undefined {
  let at: number | undefined;
  for (const { pos, end } of [...words].sort((a, b) => a.pos - b.pos)) {
    if (at !== undefined && pos > at && !/^(?:\s|\\\r?\n)*$/.test(text.slice(at, pos))) return at;
    at = Math.max(at ?? 0, end);
  }
  // what stands in front of a bracket is the name of a function, and no command
  return at !== undefined && text[at] === '(' ? at : undefined;
}

/** What is known about each character of the text. */
class Marks {
  readonly resolvedOpeners = new Set<number>();
  readonly literal: Uint8Array;
  readonly noProcessSubstitution: Uint8Array;
  readonly insideWord: Uint8Array;
  /** Scripts between escaped backticks: their positions count in a text of their own. */
  readonly innerScripts: ParsedScript[] = [];
  /** Where a command has something between its words that the parser passed over. */
  gap: number | undefined;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.literal = new Uint8Array(text.length);
    this.noProcessSubstitution = new Uint8Array(text.length);
    this.insideWord = new Uint8Array(text.length);
  }
}

const wordLike = new Set(['Word', 'Literal', 'HereDocBody', 'ArithmeticExpansion', 'ArithmeticCommand', 'ParameterExpansion', 'TestCommand']);
const arithmetic = new Set(['ArithmeticExpansion', 'ArithmeticCommand', 'ArithmeticFor']);

/** @param quotesDoNotProtect true inside here-documents, arithmetic and subscripts, where single quotes are ordinary characters */
function markNode(node: SyntaxNode, marks: Marks, quotesDoNotProtect: boolean): void {
  if (wordLike.has(node.type)) marks.insideWord.fill(1, node.pos, node.end);
  if (arithmetic.has(node.type)) marks.noProcessSubstitution.fill(1, node.pos, node.type === 'ArithmeticFor' ? node.body.pos : node.end);
  switch (node.type) {
    case 'CommandExpansion':
      marks.resolvedOpeners.add(node.pos);
      if (node.text.startsWith('`')) marks.resolvedOpeners.add(node.end - 1);
      if (node.script?.source !== undefined) {
        marks.literal.fill(1, node.pos + 1, node.end - 1);
        marks.innerScripts.push(node.script);
        return;
      }
      break;
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'ParameterExpansion':
      marks.resolvedOpeners.add(node.pos);
      break;
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      if (!quotesDoNotProtect) marks.literal.fill(1, node.pos, node.end);
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      for (const part of node.parts) if (part.type === 'Literal') marks.noProcessSubstitution.fill(1, part.pos, part.end);
      break;
    case 'HereDoc':
      markHereDocument(node, marks);
      break;
    case 'Command':
      marks.gap ??= findGap([...(node.name === undefined ? [] : [node.name]), ...node.prefix, ...node.args, ...node.redirects], marks.text);
      break;
    case 'HereDocDelimiter':
      marks.literal.fill(1, node.pos, node.end);
      break;
    default:
  }
  forEachChild(node, (child) => markNode(child, marks, childQuotes(node, child, quotesDoNotProtect)));
}

function markHereDocument(node: Extract<SyntaxNode, { type: 'HereDoc' }>, marks: Marks): void {
  const { body, delimiter } = node;
  if (delimiter?.quoted === true) marks.literal.fill(1, body.pos, body.end);
  else if (body.parts === undefined) marks.noProcessSubstitution.fill(1, body.pos, body.end);
  else for (const part of body.parts) if (part.type === 'Literal') marks.noProcessSubstitution.fill(1, part.pos, part.end);
}

function childQuotes(node: SyntaxNode, child: SyntaxNode, inherited: boolean): boolean {
  // the body of `for ((…))` holds commands like any other
  if (node.type === 'Script' || (node.type === 'ArithmeticFor' && child === node.body)) return false;
  if (node.type === 'HereDocBody' || node.type.startsWith('Arithmetic') || node.type === 'Slice') return true;
  return inherited || ('index' in node && child === node.index);
}

function scan({ text, literal, noProcessSubstitution, insideWord, resolvedOpeners }: Marks): number | undefined {
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (literal[i] === 1) continue;
    if (character === '\\') i++;
    else if (character === '#' && insideWord[i] === 0 && (i === 0 || /[\s;&|()]/.test(text[i - 1] ?? ''))) i = endOfLine(text, i);
    else if (opensSubstitution(text, i, noProcessSubstitution[i] === 1) && !resolvedOpeners.has(i)) return i;
  }
  return undefined;
}

/** Whether bash could begin a substitution here. A line may be continued between the two characters of an opener. */
function opensSubstitution(text: string, at: number, noProcessSubstitution: boolean): boolean {
  let next = at + 1;
  while (text[next] === '\\' && text[next + 1] === '\n') next += 2;
  if (text[at] === '`') return true;
  if (text[at] === '$') return text[next] === '(' || text[next] === '{' || text[next] === '[';
  return (text[at] === '<' || text[at] === '>') && text[next] === '(' && !noProcessSubstitution;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
