// Bundles the unit tests and runs them on Node. `npm run test:unit -- shell` runs the files whose name holds `shell`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { availableParallelism } from 'node:os';
import { build } from 'esbuild';
import { countLine } from './lib/count.mjs';
import { findFiles } from './lib/findFiles.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// of its own for each run, so that two of them do not write over each other
const bundles = path.join('out/test-unit', String(process.pid));

// CommonJS packages in an ES module still call `require`
const banner = `import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);`;

async function bundle(files) {
  await build({
    entryPoints: files,
    outbase: 'test/unit',
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['esbuild', 'typescript'], // each looks for files next to itself
    sourcemap: 'inline',
    sourcesContent: false,
    banner: { js: banner },
    logLevel: 'warning',
  });
}

async function run(filter) {
  const files = findFiles('test/unit', '.test.ts', { deep: true }).filter((file) => file.includes(filter));
  if (files.length === 0 && filter) throw new Error(`no unit test file has \`${filter}\` in its name`);
  if (files.length === 0) return console.log(countLine({ passed: 0, failed: 0 }));
  await bundle(files);
  const bundled = findFiles(bundles, '.test.mjs', { deep: true });
  process.exitCode = await runNodeTests(bundled, { concurrency: availableParallelism(), fileLimitSeconds: 60 });
}

try {
  await run(process.argv[2] ?? '');
} catch (error) {
  console.error(error.message);
  console.log(countLine({ passed: 0, failed: 1 }));
  process.exitCode = 1;
} finally {
  fs.rmSync(bundles, { recursive: true, force: true });
}
