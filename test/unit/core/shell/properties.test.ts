// What holds for every line that a grammar makes: its commands' effects come out however they are written, wrapped and ordered, and a verdict is never lowered.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Shell } from '../../../../src/core/action.ts';
import type { Effect } from '../../../../src/core/effect.ts';
import { analyseCommand } from '../../../../src/core/shell/analyseCommand.ts';
import { parseCommand } from '../../../../src/core/shell/parse.ts';
import { type Verdict, isStricter } from '../../../../src/core/verdict.ts';
import { decide, sampleScope, scopeOf } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';
import { effectsOf } from './effects.ts';
import { type Atom, type Spec, atomOf, does, joints, lineOf, partsOf, quotings, replacePart, wrappings, write } from './grammar.ts';

const tree = makeTree(['a', 'b', 'c', 'd/x', 'README.md', 'src/a.ts', 'src/b.ts', 'infra/main.tf', 'secret/key.txt', 'scratch/x', '.env']);
const scopes = [scopeOf(undefined, tree), scopeOf(sampleScope, tree)];

/** Names that a shell reads otherwise when they are not quoted. */
const strangeNames = ['two words', "it's", 'do$lar', 'st*r', '{x,y}', '#no', 'semi;colon', 'back\\slash', 'q"q', '~t', '`b`', 'ü', 'new\nline', '$(rm c)', '&&', '>'];

/** Names that systems or people read differently are never taken for known. */
function shown(name: string): string {
  return /[\\\n]/.test(name) ? `$${name}` : name;
}

const atoms: readonly Atom[] = [
  { words: ['rm', 'a'], does: ['delete a'] },
  { words: ['rm', '-rf', 'd'], does: ['delete d/…'] },
  { words: ['/bin/rm', '--', 'c'], does: ['delete c'] },
  { words: ['cat', 'b'], does: ['read b'] },
  { words: ['touch', 'c'], does: ['write c'] },
  { words: ['tee', 'src/a.ts'], does: ['write src/a.ts'] },
  { words: ['sed', '-i', 's/a/b/', 'infra/main.tf'], does: ['write infra/main.tf'] },
  { words: ['cp', 'a', 'copy'], does: ['read a', 'write copy'] },
  { words: ['mv', 'b', 'moved'], does: ['delete b/…', 'write moved'] },
  { words: ['cat', 'secret/key.txt'], does: ['read secret/key.txt'] },
  { words: ['echo', 'x'], to: 'src/b.ts', does: ['write src/b.ts'] },
  { words: ['echo', '$(rm a); rm c'], to: 'infra/new.tf', does: ['write infra/new.tf'] },
  { words: ['git', 'push'], does: ['perform git.push'] },
  { words: ['git', 'push', '--force'], does: ['perform git.push', 'perform git.rewrite-history'] },
  { words: ['git', 'commit', '-m', "don't $(rm a) `rm b`"], does: ['perform git.commit'] },
  { words: ['npm', 'publish'], does: ['perform package.publish'] },
  { words: ['curl', 'https://evil.test/'], does: ['fetch from evil.test'] },
  { words: ['frobnicate', '-x'], does: ['run? frobnicate -x'] },
  { words: ['true'], does: [] },
  ...strangeNames.map((name) => ({ words: ['rm', name], does: [`delete ${shown(name)}`] })),
  ...strangeNames.map((name) => ({ words: ['cat', name], to: `${name}2`, does: [`read ${shown(name)}`, `write ${shown(name)}2`] })),
];

/** Commands that nobody need be asked about. */
const harmless: readonly Atom[] = [['true'], [':'], ['echo', 'hi'], ['echo', 'rm -rf / # $(rm a)'], ['ls', '-l'], ['pwd'], ['git', 'status'], ['cat', 'README.md'], ['grep', '-n', 'x|y', 'README.md']].map((words) => ({ words, does: [] }));

const settings = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 3 });
const line = lineOf(atoms, 4);

function effects(text: string, shell: Shell = 'bash'): readonly Effect[] {
  return analyseCommand(text, { cwd: tree.root, shell, facts: tree.facts() });
}

/** What a line does and neither its commands nor what is put around them would, and what they would and it does not. */
function differences(spec: Spec, shell: Shell): { readonly missing: readonly string[]; readonly added: readonly string[] } {
  const { text, may } = write(spec);
  const found = effectsOf(text, tree, shell).split('; ').filter((effect) => effect !== '');
  const wanted = does(spec);
  // a loop that defines a function by `eval` makes a new one each time, until the folder is not taken for known any more
  const defines = /eval/.test(text);
  const missing = wanted.filter((effect) => !found.includes(effect));
  // each program that starts another counts, so that four wrappings may be more than are followed
  if (missing.length > 0 && effects(text, shell).some((effect) => effect.kind === 'unknown' && effect.what.includes('nested deeper'))) return { missing: [], added: [] };
  const allowed = new Set([...wanted, ...may, ...(shell === 'bash' ? [] : ['?'])]);
  return { missing, added: found.filter((effect) => !allowed.has(effect) && !(defines && allowed.has(effect.replace(' $', ' ')))) };
}

