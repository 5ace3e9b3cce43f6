// The right to be the only one, with real processes.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAlive, isLeaseHeld, startOf, takeLease } from '../../../src/host/lease.ts';
import { newFolder } from './temporary.ts';

const knowsStart = startOf(process.pid) !== undefined;
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

function livingProcess(): ChildProcess & { readonly pid: number } {
  return spawn('sleep', ['60'], { stdio: 'ignore' }) as ChildProcess & { readonly pid: number };
}

/** What stands in the file before, how many seconds ago it was touched, and whether the lease can be had. */
const rows: readonly [string, () => string, number, boolean][] = [
  ['of a process that has ended', () => `${deadPid()} abc`, 0, true],
  ['of a living process', () => `${process.pid} abc`, 0, false],
  ['of a living process that was suspended for a minute', () => `${process.pid} abc ${startOf(process.pid)}`, 60, !knowsStart],
  ['of an earlier process with the same number', () => `${process.pid} abc 1`, knowsStart ? 0 : 60, true],
  ['of a living process that does not say when it started, not touched for a minute', () => `${process.pid} abc`, 60, true],
  ['with nothing in it yet', () => '', 0, false],
  ['with nothing in it, and old', () => '', 60, true],
  ['with something else in it', () => 'hello', 0, true],
  ['of process 0', () => '0 abc', 0, true],
  ['of process -1', () => '-1 abc', 0, true],
  ['of half a process', () => '1.5 abc', 0, true],
];

test('a lease file that is there already', async (t) => {
  for (const [name, content, age, free] of rows) {
    await t.test(name, (t) => {
      const file = join(newFolder(t), 'lease');
      writeFileSync(file, content());
      const touched = new Date(Date.now() - age * 1000);
      utimesSync(file, touched, touched);
      assert.equal(isLeaseHeld(file), !free);
      const lease = takeLease(file);
      assert.equal(lease !== undefined, free);
      lease?.release();
      assert.equal(existsSync(file), !free);
      assert.equal(readdirSync(join(file, '..')).length, free ? 0 : 1);
    });
  }
});

test('a lease is held by one until it is released', (t) => {
  const file = join(newFolder(t), 'lease');
  const first = takeLease(file);
  assert.equal(first?.isHeld(), true);
  assert.equal(takeLease(file), undefined);
  first?.release();
  const second = takeLease(file);
  assert.equal(second?.isHeld(), true);
  assert.equal(first?.isHeld(), false);
  first?.release();
  assert.equal(second?.isHeld(), true, 'releasing twice takes nothing from the next holder');
  second?.release();
});

test('a lease of another process is had when that process is killed', async (t) => {
  const file = join(newFolder(t), 'lease');
  const other = livingProcess();
  writeFileSync(file, `${other.pid} abc`);
  assert.equal(takeLease(file), undefined);
  other.kill('SIGKILL');
  await new Promise((done) => other.on('exit', done));
  assert.equal(isAlive(other.pid), false);
  const lease = takeLease(file);
  assert.equal(lease?.isHeld(), true);
  lease?.release();
});

test('a holder holds its lease however long it was suspended', { skip: !knowsStart }, (t) => {
  const file = join(newFolder(t), 'lease');
  const lease = takeLease(file);
  const longAgo = new Date(Date.now() - 600_000);
  utimesSync(file, longAgo, longAgo);
  assert.equal(takeLease(file), undefined);
  assert.equal(lease?.isHeld(), true);
  lease?.release();
});
