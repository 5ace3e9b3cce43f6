// Bundles the editor tests and runs them by mocha in the extension host of a real VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { installRig } from '../../test/vscode/install.mjs';
import { countLine } from './count.mjs';
import { findFiles } from './findFiles.mjs';

const root = process.cwd();
// below the root, as a file outside the extension gets a `vscode` that belongs to no extension
const folder = path.join(root, 'out/test-editor', String(process.pid));
const resultFile = path.join(folder, 'result.json');

async function bundle() {
  await build({
    entryPoints: findFiles('test/editor', '.test.ts', { deep: true }),
    outbase: 'test/editor',
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function run() {
  const { rigFolder, runTests } = await import('../../test/vscode/rig.mjs');
  const lines = [];
  const code = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(rigFolder, 'inside/index.cjs'),
    env: { RIG_TESTS_FOLDER: folder, RIG_RESULT_FILE: resultFile },
    out: { write: (text) => lines.push(text) },
    timeoutMs: 300_000,
  });
  if (code !== 0) console.log(lines.join(''));
  if (!fs.existsSync(resultFile)) throw new Error(`the tests ended with code ${code} before they were done`);
  console.log(countLine(JSON.parse(fs.readFileSync(resultFile, 'utf8'))));
  process.exitCode = code;
}

try {
  await installRig();
  await bundle();
  await run();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
