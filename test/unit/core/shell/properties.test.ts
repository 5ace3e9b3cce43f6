// What holds for every line that a grammar makes: its commands' effects come out however they are written, wrapped and ordered, and a verdict is never lowered.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Shell } from '../../../../src/core/action.ts';
import { analyseCommand } from '../../../../src/core/shell/analyseCommand.ts';
import { parseCommand } from '../../../../src/core/shell/parse.ts';
import { isStricter } from '../../../../src/core/verdict.ts';
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

/** What a line does and neither its commands nor what is put around them would, and what they would and it does not. */
function differences(spec: Spec, shell: Shell): { readonly missing: readonly string[]; readonly added: readonly string[] } {
  const { text, may } = write(spec);
  const found = effectsOf(text, tree, shell).split('; ').filter((effect) => effect !== '');
  const wanted = does(spec);
  const allowed = new Set([...wanted, ...may, ...(shell === 'bash' ? [] : ['?'])]);
  return { missing: wanted.filter((effect) => !found.includes(effect)), added: found.filter((effect) => !allowed.has(effect)) };
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
