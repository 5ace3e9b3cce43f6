// What a shell's pattern matches on disk: the same names that bash prints for it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';

const tree = makeTree(['a.ts', 'b.ts', 'c.js', '.hidden', '.h2/x', 'dir/a.ts', 'dir/sub/z', 'dir2/a.ts', 'sp ace', '[x]', 'star*', 'été', 'Z', 'link -> dir', 'dead -> nowhere', '-dash', 'x]y', 'back\\slash']);

/** Harmless words; bash only prints them. */
const patterns = [
  '*', '*.ts', '?.ts', '??', '*/a.ts', '*/*', '*/*/*', 'd*', 'd*/', './*', './*.ts', '.*', '.h*', '.h*/*', 'dir/*', 'dir*/a*', '[ab].ts', '[!a].ts', '[^a].ts', '[a-b].*', '[b-a].ts', '[]x]*', '[[]x]', '\\[x]', 'star\\*', 'star[*]', 'sp*', 'sp\\ *', '[A-Z]', '[a-z]*', 'é*', '?t?', 'link/*', 'dead*', 'nothing*', '*nothing', '[', '[z', 'a[', '*[', '-*', '*]*', 'x[]]y', '**', '**/a.ts', '*.{ts}', '../project/*.ts', 'back*', 'a.t\\s', '*\\.ts', '[a\\]b].ts', '?', '.', '..', './.h*', 'dir/../*.js', '[.]hidden', '[\\a]*', '[]]*', '[!]]*', '[[:alpha:]].ts', 'd[[:lower:]]r/*', 'dead', 'de[a]d', '?hidden', '*.t[s]', '[!.]*s',
];
for (const pattern of patterns)
  test(`${pattern} - as bash`, () => {
    const printed = execFileSync('bash', ['--norc', '-c', `LC_ALL=C.UTF-8 printf '%s\\n' ${pattern}`], { cwd: tree.root, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' } });
    const expected = printed.trimEnd().split('\n').sort();
    const found = tree.facts().expand(pattern, tree.root);
    const shown = 'problem' in found ? [found.problem] : found.length === 0 ? [pattern.replace(/\\(.)/g, '$1')] : [...found].sort();
    assert.deepEqual(shown, expected);
  });

test('too many matches - a problem', () => {
  const crowd = makeTree([]);
  for (let i = 0; i < 501; i++) writeFileSync(join(crowd.root, `f${i}`), '');
  assert.deepEqual(crowd.facts().expand('f*', crowd.root), { problem: '`f*` matches too much to look at' });
});

test('a hostile pattern - answers at once', () => {
  const start = performance.now();
  tree.facts().expand(`${'*a'.repeat(200)}b`, tree.root);
  tree.facts().expand(`${'*/'.repeat(200)}b`, tree.root);
  assert.ok(performance.now() - start < 500);
});

test('a link that leads in a circle - is there all the same', () => {
  const circle = makeTree(['self -> self']);
  assert.deepEqual(circle.facts().expand('s*', circle.root), ['self']);
});

test('a class of characters - fits any, since what it holds depends on the language', () => assert.deepEqual(tree.facts().expand('[a[:digit:]].ts', tree.root), ['a.ts', 'b.ts']));

test('an absolute pattern - full paths', () => assert.deepEqual(tree.facts().expand(`${tree.root}/*.ts`, '/'), [`${tree.root}/a.ts`, `${tree.root}/b.ts`]));
