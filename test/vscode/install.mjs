// Installs the rig next to this file: VS Code as code-server from npm, the Node it runs on, and the browser driver.
// Nothing is compiled. A second run with the same lock does nothing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensure } from '../../scripts/install-system.mjs';
import { installOnce, npm } from '../../scripts/lib/installOnce.mjs';
import { runOrFail } from '../../scripts/lib/runLimited.mjs';
import { codeServer, nodeForVscode, rigFolder, vscodeFolder } from './places.mjs';
import { refuseProposedApi } from './strict.mjs';

// what code-server's own postinstall does besides compiling; npm's `ci` refuses the shrinkwrap files that lie there
async function installInnerPackages() {
  for (const folder of [vscodeFolder, path.join(vscodeFolder, 'extensions')]) {
    await npm(folder, ['install', '--omit=dev', '--ignore-scripts']);
  }
  link(path.join(vscodeFolder, 'bin/remote-cli/code-server'), 'code-linux.sh');
  link(path.join(vscodeFolder, 'bin/helpers/browser.sh'), 'browser-linux.sh');
}

function link(file, target) {
  fs.rmSync(file, { force: true });
  fs.symlinkSync(target, file);
}

async function finish() {
  await installInnerPackages();
  refuseProposedApi(vscodeFolder);
  const env = { ...process.env, HOME: path.join(rigFolder, 'node_modules/.home') };
  await runOrFail(nodeForVscode, [codeServer, '--version'], { env, limitSeconds: 60 });
}

export async function installRig() {
  await ensure(['chromium', 'git']);
  await installOnce(rigFolder, { madeBy: [fileURLToPath(import.meta.url), path.join(rigFolder, 'strict.mjs')], finish });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installRig();
