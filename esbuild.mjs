// Builds the bundles: `node esbuild.mjs [--no-native]`
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { importSource } from './scripts/lib/importSource.mjs';

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], minify: true, legalComments: 'none', logLevel: 'warning' };
const programs = [
  { entryPoints: ['src/editor/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'], keepNames: true },
  { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: ['src/hook/main.ts'], outfile: 'dist/hook-client.cjs', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: ['src/viewer/questions.ts'], outfile: 'dist/questions.js', platform: 'browser', format: 'iife', target: 'es2022' },
];
const present = programs.filter(({ entryPoints }) => existsSync(entryPoints[0]));
await Promise.all(present.map((program) => build({ ...common, ...program })));
// from the very schema that reads scope files, so that what an editor says of one can't differ
writeFileSync('dist/scope.schema.json', (await importSource('scripts/docs/scopeJsonSchema.ts')).scopeJsonSchema());
for (const { outfile } of present) if (outfile.endsWith('.cjs')) chmodSync(outfile, 0o755);
if (!process.argv.includes('--no-native')) process.exitCode = spawnSync(process.execPath, ['scripts/build-native.mjs'], { stdio: 'inherit' }).status ?? 1;
const suffix = process.platform === 'win32' ? '.exe' : '';
const native = `native/hook/build/chaperone-hook${suffix}`;
if (existsSync(native)) cpSync(native, `dist/native/${process.platform}-${process.arch}/chaperone-hook${suffix}`);
