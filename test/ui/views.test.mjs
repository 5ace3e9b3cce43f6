// What the status bar, the sessions, the decisions and the log show, and what becomes of a question that nobody answers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { activityBarTab, runCommand, screenshot } from '../vscode/rig.mjs';
import { callHook, cardWith, folderId, noCard, openView, press, questions, runSteps, statusBar, treeRows, until, withChaperone } from './support.mjs';

const rowWith = (page, view, text) => treeRows(page, view).filter({ hasText: text }).first();

const steps = {
  'empty views say what to do next': async ({ page, picture }) => {
    await until('the status bar says that it is on', async () => /Chaperone: on, no assistant set up$/.test((await statusBar(page).innerText()).trim()));
    await openView(page);
    await (await questions(page)).getByText('No question waits').waitFor();
    await page.locator('.pane').getByText('No assistant is running in this folder').waitFor();
    await page.locator('.pane').getByText('Nothing was decided here yet').waitFor();
    await picture('empty');
  },
  'a session and its decisions are listed': async ({ page, call, ask, workspace }) => {
    await call({ hook_event_name: 'SessionStart', source: 'startup' }).reply;
    await ask('Write', { file_path: path.join(workspace, 'src/a.js'), content: 'x\n' }).reply;
    await ask('Write', { file_path: path.join(workspace, 'infra/main.tf'), content: 'x\n' }).reply;
    await rowWith(page, 'Sessions', '1 allowed, 1 refused').waitFor();
    await until('the status bar counts the session', async () => /on, 1 session$/.test((await statusBar(page).innerText()).trim()));
    const rows = treeRows(page, 'Decisions');
    await rowWith(page, 'Decisions', 'infra/main.tf').waitFor();
    assert.match(await rows.first().innerText(), /write infra\/main\.tf\s*rule files\[2\]/);
    assert.match(await rows.nth(1).innerText(), /write src\/a\.js\s*rule files\[0\]/);
    assert.match(await rows.first().getAttribute('aria-label'), /^refused: write infra\/main\.tf, by rule/);
  },
  'a decision opens with its reasons and a link to the rule': async ({ page, picture }) => {
    await rowWith(page, 'Decisions', 'infra/main.tf').click();
    await page.getByRole('tab', { name: /Decision \d+/ }).waitFor();
    const text = page.locator('.editor-instance .view-lines');
    for (const part of ['Refused by rule files[2]', 'infrastructure goes through its own pipeline', 'What the assistant was told']) await text.getByText(part).first().waitFor();
    await picture('decision');
    await page.locator('.detected-link').first().click({ modifiers: ['Control'] });
    await page.getByRole('tab', { name: /scope\.jsonc/ }).waitFor();
    await page.locator('.statusbar').getByText(/Ln 6, Col 5/).waitFor();
  },
  'a waiting question is counted in the status bar and at the icon': async ({ page, ask, picture }) => {
    const call = ask('Bash', { command: 'git push origin main' });
    await cardWith(page, 'git push');
    await until('the status bar counts the question', async () => /1 session, 1 question/.test(await statusBar(page).innerText()));
    assert.match(await statusBar(page).getAttribute('class'), /warning-kind/);
    assert.match(await statusBar(page).locator('a').first().getAttribute('aria-label'), /Chaperone is on, 1 session, 1 question/);
    await until('the icon counts it', async () => (await activityBarTab(page, /^Chaperone/).locator('.badge-content').innerText()) === '1');
    await picture('waiting');
    await statusBar(page).click();
    const frame = await questions(page);
    await until('Deny has the keyboard', () => frame.evaluate(() => document.activeElement?.textContent === 'Deny'));
    await press(await cardWith(page, 'git push'), 'Allow for this session');
    await call.reply;
  },
  'what was allowed for a session can be taken back': async ({ page, ask }) => {
    const row = rowWith(page, 'Sessions', '1 for the session');
    await row.hover();
    await row.getByRole('button', { name: /Take Back/ }).click();
    await until('nothing is granted any more', async () => !/for the session/.test(await treeRows(page, 'Sessions').first().innerText()));
    const again = ask('Bash', { command: 'git push origin main' });
    await press(await cardWith(page, 'git push'), 'Deny');
    assert.equal((await again.reply).verdict, 'deny');
  },
  'the log opens and can not be typed into': async ({ page }) => {
    await runCommand(page, 'Chaperone: Show Decision Log');
    await page.getByRole('tab', { name: /decisions\.jsonl/ }).waitFor();
    await page.locator('.editor-instance .view-line').filter({ hasText: '"kind"' }).first().click();
    await page.keyboard.type('x');
    await page.locator('.monaco-editor-overlaymessage').getByText(/read-only/i).waitFor();
  },
};

