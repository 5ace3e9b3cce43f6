// What a list of patterns in a scope file names; and that no pattern can stall the editor.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePaths } from '../../../../src/core/scope/glob.ts';
import { compileArgvPattern, fitsArgv } from '../../../../src/core/scope/argvPattern.ts';
import { matchesWord } from '../../../../src/core/scope/glob.ts';

const bases = { root: '/p', home: '/h' };

const rows: [name: string, patterns: string[], path: string, matches: boolean][] = [
  ['a folder with `/**` covers what is below - yes', ['src/**'], '/p/src/a/b.ts', true],
  ['and the folder itself - yes', ['src/**'], '/p/src', true],
  ['but not a name that begins alike - no', ['src/**'], '/p/src2/a', false],
  ['a plain folder covers what is below - yes', ['src'], '/p/src/a/b.ts', true],
  ['a plain folder with a slash as well - yes', ['src/'], '/p/src/a', true],
  ['a plain name stands for one place - no', ['src'], '/p/lib/src/a', false],
  ['`./` in front means nothing - yes', ['./src'], '/p/src/a', true],
  ['a star is one step - yes', ['src/*'], '/p/src/a.ts', true],
  ['a star does not cross a slash - no', ['*.ts'], '/p/src/a.ts', false],
  ['a star fits names with a dot in front - yes', ['*'], '/p/.env', true],
  ['two stars fit folders with a dot in front - yes', ['**/x'], '/p/.a/.b/x', true],
  ['two stars fit no step at all - yes', ['**/x'], '/p/x', true],
  ['two stars in the middle - yes', ['a/**/z'], '/p/a/b/c/z', true],
  ['two stars in the middle fit nothing - yes', ['a/**/z'], '/p/a/z', true],
  ['a question mark is one character - yes', ['a?c'], '/p/abc', true],
  ['a question mark is a whole character of any width - yes', ['a?c'], '/p/a😀c', true],
  ['a set of characters - yes', ['[a-c].ts'], '/p/b.ts', true],
  ['a set that excludes - no', ['[!a-c].ts'], '/p/b.ts', false],
  ['braces - yes', ['{src,test}/**'], '/p/test/x', true],
  ['braces in braces - yes', ['{a,{b,c}}/x'], '/p/c/x', true],
  ['a range in braces - yes', ['f{1..3}'], '/p/f2', true],
  ['a path outside the project - no', ['**'], '/q/x', false],
  ['from the root of the disk - yes', ['/etc/*'], '/etc/passwd', true],
  ['anywhere on the disk - yes', ['/**/.env'], '/q/r/.env', true],
  ['from the home folder - yes', ['~/.ssh/**'], '/h/.ssh/id', true],
  ['the home folder itself - yes', ['~'], '/h/x', true],
  ['a tilde further in is a name - no', ['a/~'], '/h', false],
  ['an exception takes out - no', ['src/**', '!src/gen/**'], '/p/src/gen/x', false],
  ['an exception leaves the rest - yes', ['src/**', '!src/gen/**'], '/p/src/x', true],
  ['what comes after an exception puts in again - yes', ['src/**', '!src/gen/**', 'src/gen/keep'], '/p/src/gen/keep', true],
  ['the order decides - yes', ['!src/gen/**', 'src/**'], '/p/src/gen/x', true],
  ['an exception from another base - no', ['/**', '!./**'], '/p/x', false],
  ['`#` is a letter - yes', ['#a'], '/p/#a', true],
  ['an extended pattern is text - no', ['!(a).ts'], '/p/b.ts', false],
  ['a pattern in another Unicode form - yes', ['e\u0301te\u0301'], '/p/\u00e9t\u00e9/x', true],
  ['another case - no', ['SRC/**'], '/p/src/x', false],
];
for (const [name, patterns, path, matches] of rows)
  test(`${patterns.join(' ')} vs ${path}: ${name}`, () => assert.equal(compilePaths(patterns, bases, false).matches(path), matches));

const folded: [name: string, patterns: string[], path: string][] = [
  ['the path in another case', ['src/**'], '/P/SRC/A'],
  ['the pattern in another case', ['SRC/**'], '/p/src/a'],
  ['a set in another case', ['[A-C].ts'], '/p/b.TS'],
  ['an accent in another case', ['ÉTÉ'], '/p/été'],
];
for (const [name, patterns, path] of folded)
  test(`folded, ${name} - yes`, () => assert.equal(compilePaths(patterns, bases, true).matches(path), true));

