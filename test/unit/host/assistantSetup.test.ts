// The installer: once, twice, after an older one, on files that can't be used, and out again.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { planRemoval, planSetup } from '../../../src/broker/setUp.ts';
import { parseJsonc } from '../../../src/core/jsonc.ts';
import { applyPlan } from '../../../src/host/assistantSetup.ts';
import { chaperoneHome } from '../../../src/host/home.ts';
import { newSetup, newerClient, olderClient, others } from './settings.ts';

test('where there was no file there is none again', (t) => {
  const setup = newSetup(t, undefined);
  setup.install();
  assert.equal(statSync(setup.file).mode & 0o777, 0o600);
  setup.remove();
  assert.equal(existsSync(setup.file), false);
});

test('hooks of others stay in their place, and come first', (t) => {
  const setup = newSetup(t, others);
  setup.install();
  const { hooks } = parseJsonc(setup.text()).value as { hooks: Record<string, { hooks: { command: string }[] }[]> };
  assert.deepEqual(hooks['PreToolUse']?.map((entry) => entry.hooks[0]?.command), ['/usr/bin/theirs', newerClient(setup.home)]);
});

test('setting up twice changes nothing, and can still be undone', (t) => {
  const setup = newSetup(t, '{\n  "hooks": {}\n}\n');
  setup.install();
  const once = setup.text();
  assert.equal(planSetup('claude-code', { home: setup.home, client: newerClient(setup.home) }).changes, false);
  setup.install();
  assert.equal(setup.text(), once);
  setup.remove();
  assert.equal(setup.text(), '{\n  "hooks": {}\n}\n');
});

test('taking out twice changes nothing', (t) => {
  const setup = newSetup(t, '{ "model": "opus" }\n');
  setup.install();
  setup.remove();
  assert.equal(planRemoval('claude-code', { home: setup.home }).changes, false);
  setup.remove();
  assert.equal(setup.text(), '{ "model": "opus" }\n');
});

test('entries of an older place are replaced, and nothing of them comes back', (t) => {
  const setup = newSetup(t, others);
  setup.install(olderClient(setup.home));
  setup.install();
  assert.doesNotMatch(setup.text(), /elsewhere/);
  assert.equal(setup.text().match(/"PreToolUse"\s*,/g)?.length, 1, 'one entry of ours');
  setup.remove();
  assert.doesNotMatch(setup.text(), /chaperone/);
  assert.equal(setup.text(), others);
});

test('entries of ours that a person changed are replaced', (t) => {
  const setup = newSetup(t, '{}');
  setup.install();
  const wanted = setup.text();
  writeFileSync(setup.file, wanted.replace('"block"', '"continue"'));
  setup.install();
  assert.deepEqual(parseJsonc(setup.text()).value, parseJsonc(wanted).value);
});

/** Claude Code ignores the whole file for the first two, so a hook in it would be none. */
const unusable: readonly [string, string, RegExp][] = [
  ['a comment', '{\n  "model": "opus" // mine\n}\n', /line 2, column 19: this is not valid JSON: invalid comment token/],
  ['a trailing comma', '{\n  "model": "opus",\n}\n', /line 3, column 1: this is not valid JSON/],
  ['a bracket is missing', '{\n  "model": "opus"\n', /line 3, column 1: this is not valid JSON/],
  ['a comma is missing', '{\n  "a": 1\n  "b": 2\n}\n', /line 3, column 3: this is not valid JSON.*comma expected/],
  ['a key stands twice', '{\n  "hooks": {},\n  "hooks": {}\n}\n', /line 3, column 3: `hooks` stands here twice/],
  ['it is a list', '[]\n', /holds no JSON object/],
  ['it is text', 'hello\n', /line 1, column 1/],
  ['it is null', 'null', /holds no JSON object/],
  ['it is empty', '', /line 1, column 1/],
  ['`hooks` is a list', '{ "hooks": [] }', /hooks/],
  ['`hooks` is text', '{ "hooks": "none" }', /hooks/],
  ['hooks of an event are no list', '{ "hooks": { "PreToolUse": {} } }', /PreToolUse/],
];

test('a settings file that can\'t be used is left as it is, and the place is named', async (t) => {
  for (const [name, before, why] of unusable) {
    await t.test(name, (t) => {
      const setup = newSetup(t, before);
      assert.throws(setup.install, (error: Error) => why.test(error.message) && error.message.includes(setup.file));
      assert.equal(setup.text(), before);
    });
  }
});

