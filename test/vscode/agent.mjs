// VS Code's own agent, signed out and offline, with a model whose answers the test has written.
import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './actions.mjs';
import { placeExtension } from './extensions.mjs';
import { rigFolder } from './places.mjs';

const logIn = (dir) => path.join(dir, 'model.log');

// Use in `prepare` of withEditor; `script` is an array of `{ text }` and `{ tool, input }`
export function placeScriptedModel({ dir }, script) {
  placeExtension(dir, path.join(rigFolder, 'scripted-model'));
  const file = path.join(dir, 'model-script.json');
  fs.writeFileSync(file, JSON.stringify(script));
  return { env: { RIG_MODEL_SCRIPT: file, RIG_MODEL_LOG: logIn(dir) } };
}

// the built-in chat extension stays off until somebody signs in; this key in the page's storage lets it run without
async function markChatAsEnabled() {
  const wait = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: resolve, oncomplete: resolve, onerror: reject }));
  const request = indexedDB.open('vscode-web-state-db-global', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('ItemTable');
  await wait(request);
  const change = request.result.transaction('ItemTable', 'readwrite');
  change.objectStore('ItemTable').put('true', 'builtinChatExtensionEnablementMigration');
  await wait(change);
  request.result.close();
}

// Use as `browser` of withEditor
export const withChat = (server) => ({
  before: async (page) => {
    await page.goto(`http://127.0.0.1:${server.port}/healthz`); // a page of the same origin that runs no VS Code
    await page.evaluate(markChatAsEnabled);
  },
});

export function modelLog({ dir }) {
  if (!fs.existsSync(logIn(dir))) return [];
  return fs.readFileSync(logIn(dir), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

async function untilChatIsActive(page, folders) {
  const giveUp = Date.now() + 60_000;
  while (!modelLog(folders).some(({ event }) => event === 'chat-active')) {
    if (Date.now() > giveUp) throw new Error('the chat extension did not activate');
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(1500); // it registers its agent a moment later, and says nothing when it has
}

export async function askAgent({ page, dir }, prompt) {
  await untilChatIsActive(page, { dir });
  await runCommand(page, 'Chat: Open Chat');
  const chat = page.locator('.interactive-session');
  await chat.getByText('Scripted One').first().waitFor({ timeout: 30_000 });
  await chat.locator('.interactive-input-editor').locator('.native-edit-context, textarea').first().focus();
  await page.keyboard.type(prompt);
  await page.keyboard.press('Enter');
  return chat;
}
