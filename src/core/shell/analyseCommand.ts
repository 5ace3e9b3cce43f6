import type { Shell } from '../action.ts';
import { type Effect, effectKey } from '../effect.ts';
import type { Facts } from '../ports.ts';
import { type Context, TooMuchError, book, bookUnknown, isSpent, mostEffects, spend, wholeBudget } from './context.ts';
import { noteDialect } from './dialects.ts';
import { parseCommand } from './parse.ts';
import { visitHere, visitScript } from './walk.ts';
import { analyseCmd } from './windows/analyseCmd.ts';
import { analysePowershell } from './windows/analysePowershell.ts';

/** Where and by what a command line would be run. */
export type CommandContext = { readonly cwd: string; readonly shell: Shell; readonly facts: Facts };

/**
 * Everything that a command line would do.
 * INVARIANT: what was not understood is in the list as an unknown effect; an empty line is one, too.
 */
export function analyseCommand(command: string, { cwd, shell, facts }: CommandContext): readonly Effect[] {
  const whole = { start: 0, end: command.length };
  const context: Context = { facts, effects: [], depth: 0, directories: [cwd], directoriesOnSuccess: undefined, directoriesOnFailure: undefined, crossedLink: false, variables: new Map(), nameVariables: new Map(), numbers: new Set(), budget: { left: wholeBudget }, functions: new Map(), unsettled: [], printed: undefined, input: { kind: 'inherited' }, within: undefined, taint: { variables: new Set(), uses: 0, namedUses: 0 } };
  if (shell === 'powershell' || shell === 'cmd') analyseSafely(command, context, () => (shell === 'cmd' ? analyseCmd(command, context) : analysePowershell(command, context)));
  else {
    noteDialect(shell, command, context);
    analyseText(command, context);
  }
  if (context.effects.length === 0 && isComment(command)) book(context, { kind: 'run', program: 'comment', argv: ['comment'], understood: true }, whole);
  if (context.effects.length === 0) bookUnknown(context, 'no command was found in this line', whole);
  return withoutRepetitions(context.effects);
}

/** A line that only says something. */
function isComment(command: string): boolean {
  return command.trim() !== '' && command.split(/\r?\n/).every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** The same effect of the same words is one effect, however often the analysis came by. */
function withoutRepetitions(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<string>();
  return effects.filter((effect) => {
    const key = `${effectKey(effect)}${JSON.stringify('span' in effect ? effect.span : '')}${'understood' in effect && effect.understood}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Reads a text as commands in a given context; for command lines and for texts that a command hands to a shell. With `here`, as `eval` does, the text changes the context itself. */
export function analyseText(text: string, context: Context, here = false): void {
  const parsed = parseCommand(text);
  if (!parsed.ok) return bookUnknown(context, parsed.why, { start: parsed.at, end: text.length });
  analyseSafely(text, context, () => {
    if (context.depth > 0) spend(context, text.length);
    if (here) visitHere(parsed.script, context);
    else visitScript(parsed.script, context);
  });
}

/** Whatever the analysis of a text throws is an unknown effect of that text; with nothing left to spend, of the whole line. */
function analyseSafely(text: string, context: Context, analysis: () => void): void {
  try {
    analysis();
  } catch (error) {
    if (error instanceof TooMuchError && context.depth > 0 && isSpent(context)) throw error;
    const why = error instanceof TooMuchError ? error.message : `the analysis failed: ${error instanceof Error ? error.message : String(error)}`;
    if (context.effects.length >= mostEffects) context.effects.pop();
    bookUnknown(context, why, { start: 0, end: text.length });
  }
}
