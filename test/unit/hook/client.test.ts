// What the broker says and what the assistant hears: both clients as real processes on real sockets.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { allow, newPlace, reply, run, startBroker, token, writeBrokerFile, type Request } from './rig.ts';
import { assertVerdict, claude, describeBothClients, mebibyte, type Verdict } from './verdict.ts';

const stopped = /supervisor stopped while deciding/;
const unreadable = /supervisor answered something unreadable/;

/** What the broker writes before it closes the connection. */
const brokerRows: [string, string, Verdict][] = [
  ['allows', reply(), 'allow'],
  ['allows in 900,000 bytes', reply({ stdout: JSON.stringify({ padding: 'x'.repeat(900_000) }) }), /unused/],
  ['closes without a word', '', stopped],
  ['answers without a newline', reply().trimEnd(), unreadable],
  ['answers plain text', 'allow\n', unreadable],
  ['answers an empty line', '\n', unreadable],
  ['answers null', 'null\n', unreadable],
  ['answers more than the object', `${reply().trimEnd()}}\n`, unreadable],
  ['answers 2 MiB', reply({ stdout: `"${'x'.repeat(2 * mebibyte)}"` }), unreadable],
  ['answers 2 MiB without a newline', 'x'.repeat(2 * mebibyte), unreadable],
  ['speaks another version', reply({ version: 2 }), unreadable],
  ['says no version', reply({ version: undefined }), unreadable],
  ['says an exit code that is text', reply({ exit: '0' }), unreadable],
  ['says an exit code that is a fraction', reply({ exit: 0.5 }), unreadable],
  ['says an exit code above 255', reply({ exit: 256 }), unreadable],
  ['says an exit code below 0', reply({ exit: -1 }), unreadable],
  ['says no stderr', reply({ stderr: undefined }), unreadable],
  ['says a stdout that is null', reply({ stdout: null }), unreadable],
  ['says a field nobody knows', reply({ more: true }), unreadable],
  ['says nothing with exit code 0', reply({ stdout: '' }), unreadable],
  ['says blanks with exit code 0', reply({ stdout: ' \n' }), unreadable],
  ['says plain text with exit code 0', reply({ stdout: 'fine' }), unreadable],
  ['says half an object with exit code 0', reply({ stdout: allow.slice(0, 40) }), unreadable],
  ['says exit code 1, which Claude takes for consent', reply({ exit: 1 }), unreadable],
];

describeBothClients((kind) => {
  for (const [name, text, verdict] of brokerRows) {
    test(`the broker ${name}`, async (t) => {
      const place = newPlace(kind);
      await startBroker(t, place.base, place.workspace, ({ socket }) => socket.end(text));
      const got = await run(place);
      if (name.startsWith('allows in')) {
        assert.equal(got.stdout, JSON.parse(text).stdout);
        return;
      }
      assertVerdict(got, verdict);
    });
  }

  test('the broker\'s words and exit code are handed on as they are', async (t) => {
    const place = newPlace(kind);
    const words = { stdout: 'größer\u0000\n', stderr: '"no"\n', exit: 77 };
    await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply(words)));
    const { ms, delivered, ...got } = await run(place, { flags: ['--assistant', 'copilot', '--event', 'preToolUse'] });
    assert.deepEqual(got, words);
  });

  test('a blocking exit code never goes out without a reason', async (t) => {
    const place = newPlace(kind);
    await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply({ stdout: '', exit: 2 })));
    const got = await run(place);
    assert.equal(got.exit, 2);
    assert.match(got.stderr, /denied without a reason/);
  });

  test('a broker that answers before it has read the payload is heard', async (t) => {
    const place = newPlace(kind);
    const file = join(writeBrokerFile(place.base, place.workspace, ''), 's');
    writeBrokerFile(place.base, place.workspace, `${file}\n${token}\n`);
    const server = createServer((socket) => socket.on('error', () => undefined).end(reply())).listen(file);
    t.after(() => server.close());
    assertVerdict(await run(place, { payload: JSON.stringify({ cwd: place.workspace, x: 'x'.repeat(mebibyte) }) }), 'allow');
  });

  test('the header says who asks and the payload arrives byte for byte', async (t) => {
    const place = newPlace(kind);
    const seen: Request[] = [];
    await startBroker(t, place.base, place.workspace, (request) => {
      seen.push(request);
      request.socket.write(reply());
    });
    const payload = Buffer.concat([Buffer.from('{"cwd":1}größer 🙈\n\u0000\r\n'), Buffer.from([0xff, 0x00, 0xfe, 0x0a])]);
    await run(place, { payload, cwd: place.workspace, env: { CLAUDE_CODE_ENTRYPOINT: 'sdk-cli' } });
    const { deadlineMs, ...header } = seen[0]?.header ?? {};
    assert.deepEqual(header, {
      version: 1, token, assistant: 'claude-code', event: 'PreToolUse', parentPid: process.pid,
      processCwd: place.workspace, entrypoint: 'sdk-cli', payloadBytes: payload.length,
    });
    assert.ok(Number.isInteger(deadlineMs) && Number(deadlineMs) > 15_000 && Number(deadlineMs) < 20_000, String(deadlineMs));
    assert.deepEqual(seen[0]?.payload, payload);
  });

  test('without --deadline it is 50 seconds, without an entry point it is empty', async (t) => {
    const place = newPlace(kind);
    let header: Record<string, unknown> = {};
    await startBroker(t, place.base, place.workspace, (request) => {
      header = request.header;
      request.socket.write(reply());
    });
    await run(place, { flags: claude('PreToolUse') });
    assert.ok(Number(header['deadlineMs']) > 45_000 && Number(header['deadlineMs']) < 50_000);
    assert.equal(header['entrypoint'], '');
  });

  test('20 clients at once each get their own answer', async (t) => {
    const place = newPlace(kind);
    const waiting: Request[] = [];
    await startBroker(t, place.base, place.workspace, (request) => {
      waiting.push(request);
      if (waiting.length === 20) {
        waiting.forEach(({ socket, payload }) => socket.write(reply({ stdout: payload.toString() })));
      }
    });
    const payloads = Array.from({ length: 20 }, (_, index) => JSON.stringify({ cwd: place.workspace, index }));
    const got = await Promise.all(payloads.map((payload) => run(place, { payload })));
    assert.deepEqual(got.map(({ stdout }) => stdout), payloads);
  });
});
