// What reaches the broker's socket: frames that are wrong, slow, too large, or many at once.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { listen } from '../../../src/broker/server.ts';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { bash, doorOf, exchange, firstQuestion, frame, newPlace, newSupervisedPlace, payloadOf, readAnswer, readLog, until, write } from './rig.ts';

const mebibyte = 1024 * 1024;

const wrongHeaders: readonly [string, object][] = [
  ['another token', { token: 'f'.repeat(64) }],
  ['a token that is too short', { token: 'f' }],
  ['no token', { token: undefined }],
  ['an empty token', { token: '' }],
  ['a token that is a number', { token: 7 }],
  ['another version', { version: 2 }],
  ['no assistant', { assistant: undefined }],
  ['an assistant of 100 characters', { assistant: 'x'.repeat(100) }],
  ['no event', { event: '' }],
  ['a deadline in the past', { deadlineMs: -1 }],
  ['a deadline that is text', { deadlineMs: '60000' }],
  ['a payload of 50 MiB', { payloadBytes: 50 * mebibyte }],
  ['a payload of less than nothing', { payloadBytes: -1 }],
  ['half a byte of payload', { payloadBytes: 0.5 }],
  ['a process that is text', { parentPid: '1' }],
];

test('a header that is wrong is closed without an answer', async (t) => {
  const place = await newSupervisedPlace(t);
  const payload = payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt') });
  for (const [name, header] of wrongHeaders) {
    await t.test(name, { timeout: 5_000 }, async () => assert.equal(await exchange(place, frame(place, payload, header)).answer, ''));
  }
  await t.test('none of them is in the log', () => assert.deepEqual(readLog(place).filter(({ kind }) => kind === 'decision'), []));
});

const wrongFirstLines: readonly [string, Buffer][] = [
  ['text', Buffer.from('hello\n')],
  ['an empty line', Buffer.from('\n')],
  ['null', Buffer.from('null\n')],
  ['a list', Buffer.from('[]\n')],
  ['100 KiB without a newline', Buffer.alloc(100 * 1024, 'x')],
  ['bytes', Buffer.from([0, 1, 2, 255, 10])],
];

test('a first line that is none is closed without an answer', async (t) => {
  const place = await newSupervisedPlace(t);
  for (const [name, bytes] of wrongFirstLines) {
    await t.test(name, { timeout: 5_000 }, async () => assert.equal(await exchange(place, bytes).answer, ''));
  }
});

