// No broker answers: the local judge decides, and whatever it fails at is a denial.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allow, newPlace, run, writeJudge } from './rig.ts';
import { assertVerdict, describeBothClients, mebibyte, noJudge, type Verdict } from './verdict.ts';

/** What the local judge is made of; `undefined` leaves it out. */
const judgeRows: [string, string | undefined, Verdict][] = [
  ['answers', `console.log(${JSON.stringify(allow.trim())})`, 'allow'],
  ['is missing', undefined, noJudge],
  ['crashes', 'throw new Error("broken")', /local judge failed: it crashed/],
  ['crashes after an answer', `console.log('{}'); process.exitCode = 3`, /local judge failed: it crashed/],
  ['is killed by a signal', 'process.kill(process.pid, "SIGKILL")', /local judge failed: it crashed/],
  ['says nothing', '', /local judge failed: it said nothing/],
  ['says plain text', 'console.log("allow")', /local judge failed: its answer is not a JSON object/],
  ['says 2 MiB', `console.log('"' + "x".repeat(${2 * mebibyte}) + '"')`, /local judge failed: it said more than 1 MiB/],
  ['never reads its input', `process.stdin.destroy(); console.log(${JSON.stringify(allow.trim())})`, 'allow'],
];

/** What stands in judge.json. */
const judgeFileRows: [string, string, Verdict][] = [
  ['is not JSON', '{"command":', noJudge],
  ['is a list', '["/bin/true"]', noJudge],
  ['names no command', '{"args":[]}', noJudge],
  ['names a command to be looked up', '{"command":"node","args":[],"env":{}}', noJudge],
  ['has arguments that are not text', `{"command":"${process.execPath}","args":[1],"env":{}}`, noJudge],
  ['has variables that are not text', `{"command":"${process.execPath}","args":[],"env":{"A":1}}`, noJudge],
  ['names a program that is not there', '{"command":"/nowhere/node","args":[],"env":{}}', /`\/nowhere\/node` cannot be started/],
];

describeBothClients((kind) => {
  for (const [name, script, verdict] of judgeRows) {
    test(`no broker, and the judge ${name}`, async () => {
      const place = newPlace(kind);
      if (script !== undefined) {
        writeJudge(place.base, script);
      }
      assertVerdict(await run(place, { payload: JSON.stringify({ x: 'x'.repeat(mebibyte) }) }), verdict);
    });
  }

  for (const [name, text, verdict] of judgeFileRows) {
    test(`no broker, and judge.json ${name}`, async () => {
      const place = newPlace(kind);
      writeFileSync(join(place.base, 'bin', 'judge.json'), text);
      assertVerdict(await run(place), verdict);
    });
  }

  test('the judge\'s exit code 2 and its words are handed on', async () => {
    const place = newPlace(kind);
    writeJudge(place.base, 'console.error("not allowed"); process.exitCode = 2');
    const { ms, delivered, ...got } = await run(place);
    assert.deepEqual(got, { stdout: '', stderr: 'not allowed\n', exit: 2 });
  });

  test('the judge gets the payload, the flags and its own variables, and none of the repository\'s', async () => {
    const place = newPlace(kind);
    writeJudge(place.base, `
      import { readFileSync } from 'node:fs';
      const { A, HOME, SHELL, NODE_ENV, LD_PRELOAD } = process.env;
      const payload = readFileSync(0).toString('hex');
      console.log(JSON.stringify({ payload, flags: process.argv.slice(2), A, HOME, SHELL, NODE_ENV, LD_PRELOAD }));
    `, { A: 'a' });
    const payload = Buffer.from([0x7b, 0x00, 0xff]);
    const got = await run(place, { payload, env: { HOME: '/home/ann', SHELL: '/bin/zsh', NODE_ENV: 'evil', LD_PRELOAD: '/nowhere.so' } });
    assert.deepEqual(JSON.parse(got.stdout), {
      payload: '7b00ff', A: 'a', HOME: '/home/ann', SHELL: '/bin/zsh',
      flags: ['hook', '--assistant', 'claude-code', '--event', 'PreToolUse', '--deadline', '17'],
    });
  });
});