test('views', async (t) => {
  await withChaperone({ name: 'views', limitMs: 240_000 }, (editor) => runSteps(t, editor, steps));
});

function placeBrokenLog({ home, workspace }) {
  const file = path.join(home, '.chaperone/log', folderId(workspace), 'decisions.jsonl');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'this is no log\n');
}

test('supervision that can not begin says so', async () => {
  await withChaperone({ name: 'off', supervised: false, prepare: placeBrokenLog }, async ({ page, ask, picture }) => {
    await until('the status bar says off', async () => /Chaperone: off/.test(await statusBar(page).innerText().catch(() => '')));
    assert.match(await statusBar(page).getAttribute('class'), /error-kind/);
    await page.locator('.notification-toast').getByText(/Chaperone is off: .*decision log/).waitFor();
    await statusBar(page).click();
    await (await questions(page)).getByText(/Supervision is off: .*decision log/).waitFor();
    await picture('state');
    assert.equal((await ask('Bash', { command: 'git push origin main' }).reply).verdict, 'deny');
  });
});

test('a second window leaves the questions to the first, and takes over after it', async () => {
  await withChaperone({ name: 'elsewhere', limitMs: 180_000 }, async ({ page, context, server, workspace }) => {
    await until('the first window is on', async () => /Chaperone: on, no assistant set up$/.test((await statusBar(page).innerText()).trim()));
    const other = await context.newPage();
    await other.goto(server.url(workspace));
    await until('the second says so', async () => /on in another window/.test(await statusBar(other).innerText().catch(() => '')), 60_000);
    await screenshot(other, 'elsewhere');
    await page.close();
    await until('the second takes over', async () => /Chaperone: on, no assistant set up$/.test((await statusBar(other).innerText()).trim()), 60_000);
  });
});

// a window that comes right after another one sometimes finds no folder in its file, and does when it is loaded again
async function openWorkspaceFile(page, server, file, attempts = 4) {
  await page.goto(`http://127.0.0.1:${server.port}/?workspace=${encodeURIComponent(file)}`);
  const found = await page.locator('.explorer-folders-view').getByText('second').waitFor({ timeout: 10_000 }).then(() => true, () => false);
  if (!found && attempts > 1) await openWorkspaceFile(page, server, file, attempts - 1);
}

test('every folder of a window is supervised by its own scope', async () => {
  await withChaperone({ name: 'folders', limitMs: 180_000 }, async ({ page, dir, home, server, workspace, picture }) => {
    const second = path.join(dir, 'second');
    fs.mkdirSync(path.join(second, 'src'), { recursive: true });
    const file = path.join(dir, 'both.code-workspace');
    fs.writeFileSync(file, JSON.stringify({ folders: [{ path: workspace }, { path: second }] }));
    await openWorkspaceFile(page, server, file);
    const broker = (folder) => path.join(home, '.chaperone/run', folderId(folder), 'broker');
    await until('both are supervised', () => fs.existsSync(broker(second)) && fs.existsSync(broker(workspace)), 60_000);
    const inSecond = callHook({ home, workspace: second }, { tool_name: 'Bash', tool_input: { command: 'git push origin main' } });
    const card = await cardWith(page, 'git push');
    assert.match(await card.innerText(), /in second/);
    await picture('card');
    await press(card, 'Deny');
    assert.equal((await inSecond.reply).verdict, 'deny');
    await rowWith(page, 'Decisions', 'git push').and(page.locator('[aria-label*="refused"]')).waitFor();
  });
});

test('a question that nobody answers is refused in time, and a view that may not come forward stays away', async () => {
  const settings = { 'chaperone.approval.timeoutSeconds': 5, 'chaperone.questions.reveal': false };
  await withChaperone({ name: 'expiry', settings }, async ({ page, ask, picture }) => {
    const call = ask('Bash', { command: 'git push origin main' });
    await page.locator('.notification-toast').getByText('Claude Code waits').waitFor();
    await sleep(1500);
    assert.notEqual(await activityBarTab(page, /^Chaperone/).getAttribute('aria-selected'), 'true');
    await openView(page);
    const card = await cardWith(page, 'git push');
    assert.match(await card.innerText(), /refused in 0:0\d/);
    await picture('urgent');
    const { verdict, reason } = await call.reply;
    assert.equal(verdict, 'deny');
    assert.match(reason, /nobody answered in time/);
    await noCard(page);
    await rowWith(page, 'Decisions', 'nobody in time').waitFor();
  });
});