test('half a frame and then silence keeps nobody else waiting, not even the end', async (t) => {
  const place = await newSupervisedPlace(t);
  const whole = frame(place, payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt') }));
  const silent = [whole.subarray(0, 20), whole.subarray(0, -1), Buffer.alloc(0)].map((bytes) => exchange(place, bytes));
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  const since = performance.now();
  await place.broker.stop();
  assert.ok(performance.now() - since < 3_000);
  assert.deepEqual(await Promise.all(silent.map(({ answer }) => answer)), ['', '', '']);
});

test('half a frame is dropped after a while', async (t) => {
  const address = join(newPlace(t).root, 'socket');
  const server = await listen(address, 'token', () => Promise.reject(new Error('nothing is whole')), 200);
  t.after(() => server.close());
  const socket = connect(address);
  socket.write('{"version":1,');
  await new Promise((done) => socket.on('close', done));
});

test('a frame in many pieces is put together', async (t) => {
  const place = await newSupervisedPlace(t);
  const whole = frame(place, payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/größer.txt'), content: 'x'.repeat(3_000) }));
  const { socket, answer } = exchange(place, Buffer.alloc(0));
  for (let start = 0; start < whole.length; start += 97) {
    socket.write(whole.subarray(start, start + 97));
    await new Promise((done) => setImmediate(done));
  }
  assert.equal(readAnswer(await answer).decision, 'allow');
});

test('what follows the payload is not looked at', async (t) => {
  const place = await newSupervisedPlace(t);
  const whole = frame(place, payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt') }));
  const second = frame(place, payloadOf(place, 'Write', { file_path: join(place.workspace, 'infra/main.tf') }));
  assert.equal(readAnswer(await exchange(place, Buffer.concat([whole, second])).answer).decision, 'allow');
  assert.equal(readLog(place).filter(({ kind }) => kind === 'decision').length, 1);
});

test('50 calls at once get 50 answers and 50 records that hold together', async (t) => {
  const place = await newSupervisedPlace(t);
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  const heard = await Promise.all(numbers.map((index) => write(place, index % 2 === 0 ? `src/${index}.txt` : `infra/${index}.tf`, { session_id: `s${index % 5}`, tool_use_id: `call-${index}` })));
  assert.deepEqual(heard.map(({ decision }) => decision), numbers.map((index) => (index % 2 === 0 ? 'allow' : 'deny')));
  const decisions = readLog(place).flatMap((entry) => (entry.kind === 'decision' ? [entry.action.id] : []));
  assert.deepEqual(decisions.sort(), numbers.map((index) => `call-${index}`).sort());
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('one that waits for a person keeps nobody else waiting', async (t) => {
  const place = await newSupervisedPlace(t);
  const asked = write(place, 'notes/n.txt', { tool_use_id: 'asked' });
  const { id } = await firstQuestion(place.broker);
  assert.equal((await bash(place, 'cat src/one.txt')).decision, 'allow');
  place.broker.answer(id, { kind: 'allow-once' });
  assert.equal((await asked).decision, 'allow');
});

test('a client that is gone takes its question with it', async (t) => {
  const place = await newSupervisedPlace(t);
  const { socket } = exchange(place, frame(place, payloadOf(place, 'Write', { file_path: join(place.workspace, 'notes/n.txt') })));
  const { id } = await firstQuestion(place.broker);
  socket.destroy();
  await until('the question to go', () => place.broker.questions().length === 0);
  assert.deepEqual(place.broker.answer(id, { kind: 'allow-once' }), { ok: false, why: 'this question is no longer open' });
  const last = await until('the record', () => readLog(place).findLast(({ kind }) => kind === 'decision'));
  assert.deepEqual(last.kind === 'decision' && [last.answer, last.decidedBy], ['deny', 'withdrawn']);
});

test('only their owner can reach socket and token', async (t) => {
  const place = await newSupervisedPlace(t);
  const { file, address } = doorOf(place);
  assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
  assert.equal(statSync(file).mode & 0o077, 0);
  assert.equal(lstatSync(address).isSocket(), true);
  await place.broker.stop();
  assert.deepEqual([existsSync(file), existsSync(address)], [false, false]);
});

const nativeClient = resolve('native/hook/build/chaperone-hook');

test('50 MB through the real client are refused, and nothing reaches the log', { skip: !existsSync(nativeClient) }, async (t) => {
  const place = await newSupervisedPlace(t);
  mkdirSync(place.home.bin);
  copyFileSync(nativeClient, join(place.home.bin, 'chaperone-hook'));
  const client = spawn(join(place.home.bin, 'chaperone-hook'), ['--assistant', 'claude-code', '--event', 'PreToolUse'], { cwd: place.workspace });
  let stdout = '';
  client.stdout.on('data', (chunk) => (stdout += String(chunk)));
  client.stdin.on('error', () => undefined);
  client.stdin.end(payloadOf(place, 'Write', { file_path: join(place.workspace, 'src/one.txt'), content: 'x'.repeat(50_000_000) }));
  await new Promise((done) => client.on('close', done));
  assert.equal(JSON.parse(stdout).hookSpecificOutput.permissionDecision, 'deny');
  assert.match(stdout, /larger than 32 MiB/);
  assert.deepEqual(readLog(place).filter(({ kind }) => kind === 'decision'), []);
});
