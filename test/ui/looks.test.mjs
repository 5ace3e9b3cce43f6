// The card in every kind of theme and in a narrow side bar: nothing is cut off, and pictures are kept to be looked at.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cardWith, questions, withChaperone } from './support.mjs';

const themes = {
  dark: ['Default Dark Modern', 'vscode-dark'],
  light: ['Default Light Modern', 'vscode-light'],
  'high-contrast': ['Default High Contrast', 'vscode-high-contrast'],
  'high-contrast-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
};
const longCommand = 'npm test && git push --force --set-upstream origin agent/a-branch-with-a-very-long-name-that-does-not-break';

async function dragSideBarTo(page, width) {
  const { x, width: now } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + now, 400);
  await page.mouse.down();
  await page.mouse.move(x + width, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(900, 300);
}

// what lies right of the page's edge
const cutOff = (frame) => frame.evaluate(() => [...document.querySelectorAll('.card *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map((one) => one.outerHTML.slice(0, 80)));

const coloursOf = (frame, selector) => frame.locator(selector).first().evaluate((one) => ({ text: getComputedStyle(one).color, back: getComputedStyle(one).backgroundColor, border: getComputedStyle(one).borderTopColor }));

for (const [name, [theme, kind]] of Object.entries(themes)) {
  test(`the card in a theme that is ${name}`, async () => {
    await withChaperone({ name: `looks-${name}`, settings: { 'workbench.colorTheme': theme } }, async ({ page, ask, picture, workspace }) => {
      ask('Edit', { file_path: path.join(workspace, 'package.json'), old_string: '"1.0.0"', new_string: '"1.0.1"' });
      await cardWith(page, 'package.json');
      ask('Bash', { command: longCommand }, { agent_id: 'reviewer' });
      await cardWith(page, 'npm test && git push');
      const frame = await questions(page);
      assert.equal(await frame.evaluate(() => document.body.dataset.vscodeThemeKind), kind);
      const { text, back, border } = await coloursOf(frame, 'button.deny');
      assert.ok(text !== back && (border !== back || back !== 'rgba(0, 0, 0, 0)'), 'a button is seen as one');
      await sleep(700);
      await picture('wide');
      await dragSideBarTo(page, 280);
      await sleep(800);
      await picture('narrow');
      assert.deepEqual(await cutOff(frame), []);
      await frame.locator('.card').last().scrollIntoViewIfNeeded();
      await frame.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await picture('second');
    });
  });
}
