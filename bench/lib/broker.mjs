import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

// Starts the broker in a process of its own, with its home below `scratch`.
export async function startBroker(scratch) {
  const bundle = path.join(scratch, 'broker.mjs');
  await build({ entryPoints: ['bench/lib/brokerProcess.ts'], bundle: true, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], outfile: bundle, logLevel: 'error' });
  const child = spawn(process.execPath, [bundle, process.cwd(), scratch], { env: { ...process.env, HOME: scratch }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { client, workspace, status } = JSON.parse(line);
  if (status.kind !== 'on') throw new Error(`the broker did not start: ${line}`);
  const nodeClient = path.join(scratch, '.chaperone/bin/hook-client.cjs');
  fs.copyFileSync('dist/hook-client.cjs', nodeClient);
  const logs = path.join(scratch, '.chaperone/log');
  return {
    client,
    nodeClient,
    workspace,
    decisions: () => fs.readdirSync(logs).map((folder) => fs.readFileSync(path.join(logs, folder, 'decisions.jsonl'), 'utf8').match(/"kind":"decision"/g)?.length ?? 0).reduce((sum, count) => sum + count, 0),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