const below: [patterns: string[], folder: string, reaches: boolean][] = [
  [['infra/x/**'], '/p', true], [['infra/x/**'], '/p/infra', true], [['infra/x/**'], '/', true], [['infra/x/**'], '/p/other', false], [['infra/**', '!infra/x'], '/p/infra', true],
  [['/**/.git/hooks/**'], '/p/a/.git', true], [['/**/.git/hooks/**'], '/p/a', false], [['/**/.env'], '/p', false], [['~/.ssh'], '/h', true], [['!infra/**', 'a'], '/p/infra', false],
];
for (const [patterns, folder, reaches] of below)
  test(`${patterns.join(' ')} lies below ${folder} - ${reaches ? 'yes' : 'no'}`, () => assert.equal(compilePaths(patterns, bases, true).reachesBelow(folder), reaches));

test('hostile patterns - all within a second', () => {
  const a = 'a'.repeat(200);
  const hostile: [string, string][] = [
    ['*a*a*a*a*a*a*a*a*a*b', a], [`*${'a*'.repeat(25)}b`, a], [`${'**/'.repeat(15)}x`, `${'a/'.repeat(40)}y`], ['+(a|aa)+(a|aa)+(a|aa)b', a], ['*(*(*(a)))b', a], ['!(!(!(a*)*)*)b', a], ['{a,b}'.repeat(6), a], [`${'['.repeat(500)}`, '['], [`${'('.repeat(500)}`, '('],
    ['a/**/b/**/c/**/d/**/e/**/f', `${'a/b/c/d/e/'.repeat(30)}g`], ['?(a)'.repeat(30) + 'a'.repeat(30), a], ['*?'.repeat(100), a], ['[a-'.repeat(100), a], ['**'.repeat(100), a],
  ];
  const start = performance.now();
  for (const [pattern, path] of hostile) compilePaths([pattern], bases, true).matches(`/p/${path}`);
  for (const pattern of ['*'.repeat(40), '*a'.repeat(40)]) matchesWord(pattern, `${'a'.repeat(60)}!`);
  assert.ok(performance.now() - start < 1000);
});

const words: [pattern: string, word: string, fits: boolean][] = [
  ['get_*', 'get_issue', true], ['get_*', 'forget_it', false], ['*', 'anything', true], ['*.acme.test', 'a.b.acme.test', true], ['*.acme.test', 'acme.test', false], ['a.c', 'abc', false], ['GitHub', 'github', true], ['*', 'a/b', true], ['a*a', 'a', false], ['a*b*c', 'a-b-b-c', true], ['*a*', 'bab', true], ['**', 'x', true], ['a*', 'ba', false], ['x**', 'abc', false], ['x*y*', 'abc', false], ['', '', true], ['a+', 'aa', false],
];
for (const [pattern, word, fits] of words) test(`${pattern} vs ${word} - ${fits ? 'yes' : 'no'}`, () => assert.equal(matchesWord(pattern, word), fits));

const commands: [pattern: string, argv: (string | undefined)[], loosens: boolean, restricts: boolean][] = [
  ['npm test', ['npm', 'test'], true, true],
  ['npm test', ['npm', 'test', '-x'], false, true],
  ['npm test', ['npm'], false, false],
  ['npm test', ['npm', 'tests'], false, false],
  ['npm test **', ['npm', 'test', '-x', 'y'], true, true],
  ['npm test **', ['npm', 'test'], true, true],
  ['npm run {lint,build}', ['npm', 'run', 'build'], true, true],
  ['npm run x{a,b}y', ['npm', 'run', 'xby'], true, true],
  ['npm run *', ['npm', 'run', 'anything'], true, true],
  ['npm run *', ['npm', 'run'], false, false],
  ['npm **', ['npm', undefined], false, true],
  ['npm *', ['npm', undefined], false, true],
  ['npm test', [undefined, 'test'], false, false],
];
for (const [pattern, argv, loosens, restricts] of commands)
  test(`${pattern} vs ${argv.map((word) => word ?? '…').join(' ')} - allow ${loosens}, deny ${restricts}`, () =>
    assert.deepEqual([fitsArgv(compileArgvPattern(pattern), argv, false), fitsArgv(compileArgvPattern(pattern), argv, true)], [loosens, restricts]));
