// The client ends in time, takes its judge along, and says so when it is told to stop.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, newPlace, reply, run, start, startBroker, writeJudge, type Place } from './rig.ts';
import { assertDenied, assertVerdict, claude, describeBothClients } from './verdict.ts';

describeBothClients((kind) => {
  const lateRows: [string, (t: TestContext, place: Place) => Promise<void>, boolean][] = [
    ['the broker never answers', (t, place) => startBroker(t, place.base, place.workspace, () => undefined), true],
    ['the broker never ends its line', (t, place) => startBroker(t, place.base, place.workspace, ({ socket }) => {
      socket.write('{"version":1');
    }), true],
    ['the payload never ends', async () => undefined, false],
  ];
  for (const [name, prepare, endPayload] of lateRows) {
    test(`deadline: ${name}`, async (t) => {
      const place = newPlace(kind);
      await prepare(t, place);
      const child = start(place, { flags: [...claude('PreToolUse'), '--deadline', '1'] });
      child.stdin?.write(JSON.stringify({ cwd: place.workspace }));
      if (endPayload) {
        child.stdin?.end();
      }
      const got = await ended(child);
      assertVerdict(got, /no answer came within 1 seconds/);
      assert.ok(got.ms > 600 && got.ms < 1500, `took ${got.ms} ms`);
    });
  }

  test('deadline: the judge is killed with all that it started', async () => {
    const place = newPlace(kind);
    const pids = join(place.base, 'pids');
    writeJudge(place.base, `
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn('sleep', ['60']);
      writeFileSync(${JSON.stringify(pids)}, process.pid + ' ' + child.pid);
      setInterval(() => undefined, 1000);
    `);
    const got = await run(place, { flags: [...claude('PreToolUse'), '--deadline', '1'] });
    assertVerdict(got, /no answer came within 1 seconds/);
    for (const pid of readFileSync(pids, 'utf8').split(' ')) {
      await assertDead(Number(pid));
    }
  });

  test('deadline: an answer that nobody reads ends as a blocking exit code', async (t) => {
    const place = newPlace(kind);
    await startBroker(t, place.base, place.workspace, ({ socket }) => {
      socket.write(reply({ stdout: JSON.stringify({ padding: 'x'.repeat(900_000) }) }));
    });
    const child = start(place, { flags: [...claude('PreToolUse'), '--deadline', '2'] });
    child.stdin?.end(JSON.stringify({ cwd: place.workspace }));
    const exit = await new Promise((done) => child.on('exit', done));
    child.stdout?.destroy();
    assert.equal(exit, 2);
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    test(`${signal} is answered with a denial`, async (t) => {
      const place = newPlace(kind);
      const child = start(place);
      await startBroker(t, place.base, place.workspace, () => child.kill(signal));
      child.stdin?.end(JSON.stringify({ cwd: place.workspace }));
      assertDenied(await ended(child), /told to stop before an answer came/, 2);
    });
  }

  test('a client that is killed closes its connection', async (t) => {
    const place = newPlace(kind);
    const child = start(place);
    const closed = new Promise<string>((resolve) => {
      void startBroker(t, place.base, place.workspace, ({ socket }) => {
        socket.on('close', () => resolve('closed'));
        child.kill('SIGKILL');
      }).then(() => child.stdin?.end(JSON.stringify({ cwd: place.workspace })));
    });
    assert.equal(await Promise.race([closed, sleep(5000, 'still open', { ref: false })]), 'closed');
  });

  test('the connection stays open until the answer', async (t) => {
    const place = newPlace(kind);
    let openWhileDeciding = false;
    await startBroker(t, place.base, place.workspace, ({ socket }) => {
      let open = true;
      socket.on('end', () => (open = false));
      setTimeout(() => {
        openWhileDeciding = open;
        socket.write(reply());
      }, 200);
    });
    assertVerdict(await run(place), 'allow');
    assert.ok(openWhileDeciding);
  });
});

/** Waits a moment for the kernel to clear the process away. */
async function assertDead(pid: number): Promise<void> {
  for (let tries = 0; tries < 50 && isRunning(pid); tries++) {
    await sleep(20);
  }
  assert.ok(!isRunning(pid), `process ${pid} is still there`);
}

/** A killed process whose parent is gone may linger as a zombie where nothing reaps it. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  if (existsSync(status)) {
    return !/^\d+ \(.*\) Z/.test(readFileSync(status, 'utf8'));
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
