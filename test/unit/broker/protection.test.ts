// What the check of the protection says when the settings stand in the way, and what it leaves behind.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkProtection } from '../../../src/broker/protection.ts';
import { newFolder } from '../host/temporary.ts';

test('settings that can\'t be read are what is told', async (t) => {
  for (const [text, told] of [['{ "hooks": {', /this is not plain JSON/], ['{}', /has no hook of Chaperone/]] as const) {
    const home = newFolder(t, { '.claude/settings.json': text });
    const { ok, steps } = await checkProtection({ home, folder: home });
    assert.deepEqual([ok, steps.length], [false, 1]);
    assert.match(steps[0]?.detail ?? '', told);
  }
});

test('the canaries end their session', { skip: process.platform === 'win32' }, async (t) => {
  const home = newFolder(t);
  const client = join(home, '.chaperone/bin/chaperone-hook');
  const [heard, settings] = [join(home, 'heard'), join(home, '.claude/settings.json')];
  for (const file of [client, settings]) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(client, `#!/bin/sh\necho "$@" "$(cat)" >> '${heard}'\necho '{}'\n`);
  chmodSync(client, 0o700);
  writeFileSync(settings, JSON.stringify({ hooks: { PreToolUse: [{ hooks: [{ type: 'command', command: client, args: ['--event', 'PreToolUse'] }] }] } }));
  await checkProtection({ home, folder: home });
  const events = readFileSync(heard, 'utf8').trim().split('\n').map((line) => [line.split(' ')[1], /"hook_event_name":"(\w+)"/.exec(line)?.[1]]);
  assert.deepEqual(events, [['PreToolUse', 'PreToolUse'], ['PreToolUse', 'PreToolUse'], ['SessionEnd', 'SessionEnd']]);
});
