// One call for most tests: a VS Code window on a fresh folder, and everything gone afterwards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { screenshot } from './actions.mjs';
import { placeExtension, writeFiles } from './extensions.mjs';
import { startServer } from './server.mjs';
import { orTimeOut } from './testRun.mjs';
import { openWorkbench } from './workbench.mjs';

export function makeFolders(files = {}) {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rig-')));
  const workspace = path.join(dir, 'workspace');
  const home = path.join(dir, 'home');
  for (const folder of [workspace, home]) fs.mkdirSync(folder);
  writeFiles(workspace, files);
  return { dir, workspace, home };
}

// `extensions` are folders, `vsix` are packages; `prepare(folders)` runs before VS Code starts and may return
// more for the server, such as `{ env }`
export async function withEditor({ name = 'editor', files, extensions = [], prepare, browser, limitMs = 120_000, ...server }, use) {
  const folders = makeFolders(files);
  const running = [];
  try {
    for (const extension of extensions) placeExtension(folders.dir, extension);
    const more = await prepare?.(folders);
    const vscode = await startServer({ dir: folders.dir, ...server, ...more });
    running.push(vscode.stop);
    const workbench = await openWorkbench(vscode.url(folders.workspace), browser?.(vscode));
    running.push(workbench.close);
    const editor = { ...folders, ...workbench, server: vscode };
    return await withPicture(name, workbench.page, () => orTimeOut(use(editor), limitMs));
  } finally {
    for (const end of running.reverse()) await end();
    fs.rmSync(folders.dir, { recursive: true, force: true });
  }
}

async function withPicture(name, page, use) {
  try {
    return await use();
  } catch (error) {
    const file = await screenshot(page, `failed-${name}`).catch(() => undefined);
    if (file) console.log(`what the window looked like: ${path.relative(process.cwd(), file)}`);
    throw error;
  }
}
