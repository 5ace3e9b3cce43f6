// How each dialect fails closed, and what makes the client refuse before it asks anybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newPlace, reply, run, startBroker, toolFlags } from './rig.ts';
import { assertVerdict, claude, describeBothClients, mebibyte } from './verdict.ts';

/** How each dialect fails closed, here for want of a judge: flags, stdout, exit code. */
const dialectRows: [string[], RegExp, number][] = [
  [claude('PreToolUse'), /^\{"hookSpecificOutput":\{"hookEventName":"PreToolUse","permissionDecision":"deny",.*\}\}\n$/, 0],
  [['--assistant', 'rehearsal', '--event', 'PreToolUse'], /^\{.*"permissionDecision":"deny".*\}\n$/, 0],
  [claude('PostToolUse'), /^\{\}\n$/, 0],
  [claude('SessionStart'), /^\{\}\n$/, 0],
  [claude('SessionEnd'), /^\{\}\n$/, 0],
  [claude('ConfigChange'), /^\{"decision":"block","reason":"chaperone: .*"\}\n$/, 2],
  [['--assistant', 'codex', '--event', 'PreToolUse'], /^$/, 2],
  [['--assistant', 'never-heard-of', '--event', 'x'], /^$/, 2],
];

/** A broker would allow all of these. */
const flagRows: [string, string[], RegExp, number][] = [
  ['no flags', [], /without `--assistant`/, 2],
  ['no event', ['--assistant', 'claude-code'], /without `--event`/, 2],
  ['unknown flag', [...toolFlags, '--verbose', 'yes'], /unknown flag `--verbose`/, 0],
  ['flag without a value', [...claude('PreToolUse'), '--deadline'], /without a value for `--deadline`/, 0],
  ['deadline of 0', [...claude('PreToolUse'), '--deadline', '0'], /`--deadline 0`, which is not a number of seconds/, 0],
  ['deadline of 1.5', [...claude('PreToolUse'), '--deadline', '1.5'], /`--deadline 1\.5`/, 0],
  ['deadline beyond a day', [...claude('PreToolUse'), '--deadline', '86401'], /`--deadline 86401`/, 0],
];

describeBothClients((kind) => {
  for (const [flags, stdout, exit] of dialectRows) {
    test(`fails closed: ${flags[1]} ${flags[3]}`, async () => {
      const got = await run(newPlace(kind), { flags });
      assert.match(got.stdout, stdout);
      assert.equal(got.exit, exit);
      assert.match(got.stderr, /^chaperone: no supervisor answers for this folder .*\n$/);
    });
  }

  for (const [name, flags, reason, exit] of flagRows) {
    test(`flags: ${name}`, async (t) => {
      const place = newPlace(kind);
      await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply()));
      const got = await run(place, { flags, payload: JSON.stringify({ cwd: place.workspace, x: 'x'.repeat(mebibyte) }) });
      assert.ok(got.delivered);
      assert.match(got.stderr, reason);
      assert.equal(got.exit, exit);
      assert.equal(got.stdout === '', !flags.includes('claude-code'));
    });
  }

  test('a payload of 32 MiB arrives, one of 33 MiB is denied', async (t) => {
    const place = newPlace(kind);
    await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply()));
    const payload = Buffer.alloc(33 * mebibyte, ' ');
    const whole = await run(place, { payload: payload.subarray(0, 32 * mebibyte), cwd: place.workspace });
    assertVerdict(whole, 'allow');
    const tooLong = await run(place, { payload, cwd: place.workspace });
    assertVerdict(tooLong, /larger than 32 MiB/);
    assert.ok(tooLong.delivered);
  });
});
