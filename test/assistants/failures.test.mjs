// Something breaks while Claude Code waits for its answer, with permissions skipped: nothing may happen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { decisionOn, firstQuestion, logFile, readLog, untilTrue } from './lib/chaperone.mjs';
import { runningClients } from './lib/clients.mjs';
import { makePlace, makeSupervisedPlace, startCalls } from './lib/place.mjs';
import { bash } from './lib/play.mjs';
import { isWiped } from './lib/project.mjs';

const wipe = { id: 'toolu_wipe', ...bash('./wipe it') };
const allowed = { id: 'toolu_allowed', ...bash('cp src/one.txt src/copied.txt') };

const noQuestions = (place) => untilTrue('the question to be withdrawn', async () => (await place.chaperone.ask('questions')).length === 0);

async function refused(place, claude, told) {
  const { toolResults, finalText } = await claude.finished;
  assert.equal(isWiped(place, 'it'), false);
  assert.deepEqual(toolResults.map(({ isError }) => isError), [true]);
  assert.match(toolResults[0].content, told);
  assert.equal(finalText, 'finished');
}

test('the broker is killed while it decides', async (t) => {
  const place = await makeSupervisedPlace(t);
  const claude = await startCalls(t, place, [wipe]);
  await firstQuestion(place.chaperone);
  await place.chaperone.kill();
  await refused(place, claude, /chaperone: the supervisor stopped while deciding/);
  assert.equal(decisionOn(place, 'toolu_wipe'), undefined);
});

test('supervision is stopped while a question waits', async (t) => {
  const place = await makeSupervisedPlace(t);
  const claude = await startCalls(t, place, [wipe]);
  await firstQuestion(place.chaperone);
  await place.chaperone.ask('stop');
  await refused(place, claude, /the question was withdrawn, so this is refused/);
  assert.equal(decisionOn(place, 'toolu_wipe').decidedBy, 'withdrawn');
});

test('the client is killed while its question waits', async (t) => {
  const place = await makeSupervisedPlace(t);
  const claude = await startCalls(t, place, [wipe]);
  await firstQuestion(place.chaperone);
  const clients = runningClients(place);
  assert.equal(clients.length, 1);
  process.kill(clients[0], 'SIGKILL');
  await refused(place, claude, /hook error/);
  await noQuestions(place);
  await untilTrue('the decision', () => decisionOn(place, 'toolu_wipe')?.decidedBy === 'withdrawn');
});

test('Claude Code is killed while a question waits', async (t) => {
  const place = await makeSupervisedPlace(t);
  const claude = await startCalls(t, place, [wipe]);
  await firstQuestion(place.chaperone);
  claude.kill();
  await noQuestions(place);
  await untilTrue('the decision', () => decisionOn(place, 'toolu_wipe')?.decidedBy === 'withdrawn');
  assert.equal(isWiped(place, 'it'), false);
  await untilTrue('the session to be over', async () => (await place.chaperone.ask('sessions')).length === 0);
});

test('nobody answers in time', async (t) => {
  const place = await makeSupervisedPlace(t, { approvalSeconds: 2 });
  const claude = await startCalls(t, place, [wipe]);
  await refused(place, claude, /nobody answered in time, so this is refused: run \.\/wipe it/);
  assert.equal(decisionOn(place, 'toolu_wipe').decidedBy, 'expired');
  await noQuestions(place);
});

// what is broken in the home before Claude Code starts, and what the model then reads
const broken = [
  ['the client is missing', (bin) => fs.rmSync(path.join(bin, 'chaperone-hook')), /PreToolUse.*hook/],
  ['the client may not be executed', (bin) => fs.chmodSync(path.join(bin, 'chaperone-hook'), 0o600), /PreToolUse.*hook/],
  ['the client is an empty file', (bin) => fs.writeFileSync(path.join(bin, 'chaperone-hook'), ''), /PreToolUse.*hook/],
  ['the client is a program that fails', (bin) => replaceClient(bin, '#!/bin/sh\nexit 1\n'), /PreToolUse.*hook/],
  ['the judge is missing', (bin) => fs.rmSync(path.join(bin, 'cli.cjs')), /chaperone: no supervisor answers for this folder and the local judge failed/],
  ['the judge is broken', (bin) => fs.writeFileSync(path.join(bin, 'cli.cjs'), 'throw new Error("broken")'), /the local judge failed: it crashed/],
  ['the judge is not named', (bin) => fs.rmSync(path.join(bin, 'judge.json')), /local judge failed.*does not name a program/],
];

function replaceClient(bin, text) {
  fs.rmSync(path.join(bin, 'chaperone-hook'));
  fs.writeFileSync(path.join(bin, 'chaperone-hook'), text, { mode: 0o755 });
}

test('with no broker and a broken installation not even what is allowed happens', async (t) => {
  for (const [name, breakIt, told] of broken) {
    await t.test(name, async (t) => {
      const place = await makePlace(t);
      breakIt(path.join(place.home, '.chaperone/bin'));
      const { toolResults } = await (await startCalls(t, place, [wipe, allowed])).finished;
      assert.deepEqual(toolResults.map(({ isError }) => isError), [true, true]);
      assert.match(toolResults[0].content, told);
      assert.equal(isWiped(place, 'it'), false);
      assert.equal(fs.existsSync(place.inside('src/copied.txt')), false);
    });
  }
});

test('somebody writes into the log, so nothing is allowed until it is as it was', async (t) => {
  const place = await makeSupervisedPlace(t);
  const makeCopy = async () => (await (await startCalls(t, place, [allowed])).finished).toolResults[0].content;
  await makeCopy();
  const before = fs.readFileSync(logFile(place));
  fs.rmSync(place.inside('src/copied.txt'));
  fs.appendFileSync(logFile(place), 'a line of somebody else\n');
  assert.match(await makeCopy(), /could not decide or record this.*is not a line of a decision log.*chaperone verify/);
  assert.equal(fs.existsSync(place.inside('src/copied.txt')), false);
  fs.writeFileSync(logFile(place), before);
  await makeCopy();
  assert.equal(fs.existsSync(place.inside('src/copied.txt')), true);
  assert.equal(readLog(place).filter(({ kind }) => kind === 'decision').length, 2);
});
