// `npm start` as a newcomer runs it: the real script, the real VS Code, every question answered by a click.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { frameWith, openWorkbench, repositoryRoot, screenshot } from '../vscode/rig.mjs';

const limitMs = 240_000;

// what the rehearsal tries, who decides, and what comes out
const expected = [
  ['1. edit src/greeting.js', 'allow'],
  ['2. edit package.json', 'allow', 'Allow once'],
  ['3. edit infra/main.tf', 'deny'],
  ['4. npm test', 'allow'],
  ['5. rm -rf ~', 'deny'],
  ['6. git push --force', 'deny', 'Deny'],
  ['7. read .env', 'deny'],
  ['8. edit .chaperone/scope.jsonc', 'deny'],
];

function start() {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const until = async (shape) => {
    for (const end = Date.now() + limitMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const match = shape.exec(output);
      if (match) return match;
      if (child.exitCode !== null) break;
    }
    throw new Error(`\`npm start\` did not say ${shape}; it said\n${output}`);
  };
  const end = () => new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGINT');
  });
  return { until, end, output: () => output };
}

async function press(page, button) {
  const frame = await frameWith(page, 'button');
  const target = frame.getByRole('button', { name: button, exact: true });
  await target.waitFor();
  await page.waitForTimeout(1_000); // a click right after the card appeared counts for nothing
  await target.click();
}

test('npm start opens VS Code and rehearses eight things', { timeout: limitMs }, async () => {
  const running = start();
  try {
    const [url] = await running.until(/http:\/\/127\.0\.0\.1:\d+\/\S+/);
    const scratch = path.dirname(decodeURIComponent(new URL(url).searchParams.get('folder')));
    const { page, close } = await openWorkbench(url);
    try {
      for (const [says, , button] of expected) {
        await running.until(new RegExp(`${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} … `));
        if (button) await press(page, button);
      }
      await running.until(/The rehearsal is over/);
      await screenshot(page, 'rehearsal');
    } finally {
      await close();
    }
    const outcomes = [...running.output().matchAll(/^(\d\. .*) … (\w+)$/gm)].map(([, says, answer]) => [says, answer]);
    assert.deepEqual(outcomes, expected.map(([says, answer]) => [says, answer]));
    await running.end();
    assert.equal(fs.existsSync(scratch), false, 'the scratch folder is left behind');
  } finally {
    await running.end().catch(() => undefined);
  }
});
