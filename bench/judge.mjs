// From a command's text to its decision, in a warm process, under a scope of 300 rules. `node bench/judge.mjs [rounds]`
// The commands are those of the corpora and sessions beside the checkout where they stand, else a few of our own. Nothing is executed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const rounds = Number(process.argv[2] ?? 3);
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-bench-')));
const workspace = path.join(scratch, 'work');
fs.mkdirSync(path.join(workspace, 'src'), { recursive: true });

const own = ['ls -la src | head -20', 'git status && git diff --stat', 'npm test 2>&1 | tail -30', 'for f in src/*.ts; do grep -n foo "$f"; done', 'find . -name "*.go" | xargs grep -l foo', "sed -n '10,40p' src/a.ts", 'rm -rf dist && npm run build'];

function commandsBeside(folder) {
  const files = [path.join(folder, 'traces/open.jsonl'), ...(fs.existsSync(path.join(folder, 'corpora')) ? fs.readdirSync(path.join(folder, 'corpora')).map((name) => path.join(folder, 'corpora', name)) : [])];
  const rows = files.filter((file) => file.endsWith('.jsonl') && fs.existsSync(file)).flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  return rows.flatMap(({ command }) => (command === undefined ? [] : [command.replace(/<[A-Z]+>/g, workspace)]));
}

async function loadJudge() {
  const file = path.join(scratch, 'judge.mjs');
  await build({ entryPoints: ['bench/lib/judgeCommand.ts'], bundle: true, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], outfile: file, logLevel: 'error' });
  return import(pathToFileURL(file).href);
}

function summary(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) };
}

const microseconds = (value) => (value / 1e3).toFixed(value < 1e5 ? 1 : 0);

try {
  const { makeJudge } = await loadJudge();
  const judge = makeJudge(workspace, 300);
  const found = commandsBeside('../shared');
  const commands = found.length > 0 ? found : own;
  const times = [];
  const timed = (command) => {
    const started = process.hrtime.bigint();
    judge(command);
    return Number(process.hrtime.bigint() - started);
  };
  for (const command of commands) timed(command);
  for (let round = 0; round < rounds; round++) for (const command of commands) times.push(timed(command));
  const script = Array.from({ length: 250 }, (_, line) => `echo "line ${line}" >> src/log.txt && grep -n x src/a${line}.ts`).join('\n');
  const large = Array.from({ length: 20 }, () => timed(script));
  console.log(`| ${commands.length} commands, 300 rules | p50 µs | p99 µs | most µs |\n|---|---|---|---|`);
  for (const [name, all] of [['a command', times], [`a script of ${(script.length / 1000).toFixed(0)} kB`, large]]) {
    const { p50, p99, most } = summary(all);
    console.log(`| ${name} | ${microseconds(p50)} | ${microseconds(p99)} | ${microseconds(most)} |`);
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
