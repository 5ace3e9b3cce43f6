// What inside and driven runs have in common.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function orTimeOut(promise, timeoutMs = 180_000) {
  const timeOut = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not finished after ${timeoutMs / 1000} s`)), timeoutMs).unref();
  });
  return Promise.race([promise, timeOut]);
}

// a `dir` that was not given is made, and removed afterwards
export async function withFolders({ dir, folder }, use) {
  const own = dir ?? fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rig-run-')));
  const workspace = folder ?? path.join(own, 'workspace');
  fs.mkdirSync(workspace, { recursive: true });
  try {
    return await use({ dir: own, folder: workspace });
  } finally {
    if (!dir) fs.rmSync(own, { recursive: true, force: true });
  }
}
