// The record of a decision: on disk before the answer, without secrets, and no answer but a refusal when it can't be made.
import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { handleCall } from '../../../src/broker/handleCall.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { govern } from '../../../src/core/scope/govern.ts';
import { machineFacts } from '../../../src/host/facts.ts';
import { sha256 } from '../../../src/host/home.ts';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { bash, newPlace, newSupervisedPlace, payloadOf, readLog, send, supervise, until, write } from './rig.ts';

test('the answer waits until the record is on disk', async (t) => {
  const place = newPlace(t);
  const events: string[] = [];
  const scope = govern({ root: place.workspace, facts: machineFacts(), own: [], supervised: true, trusted: true, hash: sha256 }).scope;
  const append = async ({ kind }: LogEntry): Promise<void> => {
    await new Promise((done) => setTimeout(done, 50));
    events.push(`${kind} on disk`);
  };
  const call = { assistant: 'claude-code', event: 'PreToolUse', entrypoint: 'cli', payload: payloadOf(place, 'Read', { file_path: join(place.workspace, 'src/one.txt') }) };
  const ask = () => () => Promise.resolve({ kind: 'unreachable', why: 'nobody is here' } as const);
  const ports = { scope, log: { append }, ask, granted: () => new Set<string>(), deadline: Date.now() + 1_000, onIncoming: () => Promise.resolve(), onConclusion: () => undefined };
  await handleCall(call, ports, new AbortController().signal);
  events.push('answer');
  assert.deepEqual(events, ['decision on disk', 'answer']);
});

test('when a client has its answer the record can be read', async (t) => {
  const place = await newSupervisedPlace(t);
  for (let index = 0; index < 20; index++) {
    await write(place, 'src/one.txt', { tool_use_id: `call-${index}` });
    const last = readLog(place).at(-1);
    assert.equal(last?.kind === 'decision' && last.action.id, `call-${index}`);
  }
});

/** Secrets that an assistant may hand us, each made up. */
const secrets: readonly (readonly [string, string, string])[] = [
  ['a token in an address', 'git clone https://me:hunter2hunter2@example.com/x.git', 'hunter2hunter2'],
  ['a token in a variable', 'API_TOKEN=hunter2hunter2 npm publish', 'hunter2hunter2'],
  ['a header', 'curl -H "Authorization: Bearer hunter2hunter2" https://example.com', 'hunter2hunter2'],
  ['an option', 'mysql --password=hunter2hunter2', 'hunter2hunter2'],
  ['a GitHub token', `echo ghp_${'a1B2'.repeat(10)}`, 'ghp_a1B2'],
  ['a cloud key', 'aws configure set aws_access_key_id AKIAABCDEFGHIJKLMNOP', 'AKIAABCDEFGHIJKLMNOP'],
  ['a private key', "cat > k <<'END'\n-----BEGIN RSA PRIVATE KEY-----\nMIIEhunter2\n-----END RSA PRIVATE KEY-----\nEND", 'MIIEhunter2'],
];

test('secrets do not reach the log', async (t) => {
  const place = await newSupervisedPlace(t, 0);
  for (const [name, command, secret] of secrets) {
    await t.test(name, async () => {
      const { reason } = await bash(place, command);
      assert.equal(readFileSync(place.log, 'utf8').includes(secret), false);
      assert.equal(reason.includes(secret), false, reason);
    });
  }
  await t.test('nor do the contents of files', async () => {
    const file_path = join(place.workspace, 'src/one.txt');
    await send(place, payloadOf(place, 'Write', { file_path, content: 'the whole text' }));
    await send(place, payloadOf(place, 'Edit', { file_path, old_string: 'the whole text', new_string: 'another' }));
    await send(place, payloadOf(place, 'Frobnicate', { text: 'the whole text' }));
    assert.equal(readFileSync(place.log, 'utf8').includes('the whole text'), false);
  });
});

/** What happens to the log under a running broker, what the next two calls then get, and why. */
const tampered: readonly [string, (log: string) => void, readonly string[], RegExp][] = [
  ['a line was appended', (log) => appendFileSync(log, 'hello\n'), ['deny', 'deny'], /is not a line of a decision log.*run `chaperone verify`/],
  ['half a line was appended', (log) => appendFileSync(log, 'hello'), ['deny', 'allow'], /somebody else wrote to it/],
  ['the last line was cut off', (log) => truncateSync(log, statSync(log).size - 5), ['deny', 'allow'], /somebody else wrote to it/],
  ['it was emptied', (log) => truncateSync(log, 0), ['deny', 'allow'], /somebody else wrote to it/],
];

test('a log that somebody else wrote to', async (t) => {
  for (const [name, tamper, decisions, reason] of tampered) {
    await t.test(name, async (t) => {
      const place = await newSupervisedPlace(t);
      await write(place, 'src/one.txt');
      tamper(place.log);
      const heard = [await write(place, 'src/one.txt'), await write(place, 'src/one.txt')];
      assert.deepEqual(heard.map(({ decision }) => decision), decisions);
      assert.match(heard.map((one) => one.reason).join('\n'), reason);
    });
  }
  await t.test('as it was again, it is written again', async (t) => {
    const place = await newSupervisedPlace(t);
    const before = readFileSync(place.log);
    appendFileSync(place.log, 'hello\n');
    assert.equal((await write(place, 'src/one.txt')).decision, 'deny');
    writeFileSync(place.log, before);
    assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
    assert.deepEqual((await verifyLog(place.log)).problems, []);
  });
});

test('with a full disk nothing is allowed, and once there is room all is well', { skip: !existsSync('/dev/full') }, async (t) => {
  const place = newPlace(t);
  mkdirSync(dirname(place.log), { recursive: true });
  symlinkSync('/dev/full', place.log);
  await supervise(t, place);
  for (const name of ['src/one.txt', 'src/two.txt']) {
    const { decision, reason } = await write(place, name);
    assert.equal(decision, 'deny');
    assert.match(reason, /the decision log can't be written.*ENOSPC/);
  }
  const { stdout } = await send(place, payloadOf(place, 'Write', {}, { hook_event_name: 'PostToolUse' }), { event: 'PostToolUse' });
  assert.equal(stdout, '{}\n', 'what has happened already can\'t be refused');
  rmSync(place.log);
  assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
  assert.deepEqual((await verifyLog(place.log)).problems, []);
});

/** Root may write everywhere, so that the test has to be somebody else for a while. */
async function asNobody(folders: readonly string[], use: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return use();
  // the folder for temporary files may be a private one of this run
  chmodSync(tmpdir(), statSync(tmpdir()).mode | 0o011);
  for (const folder of folders) chownSync(folder, 65534, 65534);
  process.seteuid?.(65534);
  try {
    await use();
  } finally {
    process.seteuid?.(0);
  }
}

test('a log folder that may not be written supervises nothing, says so, and does once it may', { skip: process.platform === 'win32' }, async (t) => {
  const place = newPlace(t);
  const folder = dirname(place.log);
  mkdirSync(folder, { recursive: true });
  await asNobody([place.root, place.home.base, dirname(folder), folder], async () => {
    chmodSync(folder, 0o500);
    const broker = await supervise(t, place);
    const status = broker.status();
    assert.match(status.kind === 'off' ? status.why : status.kind, /EACCES.*writer\.lease/);
    assert.equal(existsSync(join(place.home.run)), false, 'no socket is offered');
    chmodSync(folder, 0o700);
    await until('supervision', () => broker.status().kind === 'on');
    assert.equal((await write(place, 'src/one.txt')).decision, 'allow');
    await broker.stop();
  });
});
