// Setting up Claude Code from the editor, proving that it works, rehearsing, and taking it out again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickModal, modal, runCommand, toast } from '../vscode/rig.mjs';
import { cardWith, press, runSteps, until, withChaperone } from './support.mjs';

const settingsOf = ({ home }) => path.join(home, '.claude/settings.json');
const read = (editor) => fs.readFileSync(settingsOf(editor), 'utf8');

// as a person leaves it: tabs, a comment of their own making in a value, no newline at the end
const own = '{\n\t"model":   "opus",\n\t"permissions": { "allow": [ "Bash(ls:*)" ] },\n\t"note": "mine // and stays"\n}';

const steps = {
  'a check before the set-up says what is missing': async ({ page, picture }) => {
    await runCommand(page, 'Chaperone: Check Protection');
    await toast(page, 'Protection does not work').first().waitFor();
    await page.locator('.editor-instance .view-lines').getByText('has no hook of Chaperone').waitFor();
    await picture('check-failed');
  },
  'the change is shown and Enter does not write it': async (editor) => {
    const { page, picture } = editor;
    await runCommand(page, 'Chaperone: Set Up Assistants');
    await modal(page).waitFor();
    await page.locator('.monaco-diff-editor .editor.modified').getByText('PreToolUse').first().waitFor();
    await picture('set-up');
    await page.keyboard.press('Enter');
    await modal(page).waitFor({ state: 'hidden' });
    await sleep(500);
    assert.equal(read(editor), own);
  },
  'Write writes it and keeps the rest byte for byte': async (editor) => {
    const { page, home } = editor;
    await runCommand(page, 'Chaperone: Set Up Assistants');
    const text = await clickModal(page, 'Write');
    assert.ok(text.includes(path.join(home, '.chaperone/backups')), text);
    await until('the hook is in the file', () => read(editor).includes('chaperone-hook'));
    for (const line of own.split('\n').slice(1, 3)) assert.ok(read(editor).includes(line), line);
    await toast(page, 'now asks Chaperone').first().waitFor();
  },
  'a second set-up has nothing to change': async ({ page }) => {
    await runCommand(page, 'Chaperone: Set Up Assistants');
    await toast(page, 'Nothing to change').first().waitFor();
    assert.equal(await modal(page).count(), 0);
  },
  'the check proves that the hook works': async ({ page, picture }) => {
    await sleep(1000); // VS Code shows no more than three notifications in 0.8 s
    await runCommand(page, 'Chaperone: Check Protection');
    await toast(page, 'Protection works').first().waitFor();
    await page.locator('.editor-instance .view-lines').getByText('an edit of the scope file is refused').waitFor();
    await picture('check');
  },
  'the rehearsal goes through the same view and stays readable': async ({ page, picture, workspace }) => {
    const before = fs.readFileSync(path.join(workspace, 'package.json'), 'utf8');
    await runCommand(page, 'Chaperone: Start Rehearsal');
    await press(await cardWith(page, 'package.json'), 'Deny');
    const push = await cardWith(page, 'git push --force');
    await picture('rehearsal');
    await press(push, 'Deny');
    await page.locator('.terminal-wrapper.active').getByText('The rehearsal is over').waitFor();
    assert.equal(fs.readFileSync(path.join(workspace, 'package.json'), 'utf8'), before);
  },
  'removal restores the file as it was': async (editor) => {
    await runCommand(editor.page, 'Chaperone: Remove from Assistants');
    await clickModal(editor.page, 'Write');
    await until('the file is as it was', () => read(editor) === own);
  },
};

function placeSettings(folders) {
  fs.mkdirSync(path.dirname(settingsOf(folders)));
  fs.writeFileSync(settingsOf(folders), own);
}

test('set-up', async (t) => {
  await withChaperone({ name: 'set-up', prepare: placeSettings, limitMs: 240_000 }, (editor) => runSteps(t, editor, steps));
});
