// Where a path leads on a real disk: links, dots, missing parents, Unicode forms, and what can't be resolved.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Place } from '../../../../src/core/effect.ts';
import { isWithin, lastSegment, relativeTo, withoutDots } from '../../../../src/core/paths.ts';
import { placeOf } from '../../../../src/core/place.ts';
import { makeTree, shorten } from '../tree.ts';

const tree = makeTree([
  'a/file', 'a/b/c/deep', 'one -> a', 'two -> one', 'three -> two/b', 'to-file -> a/file', 'up -> ..', 'far -> /', 'dangling -> a/nowhere', 'dangling-dir -> nowhere/at/all', 'self -> self', 'ping -> pong', 'pong -> ping',
  'a/back -> ../a', 'dots -> a/b/../../a/./file', 'e\u0301te\u0301/x', 'link to space -> a', 'a/..hidden', 'in -> a/b/c', 'CASE/File', 'to-slash -> a/', 'two-steps -> three/c/../c/deep',
]);

/** `real`, then `named` where it differs, then the kind. */
function shown(place: Place): string {
  if (place.known !== 'literal') return place.known === 'dynamic' ? place.why : place.known;
  const { real, named, kind } = place.path;
  return [shorten(real, tree), ...(named === real ? [] : [shorten(named, tree)]), kind].join(' ');
}

const rows: [name: string, path: string, expected: string][] = [
  ['a file', 'a/file', 'a/file file'],
  ['a folder', 'a', 'a directory'],
  ['the working directory', '.', '. directory'],
  ['a trailing slash', 'a/', 'a directory'],
  ['many slashes', 'a///file', 'a/file file'],
  ['dots', './a/./b/../file', 'a/file file'],
  ['up and down again', '../project/a', 'a directory'],
  ['above the root of the disk', '/../../..', '/ directory'],
  ['above the root and down again', `/../..${tree.root}/a`, 'a directory'],
  ['a missing file', 'a/new', 'a/new missing'],
  ['missing parents', 'x/y/z', 'x/y/z missing'],
  ['missing parents and up again', 'x/../a/file', 'a/file file'],
  ['below a file', 'a/file/x', 'a/file/x missing'],
  ['a name with dots in front', 'a/..hidden', 'a/..hidden file'],
  ['a name with spaces', 'a b/c', 'a b/c missing'],
  ['a link to a folder', 'one', 'a one directory'],
  ['below a link', 'one/file', 'a/file file'],
  ['a missing file below a link', 'one/new', 'a/new missing'],
  ['a chain of links', 'two', 'a two directory'],
  ['a link through a link', 'three/c/deep', 'a/b/c/deep file'],
  ['a link to a file', 'to-file', 'a/file to-file file'],
  ['a link with dots in its target', 'dots', 'a/file dots file'],
  ['a link whose target ends in a slash', 'to-slash/file', 'a/file file'],
  ['a link that leads through links and dots', 'two-steps', 'a/b/c/deep two-steps file'],
  ['a link with a slash behind it', 'one/', 'a one directory'],
  ['a link with `/.` behind it', 'one/.', 'a one directory'],
  ['a link then `..`, from where it led', 'three/..', 'a directory'],
  ['a link then `..` then down', 'in/../../file', 'a/file file'],
  ['a link upward', 'up/project/a/file', 'a/file file'],
  ['a link upward to a neighbour', 'up/other', '^/other missing'],
  ['a link to the root of the disk', `far${tree.root}/a`, 'a directory'],
  ['a link back, gone round', 'a/back/back/back/file', 'a/file file'],
  ['a dangling link', 'dangling', 'a/nowhere dangling missing'],
  ['below a dangling link', 'dangling/x', 'a/nowhere/x missing'],
  ['a dangling link to missing parents', 'dangling-dir/x', 'nowhere/at/all/x missing'],
  ['a link to itself', 'self', `links lead in a circle at \`${tree.root}/self\``],
  ['two links to each other', 'ping/x', `links lead in a circle at \`${tree.root}/ping\``],
  ['letters in another Unicode form are one name', 'été/x', 'été/x missing'],
  ['letters as they stand on the disk', 'e\u0301te\u0301/x', 'été/x file'],
  ['another case is another file where the disk says so', 'case/file', 'case/file missing'],
  ['a tilde means nothing', '~/x', '~/x missing'],
  ['an empty path', '', 'the path is empty'],
  ['a NUL', 'a\0b', 'the path holds the character U+0000, which people and programs read differently'],
  ['a line end', 'a\nb', 'the path holds the character U+000A, which people and programs read differently'],
  ['an escape character', 'a\u001b[2Kb', 'the path holds the character U+001B, which people and programs read differently'],
  ['a character without width', 'a\u200bb', 'the path holds the character U+200B, which people and programs read differently'],
  ['text that runs backwards', 'a\u202eb', 'the path holds the character U+202E, which people and programs read differently'],
  ['a space at the end', 'a/file ', 'the path holds the character U+0020, which people and programs read differently'],
  ['a backslash', 'a\\file', 'the path holds the character U+005C, which people and programs read differently'],
  ['4,096 characters in short steps', `a/${'./'.repeat(2045)}file`, 'a/file file'],
  ['4,097 characters', `a/file/${'x'.repeat(4090)}`, 'the path is longer than 4096 characters'],
  ['a name that is too long for the disk', 'y'.repeat(300), 'the disk answers ENAMETOOLONG'],
];
for (const [name, path, expected] of rows)
  test(`${name} - ${expected}`.replaceAll(tree.root, '<root>'), () => assert.equal(shown(placeOf(path, tree.root, tree.facts())), expected));

