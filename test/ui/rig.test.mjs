// The rig itself: a VS Code comes up with nothing of ours in it, and it is as strict as the one on the desktop.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runCommand, screenshot, withEditor, writeFiles } from '../vscode/rig.mjs';

const manifest = {
  name: 'probe',
  publisher: 'rig',
  version: '0.0.1',
  engines: { vscode: '^1.90.0' },
  main: './main.js',
  activationEvents: ['onStartupFinished'],
};

// asks for a stable and for a proposed API, and writes down what became of it
const main = `
const fs = require('node:fs');
const vscode = require('vscode');
const attempt = (ask) => { try { return typeof ask(); } catch (error) { return error.message; } };
exports.activate = () => {
  const stable = attempt(() => vscode.window.onDidStartTerminalShellExecution(() => {}));
  const proposed = attempt(() => vscode.window.onDidWriteTerminalData(() => {}));
  fs.writeFileSync(process.env.PROBE_RESULT, JSON.stringify({ stable, proposed }));
};`;

function placeProbe({ dir }) {
  writeFiles(path.join(dir, 'ext/rig.probe-0.0.1'), { 'package.json': JSON.stringify(manifest), 'main.js': main });
  return { env: { PROBE_RESULT: path.join(dir, 'probe.json') } };
}

async function probeResult({ page, dir }) {
  const file = path.join(dir, 'probe.json');
  for (let tries = 0; tries < 300; tries++) {
    if (fs.existsSync(file) && fs.statSync(file).size > 0) return JSON.parse(fs.readFileSync(file, 'utf8'));
    await page.waitForTimeout(100);
  }
  throw new Error('the probe extension did not start');
}

test('the rig', async (t) => {
  await withEditor({ name: 'rig', files: { 'hello.txt': 'hello\n' }, prepare: placeProbe }, async (editor) => {
    await t.test('shows the folder and runs a command', async () => {
      await editor.page.locator('.explorer-folders-view').getByText('hello.txt').waitFor({ timeout: 30_000 });
      await runCommand(editor.page, 'View: Toggle Primary Side Bar Visibility');
      await editor.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
      await screenshot(editor.page, 'rig');
    });
    await t.test('refuses proposed API to an extension, as the desktop does', async () => {
      const { stable, proposed } = await probeResult(editor);
      assert.equal(stable, 'object');
      assert.match(proposed, /CANNOT use API proposal: terminalDataWriteEvent/);
    });
  });
});
