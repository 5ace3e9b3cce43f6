// Installs a package folder from its lock; does nothing when the same lock has been installed there before.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runOrFail } from './runLimited.mjs';

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

// `finish` is what is left to do after npm; `madeBy` are the files that say how, besides the lock
export async function installOnce(folder, { madeBy = [], finish }) {
  const stamp = path.join(folder, 'node_modules', '.installed-from');
  const wanted = hashOf([path.join(folder, 'package-lock.json'), ...madeBy]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  fs.rmSync(stamp, { force: true });
  await npm(folder, ['ci', '--ignore-scripts']);
  await finish();
  fs.writeFileSync(stamp, wanted);
}

export const npm = (folder, args) => runOrFail('npm', [...args, '--no-fund', '--no-audit'], { cwd: folder, limitSeconds: 900 });
