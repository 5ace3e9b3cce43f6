import { type ParsedScript, type SyntaxNode, forEachChild, parse } from 'unbash';
import { codePoint } from '../display.ts';
import { findUnresolvedOpener } from './openerAudit.ts';

/** A command line that was understood in full, or the reason why not, with the offset where understanding ended. */
export type ParsedCommand = { readonly ok: true; readonly script: ParsedScript } | { readonly ok: false; readonly why: string; readonly at: number };

/** The longest command line that is looked at, in UTF-16 units; parsing time grows with it. */
export const longestCommand = 65_536;

/**
 * Parses a line of bash. INVARIANT: text that the parser did not fully resolve never comes back as a script.
 * Besides the parser's own errors this checks what it is known to pass over silently: see `openerAudit.ts`.
 */
export function parseCommand(text: string): ParsedCommand {
  if (text.length > longestCommand) return { ok: false, why: `the command is longer than ${longestCommand} characters`, at: longestCommand };
  const strange = strangeCharacter.exec(text);
  if (strange !== null) return { ok: false, why: `the command holds the character ${codePoint(strange[0])}, which shells and people read differently`, at: strange.index };
  // the parser's time grows with the square of these
  if (countOf(text, '`') > 400 || countOf(text, '"') > 8_000 || countOf(text, '$(') > 4_000) return { ok: false, why: 'the command holds more quotes and substitutions than are looked at', at: 0 };
  return parseClean(text);
}

/** NUL, a lone carriage return, other line ends that are not bash's, and characters that can't be seen or turn the text round. */
const strangeCharacter = /[\0\v\f\x1b\x7f\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\r(?!\n)/;

function parseClean(text: string): ParsedCommand {
  try {
    const script = parse(text);
    const error = firstError(script);
    if (error !== undefined) return { ok: false, why: `the shell could not read it: ${error.message}`, at: error.pos };
    const unresolved = findUnresolvedOpener(script, text);
    return unresolved === undefined ? { ok: true, script } : { ok: false, why: 'a part of it was not resolved', at: unresolved };
  } catch (error) {
    return { ok: false, why: `the parser gave up: ${error instanceof Error ? error.message : String(error)}`, at: 0 };
  }
}

/** The first error of a script or of anything nested in it; a here-document without its end is one too. */
function firstError(root: ParsedScript): { readonly message: string; readonly pos: number } | undefined {
  const pending: SyntaxNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const errors = node.type === 'Script' && 'errors' in node ? (node as ParsedScript).errors : undefined;
    if (errors?.[0] !== undefined) return errors[0];
    if (node.type === 'HereDoc' && node.closing === undefined) return { message: 'a here-document has no end', pos: node.pos };
    if (node.type === 'CommandExpansion' && node.script === undefined) return { message: 'a substitution has no end', pos: node.pos };
    forEachChild(node, (child) => void pending.push(child));
  }
  return undefined;
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