test('a file that begins with a byte order mark keeps it', (t) => {
  const setup = newSetup(t, '\u{feff}{ "model": "opus" }\n');
  setup.install();
  assert.match(setup.text(), /^\u{feff}\{[^]*chaperone-hook/u);
  setup.remove();
  assert.equal(setup.text(), '\u{feff}{ "model": "opus" }\n');
});

test('a settings file that is a link stays one, and keeps its permissions', (t) => {
  const setup = newSetup(t, undefined);
  const target = join(setup.home, 'dotfiles.json');
  writeFileSync(target, '{}\n');
  chmodSync(target, 0o640);
  symlinkSync('../dotfiles.json', setup.file);
  setup.install();
  assert.equal(lstatSync(setup.file).isSymbolicLink(), true);
  assert.match(readFileSync(target, 'utf8'), /chaperone-hook/);
  assert.equal(statSync(target).mode & 0o777, 0o640);
  setup.remove();
  assert.equal(readFileSync(target, 'utf8'), '{}\n');
});

test('a file that changed since the plan was shown is not written', async (t) => {
  for (const meanwhile of ['{ "model": "other" }', undefined]) {
    await t.test(meanwhile ?? 'it was removed', (t) => {
      const setup = newSetup(t, '{}');
      const plan = planSetup('claude-code', { home: setup.home, client: newerClient(setup.home) });
      writeFileSync(setup.file, meanwhile ?? '{ }');
      assert.throws(() => applyPlan(plan, chaperoneHome(setup.home)), /was changed in the meantime; nothing was written/);
      assert.equal(setup.text(), meanwhile ?? '{ }');
      assert.deepEqual(readdirSync(dirname(setup.file)), ['settings.json']);
    });
  }
});

test('what was there before is kept beside our own files, for nobody else to read', (t) => {
  const setup = newSetup(t, '{ "env": { "KEY": "x" } }');
  setup.install();
  const backup = join(chaperoneHome(setup.home).backups, 'claude-code.json');
  assert.equal(JSON.parse(readFileSync(backup, 'utf8')).before, '{ "env": { "KEY": "x" } }');
  assert.equal(statSync(backup).mode & 0o077, 0);
});

test('a hook in a file that got comments since is taken out all the same, and they stay', (t) => {
  const setup = newSetup(t, '{\n  "hooks": {\n    "PreToolUse": [\n      { "hooks": [] }\n    ]\n  }\n}\n');
  setup.install();
  const comment = '// theirs';
  writeFileSync(setup.file, setup.text().replace('"hooks": []', `"hooks": [] ${comment}\n`));
  setup.remove();
  assert.ok(setup.text().includes(comment));
  assert.doesNotMatch(setup.text(), /chaperone/);
});

test('an entry that a person shares between our handler and another keeps the other', (t) => {
  const setup = newSetup(t, others);
  const handler = (command: string): string => `{ "type": "command", "command": ${JSON.stringify(command)} }`;
  const shared = (...commands: string[]): string => `{ "hooks": { "PreToolUse": [{ "matcher": "Bash", "hooks": [${commands.map(handler).join(', ')}] }] } }`;
  const theirs = ['/usr/bin/theirs', '/usr/bin/more'] as const;
  for (const commands of [[newerClient(setup.home), ...theirs], [theirs[0], newerClient(setup.home), theirs[1]], [...theirs, olderClient(setup.home)]]) {
    writeFileSync(setup.file, shared(...commands));
    setup.remove();
    assert.deepEqual(parseJsonc(setup.text()).value, parseJsonc(shared(...theirs)).value);
    writeFileSync(setup.file, shared(...commands));
    setup.install();
    assert.equal(setup.text().match(/chaperone-hook/g)?.length, 5, 'one for each event');
    assert.equal(setup.text().match(/usr\/bin/g)?.length, 2);
  }
});

test('a file that is not UTF-8 is never written', (t) => {
  const setup = newSetup(t, undefined);
  const before = Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]);
  writeFileSync(setup.file, before);
  assert.throws(setup.install, /is not valid UTF-8; save it as UTF-8 and try again/);
  assert.throws(setup.remove, /is not valid UTF-8/);
  assert.deepEqual(readFileSync(setup.file), before);
});
