// Writing the decision log: its chain, what a crash leaves, and who may write.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LogError, logFileName, openDecisionLog, setLogAside } from '../../../src/host/decisionLog.ts';
import { verifyLog } from '../../../src/host/verifyLog.ts';
import { entry, linesOf, logOf } from './logs.ts';
import { newFolder } from './temporary.ts';

test('a log that was cut off in the middle of a line is mended, and nothing is lost', async (t) => {
  for (const bytes of [1, 2, 60, 150]) {
    await t.test(`${bytes} bytes are missing`, async (t) => {
      const file = await logOf(t, ['one', 'two', 'three']);
      const torn = readFileSync(file).subarray(0, -bytes);
      writeFileSync(file, torn);
      assert.match((await verifyLog(file)).problems[0]?.what ?? '', /is not finished: it was cut off in the middle/);
      const log = await openDecisionLog(join(file, '..'));
      await log.append(entry('four'));
      await log.close();
      assert.deepEqual((await verifyLog(file)).problems, []);
      const aside = readdirSync(join(file, '..')).find((name) => name.startsWith(`${logFileName}.torn-`));
      const kept = readFileSync(join(file, '..', aside ?? ''));
      assert.deepEqual(Buffer.concat([Buffer.from(`${linesOf(file).slice(0, 2).join('\n')}\n`), kept]), torn);
      assert.match(linesOf(file)[2] ?? '', /"event":"torn-line-moved","detail":"\d+ bytes of a line that was not finished were moved to /);
    });
  }
});

const unusable: readonly [string, (lines: string[]) => string, RegExp][] = [
  ['the last line was changed', (lines) => `${lines.join('\n').replace('three', 'seven')}\n`, /was changed: its hash does not fit its text/],
  ['the last line is no line', (lines) => `${lines.join('\n')}\nhello\n`, /is not a line of a decision log/],
  ['it is another file', () => 'hello\n', /is not a line of a decision log/],
];

test('a log that can\'t be continued is left as it is, and the message says what to do', async (t) => {
  for (const [name, text, why] of unusable) {
    await t.test(name, async (t) => {
      const file = await logOf(t, ['one', 'two', 'three']);
      const changed = text(linesOf(file));
      writeFileSync(file, changed);
      await assert.rejects(openDecisionLog(join(file, '..')), (error: LogError) => why.test(error.message) && /run `chaperone verify`, keep the file, and move it away to begin a new one/.test(error.message));
      assert.equal(readFileSync(file, 'utf8'), changed);
      await setLogAside(file);
      await (await openDecisionLog(join(file, '..'))).close();
      assert.equal((await verifyLog(file)).lines, 0);
    });
  }
});

test('a log goes on where it ended', async (t) => {
  const file = await logOf(t, ['one']);
  for (const detail of ['two', 'three']) {
    const log = await openDecisionLog(join(file, '..'));
    await log.append(entry(detail));
    await log.close();
  }
  const { lines, head, problems } = await verifyLog(file);
  assert.deepEqual([lines, head.seq, problems], [3, 3, []]);
});

test('a log that is closed takes nothing more', async (t) => {
  const log = await openDecisionLog(newFolder(t));
  await log.close();
  await assert.rejects(log.append(entry('one')), /the decision log is closed/);
});

test('only one can write a log, and the next can once it is closed', async (t) => {
  const folder = newFolder(t);
  const first = await openDecisionLog(folder);
  await assert.rejects(openDecisionLog(folder), (error: LogError) => error.busy);
  const waiting = openDecisionLog(folder, 5_000);
  await first.close();
  await (await waiting).close();
});

test('many at once: each in the order in which it came, and all of them chained', async (t) => {
  const folder = newFolder(t);
  const log = await openDecisionLog(folder);
  await Promise.all(Array.from({ length: 200 }, (_, index) => log.append(entry(`number ${index}`))));
  await log.close();
  const file = join(folder, logFileName);
  assert.deepEqual(linesOf(file).map((line) => JSON.parse(line).detail), Array.from({ length: 200 }, (_, index) => `number ${index}`));
  assert.deepEqual((await verifyLog(file)).problems, []);
});

test('texts that could break a line do not', async (t) => {
  const texts = ['a\nb', 'a\u2028b', '","hash":"0', '}{', '\0', '\ud800', 'größer 🙈', 'x'.repeat(200_000)];
  const file = await logOf(t, texts);
  assert.deepEqual((await verifyLog(file)).problems, []);
  assert.deepEqual(linesOf(file).map((line) => JSON.parse(line).detail), texts);
});

test('nobody else may read a log', async (t) => {
  const file = await logOf(t, ['one']);
  assert.equal(statSync(file).mode & 0o077, 0);
});

test('after somebody else wrote to it, an open log writes nothing more', async (t) => {
  const folder = newFolder(t);
  const log = await openDecisionLog(folder);
  appendFileSync(log.file, 'hello');
  await assert.rejects(log.append(entry('one')), /somebody else wrote to it/);
  assert.equal(log.isOpen(), false);
  await assert.rejects(log.append(entry('two')), LogError);
  await log.close();
  assert.equal(readFileSync(log.file, 'utf8'), 'hello');
});

test('a log whose lease was taken over writes nothing more', async (t) => {
  const folder = newFolder(t);
  const log = await openDecisionLog(folder);
  writeFileSync(join(folder, 'writer.lease'), `${process.pid} of somebody else`);
  await assert.rejects(log.append(entry('one')), /another program took over/);
  await log.close();
  assert.equal(readFileSync(join(folder, 'writer.lease'), 'utf8'), `${process.pid} of somebody else`);
});

test('a log whose last line is longer than any that is written now goes on all the same', async (t) => {
  const file = await logOf(t, ['one', 'x'.repeat(5_000_000)]);
  appendFileSync(file, 'y'.repeat(3_000_000));
  const log = await openDecisionLog(join(file, '..'));
  await log.append(entry('three'));
  await log.close();
  assert.deepEqual((await verifyLog(file)).problems, []);
  assert.equal(linesOf(file).length, 4);
});
