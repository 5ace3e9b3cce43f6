// The scope file in the editor: drafted, accepted, changed, broken, removed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clickModal, clickToast, modal, runCommand, toast } from '../vscode/rig.mjs';
import { folderId, runSteps, scope, scopeFile, until, withChaperone } from './support.mjs';

const fileOf = ({ workspace }) => path.join(workspace, scopeFile);
const acceptedText = ({ home, workspace }) => {
  const file = path.join(home, '.chaperone/accepted', `${folderId(workspace)}.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).text : undefined;
};
const writes = async (editor, name) => (await editor.ask('Write', { file_path: path.join(editor.workspace, name), content: 'x\n' }).reply).verdict;

const drafting = {
  'a first scope file is drafted, opened and accepted': async (editor) => {
    const { page, picture } = editor;
    await runCommand(page, 'Chaperone: Create Scope File');
    await page.getByRole('tab', { name: 'scope.jsonc' }).waitFor();
    await toast(page, 'The scope file is there').first().waitFor();
    await picture('drafted');
    assert.match(fs.readFileSync(fileOf(editor), 'utf8'), /"src\/\*\*"/);
    assert.equal(acceptedText(editor), undefined);
    await clickToast(page, 'The scope file is there', 'Accept');
    await until('the draft is accepted', () => acceptedText(editor) === fs.readFileSync(fileOf(editor), 'utf8'));
    assert.equal(await writes(editor, 'src/a.js'), 'allow');
  },
  'an existing one is opened and not touched': async (editor) => {
    const before = fs.readFileSync(fileOf(editor), 'utf8');
    await runCommand(editor.page, 'Chaperone: Create Scope File');
    await toast(editor.page, 'it was not touched').first().waitFor();
    assert.equal(fs.readFileSync(fileOf(editor), 'utf8'), before);
  },
};

test('a project without a scope file', async (t) => {
  await withChaperone({ name: 'draft', text: null, accepted: null }, (editor) => runSteps(t, editor, drafting));
});

const looser = scope.replace('"write": "deny", "because": "infrastructure', '"write": "allow", "because": "infrastructure');

const changing = {
  'a looser file from outside binds only after it was reviewed': async (editor) => {
    const { page, picture } = editor;
    fs.writeFileSync(fileOf(editor), looser);
    await clickToast(page, 'is new or was changed', 'Review Scope Change');
    await modal(page).waitFor();
    await picture('review');
    assert.equal(await writes(editor, 'infra/main.tf'), 'deny');
    assert.match(await clickModal(page, 'Not Now'), /Accept the scope file as it stands on the right/);
    assert.equal(acceptedText(editor), scope);
    await page.locator('.monaco-diff-editor .editor.modified').getByText('allow').first().waitFor();
    await picture('review-diff');
  },
  'the comparison stays and its title bar asks again': async (editor) => {
    const { page } = editor;
    await page.getByRole('button', { name: /Agree to This Change/ }).click();
    await clickModal(page, 'Accept');
    await until('the change is accepted', () => acceptedText(editor) === looser);
    await until('the new scope binds', async () => (await writes(editor, 'infra/main.tf')) === 'allow');
  },
  'Enter in the dialog changes nothing': async (editor) => {
    const { page } = editor;
    fs.writeFileSync(fileOf(editor), scope);
    await runCommand(page, 'Chaperone: Review Scope Change');
    await modal(page).waitFor();
    await page.keyboard.press('Enter');
    await modal(page).waitFor({ state: 'hidden' });
    await sleep(500);
    assert.equal(acceptedText(editor), looser);
    assert.equal(await writes(editor, 'infra/main.tf'), 'deny');
  },
  'a broken file is a problem at its line, and the accepted one stays in force': async (editor) => {
    const { page, picture } = editor;
    fs.writeFileSync(fileOf(editor), scope.replace('"commands"', '"comands"'));
    await clickToast(page, 'is not applied: line 13', 'Open Scope File');
    await page.locator('.statusbar').getByText(/Ln 13/).waitFor();
    // the editor draws the lines anew when the schema's own marks arrive
    await until('line 13 is underlined', async () => {
      const underlined = await page.locator('.squiggly-error').first().boundingBox();
      const line = await page.locator('.line-numbers').getByText('13', { exact: true }).boundingBox();
      return underlined !== null && line !== null && Math.abs(underlined.y + underlined.height - line.y - line.height) < line.height / 2;
    });
    await picture('problem');
    assert.equal(await writes(editor, 'src/a.js'), 'allow');
  },
  'a removed file stays in force until that is accepted': async (editor) => {
    const { page } = editor;
    fs.rmSync(fileOf(editor));
    await clickToast(page, 'was removed', 'Review Scope Change');
    assert.equal(await writes(editor, 'src/a.js'), 'allow');
    assert.match(await clickModal(page, 'Accept'), /no scope file/);
    await until('the removal is accepted', () => acceptedText(editor) === '');
  },
};

test('a scope file that changes', async (t) => {
  await withChaperone({ name: 'scope', limitMs: 240_000 }, (editor) => runSteps(t, editor, changing));
});
