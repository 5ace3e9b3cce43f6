// The house rules for source files, read with TypeScript's own parser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { type Source, allSources, nodesOf, sourceOf } from './sources.ts';

/** Tables of programs and packs are data: a line for each program, and the index says what they are. */
const isData = (path: string): boolean => /^core\/(?:shell\/programs|scope\/packs)\//.test(path);

const longestFile = 250;
const longestFunction = 60;

/** Everything in a file that breaks a rule, as `file:line what`. */
function breaches(source: Source): readonly string[] {
  const at = (node: ts.Node, what: string): string => `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`;
  const lines = source.text.split('\n').length - 1;
  const long = lines > longestFile && !isData(source.path) ? [`${source.path} has ${lines} lines`] : [];
  const silenced = /^\s*\/\/\s*@ts-(?:ignore|expect-error|nocheck)/m.test(source.text) ? [`${source.path} switches an error off`] : [];
  return [...long, ...silenced, ...[...nodesOf(source.tree)].flatMap((node) => [breachOf(node), undocumented(node)].flatMap((what) => (what === undefined ? [] : [at(node, what)])))];
}

function breachOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '`any` hides what a value is';
  if (ts.isEnumDeclaration(node)) return 'an enum is no type that goes away';
  if (ts.isModuleDeclaration(node)) return 'a namespace';
  if (ts.isExportAssignment(node) || isDefault(node)) return 'a default export has no name';
  if (ts.isCatchClause(node) && node.block.statements.length === 0 && !/\/[/*]/.test(node.block.getText())) return 'an empty catch says nothing';
  if (ts.isNonNullExpression(node)) return '`!` is a claim that nobody checks';
  if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && linesOf(node) > longestFunction) return `a function of ${linesOf(node)} lines`;
  return undefined;
}

function isDefault(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) === true;
}

function linesOf(node: ts.Node): number {
  return node.getText().split('\n').length;
}

/** Every exported function, constant, class and type says in a sentence what it is. */
function undocumented(node: ts.Node): string | undefined {
  const declares = ts.isFunctionDeclaration(node) || ts.isVariableStatement(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
  if (!declares || isData(node.getSourceFile().fileName) || !ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  const name = ts.isVariableStatement(node) ? node.declarationList.declarations.map((each) => each.name.getText()).join(', ') : (node.name?.text ?? '');
  return ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc) ? undefined : `\`${name}\` has no comment that says what it is`;
}

/** Known and still to be mended; nothing may be added. */
const owed = new Set(
  ['hook/answer.ts `longestAnswer`', 'hook/answer.ts `isRecord`', 'hook/broker.ts `askBroker`', 'hook/deny.ts `checkProtection`', 'hook/deny.ts `openFolder`', 'hook/flags.ts `parseInvocation`', 'hook/judge-program.ts `readJudgeProgram`', 'hook/judge-program.ts `judgeProblem`', 'hook/judge.ts `startJudge`', 'hook/judge.ts `killGroup`', 'hook/rendezvous.ts `connectToBrokerOf`'],
);

test('every file keeps to the rules', () => assert.deepEqual(allSources().flatMap(breaches).filter((breach) => !owed.has(breach.replace(/:\d+/, '').split(' ').slice(0, 2).join(' '))), []));

const rows: [name: string, text: string, expected: string[]][] = [
  ['nothing wrong', '/** A. */\nexport const a = 1;\n', []],
  ['any', 'const a: any = 1;', ['core/x.ts:1 `any` hides what a value is']],
  ['any as a word', 'const any = 1; // any', []],
  ['an enum', 'enum A { B }', ['core/x.ts:1 an enum is no type that goes away']],
  ['a namespace', 'namespace A {}', ['core/x.ts:1 a namespace']],
  ['a default export', 'export default 1;', ['core/x.ts:1 a default export has no name']],
  ['a default function', '/** A. */\nexport default function a(): void {}', ['core/x.ts:2 a default export has no name']],
  ['an empty catch', 'try { a(); } catch {}', ['core/x.ts:1 an empty catch says nothing']],
  ['a catch with a reason', 'try { a(); } catch { // it is gone\n}', []],
  ['a claim', 'const a = b!;', ['core/x.ts:1 `!` is a claim that nobody checks']],
  ['an error switched off', '// @ts-ignore\na();', ['core/x.ts switches an error off']],
  ['an exported function without comment', 'export function a(): void {}', ['core/x.ts:1 `a` has no comment that says what it is']],
  ['an exported type without comment', 'export type A = 1;', ['core/x.ts:1 `A` has no comment that says what it is']],
  ['an exported constant without comment', '// no doc\nexport const a = 1;', ['core/x.ts:2 `a` has no comment that says what it is']],
  ['a long function', `function a() {\n${'b();\n'.repeat(60)}}`, ['core/x.ts:1 a function of 62 lines']],
  ['a long file', 'a();\n'.repeat(251), ['core/x.ts has 251 lines']],
];
for (const [name, text, expected] of rows) test(`${name} - ${expected.length === 0 ? 'fine' : 'a breach'}`, () => assert.deepEqual(breaches(sourceOf('core/x.ts', text)), expected));

test('a long table of programs - fine', () => assert.deepEqual(breaches(sourceOf('core/shell/programs/x.ts', 'a();\n'.repeat(400))), []));
