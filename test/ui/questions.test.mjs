// A question from the assistant's call to the person's click and back: the real hook client, the real window.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { activityBarTab, runCommand } from '../vscode/rig.mjs';
import { cardWith, noCard, openFile, openView, press, questions, runSteps, statusBar, until, withChaperone } from './support.mjs';

const buttons = ['Deny', 'Deny and say why…', 'Allow once', 'Allow for this session'];
const bump = (editor) => ['Edit', { file_path: path.join(editor.workspace, 'package.json'), old_string: '"1.0.0"', new_string: '"1.0.1"' }];
const answerButtons = (card) => card.getByRole('group', { name: 'Your answer' }).getByRole('button');

// what a person sees and clicks, one state after the other in one window
const steps = {
  'what the scope allows passes without a card': async ({ ask, workspace, page }) => {
    const { verdict } = await ask('Write', { file_path: path.join(workspace, 'src/new.js'), content: 'x\n' }).reply;
    assert.equal(verdict, 'allow');
    assert.equal(await page.locator('.notification-toast').count(), 0);
  },
  'what the scope denies is refused without a card': async ({ ask, workspace }) => {
    const { verdict, reason } = await ask('Write', { file_path: path.join(workspace, 'infra/main.tf'), content: 'x\n' }).reply;
    assert.equal(verdict, 'deny');
    assert.match(reason, /infrastructure goes through its own pipeline/);
  },
  'a question reveals its card without taking the keyboard, and a notification leads to it': async (editor) => {
    const { page, ask, picture } = editor;
    await openFile(page, 'notes/today.md');
    await page.keyboard.type('typing ');
    const call = ask(...bump(editor));
    const card = await cardWith(page, 'package.json');
    await page.keyboard.type('goes on\n\n');
    await page.locator('.view-line').filter({ hasText: 'typing goes on' }).waitFor();
    await page.locator('.notification-toast').getByText('Claude Code waits').waitFor();
    await picture('question');
    await page.locator('.notification-toast').getByRole('link', { name: 'Answer' }).or(page.locator('.notification-toast a').filter({ hasText: 'Answer' })).first().click();
    const deny = card.getByRole('button', { name: 'Deny', exact: true });
    await until('Deny has the keyboard', () => deny.evaluate((button) => button === document.activeElement && document.hasFocus()));
    assert.equal(call.ended(), false);
    await press(card, 'Deny');
    assert.equal((await call.reply).verdict, 'deny');
    await until('the notification is gone', async () => (await page.locator('.notification-toast').filter({ hasText: 'waits' }).count()) === 0);
  },
  'the card says who, what and why, and its buttons come in the safe order': async (editor) => {
    const call = editor.ask(...bump(editor), { agent_id: 'reviewer' });
    const card = await cardWith(editor.page, 'package.json');
    const text = await card.innerText();
    for (const expected of ['Claude Code wants to change a file', 'sub-agent reviewer', 'a dependency change is reviewed by a person', 'scope.jsonc:5', '−1 +1 lines', 'Write package.json']) assert.ok(text.includes(expected), `${expected} in ${text}`);
    assert.match(text, /refused in 9:[0-5]\d/);
    assert.deepEqual(await answerButtons(card).allInnerTexts(), buttons);
    assert.equal(await card.getAttribute('role'), 'group');
    await press(card, 'Deny');
    const { verdict, reason } = await call.reply;
    assert.equal(verdict, 'deny');
    assert.match(reason, /the developer refused/);
  },
  'Enter alone answers nothing, wherever in the page the keyboard is': async (editor) => {
    const { page } = editor;
    const call = editor.ask(...bump(editor));
    const card = await cardWith(page, 'package.json');
    await sleep(700);
    const frame = await questions(page);
    assert.equal(await frame.evaluate(() => document.activeElement === document.body || document.activeElement?.matches('section') === true), true);
    await card.locator('.origin').click();
    for (const key of ['Enter', 'Enter', ' ']) await page.keyboard.press(key);
    await sleep(500);
    assert.equal(call.ended(), false);
    await press(card, 'Allow once');
    assert.equal((await call.reply).verdict, 'allow');
  },
  'a click in the first moment does not count': async (editor) => {
    const { page } = editor;
    const call = editor.ask(...bump(editor));
    const card = await cardWith(page, 'package.json');
    await card.evaluate((element) => [...element.querySelectorAll('button.allow, button.deny')].forEach((button) => button.click()));
    await sleep(400);
    assert.equal(call.ended(), false);
    await card.locator('.why').getByRole('textbox').press('Escape');
    await press(card, 'Deny');
    assert.equal((await call.reply).verdict, 'deny');
  },
  'a card that has just moved under the pointer takes no click': async (editor) => {
    const { page, ask } = editor;
    const first = ask('Bash', { command: 'git push origin first' });
    const upper = await cardWith(page, 'git push origin first');
    const second = ask('Bash', { command: 'git push origin second' });
    const lower = await cardWith(page, 'git push origin second');
    await press(upper, 'Deny');
    await first.reply;
    await upper.waitFor({ state: 'hidden' }).catch(() => undefined);
    await lower.getByRole('button', { name: 'Allow once' }).evaluate((button) => button.click());
    await sleep(500);
    assert.equal(second.ended(), false);
    await press(lower, 'Deny');
    assert.equal((await second.reply).verdict, 'deny');
  },
  'an answer by keyboard does not spill over to the next question': async (editor) => {
    const { page, ask } = editor;
    const first = ask('Bash', { command: 'git push origin first' });
    await cardWith(page, 'git push origin first');
    const second = ask('Bash', { command: 'git push origin second' });
    const lower = await cardWith(page, 'git push origin second');
    await runCommand(page, 'Chaperone: Answer Waiting Question');
    const frame = await questions(page);
    await until('Deny has the keyboard', () => frame.evaluate(() => document.hasFocus() && document.activeElement?.textContent === 'Deny'));
    await sleep(700);
    await page.keyboard.press('Enter');
    assert.equal((await first.reply).verdict, 'deny');
    for (let times = 0; times < 5; times++) await page.keyboard.press('Enter', { delay: 200 });
    assert.equal(second.ended(), false);
    await until('the next card has the keyboard', () => lower.evaluate((card) => card === document.activeElement));
    await page.keyboard.press('Tab'); // to what it wants
    await page.keyboard.press('Tab'); // to the rule
    await page.keyboard.press('Tab'); // to what is allowed anyway
    await page.keyboard.press('Tab');
    assert.equal(await frame.evaluate(() => document.activeElement?.textContent), 'Deny');
    await page.keyboard.press('Enter');
    assert.equal((await second.reply).verdict, 'deny');
  },
  'the change is shown before it is made': async (editor) => {
    const { page, picture } = editor;
    const call = editor.ask(...bump(editor));
    const card = await cardWith(page, 'package.json');
    await card.getByRole('button', { name: 'Show change' }).click();
    await page.locator('.monaco-diff-editor .editor.modified').getByText('1.0.1').waitFor();
    await picture('change');
    await press(card, 'Deny');
    await call.reply;
    assert.match(fs.readFileSync(path.join(editor.workspace, 'package.json'), 'utf8'), /"1\.0\.0"/);
  },
  'a change whose text is not in the file says so': async (editor) => {
    const call = editor.ask('Edit', { file_path: path.join(editor.workspace, 'package.json'), old_string: 'nowhere', new_string: 'x' });
    const card = await cardWith(editor.page, 'package.json');
    await card.getByRole('button', { name: 'Show change' }).click();
    await editor.page.getByRole('tab', { name: /the text to replace is not in the file/ }).waitFor();
    await press(card, 'Deny');
    await call.reply;
  },
  'the rule is a link to its line': async (editor) => {
    const call = editor.ask(...bump(editor));
    const card = await cardWith(editor.page, 'package.json');
    await card.getByRole('button', { name: /scope\.jsonc:5/ }).click();
    await editor.page.getByRole('tab', { name: /scope\.jsonc/ }).waitFor();
    await editor.page.locator('.statusbar').getByText(/Ln 5, Col 5/).waitFor();
    await press(card, 'Deny');
    await call.reply;
  },
  'a reason given with a refusal reaches the assistant': async (editor) => {
    const call = editor.ask(...bump(editor));
    const card = await cardWith(editor.page, 'package.json');
    await press(card, 'Deny and say why…');
    const field = card.getByRole('textbox', { name: /What should it know/ });
    await field.fill('releases are made by hand');
    await editor.picture('why');
    await field.press('Enter');
    assert.match((await call.reply).reason, /releases are made by hand/);
  },
  'allowed for the session: the same passes silently, another thing asks': async (editor) => {
    const { ask, page } = editor;
    const first = ask('Bash', { command: 'npm install left-pad' });
    const card = await cardWith(page, 'npm install left-pad');
    assert.match(await card.innerText(), /“For this session” covers exactly this.*package\.install.*by exactly these commands/s);
    await press(card, 'Allow for this session');
    assert.equal((await first.reply).verdict, 'allow');
    assert.equal((await ask('Bash', { command: 'npm install left-pad' }).reply).verdict, 'allow');
    const other = ask('Bash', { command: 'npm install right-pad' });
    await press(await cardWith(page, 'npm install right-pad'), 'Deny');
    assert.equal((await other.reply).verdict, 'deny');
    const elsewhere = ask('Bash', { command: 'npm install left-pad' }, { session_id: 'another-session' });
    await press(await cardWith(page, 'npm install left-pad'), 'Deny');
    assert.equal((await elsewhere.reply).verdict, 'deny');
  },
  'a card goes away with the client that asked': async (editor) => {
    const call = editor.ask(...bump(editor));
    await cardWith(editor.page, 'package.json');
    call.child.kill('SIGKILL');
    await noCard(editor.page);
  },
  'hidden characters and mixed alphabets are spelled out': async (editor) => {
    const call = editor.ask('Bash', { command: 'npm publish --tag l\u0430test \u202ereverse' });
    const card = await cardWith(editor.page, 'npm publish');
    const text = await card.innerText();
    assert.match(text, /⟨U\+202E⟩reverse/);
    assert.match(text, /Hidden characters are spelled out/);
    assert.match(text, /mixes letters of several alphabets/);
    assert.doesNotMatch(text, /\u202e/);
    assert.equal(await card.getByRole('button', { name: 'Allow for this session' }).isDisabled(), true);
    await editor.picture('hidden-characters');
    await press(card, 'Deny');
    await call.reply;
  },
  'what an assistant writes can not become a link in a notification': async (editor) => {
    const { page, ask } = editor;
    const call = ask('Bash', { command: 'echo [ok](command:workbench.action.quit) && git push origin main' });
    const card = await cardWith(page, 'git push origin main');
    const notification = page.locator('.notification-toast').filter({ hasText: 'Claude Code waits' }).first();
    await notification.waitFor();
    assert.deepEqual(await notification.locator('.notification-list-item-message a').allInnerTexts(), ['Answer']);
    await press(card, 'Deny');
    await call.reply;
  },
  'a command too long to be read says so': async (editor) => {
    const call = editor.ask('Bash', { command: `git push origin main # ${'long '.repeat(30_000)}` });
    const card = await cardWith(editor.page, 'git push origin main');
    assert.match(await card.innerText(), /Only the first 100000 characters are shown/);
    assert.ok((await card.locator('pre').innerText()).length <= 100_000);
    await press(card, 'Deny');
    await call.reply;
  },
  'a phrase must be typed before anything can be allowed': async (editor) => {
    const call = editor.ask('Bash', { command: 'git push --force origin main' });
    const card = await cardWith(editor.page, 'git push --force');
    const once = card.getByRole('button', { name: 'Allow once' });
    const field = card.getByRole('textbox', { name: /To allow this, type git\.rewrite-history/ });
    await editor.picture('phrase');
    for (const wrong of ['', 'git.rewrite', 'GIT.REWRITE-HISTORY']) {
      await field.fill(wrong);
      assert.equal(await once.isDisabled(), true, wrong);
    }
    await field.fill('git.rewrite-history');
    await field.press('Enter');
    assert.equal(call.ended(), false);
    await press(card, 'Allow once');
    assert.equal((await call.reply).verdict, 'allow');
  },
  'a link is seen through': async (editor) => {
    const { workspace, ask, page } = editor;
    fs.symlinkSync('/opt/outside.txt', path.join(workspace, 'notes/link.md'));
    const call = ask('Write', { file_path: path.join(workspace, 'notes/link.md'), content: 'x\n' });
    const card = await cardWith(page, 'notes/link.md');
    const text = await card.innerText();
    assert.ok(text.includes(`What it really touches is /opt/outside.txt, outside this project`), text);
    await editor.picture('link');
    await press(card, 'Deny');
    assert.equal((await call.reply).verdict, 'deny');
  },
  'several questions stack, oldest first, and each gets its own answer': async (editor) => {
    const { ask, page } = editor;
    const first = ask(...bump(editor));
    await cardWith(page, 'package.json');
    const second = ask('Bash', { command: 'git push origin main' });
    await cardWith(page, 'git push origin main');
    const order = async () => (await questions(page)).locator('.card').evaluateAll((all) => all.map((card) => card.querySelector('pre').innerText));
    assert.deepEqual(await order(), ['package.json', 'git push origin main']);
    await activityBarTab(page, /^Explorer/).click();
    await page.locator('.explorer-folders-view').waitFor();
    await openView(page);
    await cardWith(page, 'git push origin main');
    assert.deepEqual(await order(), ['package.json', 'git push origin main'], 'after the view was away');
    await until('the status bar counts them', async () => /2 questions/.test(await statusBar(page).innerText()));
    await editor.picture('two-questions');
    await press(await cardWith(page, 'git push origin main'), 'Allow once');
    assert.equal((await second.reply).verdict, 'allow');
    assert.equal(first.ended(), false);
    await press(await cardWith(page, 'package.json'), 'Deny');
    assert.equal((await first.reply).verdict, 'deny');
    await noCard(page);
    await until('the status bar is calm again', async () => !/question/.test(await statusBar(page).innerText()));
  },
};

test('questions', async (t) => {
  await withChaperone({ name: 'questions', limitMs: 240_000 }, async (editor) => {
    await runSteps(t, editor, steps);
  });
});
