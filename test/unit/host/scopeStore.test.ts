// The scope file on disk, and the text of it that a person accepted.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { chaperoneHome, folderId } from '../../../src/host/home.ts';
import { findScopeFolder, findSupervisedFolder, readAccepted, readScopeFile, scopeFileName, writeAccepted } from '../../../src/host/scopeStore.ts';
import { newFolder } from './temporary.ts';

type Prepare = (folder: string) => void;
const file = (folder: string): string => join(folder, scopeFileName);

const readings: readonly [string, Prepare, RegExp | undefined][] = [
  ['is not there', () => undefined, undefined],
  ['is there', (folder) => writeFileSync(file(folder), '{}'), /^\{\}$/],
  ['is a folder', (folder) => mkdirSync(file(folder)), /^unreadable: it is a folder$/],
  ['is a link that leads nowhere', (folder) => symlinkSync('nowhere', file(folder)), undefined],
  ['is a link to another file', (folder) => (writeFileSync(join(folder, 'real'), '{}'), symlinkSync('../real', file(folder))), /^\{\}$/],
  ['is a pipe', (folder) => void execFileSync('mkfifo', [file(folder)]), /^unreadable: it is not a regular file$/],
  ['is a link to a device', (folder) => symlinkSync('/dev/zero', file(folder)), /^unreadable: it is not a regular file$/],
  ['is as large as it may be', (folder) => writeFileSync(file(folder), 'x'.repeat(1_000_000)), /^x{1000000}$/],
  ['is too large', (folder) => writeFileSync(file(folder), 'x'.repeat(1_000_001)), /^unreadable: it is larger than 1000000 bytes$/],
  ['is a link to itself', (folder) => symlinkSync('scope.jsonc', file(folder)), /^unreadable: ELOOP$/],
];

test('a scope file that', async (t) => {
  for (const [name, prepare, text] of readings) {
    await t.test(name, (t) => {
      const folder = newFolder(t, { '.chaperone/other': '' });
      prepare(folder);
      const found = readScopeFile(folder);
      if (text === undefined) assert.equal(found, undefined);
      else assert.match(found?.text ?? '', text);
    });
  }
});

test('the nearest folder with a scope file governs', (t) => {
  const root = newFolder(t, { [scopeFileName]: '{}', 'a/b/c/x': '', [`a/b/${scopeFileName}`]: '{}' });
  const found = (name: string): string | undefined => findScopeFolder(join(root, name));
  assert.deepEqual([found('a/b/c'), found('a/b'), found('a'), found('')], [join(root, 'a/b'), join(root, 'a/b'), root, root]);
});

const home = (t: TestContext): ReturnType<typeof chaperoneHome> => chaperoneHome(newFolder(t));

test('what a person accepted is found again, for this folder alone', (t) => {
  const place = home(t);
  const text = '{ "version": 1 } // größer\r\n';
  writeAccepted(place, '/work/one', text);
  assert.equal(readAccepted(place, '/work/one'), text);
  assert.equal(readAccepted(place, '/work/two'), undefined);
  assert.equal(statSync(join(place.accepted, readdirSync(place.accepted)[0] ?? '')).mode & 0o077, 0);
});

test('a folder whose accepted scope file is gone is still supervised, until a person agrees', (t) => {
  const folder = newFolder(t, { 'a/b': '' });
  const place = chaperoneHome(folder);
  assert.equal(findSupervisedFolder(place, join(folder, 'a')), undefined);
  writeAccepted(place, folder, '{ "version": 1 }');
  assert.equal(findSupervisedFolder(place, join(folder, 'a')), folder);
  writeAccepted(place, folder, '');
  assert.equal(findSupervisedFolder(place, join(folder, 'a')), undefined);
});

const unusable = ['', 'hello', 'null', '[]', '{}', '{"folder":"/work/one"}', '{"folder":"/work/one","text":7}', '{"folder":"/work/other","text":"{}"}'];

test('an acceptance that can\'t be read counts as none', async (t) => {
  for (const text of unusable) {
    await t.test(text || 'empty', (t) => {
      const place = home(t);
      mkdirSync(place.accepted, { recursive: true });
      writeFileSync(join(place.accepted, `${folderId('/work/one')}.json`), text);
      assert.equal(readAccepted(place, '/work/one'), undefined);
    });
  }
});
