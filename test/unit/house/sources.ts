// The project's own source files as TypeScript reads them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** A file below `src` with its path from there, such as `core/verdict.ts`. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

/** Reads one text as if it stood at a path. */
export function sourceOf(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every TypeScript file below `src`. */
export function allSources(): readonly Source[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(sep, '/'));
  return files.filter((file) => file.endsWith('.ts')).sort().map((file) => sourceOf(file, readFileSync(join('src', file), 'utf8')));
}

/** Every node of a file. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    ts.forEachChild(next, (child) => void pending.push(child));
  }
}

/** Something that one file takes from another; `typeOnly` is gone once compiled. */
export type Import = { readonly from: string; readonly name: string; readonly typeOnly: boolean; readonly dynamic: boolean };

/** All imports of a file: static, dynamic, re-exported, required. A dynamic one whose name is computed has the name `?`. */
export function importsOf({ path, tree }: Source): readonly Import[] {
  return [...nodesOf(tree)].flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node)) return [{ from: path, name: textOf(node.moduleSpecifier), typeOnly: isTypeOnly(node.importClause), dynamic: false }];
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) return [{ from: path, name: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, dynamic: false }];
    if (ts.isImportTypeNode(node)) return [{ from: path, name: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '?', typeOnly: true, dynamic: false }];
    const called = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
    return called ? [{ from: path, name: textOf(node.arguments[0]), typeOnly: false, dynamic: true }] : [];
  });
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '?';
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const names = clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  return clause.isTypeOnly || (clause.name === undefined && names.length > 0 && names.every((element) => element.isTypeOnly));
}

/** The file that a relative import means, from `src`; undefined for packages. */
export function targetOf({ from, name }: Import): string | undefined {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : undefined;
}