const elsewhere: [name: string, cwd: string, path: string, expected: string][] = [
  ['from a folder', 'a/b', '../file', 'a/file file'],
  ['from a linked folder, `..` leaves from where it leads', 'three', '../file', 'a/file file'],
  ['from a folder that is not there', 'nowhere/deep', '../../a', 'a directory'],
  ['from below a file', 'a/file', 'x', 'a/file/x missing'],
];
for (const [name, cwd, path, expected] of elsewhere)
  test(`${name} - ${expected}`, () => assert.equal(shown(placeOf(path, join(tree.root, cwd), tree.facts())), expected));

test('from a relative working directory - not resolved', () => assert.equal(shown(placeOf('x', 'a/b', tree.facts())), '`a/b` is not an absolute folder'));

test('a folder without permission - not resolved', { skip: process.getuid?.() === 0 ? 'root may enter every folder' : false }, () => {
  mkdirSync(join(tree.root, 'closed'));
  chmodSync(join(tree.root, 'closed'), 0);
  assert.equal(shown(placeOf('closed/x', tree.root, tree.facts())), 'the disk answers EACCES');
});

const segments: [folder: string, path: string, below: string | undefined][] = [
  ['/a', '/a', ''], ['/a', '/a/b', 'b'], ['/a', '/ab', undefined], ['/a/', '/a/b', 'b'], ['/', '/a', 'a'], ['/', '/', ''], ['/a/b', '/a', undefined], ['/a', '/A/b', undefined],
];
for (const [folder, path, below] of segments)
  test(`${path} seen from ${folder} - ${below}`, () => assert.deepEqual([relativeTo(folder, path), isWithin(folder, path)], [below, below !== undefined]));

const dots: [path: string, expected: string][] = [['/a/./b//c', '/a/b/c'], ['/a/../b', '/b'], ['/../..', '/'], ['/', '/'], ['/a/b/..', '/a']];
for (const [path, expected] of dots) test(`${path} without dots - ${expected}`, () => assert.equal(withoutDots(path), expected));

test('the last segment', () => assert.deepEqual(['/a/b', 'b', '/'].map(lastSegment), ['b', 'b', '']));
