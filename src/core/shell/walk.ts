import type { AndOr, Case, CompoundList, For, HereDoc, If, ParsedScript, Pipeline, Redirection, Select, Statement, SyntaxNode, While } from 'unbash';
import { visitArithmetic, visitTest } from './arithmetic.ts';
import { type Context, type Printed, type StandardInput, TooMuchError, bookUnknown, deepestNesting, forgetAll, forgetOutcome, fork, merge, setVariable, spend, stateOf } from './context.ts';
import { interpretCommand } from './interpretCommand.ts';
import { bookRedirections, inputFrom } from './redirections.ts';
import { takesSecret } from './secretFlow.ts';
import { expandWord, singleText } from './words.ts';

/** Visits a script that runs in a shell of its own: a substitution, a wrapped command. Gives what it prints, where that is known. */
export function visitScript(script: ParsedScript, context: Context): Printed | undefined {
  if (context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  const inner = { ...fork(context), depth: context.depth + 1, ...(script.source === undefined ? {} : { within: { start: script.pos, end: script.end } }) };
  for (const statement of script.commands) visit(statement, inner);
  return script.commands.length === 1 ? inner.printed : undefined;
}

/** Visits a script that runs in the shell itself and changes its state: the text of `eval`. */
export function visitHere(script: ParsedScript, context: Context): void {
  if (context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  for (const statement of script.commands) visit(statement, context);
}

/** Visits every node that runs something. All branches count, since which one is taken is not known. */
export function visit(node: SyntaxNode, context: Context): void {
  spend(context, 1);
  switch (node.type) {
    case 'Statement':
      return visitStatement(node, context);
    case 'CompoundList':
      for (const statement of node.commands) visit(statement, context);
      if (node.commands.length > 1) context.printed = undefined;
      return;
    case 'AndOr':
      return visitAndOr(node, context);
    case 'Pipeline':
      return visitPipeline(node, context);
    case 'Command':
      return interpretCommand(node, context);
    case 'Redirected':
      return visitRedirected(node.command, node.redirects, context);
    case 'If':
      return visitIf(node, context);
    case 'For':
    case 'Select':
      return visitFor(node, context);
    case 'ArithmeticFor':
      for (const expression of [node.initialize, node.test, node.update]) if (expression !== undefined) visitArithmetic(expression, context);
      return visitLoop([node.body], context);
    case 'While':
      return visitWhile(node, context);
    case 'Subshell':
      return visit(node.body, fork(context));
    case 'BraceGroup':
      return visit(node.body, context);
    case 'Case':
      return visitCase(node, context);
    case 'Function':
      context.functions.set(node.name.value, { bodies: [node.body], certain: true });
      return;
    case 'Coproc':
      setVariable(context, node.name?.value ?? 'COPROC', undefined);
      return visit(node.body, fork(context));
    case 'TestCommand':
      return visitTest(node.expression, context);
    case 'ArithmeticCommand':
      if (node.expression !== undefined) visitArithmetic(node.expression, context);
      return;
    default:
      bookUnknown(context, `\`${node.type}\` is not a form of command that is known here`, { start: node.pos, end: node.end });
  }
}

function visitStatement(statement: Statement, context: Context): void {
  visit(statement.command, statement.background === true ? fork(context) : context);
  forgetOutcome(context);
}

/** After `cd x &&` the directory is certain; after `;` a `cd` that failed left the old one. */
function visitAndOr(node: AndOr, context: Context): void {
  const others = node.commands.slice(0, -1);
  let failed: readonly Context[] = [];
  node.commands.forEach((command, index) => {
    if (node.operators[index - 1] === '||') {
      visitAlternative(command, [...failed, { ...fork(context), directories: context.directoriesOnFailure ?? context.directories }], context);
      failed = [];
      return;
    }
    if (index > 0) failed = [...failed, fork(context)];
    context.directories = context.directoriesOnSuccess ?? context.directories;
    forgetOutcome(context);
    visit(command, context);
  });
  const { printed } = context;
  if (failed.length > 0) merge(context, [fork(context), ...failed]);
  context.printed = others.every(printsNothing) ? printed : undefined;
}

/** What stands behind `||` runs only when something before it failed, and what follows runs either way, unless it leaves. */
function visitAlternative(command: SyntaxNode, failed: readonly Context[], context: Context): void {
  const succeeded = { ...fork(context), directories: context.directoriesOnSuccess ?? context.directories };
  const alternative = fork(context);
  merge(alternative, failed);
  visit(command, alternative);
  merge(context, leaves(command, context) ? [succeeded] : [succeeded, alternative]);
}

function printsNothing(node: SyntaxNode): boolean {
  return node.type === 'TestCommand' || (node.type === 'Command' && ['cd', 'test', '[', 'true'].includes(node.name?.value ?? ''));
}

/** `exit`: what follows runs only if what stood before succeeded. `return` does not count, since outside a function it fails and goes on. */
function leaves(node: SyntaxNode, context: Context): boolean {
  if (node.type === 'Command') return node.name?.value === 'exit' && !context.functions.has('exit');
  return node.type === 'BraceGroup' && node.body.commands.some((statement) => statement.background !== true && leaves(statement.command, context));
}

function visitPipeline(node: Pipeline, context: Context): void {
  if (node.commands.length === 1 && node.commands[0] !== undefined) {
    visit(node.commands[0], context);
    if (node.prefixes.some((prefix) => prefix.type === 'Negation')) forgetOutcome(context);
    return;
  }
  let input: StandardInput = context.input;
  let printed: Printed | undefined;
  for (const command of node.commands) {
    const before = context.effects.length;
    const { uses } = context.taint;
    const way = { ...fork(context), input, printed: undefined };
    visit(command, way);
    const downloads: boolean = context.effects.slice(before).some((effect) => effect.kind === 'reach') || (input.kind === 'pipe' && input.downloads);
    const secret = takesSecret(context.effects.slice(before)) || (input.kind === 'pipe' && input.secret) || context.taint.uses > uses;
    input = inputOf(secret ? undefined : way.printed, downloads, secret);
    printed = way.printed;
  }
  context.printed = printed;
}

/** What the next command of a pipeline reads. */
function inputOf(printed: Printed | undefined, downloads: boolean, secret: boolean): StandardInput {
  return printed?.kind === 'text' ? { kind: 'text', text: `${printed.text}\n` } : { kind: 'pipe', downloads, names: printed?.kind === 'names' ? printed.names : undefined, secret };
}

function visitRedirected(command: SyntaxNode, redirects: readonly Redirection[], context: Context): void {
  bookRedirections(redirects, context);
  const outer = context.input;
  context.input = inputFrom(redirects, context) ?? outer;
  visit(command, context);
  context.input = outer;
  context.printed = undefined;
}

function visitIf(node: If, context: Context): void {
  visit(node.clause, context);
  const ways: ((way: Context) => void)[] = [(way) => visit(node.then, way)];
  for (const elif of node.elif) ways.push((way) => (visit(elif.clause, way), visit(elif.then, way)));
  ways.push((way) => (node.else === undefined ? undefined : visit(node.else, way)));
  visitBranches(ways, context);
}

/** With a list that is known, the body is followed once for each word; otherwise once with a variable that is not known. */
function visitFor(node: For | Select, context: Context): void {
  const words = (node.wordlist ?? []).flatMap((word) => expandWord(word, context));
  const names = words.length === 1 ? words[0]?.among : undefined;
  const known = node.type === 'For' && node.wordlist !== undefined && words.length <= 64 && words.every((word) => word.text !== undefined && word.pattern === undefined);
  const values = known ? words.map((word) => word.text) : [undefined];
  for (const value of values) {
    setVariable(context, node.name.value, value, { names });
    visitBranches([(way) => visit(node.body, way), () => undefined], context);
  }
  if (!known) visitLoop([node.body], context);
  // `break` may have left the loop at any word
  if (values.length > 1) setVariable(context, node.name.value, undefined, { names });
}

function visitWhile(node: While, context: Context): void {
  visit(node.clause, context);
  visitLoop([node.body, node.clause], context);
}

/** After so many rounds that still change something, nothing is taken for known. */
const mostRounds = 8;

/** A body may run never or often: it is followed until another round would find nothing new. */
function visitLoop(bodies: readonly CompoundList[], context: Context): void {
  const once = (): void => visitBranches([(way) => bodies.forEach((body) => visit(body, way)), () => undefined], context);
  for (let round = 0; round < mostRounds; round++) {
    const before = stateOf(context);
    once();
    if (stateOf(context) === before) return;
  }
  forgetAll(context);
  once();
}

function visitCase(node: Case, context: Context): void {
  singleText(node.word, context);
  for (const item of node.items) for (const pattern of item.pattern) singleText(pattern, context);
  const ways = [...node.items.map((item) => (way: Context) => visit(item.body, way)), (): void => undefined];
  visitBranches(ways, context);
  // one body may run after another: the second visit sees what the first ones changed
  if (node.items.some((item) => item.terminator === ';&' || item.terminator === ';;&')) visitBranches(ways, context);
}

function visitBranches(branches: readonly ((way: Context) => void)[], context: Context): void {
  const ways = branches.map((branch) => {
    const way = fork(context);
    branch(way);
    return way;
  });
  merge(context, ways);
}

/** The text of a here-document as the program gets it, when nothing in it is only known at run time; its substitutions are visited. */
export function hereDocumentText({ delimiter, body }: HereDoc, context: Context): string | undefined {
  const { pos, end, text } = body;
  if (delimiter?.quoted === true) return text;
  const parts = (body.parts ?? [{ type: 'Literal', pos, end, text, value: text } as const]).map((part) => (part.type === 'Literal' ? { ...part, value: unescaped(part.text) } : part));
  return singleText({ type: 'Word', text, value: text, pos, end, parts }, context);
}

/** In a here-document a backslash protects these characters alone. */
function unescaped(text: string): string {
  return text.replace(/\\([$`\\]|\n)/g, (_, character: string) => (character === '\n' ? '' : character));
}
