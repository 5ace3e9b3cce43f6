// Claude Code waits while a person is asked, and goes on or stops by the answer. The broker is outside the editor here.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { decisionOn, firstQuestion, readLog } from './lib/chaperone.mjs';
import { makeSupervisedPlace, startCalls } from './lib/place.mjs';
import { bash, write } from './lib/play.mjs';
import { isWiped, projectFiles, textOf } from './lib/project.mjs';

const wipe = (name) => ({ id: `toolu_${name}`, ...bash(`./wipe ${name}`) });

// makes one call, answers its question, and gives what the model was told
async function askedAndAnswered(t, place, call, answer) {
  const claude = await startCalls(t, place, [call]);
  const question = await firstQuestion(place.chaperone);
  assert.deepEqual(await place.chaperone.ask('answer', question.id, answer), { ok: true });
  const { toolResults } = await claude.finished;
  return { question, told: toolResults[0] };
}

const answers = [
  ['allow once', { kind: 'allow-once' }, true, undefined, 'person tester'],
  ['allow for this session', { kind: 'allow-session' }, true, undefined, 'person tester'],
  ['deny', { kind: 'deny' }, false, /the developer refused: run \.\/wipe a: it can't be undone/, 'person tester'],
  ['deny and say why', { kind: 'deny', why: 'use the bin folder instead' }, false, /the developer refused: use the bin folder instead/, 'person tester'],
];

test('a command that is asked about', async (t) => {
  for (const [name, answer, happens, told, decidedBy] of answers) {
    await t.test(name, async (t) => {
      const place = await makeSupervisedPlace(t);
      const result = await askedAndAnswered(t, place, wipe('a'), answer);
      assert.equal(isWiped(place, 'a'), happens);
      assert.equal(result.told.isError, !happens, result.told.content);
      if (told) assert.match(result.told.content, told);
      const decision = decisionOn(place, 'toolu_a');
      assert.deepEqual([decision.answer, decision.decidedBy], [happens ? 'allow' : 'deny', decidedBy]);
    });
  }
});

test('nothing happens before the answer', async (t) => {
  const place = await makeSupervisedPlace(t);
  const claude = await startCalls(t, place, [wipe('a')]);
  const question = await firstQuestion(place.chaperone);
  assert.equal(isWiped(place, 'a'), false);
  assert.deepEqual(readLog(place).map(({ kind }) => kind), ['session', 'question'], 'the question is on disk before it is shown');
  assert.deepEqual(await place.chaperone.ask('answer', 'another question', { kind: 'allow-once' }), { ok: false, why: 'this question is no longer open' });
  await place.chaperone.ask('answer', question.id, { kind: 'allow-once' });
  await claude.finished;
  assert.equal(isWiped(place, 'a'), true);
});

test('what was allowed for the session is not asked again, and anything else is', async (t) => {
  const place = await makeSupervisedPlace(t, { approvalSeconds: 2 });
  const again = { ...wipe('a'), id: 'toolu_again' };
  const claude = await startCalls(t, place, [wipe('a'), again, wipe('b')]);
  const question = await firstQuestion(place.chaperone);
  await place.chaperone.ask('answer', question.id, { kind: 'allow-session' });
  await claude.finished;
  const asked = readLog(place).filter(({ kind }) => kind === 'question').map(({ action }) => action.id);
  assert.deepEqual(asked, ['toolu_a', 'toolu_b']);
  assert.equal(decisionOn(place, 'toolu_again').decidedBy, 'rule allowed-for-this-session');
  assert.deepEqual([isWiped(place, 'a'), isWiped(place, 'b')], [true, false]);
});

test('what was allowed for one session is asked again in the next', async (t) => {
  const place = await makeSupervisedPlace(t);
  await askedAndAnswered(t, place, wipe('a'), { kind: 'allow-session' });
  const second = await askedAndAnswered(t, place, { ...wipe('a'), id: 'toolu_next' }, { kind: 'deny' });
  assert.match(second.told.content, /the developer refused/);
});

const otherQuestions = [
  ['an edit', (place) => write(place.inside('notes/new.txt')), /^write .*\/notes\/new\.txt$/],
  ['a command that nobody knows', () => bash('frobnicate --hard src'), /frobnicate/],
  ['a command that does not parse', () => bash('echo "never closed'), /./],
  ['a fetch', () => ({ name: 'WebFetch', input: { url: 'https://user:hunter2@example.invalid/x', prompt: 'read' } }), /example\.invalid/],
];

test('what else is asked about', async (t) => {
  for (const [name, call, effect] of otherQuestions) {
    await t.test(name, async (t) => {
      const place = await makeSupervisedPlace(t);
      const { question, told } = await askedAndAnswered(t, place, { id: 'toolu_it', ...call(place) }, { kind: 'deny' });
      const { reasons } = decisionOn(place, 'toolu_it');
      assert.ok(reasons.some((reason) => effect.test(reason.effect)), JSON.stringify(reasons));
      assert.match(told.content, /the developer refused/);
      assert.equal(question.action.tool, call(place).name);
      assert.equal(textOf(place, 'notes/new.txt'), undefined);
    });
  }
});

const mcpServer = path.join(import.meta.dirname, 'lib/mcpServer.mjs');
const mcpConfig = JSON.stringify({ mcpServers: { lab: { command: process.execPath, args: [mcpServer] } } });
const withMcp = ['--permission-mode', 'bypassPermissions', '--mcp-config', mcpConfig, '--strict-mcp-config'];

test('a tool of an MCP server is asked about', async (t) => {
  for (const [kind, happens] of [['deny', false], ['allow-once', true]]) {
    await t.test(kind, async (t) => {
      const place = await makeSupervisedPlace(t);
      const call = { id: 'toolu_mcp', name: 'mcp__lab__touch', input: { file: place.inside('infra/touched.txt') } };
      const claude = await startCalls(t, place, [call], { args: withMcp });
      const question = await firstQuestion(place.chaperone);
      await place.chaperone.ask('answer', question.id, { kind });
      const { toolResults } = await claude.finished;
      assert.equal(textOf(place, 'infra/touched.txt') !== undefined, happens, toolResults[0].content);
      assert.deepEqual(decisionOn(place, 'toolu_mcp').reasons.map(({ effect }) => effect), ['call lab/touch']);
    });
  }
});

test('what the developer lets through is what runs, even when the target changes meanwhile', async (t) => {
  const place = await makeSupervisedPlace(t, { files: { ...projectFiles, 'notes/real/n.txt': 'n\n' } });
  fs.symlinkSync('real', place.inside('notes/link'));
  const claude = await startCalls(t, place, [{ id: 'toolu_swap', ...write(place.inside('notes/link/new.txt')) }]);
  const question = await firstQuestion(place.chaperone);
  fs.rmSync(place.inside('notes/link'));
  fs.symlinkSync('../infra', place.inside('notes/link'));
  await place.chaperone.ask('answer', question.id, { kind: 'allow-once' });
  const { toolResults } = await claude.finished;
  assert.match(toolResults[0].content, /changed on disk while the question was open/);
  assert.equal(textOf(place, 'infra/new.txt'), undefined);
});