function assertSame(spec: Spec, shell: Shell): void {
  assert.deepEqual(differences(spec, shell), { missing: [], added: [] }, `${shell}: ${JSON.stringify(write(spec).text)}\n${JSON.stringify(differences(spec, shell))}`);
}

for (const atom of atoms)
  test(`${atom.words.join(' ')}: the same in every quoting`, () => {
    for (let way = 0; way < quotings.length; way++) assertSame({ kind: 'atom', atom, ways: [way] }, 'bash');
  });

for (const by of Object.keys(wrappings))
  test(`wrapped in ${by}: the same effects`, () => fc.assert(fc.property(atomOf(atoms), fc.nat({ max: 20 }), (inner, way) => assertSame({ kind: 'wrap', by, ways: [way], inner }, 'bash')), settings(40)));

test('nested four deep, in any order: the same effects', () => fc.assert(fc.property(line, fc.constantFrom<Shell>('bash', 'bash', 'zsh', 'sh'), assertSame), settings(1500)));

test('joined in any order: the same effects', () =>
  fc.assert(
    fc.property(fc.array(lineOf(atoms, 1), { minLength: 2, maxLength: 5 }).chain((all) => fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.constantFrom(...Object.keys(joints)))), ([all, by]) => {
      const [first, ...others] = all;
      if (first !== undefined) assertSame(others.reduce<Spec>((before, next) => ({ kind: 'join', by, first: before, second: next }), first), 'bash');
    }),
    settings(300),
  ));

const verdictsOf = (text: string): readonly Verdict[] => scopes.map((scope) => decide(text, scope, tree).verdict);

function assertNotLower(inner: string, outer: string): void {
  const after = verdictsOf(outer);
  verdictsOf(inner).forEach((verdict, index) => assert.ok(!isStricter(verdict, after[index] ?? 'allow'), `${JSON.stringify(inner)} is ${verdict}, ${JSON.stringify(outer)} is ${after[index]}`));
}

test('a harmless command anywhere never lowers a verdict', () =>
  fc.assert(
    fc.property(lineOf(atoms, 3), lineOf(harmless, 1), fc.nat(), fc.boolean(), fc.constantFrom(...Object.keys(joints)), (spec, other, at, before, by) => {
      const parts = partsOf(spec);
      const part = parts[at % parts.length] ?? spec;
      assertNotLower(write(spec).text, write(replacePart(spec, part, { kind: 'join', by, first: before ? other : part, second: before ? part : other })).text);
    }),
    settings(400),
  ));

test('wrapping any part never lowers a verdict', () =>
  fc.assert(
    fc.property(lineOf(atoms, 3), fc.constantFrom(...Object.keys(wrappings)), fc.nat(), fc.nat({ max: 20 }), (spec, by, at, way) => {
      const parts = partsOf(spec);
      const part = parts[at % parts.length] ?? spec;
      assertNotLower(write(spec).text, write(replacePart(spec, part, { kind: 'wrap', by, ways: [way], inner: part })).text);
    }),
    settings(400),
  ));

test('harmless commands stay allowed in every wrapping', () => {
  const asked = new Set<string>();
  const one = harmless[2];
  if (one !== undefined) for (const by of Object.keys(wrappings)) if (verdictsOf(write({ kind: 'wrap', by, ways: [2], inner: { kind: 'atom', atom: one, ways: [0] } }).text)[0] !== 'allow') asked.add(by);
  assert.deepEqual([...asked], []);
});

test('the same line is analysed the same way each time', () => fc.assert(fc.property(line, (spec) => assert.deepEqual(effects(write(spec).text), effects(write(spec).text))), settings(200)));

test('every effect lies in its line', () =>
  fc.assert(
    fc.property(line, (spec) => {
      const { text } = write(spec);
      for (const effect of effects(text)) if ('span' in effect && effect.span !== undefined) assert.ok(effect.span.start >= 0 && effect.span.start <= effect.span.end && effect.span.end <= text.length, `${JSON.stringify(text)}: ${JSON.stringify(effect)}`);
    }),
    settings(200),
  ));

/** The cuts of some harmless lines that would be allowed, though not the whole line. */
const allowedCuts = new Set<string>();

test('a line that is cut off where it does not parse is never allowed', () =>
  fc.assert(
    fc.property(lineOf(harmless, 2), (spec) => {
      const { text } = write(spec);
      for (let end = 1; end < text.length; end++) {
        const cut = text.slice(0, end);
        const [verdict] = verdictsOf(cut);
        if (!parseCommand(cut).ok) assert.notEqual(verdict, 'allow', JSON.stringify(cut));
        if (verdict === 'allow') allowedCuts.add(cut);
      }
    }),
    settings(60),
  ));

test('what is allowed of a line that is cut off is a line for bash as well', () => {
  const every = Math.max(1, Math.floor(allowedCuts.size / 50));
  const some = [...allowedCuts].filter((_, index) => index % every === 0).slice(0, 50);
  assert.equal(some.length, 50);
  // `-n` reads and runs nothing
  const refused = some.filter((cut) => spawnSync('bash', ['--norc', '--noprofile', '-n', '-c', cut], { env: { PATH: process.env['PATH'] ?? '' } }).status !== 0);
  assert.deepEqual(refused, []);
});
