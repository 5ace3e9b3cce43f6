// Everything that can be checked: `npm test`, or `npm test -- unit ui` for some of it.
// The last line is `N passed, N failed`; a stage that can't run is a failure.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countLine } from './lib/count.mjs';
import { endMarkedProcesses } from './lib/markedProcesses.mjs';
import { mark, runStage } from './lib/runStage.mjs';
import { stages } from './lib/stages.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function chosenStages(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown) throw new Error(`no stage is called \`${unknown}\`: there are ${stages.map(({ name }) => name).join(', ')}`);
  return stages.filter(({ name }) => names.length === 0 || name === 'dependencies' || names.includes(name));
}

// all that the stages start carries the mark and keeps its temporary files in one folder, so that both can be cleared
function makeRun() {
  const run = randomUUID();
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-'));
  process.on('exit', () => {
    endMarkedProcesses(mark, run);
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  });
  return { run, env: { ...process.env, TMPDIR: temporary, [mark]: run } };
}

async function runOrRefuse(stage, run, failed) {
  const missing = ['dependencies', ...(stage.needs ?? [])].find((name) => failed.has(name));
  const command = stage.command();
  if (!command) return undefined;
  if (!missing) return runStage(stage, command, run);
  console.log(`\`${stage.name}\` can't run, as \`${missing}\` failed`);
  return { passed: 0, failed: 1 };
}

async function runAll(chosen) {
  const run = makeRun();
  const total = { passed: 0, failed: 0 };
  const failed = new Set();
  for (const stage of chosen) {
    const started = Date.now();
    const count = await runOrRefuse(stage, run, failed);
    if (!count) continue;
    if (count.failed > 0) failed.add(stage.name);
    total.passed += count.passed;
    total.failed += count.failed;
    console.log(`${stage.name}: ${countLine(count)}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return total;
}

try {
  const total = await runAll(chosenStages(process.argv.slice(2)));
  console.log(countLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  console.log(`${error.message}\n${countLine({ passed: 0, failed: 1 })}`);
  process.exitCode = 1;
}
