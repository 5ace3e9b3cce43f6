// What the tests of the views share: a window with Chaperone in it, and an assistant's hook calls through the real client.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { activityBarTab, frameWith, repositoryRoot, screenshot, statusBarItem, withEditor } from '../vscode/rig.mjs';

export const scopeFile = '.chaperone/scope.jsonc';

// one rule a line, so that tests can name lines
export const scope = `{
  "version": 1,
  "files": [
    { "paths": ["src/**", "notes/**"], "write": "allow" },
    { "paths": ["package.json"], "write": "ask", "because": "a dependency change is reviewed by a person" },
    { "paths": ["infra/**"], "write": "deny", "because": "infrastructure goes through its own pipeline" }
  ],
  "operations": {
    "git.push": "ask",
    "git.rewrite-history": "ask:phrase",
    "package.install": "ask"
  },
  "commands": [{ "run": "npm test", "verdict": "allow" }],
  "defaults": { "read": "allow", "write": "ask", "delete": "ask", "run": "ask" }
}
`;

export const project = {
  'package.json': '{\n  "name": "sample",\n  "version": "1.0.0",\n  "scripts": { "test": "node --test" }\n}\n',
  'src/greeting.js': 'export const greeting = (name) => `hello, ${name}`;\n',
  'notes/today.md': '# today\n',
  'infra/main.tf': '# infrastructure\n',
};

export const folderId = (folder) => createHash('sha256').update(folder).digest('hex').slice(0, 16);

export function acceptScope({ home, workspace }, text) {
  const file = path.join(home, '.chaperone/accepted', `${folderId(workspace)}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ folder: workspace, acceptedAt: new Date().toISOString(), text }));
}

// a window on the sample project; `text` is the scope file, accepted unless said otherwise
export function withChaperone({ name, text = scope, accepted = text, supervised = true, files = {}, prepare, ...options }, use) {
  const all = { ...project, ...(text === undefined || text === null ? {} : { [scopeFile]: text }), ...files };
  const make = async (folders) => {
    if (accepted !== null && accepted !== undefined) acceptScope(folders, accepted);
    return prepare?.(folders);
  };
  return withEditor({ name, files: all, extensions: [repositoryRoot], prepare: make, ...options }, async (editor) => {
    editor.page.setDefaultTimeout(12_000);
    if (supervised) await brokerListens(editor);
    const calls = [];
    const call = (payload) => calls[calls.push(callHook(editor, payload)) - 1];
    const ask = (tool, input, more) => call({ tool_name: tool, tool_input: input, ...more });
    await use({ ...editor, call, ask, calls, picture: (state) => screenshot(editor.page, `${name}-${state}`) });
  });
}

// runs the steps one after the other in one window; what a failed step left open does not spoil the next
export async function runSteps(t, editor, steps) {
  for (const [title, step] of Object.entries(steps)) await t.test(title, { timeout: 40_000 }, () => runStep(editor, title, step));
}

async function runStep(editor, title, step) {
  try {
    await step(editor);
  } catch (error) {
    await editor.picture(`failed-${title}`);
    throw error;
  } finally {
    for (const { child } of editor.calls.splice(0)) child.kill('SIGKILL');
  }
}

export async function until(what, look, limitMs = 20_000) {
  for (const giveUp = Date.now() + limitMs; Date.now() < giveUp; await sleep(50)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited ${limitMs / 1000} s in vain: ${what}`);
}

const brokerListens = ({ home, workspace }) => until('the broker listens', () => fs.existsSync(path.join(home, '.chaperone/run', folderId(workspace), 'broker')), 60_000);

// calls the real hook client as Claude Code does
export function callHook({ home, workspace }, { hook_event_name = 'PreToolUse', session_id = '760eb6d8-4233-4161-8f9e-76298c31462e', ...payload }) {
  const client = path.join(home, '.chaperone/bin/chaperone-hook');
  const child = spawn(client, ['--assistant', 'claude-code', '--event', hook_event_name, '--deadline', '590'], { cwd: workspace, env: { ...process.env, HOME: home }, stdio: ['pipe', 'pipe', 'inherit'] });
  let stdout = '';
  let ended = false;
  child.stdout.on('data', (chunk) => (stdout += chunk));
  const reply = new Promise((resolve) => child.on('close', () => {
    ended = true;
    resolve(readReply(stdout));
  }));
  child.stdin.end(JSON.stringify({ session_id, cwd: workspace, hook_event_name, tool_use_id: 'toolu_01', permission_mode: 'default', ...payload }));
  return { child, reply, ended: () => ended };
}

function readReply(stdout) {
  const output = stdout === '' ? {} : JSON.parse(stdout).hookSpecificOutput ?? {};
  return { verdict: output.permissionDecision, reason: output.permissionDecisionReason ?? '' };
}

// the frame with the cards; a click only counts once a card has stood still for a while
export const questions = (page) => frameWith(page, 'ol[aria-label^="Questions that wait"]');

export async function cardWith(page, text) {
  const frame = await frameWith(page, `.card:has-text("${text}")`);
  return frame.locator('.card').filter({ hasText: text }).first();
}

export async function press(card, name) {
  await sleep(700);
  await card.getByRole('button', { name, exact: true }).click();
}

export const noCard = (page) => until('no card is left', async () => (await (await questions(page)).locator('.card').count()) === 0);

export const statusBar = (page) => statusBarItem(page, 'chaperone.chaperone.chaperone.status');

export async function openView(page) {
  const tab = activityBarTab(page, /^Chaperone/).first();
  await tab.waitFor();
  if ((await tab.getAttribute('aria-selected')) !== 'true' && (await tab.getAttribute('aria-checked')) !== 'true') await tab.click();
}

// opens a file of the workspace with the keyboard in it
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget:visible input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: path.basename(name) }).first().click();
  await page.getByRole('tab', { name: path.basename(name) }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

export const treeRows = (page, view) => page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`);
