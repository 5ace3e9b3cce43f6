// Runs a TypeScript file of ours: it is bundled in memory, since Node 20 reads no types.
import { build } from 'esbuild';

export async function importSource(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
