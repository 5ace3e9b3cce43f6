// Who may import whom: the table of DESIGN.md. `core` stays pure, packages stand where they belong, `vscode` stands in one folder.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { type Import, type Source, allSources, importsOf, nodesOf, sourceOf, targetOf } from './sources.ts';

type Rule = { readonly folders: readonly string[]; readonly outside: (name: string, from: string) => boolean };

const isNode = (name: string): boolean => name.startsWith('node:');

/** Each outside package of the core in its one place. */
const corePackages: Readonly<Record<string, RegExp>> = {
  unbash: /^core\/shell\//,
  minimatch: /^core\/scope\//,
  zod: /^core\/(?:scope\/|messages\.ts$)/,
  'jsonc-parser': /^core\/jsonc\.ts$/,
};

const rules: Readonly<Record<string, Rule>> = {
  core: { folders: ['core'], outside: (name, from) => corePackages[name]?.test(from) === true },
  assistants: { folders: ['assistants', 'core'], outside: () => false },
  host: { folders: ['host', 'core'], outside: isNode },
  broker: { folders: ['broker', 'core', 'assistants', 'host'], outside: isNode },
  hook: { folders: ['hook'], outside: isNode },
  editor: { folders: ['editor', 'core', 'assistants', 'host', 'broker', 'hook', 'viewer'], outside: (name) => name === 'vscode' || isNode(name) },
  cli: { folders: ['cli', 'core', 'assistants', 'host', 'broker', 'hook'], outside: isNode },
  viewer: { folders: ['viewer'], outside: () => false },
};

/** What breaks the table, as a sentence; undefined when nothing does. */
function breach(found: Import): string | undefined {
  const folder = found.from.split('/')[0] ?? '';
  const rule = rules[folder];
  const target = targetOf(found);
  if (rule === undefined) return `${found.from} lies in no folder of the table`;
  if (found.name === '?') return `${found.from} imports a name that is computed`;
  if (target === undefined) return rule.outside(found.name, found.from) || (found.typeOnly && folder !== 'core' && folder !== 'viewer') ? undefined : `${found.from} may not import ${found.name}`;
  const other = target.split('/')[0] ?? '';
  const viewerType = folder === 'viewer' && other === 'core' && found.typeOnly;
  const lateJudge = folder === 'hook' && found.dynamic;
  return rule.folders.includes(other) || viewerType || lateJudge ? undefined : `${found.from} may not import ${target}`;
}

const sources = allSources();

test('every import keeps to the table', () => assert.deepEqual(sources.flatMap(importsOf).flatMap((found) => breach(found) ?? []), []));

test('every folder of the table is there', () => assert.deepEqual(Object.keys(rules).filter((folder) => !sources.some(({ path }) => path.startsWith(`${folder}/`))), []));

/** What would give the core a clock, chance, or a way out; as names that stand by themselves, not in texts. */
const ambient = new Set(['Date', 'performance', 'process', 'console', 'crypto', 'globalThis', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'require', 'Buffer']);

function ambientNames({ path, tree }: Source): readonly string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isIdentifier(node)) return [];
    const { parent } = node;
    const isKey = (ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertyAssignment(parent) && parent.name === node) || ts.isTypeNode(parent) || ts.isPropertySignature(parent);
    const isRandom = node.text === 'random' && ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'Math';
    return (ambient.has(node.text) && !isKey) || isRandom ? [`${path} uses ${node.text}`] : [];
  });
}

test('`core` has no clock, no chance and no way out of its own', () => assert.deepEqual(sources.filter(({ path }) => path.startsWith('core/')).flatMap(ambientNames), []));

const uses: [text: string, names: string[]][] = [
  ['const a = Date.now();', ['Date']], ['const a = Math.random();', ['random']], ['console.log(1);', ['console']], ['setTimeout(a, 1);', ['setTimeout']], ['const a = process.cwd();', ['process']], ["const a = 'process';", []], ['// process', []], ['const a = b.process;', []], ['const a = { process: 1 };', []], ['const a = Math.max(1, 2);', []],
];
for (const [text, names] of uses) test(`${text} - ${names.join(' ') || 'fine'}`, () => assert.deepEqual(ambientNames(sourceOf('core/a.ts', text)), names.map((name) => `core/a.ts uses ${name}`)));

/** The test itself must see what it looks for. */
const rows: [name: string, path: string, text: string, breaches: number][] = [
  ['core takes from core', 'core/a.ts', "import { b } from './b.ts';", 0],
  ['core takes a module of Node', 'core/a.ts', "import fs from 'node:fs';", 1],
  ['core takes a type of Node', 'core/a.ts', "import type fs from 'node:fs';", 1],
  ['core takes from host', 'core/a.ts', "import { b } from '../host/b.ts';", 1],
  ['core takes later', 'core/a.ts', "const b = await import('../host/b.ts');", 1],
  ['core requires', 'core/a.ts', "const b = require('node:fs');", 1],
  ['core takes a type in place', 'core/a.ts', "type B = import('vscode').Uri;", 1],
  ['core passes something on', 'core/a.ts', "export { b } from '../host/b.ts';", 1],
  ['core takes a computed name', 'core/a.ts', 'const b = await import(name);', 1],
  ['the parser in its place', 'core/shell/a.ts', "import { parse } from 'unbash';", 0],
  ['the parser elsewhere', 'core/judge/a.ts', "import { parse } from 'unbash';", 1],
  ['host takes from broker', 'host/a.ts', "import { b } from '../broker/b.ts';", 1],
  ['cli takes from editor', 'cli/a.ts', "import { b } from '../editor/b.ts';", 1],
  ['broker takes vscode', 'broker/a.ts', "import * as vscode from 'vscode';", 1],
  ['editor takes vscode', 'editor/a.ts', "import * as vscode from 'vscode';", 0],
  ['the hook takes from core at once', 'hook/a.ts', "import { b } from '../core/b.ts';", 1],
  ['the viewer takes types of core', 'viewer/a.ts', "import type { B } from '../core/log/entry.ts';", 0],
  ['the viewer takes more of core', 'viewer/a.ts', "import { b } from '../core/log/entry.ts';", 1],
  ['a folder that is not in the table', 'other/a.ts', "import { b } from './b.ts';", 1],
];
for (const [name, path, text, breaches] of rows)
  test(`${name} - ${breaches === 0 ? 'fine' : 'a breach'}`, () => {
    const source: Source = sourceOf(path, text);
    assert.equal(importsOf(source).flatMap((found) => breach(found) ?? []).length, breaches);
  });
