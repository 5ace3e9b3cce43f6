import type { AndOr, ArithmeticExpression, Case, CompoundList, For, HereDoc, If, ParsedScript, Pipeline, Redirection, Select, Statement, SyntaxNode, TestExpression, While, Word } from 'unbash';
import { type Context, type Names, type StandardInput, TooMuchError, bookUnknown, deepestNesting, fork, merge, setVariable } from './context.ts';
import { interpretCommand } from './interpretCommand.ts';
import { bookRedirections, inputFrom } from './redirections.ts';
import { expandWord, singleText } from './words.ts';

/** Visits a script that runs in a shell of its own: a substitution, a wrapped command. Gives the names that it prints, where it prints names. */
export function visitScript(script: ParsedScript, context: Context): Names | undefined {
  if (context.depth >= deepestNesting) throw new TooMuchError(`commands are nested deeper than ${deepestNesting} times`);
  const inner = { ...fork(context), depth: context.depth + 1, ...(script.source === undefined ? {} : { within: { start: script.pos, end: script.end } }) };
  for (const statement of script.commands) visit(statement, inner);
  return script.commands.length === 1 ? inner.printed : undefined;
}

/** Visits every node that runs something. All branches count, since which one is taken is not known. */
export function visit(node: SyntaxNode, context: Context): void {
  switch (node.type) {
    case 'Statement':
      return visitStatement(node, context);
    case 'CompoundList':
      for (const statement of node.commands) visit(statement, context);
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
      context.functions.set(node.name.value, node.body);
      return;
    case 'Coproc':
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
  context.directoriesOnSuccess = undefined;
}

/** After `cd x &&` the directory is certain; after `;` a `cd` that failed left the old one. */
function visitAndOr(node: AndOr, context: Context): void {
  let ifFailed: readonly string[] = [];
  const others = node.commands.slice(0, -1);
  node.commands.forEach((command, index) => {
    const operator = node.operators[index - 1];
    const succeeded = context.directoriesOnSuccess;
    if (operator === '&&' && succeeded !== undefined) {
      ifFailed = [...ifFailed, ...context.directories.filter((directory) => !succeeded.includes(directory))];
      context.directories = succeeded;
    }
    if (operator === '||' && leaves(command)) {
      visit(command, fork(context));
      context.directories = succeeded ?? context.directories;
    } else if (operator === '||') visitBranches([(way) => visit(command, way), () => undefined], context);
    else visit(command, context);
  });
  if (context.directories.length > 0) context.directories = [...new Set([...context.directories, ...ifFailed])];
  if (!others.every(printsNothing)) context.printed = undefined;
}

function printsNothing(node: SyntaxNode): boolean {
  return node.type === 'TestCommand' || (node.type === 'Command' && ['cd', 'test', '[', 'true'].includes(node.name?.value ?? ''));
}

/** `exit` and `return`: what follows runs only if what stood before succeeded. */
function leaves(node: SyntaxNode): boolean {
  if (node.type === 'Command') return ['exit', 'return'].includes(node.name?.value ?? '');
  return node.type === 'BraceGroup' && node.body.commands.some((statement) => leaves(statement.command));
}

function visitPipeline(node: Pipeline, context: Context): void {
  if (node.commands.length === 1 && node.commands[0] !== undefined) return visit(node.commands[0], context);
  let input: StandardInput = context.input;
  for (const command of node.commands) {
    const before = context.effects.length;
    const way = { ...fork(context), input, printed: undefined };
    visit(command, way);
    const downloads: boolean = context.effects.slice(before).some((effect) => effect.kind === 'reach') || (input.kind === 'pipe' && input.downloads);
    input = { kind: 'pipe', downloads, names: way.printed };
  }
  context.printed = input.kind === 'pipe' ? input.names : undefined;
}

function visitRedirected(command: SyntaxNode, redirects: readonly Redirection[], context: Context): void {
  bookRedirections(redirects, context);
  const outer = context.input;
  context.input = inputFrom(redirects, context) ?? outer;
  visit(command, context);
  context.input = outer;
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
    setVariable(context, node.name.value, value, names);
    visitBranches([(way) => visit(node.body, way), () => undefined], context);
  }
  if (!known) visitLoop([node.body], context);
}

function visitWhile(node: While, context: Context): void {
  visit(node.clause, context);
  visitLoop([node.body, node.clause], context);
}

/** A body may run never or often; the second visit sees what the first one changed. */
function visitLoop(bodies: readonly CompoundList[], context: Context): void {
  for (let round = 0; round < 2; round++) visitBranches([(way) => bodies.forEach((body) => visit(body, way)), () => undefined], context);
}

function visitCase(node: Case, context: Context): void {
  singleText(node.word, context);
  for (const item of node.items) for (const pattern of item.pattern) singleText(pattern, context);
  visitBranches([...node.items.map((item) => (way: Context) => visit(item.body, way)), () => undefined], context);
}

function visitBranches(branches: readonly ((way: Context) => void)[], context: Context): void {
  const ways = branches.map((branch) => {
    const way = fork(context);
    branch(way);
    return way;
  });
  merge(context, ways);
}

/** Bash computes the text of arithmetic tests, and runs substitutions that stand in it as data. */
const arithmeticTests = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-v', '-R']);

function visitTest(test: TestExpression, context: Context): void {
  switch (test.type) {
    case 'TestUnary':
      return testWords(test.operator, [test.operand], context);
    case 'TestBinary':
      return testWords(test.operator, [test.left, test.right], context);
    case 'TestLogical':
      for (const operand of test.operands) visitTest(operand, context);
      return;
    case 'TestNot':
      return visitTest(test.operand, context);
    case 'TestGroup':
      return visitTest(test.expression, context);
  }
}

function testWords(operator: string, words: readonly Word[], context: Context): void {
  for (const word of words) {
    const text = singleText(word, context);
    if (arithmeticTests.has(operator) && text !== undefined && /[[`$]/.test(text)) bookUnknown(context, `bash computes \`${word.text}\` and may run what stands in it`, { start: word.pos, end: word.end });
  }
}

/** Visits the substitutions inside an arithmetic expression. */
export function visitArithmetic(expression: ArithmeticExpression, context: Context): void {
  switch (expression.type) {
    case 'ArithmeticBinary':
      visitArithmetic(expression.left, context);
      return visitArithmetic(expression.right, context);
    case 'ArithmeticUnary':
      return visitArithmetic(expression.operand, context);
    case 'ArithmeticTernary':
      for (const part of [expression.test, expression.consequent, expression.alternate]) visitArithmetic(part, context);
      return;
    case 'ArithmeticGroup':
      return visitArithmetic(expression.expression, context);
    case 'ArithmeticCommandExpansion':
      if (expression.script !== undefined) visitScript(expression.script, context);
      return;
    case 'ArithmeticWord':
      singleText({ type: 'Word', text: expression.value, value: expression.value, pos: expression.pos, end: expression.end, parts: expression.parts }, context);
      if (/[[`]/.test(expression.value)) bookUnknown(context, `bash computes the subscript in \`${expression.value}\` and may run what stands in it`, { start: expression.pos, end: expression.end });
  }
}

/** The text of a here-document when it holds nothing that the shell replaces; its substitutions are visited. */
export function hereDocumentText(node: HereDoc, context: Context): string | undefined {
  if (node.delimiter?.quoted === true || node.body.parts === undefined) return node.body.text;
  return singleText({ type: 'Word', text: node.body.text, value: node.body.text, pos: node.body.pos, end: node.body.end, parts: node.body.parts }, context);
}

