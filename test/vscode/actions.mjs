// What a person does in the workbench. Each waits until it has happened.
import fs from 'node:fs';
import path from 'node:path';
import { outputFolder } from './places.mjs';

const waitMs = 20_000;
const exactly = (name) => ({ name, exact: true });

async function chooseInPalette(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor({ state: 'visible', timeout: 4000 });
  await input.fill(`>${title}`, { timeout: 2000 });
  const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first();
  await row.waitFor({ state: 'visible', timeout: 4000 });
  await input.press('Enter', { timeout: 2000 });
}

// a terminal or editor that takes the focus late closes the palette again, so try until the row has been chosen
export async function runCommand(page, title, attempts = 5) {
  try {
    await chooseInPalette(page, title);
  } catch (error) {
    if (attempts <= 1) throw error;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    await runCommand(page, title, attempts - 1);
  }
}

export const modal = (page) => page.locator('.monaco-dialog-box');

// returns the text of the dialog; waits for this very dialog to go, as the next one may be there already
export async function clickModal(page, button) {
  const dialog = modal(page).first();
  await dialog.waitFor({ timeout: waitMs });
  const handle = await dialog.elementHandle();
  const text = await dialog.innerText();
  await dialog.getByRole('button', exactly(button)).click();
  await handle.waitForElementState('hidden');
  return text;
}

export const toast = (page, text) => page.locator('.notification-toast').filter({ hasText: text });

export async function clickToast(page, text, button) {
  const notification = toast(page, text).first();
  await notification.waitFor({ timeout: waitMs });
  await notification.hover();
  await notification.getByRole('button', exactly(button)).click();
}

export async function pick(page, label) {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
  await row.waitFor({ timeout: waitMs });
  await row.click();
}

export async function answerInputBox(page, text) {
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor({ state: 'visible', timeout: waitMs });
  await input.fill(text);
  await input.press('Enter');
}

// `<publisher>.<name>.<item>`, or `<publisher>.<name>` for an item that was made without an id
export const statusBarItem = (page, id) => page.locator(`[id="${id}"]`);

export const activityBarTab = (page, name) => page.locator('.activitybar').getByRole('tab', { name });

const holds = (frame, selector) => frame.locator(selector).count().then((count) => count > 0, () => false);

// a webview is a frame in a frame, and it is replaced while it loads; look for something of yours in it
export async function frameWith(page, selector, limitMs = waitMs) {
  for (const giveUp = Date.now() + limitMs; Date.now() < giveUp; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) if (await holds(frame, selector)) return frame;
  }
  throw new Error(`no webview holds \`${selector}\``);
}

export async function typeInTerminal(page, line) {
  await page.locator('.terminal-wrapper.active .xterm-helper-textarea').focus();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

export async function screenshot(page, name) {
  const file = path.join(outputFolder, 'screenshots', `${name.replace(/[^\w-]+/g, '-')}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
