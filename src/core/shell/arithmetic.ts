import type { ArithmeticExpression, TestExpression, Word } from 'unbash';
import { type Context, bookUnknown, setVariable } from './context.ts';
import { visitScript } from './walk.ts';
import { singleText } from './words.ts';

/** Whether bash may run something while it computes a text: it looks into the variables that stand there, and into those that stand in them. */
export function computesCode(text: string, context: Context): boolean {
  const pending = [text];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (/[[`$]/.test(next)) return true;
    for (const [name] of next.matchAll(/[A-Za-z_]\w*/g)) {
      if (seen.has(name) || context.numbers.has(name)) continue;
      seen.add(name);
      // set in this line, to something that only the running command knows
      if (context.variables.has(name) && context.variables.get(name) === undefined) return true;
      pending.push(context.variables.get(name) ?? '');
    }
  }
  return false;
}

/** Bash computes the text of arithmetic tests, and runs substitutions that stand in it as data. */
const arithmeticTests = new Set(['-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-v', '-R']);

/** Words whose value is not known and yet a number: `$?`, `$#`, `$((…))`, `${#x}`, a variable that holds one. A variable that this line does not set is the person's own. */
export function isNumber(word: Word, context: Context): boolean {
  return (word.parts ?? []).every((part) => {
    if (part.type === 'DoubleQuoted') return isNumber({ ...word, parts: part.parts }, context);
    if (part.type === 'ArithmeticExpansion' || part.type === 'Literal') return true;
    if (part.type === 'SimpleExpansion') return /^\$[?#$!0-9]$/.test(part.text) || holdsNumber(part.text.slice(1), context);
    return part.type === 'ParameterExpansion' && (part.prefix === '#' || (part.operation === undefined && part.index === undefined && part.prefix === undefined && holdsNumber(part.parameter, context)));
  });
}

function holdsNumber(name: string, context: Context): boolean {
  return context.numbers.has(name) || !context.variables.has(name);
}

/** Visits the words of a test between double brackets. */
export function visitTest(test: TestExpression, context: Context): void {
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
    if (arithmeticTests.has(operator) && (text === undefined ? !isNumber(word, context) : computesCode(text, context))) bookUnknown(context, `bash computes \`${word.text}\` and may run what stands in it`, { start: word.pos, end: word.end });
  }
}

/** Visits the substitutions inside an arithmetic expression. */
export function visitArithmetic(expression: ArithmeticExpression, context: Context): void {
  switch (expression.type) {
    case 'ArithmeticBinary':
      // a name that is only set is not computed
      if (expression.operator !== '=' || expression.left.type !== 'ArithmeticWord' || !/^[A-Za-z_]\w*$/.test(expression.left.value)) visitArithmetic(expression.left, context);
      visitArithmetic(expression.right, context);
      if (/^(?:[-+*/%&|^]|<<|>>)?=$/.test(expression.operator)) forgetNumber(expression.left, context);
      return;
    case 'ArithmeticUnary':
      visitArithmetic(expression.operand, context);
      if (/^(?:\+\+|--)$/.test(expression.operator)) forgetNumber(expression.operand, context);
      return;
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
      if (/[[`]/.test(expression.value) || computesCode(expression.value.replaceAll('$', ' '), context)) bookUnknown(context, `bash computes the subscript in \`${expression.value}\` and may run what stands in it`, { start: expression.pos, end: expression.end });
  }
}

/** A variable that arithmetic sets holds a number that is not worked out here. */
function forgetNumber(target: ArithmeticExpression, context: Context): void {
  if (target.type === 'ArithmeticWord') setVariable(context, target.value, undefined, { isNumber: true });
}
