// What the repository says about itself: the manifest, the lock files, and no trace of the machine that it was written on.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { test } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const tracked = existsSync('.git') ? execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((file) => file !== '' && existsSync(file)) : [];
const texts = tracked.filter((file) => !/\.(?:png|ico|woff2?|bin)$/.test(file)).map((file) => [file, readFileSync(file, 'utf8')] as const);

test('the command line is named in the manifest', () => assert.deepEqual(manifest.bin, { chaperone: './dist/cli.cjs' }));

test('the manifest names the licence and fixed versions', () => {
  assert.equal(manifest.license, 'MIT');
  const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
  assert.deepEqual(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)), []);
});

test('everything that a person starts is a script', () => assert.deepEqual(['start', 'build', 'typecheck', 'test:unit', 'test'].filter((name) => manifest.scripts[name] === undefined), []));

test('no lock file names a registry', () => {
  const named = texts.filter(([file, text]) => file.endsWith('package-lock.json') && /"resolved":\s*"(?!file:)/.test(text));
  assert.deepEqual(named.map(([file]) => file), []);
});

test('no file names a folder of this machine', () => {
  const folders = [process.cwd(), ...(homedir().length > '/root'.length ? [homedir()] : [])];
  const found = texts.filter(([, text]) => folders.some((folder) => text.includes(`${folder}/`)));
  assert.deepEqual(found.map(([file]) => file), []);
});

test('no file names the home folder of a person', () => {
  const found = texts.flatMap(([file, text]) => [...text.matchAll(/(?<![\w~])\/(?:home|Users)\/(?!(?:u|user|me|you|dev|ann|alice|bob|x|name|runner)\b)[a-z][\w.-]*\//g)].map(([path]) => `${file}: ${path}`));
  assert.deepEqual(found, []);
});

test('no file names this machine or its user', () => {
  const names = [hostname(), userInfo().username].filter((name) => name.length > 5 && !/^(?:localhost|runner|ubuntu|debian)/.test(name));
  assert.deepEqual(texts.filter(([, text]) => names.some((name) => text.includes(name))).map(([file]) => file), []);
});
