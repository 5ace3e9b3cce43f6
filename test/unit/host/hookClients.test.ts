// What is put where assistants' settings point: the client, the judge, and how the judge is started.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { type ChaperoneHome, chaperoneHome } from '../../../src/host/home.ts';
import { type HookClient, installHookClients } from '../../../src/host/hookClients.ts';
import { newFolder } from './temporary.ts';

const platform = `${process.platform}-${process.arch}`;
const reportsItself = 'console.log(JSON.stringify({ args: process.argv.slice(2), options: process.env.NODE_OPTIONS, path: process.env.NODE_PATH, extra: process.env.EXTRA }));';
const withoutNative = { 'dist/cli.cjs': 'cli', 'dist/hook-client.cjs': reportsItself };
const withNative = { ...withoutNative, [`dist/native/${platform}/chaperone-hook`]: 'native' };

type Installed = HookClient & { readonly home: ChaperoneHome; readonly extensionFolder: string; again(): void };

function install(t: TestContext, files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Installed {
  const folder = newFolder(t, files);
  const home = chaperoneHome(folder);
  const again = (): HookClient => installHookClients({ extensionFolder: folder, home, runtime: { command: process.execPath, env } });
  return { ...again(), home, extensionFolder: folder, again };
}

test('the native client is taken where there is one for this machine, the Node client elsewhere', { skip: process.platform === 'win32' }, async (t) => {
  for (const [kind, files] of [['native', withNative], ['node', withoutNative]] as const) {
    await t.test(kind, (t) => {
      const { client, kind: found, home } = install(t, files);
      assert.equal(found, kind);
      assert.equal(client, join(home.bin, 'chaperone-hook'));
      assert.equal(statSync(client).mode & 0o777, 0o700);
    });
  }
});

test('the judge is started by an absolute path, with a home that no repository can move', (t) => {
  const { home } = install(t, withNative, { ELECTRON_RUN_AS_NODE: '1' });
  const judge = JSON.parse(readFileSync(join(home.bin, 'judge.json'), 'utf8'));
  assert.deepEqual(judge, { command: process.execPath, args: [join(home.bin, 'cli.cjs'), 'hook'], env: { ELECTRON_RUN_AS_NODE: '1', HOME: process.env['HOME'] } });
  assert.equal(statSync(join(home.bin, 'judge.json')).mode & 0o077, 0);
  assert.equal(readFileSync(join(home.bin, 'cli.cjs'), 'utf8'), 'cli');
});

test('the launcher of the Node client keeps foreign variables out and hands everything else on', { skip: process.platform === 'win32' }, (t) => {
  const quoting = "it's $HOME `x` \"y\"";
  const { client } = install(t, withoutNative, { EXTRA: quoting });
  const env = { ...process.env, NODE_OPTIONS: '--require /does/not/exist.cjs', NODE_PATH: '/nowhere' };
  const { stdout, stderr } = spawnSync(client, ['--event', 'a b', '$HOME'], { env, encoding: 'utf8' });
  assert.deepEqual(JSON.parse(stdout || stderr), { args: ['--event', 'a b', '$HOME'], extra: quoting });
});

test('an update replaces what is there, and leaves nothing else behind', (t) => {
  const { home, extensionFolder, again, client } = install(t, withNative);
  const before = statSync(client).ino;
  again();
  assert.equal(statSync(client).ino, before, 'what is the same is left alone');
  writeFileSync(join(extensionFolder, `dist/native/${platform}/chaperone-hook`), 'newer');
  writeFileSync(join(extensionFolder, 'dist/cli.cjs'), 'newer cli');
  again();
  assert.deepEqual([readFileSync(client, 'utf8'), readFileSync(join(home.bin, 'cli.cjs'), 'utf8')], ['newer', 'newer cli']);
  assert.deepEqual(readdirSync(home.bin).sort(), ['chaperone-hook', 'cli.cjs', 'judge.json']);
});

test('a client that was made useless is mended', { skip: process.platform === 'win32' }, (t) => {
  const { client, again } = install(t, withNative);
  writeFileSync(client, 'x');
  again();
  assert.equal(readFileSync(client, 'utf8'), 'native');
});

test('an extension without its parts says what is missing', (t) => {
  assert.throws(() => install(t, {}), /cli\.cjs/);
});
