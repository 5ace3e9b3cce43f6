import { lastSegment } from '../paths.ts';
import { analyseText } from './analyseCommand.ts';
import { noteDialect } from './dialects.ts';
import { type Arguments, splitNames } from './arguments.ts';
import { type Context, inOtherProcess } from './context.ts';
import { bookCode } from './inlineCode.ts';
import { type ProgramCall, assignRoles, perform, understood } from './interpretProgram.ts';
import { bookRole } from './roles.ts';

/** An interpreter without a file runs what it reads. */
export function runInput(kind: 'shell' | 'code', given: Arguments, call: ProgramCall): void {
  const { input } = call.context;
  // `node --test` looks for files of its own
  if (given.written.has('--test')) return understood(call);
  if (given.values.some(({ role }) => ['shell', 'code', 'module', 'command'].includes(role))) return understood(call);
  understood(call);
  if (kind === 'shell' && input.kind === 'text') return runInputText(input.text, call);
  if (input.kind === 'pipe' && input.downloads) return perform('code.run-downloaded', call);
  bookCode(input.kind === 'text' ? input.text : undefined, call);
}

/** A database client without statements among its words takes them from its input. */
export function runStatements(kind: 'sql' | 'file-sql' | 'mongo', given: Arguments, operands: string | undefined, call: ProgramCall): void {
  const roles = [...given.values.map(({ role }) => role), ...(assignRoles(splitNames(operands), given.operands.length) ?? [])];
  if (roles.some((role) => role === kind || role === 'sql-file' || role === 'script')) return;
  const { input } = call.context;
  bookRole(kind, [{ text: input.kind === 'text' ? input.text : undefined, raw: '', span: call.span }], call);
}

function runInputText(text: string, call: ProgramCall): void {
  const inner: Context = { ...inOtherProcess(call.context), within: call.context.within ?? call.span, input: { kind: 'unknown' } };
  noteDialect(lastSegment(call.argv[0] ?? ''), text, inner);
  analyseText(text, inner);
}
