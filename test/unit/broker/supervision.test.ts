// One broker for a folder: several windows, what a crash leaves behind, and the end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { folderId } from '../../../src/host/home.ts';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { type Place, bash, doorOf, exchange, firstQuestion, frame, newPlace, newSupervisedPlace, payloadOf, readAnswer, readLog, send, supervise, until, write } from './rig.ts';

const leaseOf = ({ log }: Place): string => join(dirname(log), 'writer.lease');

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

/** As if another process had taken the lease, and was gone since. */
const loseLease = (place: Place): void => writeFileSync(leaseOf(place), `${deadPid()} 0123456789abcdef`);

test('a second window of the same folder stands by, and takes over when the first is closed', async (t) => {
  const place = newPlace(t);
  const first = await supervise(t, place);
  const second = await supervise(t, place);
  assert.deepEqual([first.status().kind, second.status().kind], ['on', 'elsewhere']);
  await write(place, 'src/one.txt');
  assert.deepEqual([first.decisions().length, second.decisions().length], [1, 0]);
  await first.stop();
  await until('the second to take over', () => second.status().kind === 'on');
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  assert.equal(second.decisions().length, 2, 'it shows what was decided before, too');
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('windows on different folders do not meet', async (t) => {
  const [one, other] = [newPlace(t), newPlace(t)];
  const [first, second] = [await supervise(t, one), await supervise(t, other)];
  assert.deepEqual([first.status().kind, second.status().kind], ['on', 'on']);
  await write(other, 'src/one.txt');
  assert.deepEqual([first.decisions().length, second.decisions().length], [0, 1]);
});

test('a window that stops late leaves the broker of its successor alone', async (t) => {
  const place = newPlace(t);
  const first = await supervise(t, place);
  loseLease(place);
  const second = await supervise(t, place);
  assert.equal(second.status().kind, 'on');
  await first.stop();
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('a window that lost its lease says so, and takes over again when the other closes', async (t) => {
  const place = newPlace(t);
  const first = await supervise(t, place);
  loseLease(place);
  const second = await supervise(t, place);
  await until('the first to notice', () => first.status().kind === 'elsewhere');
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  await second.stop();
  await until('the first to take over again', () => first.status().kind === 'on');
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('a window that lost its lease to one that is gone opens log and door again', async (t) => {
  const place = newPlace(t);
  const broker = await supervise(t, place);
  const { address } = doorOf(place);
  loseLease(place);
  await until('the loss to be noticed', () => broker.status().kind === 'elsewhere');
  await assert.rejects(broker.acceptScope('{ "version": 1 }'), /another one does; accept the scope there/);
  assert.equal(existsSync(join(place.home.accepted, `${folderId(place.workspace)}.json`)), false);
  await until('it to be back', () => broker.status().kind === 'on');
  assert.notEqual(doorOf(place).address, address);
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('what a crash leaves behind is cleared away', async (t) => {
  const place = newPlace(t);
  const run = join(place.home.run, folderId(place.workspace));
  for (const folder of [run, dirname(place.log)]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(run, 'socket'), 'left behind');
  writeFileSync(join(run, 'broker'), `${join(run, 'socket')}\nffff\n`);
  writeFileSync(leaseOf(place), `${deadPid()} 0123456789abcdef`);
  const broker = await supervise(t, place);
  assert.equal(broker.status().kind, 'on');
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
});

test('stopping answers those who wait, and nobody waits longer', async (t) => {
  const place = await newSupervisedPlace(t);
  const payload = payloadOf(place, 'Write', { file_path: join(place.workspace, 'notes/n.txt') });
  const first = exchange(place, frame(place, payload));
  await firstQuestion(place.broker);
  const late = Array.from({ length: 20 }, () => exchange(place, frame(place, payload)));
  const since = performance.now();
  await place.broker.stop();
  const answers = await Promise.all(late.map(({ answer }) => answer));
  assert.ok(performance.now() - since < 5_000);
  assert.match(readAnswer(await first.answer).reason, /the question was withdrawn/);
  // one that was not read any more is closed without an answer, which clients take for a refusal
  for (const answer of answers) assert.ok(answer === '' || readAnswer(answer).decision === 'deny', answer);
  assert.deepEqual(place.broker.status(), { kind: 'off', why: 'the window is closing' });
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

test('after the end nobody listens, and nothing is left behind', async (t) => {
  const place = await newSupervisedPlace(t);
  const { address, file } = doorOf(place);
  await place.broker.stop();
  assert.deepEqual([address, file, leaseOf(place)].map((path) => existsSync(path)), [false, false, false]);
  const error = await new Promise<Error>((resolve) => connect(address).on('error', resolve));
  assert.match(error.message, /ENOENT/);
});

test('an address that is taken by something else does not disturb', async (t) => {
  const place = await newSupervisedPlace(t);
  const { address } = doorOf(place);
  const server = createServer().on('error', () => undefined).listen(address);
  t.after(() => server.close());
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
});

test('sessions are counted, listed, and over when they say so or when their process is gone', async (t) => {
  const place = await newSupervisedPlace(t);
  await write(place, 'src/one.txt');
  await write(place, 'infra/main.tf');
  await write(place, 'src/one.txt', { session_id: 's2' });
  const live = place.broker.sessions().map(({ by, allowed, denied }) => [by.session, allowed, denied]);
  assert.deepEqual(live, [['s1', 1, 1], ['s2', 1, 0]]);
  await send(place, payloadOf(place, '', {}, { hook_event_name: 'SessionEnd' }), { event: 'SessionEnd' });
  await send(place, payloadOf(place, 'Read', { file_path: place.workspace }, { session_id: 's2' }), { parentPid: deadPid() });
  const told = (): string[] => readLog(place).flatMap((entry) => (entry.kind === 'session' ? [`${entry.by.session} ${entry.event}`] : []));
  await until('the dead session to go', () => place.broker.sessions().length === 0 && told().length === 4);
  assert.deepEqual(told(), ['s1 started', 's2 started', 's1 ended', 's2 ended']);
});

const changedScopes: readonly [string, string, RegExp][] = [
  ['one that loosens waits for acceptance', '{ "version": 1, "files": [{ "paths": ["infra/**"], "write": "allow" }] }', /infra has its own pipeline/],
  ['one with a syntax error leaves the accepted one in force', '{ "version": 1, "files": [', /infra has its own pipeline/],
  ['one with an unknown key, too', '{ "version": 1, "fils": [] }', /infra has its own pipeline/],
  ['one of nothing at all, too', '', /infra has its own pipeline/],
];

test('a scope file that changes', async (t) => {
  const place = await newSupervisedPlace(t);
  const file = join(place.workspace, '.chaperone/scope.jsonc');
  const before = readFileSync(file, 'utf8');
  for (const [name, text, told] of changedScopes) {
    await t.test(name, async () => {
      writeFileSync(file, text);
      place.broker.reloadScope();
      assert.notEqual(place.broker.governed().state, 'in force');
      const { decision, reason } = await write(place, 'infra/main.tf');
      assert.equal(decision, 'deny');
      assert.match(reason, told);
    });
  }
  await t.test('one that tightens binds at once', async () => {
    writeFileSync(file, before.replace('"src/**"], "write": "allow"', '"src/**"], "write": "deny"'));
    place.broker.reloadScope();
    assert.equal((await bash(place, 'echo x > src/one.txt')).decision, 'deny');
  });
});
