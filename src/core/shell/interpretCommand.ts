import type { Assignment, Command, CommandArgument, Redirection, Word } from 'unbash';
import { type Context, book, bookUnknown, setVariable } from './context.ts';
import { isRunnable } from './targetRoles.ts';
import { bookRedirections, inputFrom } from './redirections.ts';
import { runWords, spanOf, texts } from './runWords.ts';
import { beforeCommand, bookSecretFlow, holdsSecret, takesSecret } from './secretFlow.ts';
import { computesCode, isNumber } from './arithmetic.ts';
import { type WordValue, expandWord, singleText, singleWord } from './words.ts';

/** A simple command: its redirections, its assignments, and the program that it starts. */
export function interpretCommand(command: Command, context: Context): void {
  const { name } = command;
  context.printed = undefined;
  const before = beforeCommand(context);
  bookRedirections(command.redirects, context);
  const input = inputFrom(command.redirects, context) ?? context.input;
  const assignments = command.prefix.filter((part) => part.type === 'Assignment');
  const inCommand = name === undefined ? context : { ...context, variables: new Map(context.variables), nameVariables: new Map(context.nameVariables) };
  for (const assignment of assignments) interpretAssignment(assignment, inCommand);
  if (name === undefined) return noteAssignmentsAlone(command, context);
  const words = [...expandWord(name, context), ...command.args.flatMap((argument) => expandArgument(argument, context))];
  const outer = context.input;
  context.input = input;
  const given = holdsSecret(before, context);
  const from = context.effects.length;
  runWords(words, context);
  bookSecretFlow(given, before, from, texts(words), spanOf(words), context);
  if (fetches(context, from) && command.redirects.some((redirect) => goesElsewhere(redirect) && redirect.type === 'Redirect' && isRunnable(redirect.target?.value))) book(context, { kind: 'perform', operation: 'package.install', argv: texts(words) }, spanOf(words));
  context.input = outer;
  // what goes to a file is not printed
  if (command.redirects.some(goesElsewhere)) context.printed = undefined;
}

/** Whether a command, or what is piped into it, was fetched. */
function fetches(context: Context, from: number): boolean {
  return context.effects.slice(from).some(({ kind }) => kind === 'reach') || (context.input.kind === 'pipe' && context.input.downloads);
}

function goesElsewhere({ operator, descriptor }: Redirection): boolean {
  return operator.includes('>') && !(descriptor?.type === 'FileDescriptor' && descriptor.value === 2);
}

/** Takes an assignment over into the context. Setting what changes which programs run is not understood. */
export function interpretAssignment(assignment: Assignment, context: Context): void {
  const { name, value, index, append } = assignment;
  const subscript = index === undefined ? '' : singleText(index, context);
  if (subscript !== undefined && computesCode(subscript, context)) bookUnknown(context, `bash computes the subscript in \`${assignment.text}\` and may run what stands in it`, { start: assignment.pos, end: assignment.end });
  const before = context.effects.length;
  const { uses } = context.taint;
  const word = value.type === 'Word' ? singleWord(value, context) : undefined;
  const text = word === undefined ? undefined : word.text;
  if (value.type !== 'Word') visitElements(value.elements, context);
  if (context.taint.uses > uses || takesSecret(context.effects.slice(before))) context.taint.variables.add(name);
  const known = index === undefined && value.type === 'Word' ? text : undefined;
  const earlier = append === true ? context.variables.get(name) : '';
  setVariable(context, name, known === undefined || earlier === undefined ? undefined : earlier + known, { names: append === true ? undefined : word?.among, isNumber: value.type === 'Word' && text === undefined && value.parts !== undefined && isNumber(value, context), span: { start: assignment.pos, end: assignment.end } });
}

function visitElements(elements: readonly Word[], context: Context): undefined {
  for (const element of elements) expandWord(element, context);
}

/** `a=1` and `> file` alone start no program; so that a line of them is not taken for nothing, their effects are enough. */
function noteAssignmentsAlone(command: Command, context: Context): void {
  if (context.effects.length > 0) return;
  context.effects.push({ kind: 'run', program: 'assignment', argv: ['assignment'], understood: true, span: { start: command.pos, end: command.end } });
}

/** `export a=b` keeps its assignment as one word. */
function expandArgument(argument: CommandArgument, context: Context): readonly WordValue[] {
  if (argument.type === 'Word') return expandWord(argument, context);
  const text = argument.value.type === 'Word' ? singleText(argument.value, context) : visitElements(argument.value.elements, context);
  const span = { start: argument.pos, end: argument.end };
  return [{ text: text === undefined ? undefined : `${argument.name}${argument.append === true ? '+' : ''}=${text}`, raw: argument.text, span }];
}
