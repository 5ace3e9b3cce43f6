// The whole way: the real Claude Code asks, and a person clicks in the real VS Code.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { acceptScope, cardWith, noCard, press, until } from '../ui/support.mjs';
import { clickModal, repositoryRoot, runCommand, screenshot, toast, withEditor } from '../vscode/rig.mjs';
import { decisionOn } from './lib/chaperone.mjs';
import { startCalls } from './lib/place.mjs';
import { bash, write } from './lib/play.mjs';
import { finishProject, isWiped, projectFiles, textOf } from './lib/project.mjs';

const wipe = (name) => ({ id: `toolu_${name}`, ...bash(`./wipe ${name}`) });

function prepare(folders) {
  finishProject(folders);
  fs.mkdirSync(path.join(folders.home, '.claude'));
  acceptScope(folders, projectFiles['.chaperone/scope.jsonc']);
}

async function setUp(editor) {
  await runCommand(editor.page, 'Chaperone: Set Up Assistants');
  await clickModal(editor.page, 'Write');
  await toast(editor.page, 'now asks Chaperone').first().waitFor();
  assert.match(fs.readFileSync(path.join(editor.home, '.claude/settings.json'), 'utf8'), /chaperone-hook/);
}

// a call of Claude Code, the card that it makes, what a person does with it, and what the model was told
async function askAndClick(t, editor, call, click) {
  const claude = await startCalls(t, editor, [call]);
  const card = await cardWith(editor.page, call.id.replace('toolu_', ''));
  await click(card);
  const { toolResults } = await claude.finished;
  await noCard(editor.page);
  return toolResults[0];
}

async function denyBecause(card, why) {
  await press(card, 'Deny and say why…');
  await card.getByRole('textbox').last().fill(why);
  await card.getByRole('button', { name: 'Deny with this reason' }).click();
}

/** What is clicked, whether it then happens, and what the model reads. */
const clicks = [
  ['once', (card) => press(card, 'Allow once'), true, /^(?!.*haperone)/s],
  ['never', (card) => press(card, 'Deny'), false, /Chaperone: the developer refused: run \.\/wipe never: it can't be undone/],
  ['reason', (card) => denyBecause(card, 'move it to the attic instead'), false, /Chaperone: the developer refused: move it to the attic instead/],
];

async function clickedAnswers(t, editor) {
  for (const [name, click, happens, told] of clicks) {
    await t.test(name, async (t) => {
      const heard = await askAndClick(t, editor, wipe(name), click);
      assert.equal(isWiped(editor, name), happens);
      assert.equal(heard.isError, !happens, heard.content);
      assert.match(heard.content, told);
      const decision = decisionOn(editor, `toolu_${name}`);
      assert.equal(decision.answer, happens ? 'allow' : 'deny');
      assert.match(decision.decidedBy, /^person ./);
    });
  }
}

async function withoutAWord(t, editor) {
  const calls = [{ id: 'toolu_in', ...write(path.join(editor.workspace, 'src/in.txt')) }, { id: 'toolu_out', ...write(path.join(editor.workspace, 'infra/out.txt')) }];
  const { toolResults } = await (await startCalls(t, editor, calls)).finished;
  assert.deepEqual([textOf(editor, 'src/in.txt') !== undefined, textOf(editor, 'infra/out.txt')], [true, undefined]);
  assert.match(toolResults[1].content, /infra has its own pipeline.*in scope for writing: src\/\*\*/);
}

async function allowedForSession(t, editor) {
  const claude = await startCalls(t, editor, [wipe('twice'), { ...wipe('twice'), id: 'toolu_again' }]);
  await press(await cardWith(editor.page, 'twice'), 'Allow for this session');
  await claude.finished;
  assert.equal(decisionOn(editor, 'toolu_again').decidedBy, 'rule allowed-for-this-session');
  assert.equal(isWiped(editor, 'twice'), true);
}

async function anEdit(t, editor) {
  const call = { id: 'toolu_story.txt', ...write(path.join(editor.workspace, 'notes/story.txt'), 'once upon a time\n') };
  await askAndClick(t, editor, call, async (card) => {
    await screenshot(editor.page, 'assistant-edit');
    assert.equal(textOf(editor, 'notes/story.txt'), undefined);
    await press(card, 'Allow once');
  });
  assert.equal(textOf(editor, 'notes/story.txt'), 'once upon a time\n');
}

async function twoAtOnce(t, editor) {
  const [first, second] = await Promise.all([startCalls(t, editor, [wipe('left')]), startCalls(t, editor, [wipe('right')])]);
  await press(await cardWith(editor.page, 'left'), 'Deny');
  await press(await cardWith(editor.page, 'right'), 'Allow once');
  await Promise.all([first.finished, second.finished]);
  assert.deepEqual([isWiped(editor, 'left'), isWiped(editor, 'right')], [false, true]);
}

async function withdrawn(t, editor) {
  const claude = await startCalls(t, editor, [wipe('orphan')]);
  await cardWith(editor.page, 'orphan');
  claude.kill();
  await noCard(editor.page);
  await until('the record', () => decisionOn(editor, 'toolu_orphan')?.decidedBy === 'withdrawn');
  assert.equal(isWiped(editor, 'orphan'), false);
}

async function windowLost(t, editor) {
  const claude = await startCalls(t, editor, [wipe('lost')]);
  await cardWith(editor.page, 'lost');
  await editor.server.stop();
  const { toolResults } = await claude.finished;
  assert.equal(toolResults[0].isError, true);
  assert.match(toolResults[0].content, /haperone/);
  assert.equal(isWiped(editor, 'lost'), false);
}

async function afterTheWindow(t, editor) {
  const calls = [wipe('alone'), { id: 'toolu_in_again', ...write(path.join(editor.workspace, 'src/alone.txt')) }];
  const { toolResults } = await (await startCalls(t, editor, calls)).finished;
  assert.deepEqual(toolResults.map(({ isError }) => isError), [true, false], JSON.stringify(toolResults));
  assert.deepEqual([isWiped(editor, 'alone'), textOf(editor, 'src/alone.txt') !== undefined], [false, true]);
}

const steps = {
  'the set-up by its command': (_, editor) => setUp(editor),
  'what is allowed and what is denied go without a word': withoutAWord,
  'a command that is asked about': clickedAnswers,
  'allowed for the session': allowedForSession,
  'an edit that is asked about': anEdit,
  'two assistants at once': twoAtOnce,
  'Claude Code is killed while its question is shown': withdrawn,
  'the window is lost while its question is shown': windowLost,
  'after that the local judge decides': afterTheWindow,
};

test('Claude Code and a person in VS Code', async (t) => {
  await withEditor({ name: 'assistant', files: projectFiles, extensions: [repositoryRoot], prepare, limitMs: 240_000 }, async (editor) => {
    editor.page.setDefaultTimeout(15_000);
    for (const [name, step] of Object.entries(steps)) await t.test(name, (t) => step(t, editor));
  });
});
