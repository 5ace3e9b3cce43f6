import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

// Installs the npm package that is measured beside us; an empty list where that is not possible, and the table then says nothing of it.
export function installPeer(scratch) {
  const folder = path.join(scratch, 'peer');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  const done = spawnSync('npm', ['install', '--no-fund', '--no-audit', '--loglevel=error', '--ignore-scripts', 'cc-safety-net@2.4.5'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) return [];
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'node_modules/cc-safety-net/package.json'), 'utf8'));
  return [path.join(folder, 'node_modules/cc-safety-net', typeof bin === 'string' ? bin : Object.values(bin)[0])];
}
