// `npm run fuzz -- --minutes 10 --seed 1`: many broken and strange lines, analysed and judged as an assistant's would be. Nothing is executed.
// It promises that no line makes the judge throw, hang or allow what was not read. Lines come from `fuzz/seeds.mjs` and, where they stand beside the checkout, from the corpora and sessions.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Checker, bundleChecks, minimised } from './fuzz/checker.mjs';
import { makeMutator, makeRandom, shells } from './fuzz/mutate.mjs';
import { ownSeeds } from './fuzz/seeds.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, shared: { type: 'string', default: '../shared' } } });
const slowMs = 2000;
const batchSize = 200;
const mostShown = 5;

// Commands of others, each for the shell that its row names
function seedsBeside(shared, root, home) {
  const folder = path.join(shared, 'corpora');
  const files = [path.join(shared, 'traces/open.jsonl'), ...(fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [])];
  const rows = files.filter((file) => file.endsWith('.jsonl') && fs.existsSync(file)).flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  return rows.flatMap(({ command, shell }) => {
    if (typeof command !== 'string') return [];
    const named = shell === 'pwsh' ? 'powershell' : shell;
    return [{ line: command.replaceAll('<HOME>', home).replace(/<[A-Z]+>/g, root), shells: shells.includes(named) ? [named] : ['bash', 'bash', 'bash', 'sh', 'zsh'] }];
  });
}

function makeFolders() {
  const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-fuzz-')));
  const [root, home] = [path.join(scratch, 'project'), path.join(scratch, 'home')];
  for (const folder of [path.join(root, 'src/lib'), path.join(root, '.git'), home]) fs.mkdirSync(folder, { recursive: true });
  for (const file of ['README.md', 'package.json', 'src/a.ts', 'src/b.ts', 'src/lib/c.ts', '.env']) fs.writeFileSync(path.join(root, file), '');
  fs.symlinkSync('src', path.join(root, 'link'));
  return { scratch, root, home };
}

function makeTally() {
  return { lines: 0, verdicts: new Map(), slowest: { took: 0 }, caught: new Map(), findings: [] };
}

function note(tally, { line, shell }, { took, verdict, found, caught }) {
  tally.lines++;
  const name = `${shell} ${verdict.split(':')[0]}`;
  tally.verdicts.set(name, (tally.verdicts.get(name) ?? 0) + 1);
  if (took > tally.slowest.took) tally.slowest = { took, line, shell };
  if (caught !== undefined && !tally.caught.has(caught)) tally.caught.set(caught, { line, shell });
  if (found !== undefined) tally.findings.push({ ...found, line, shell });
}

const shown = (line) => (line.length > 300 ? `${JSON.stringify(line.slice(0, 200))} … ${line.length} characters … ${JSON.stringify(line.slice(-60))}` : JSON.stringify(line));

// A few of each kind are enough to see what it is
async function printFindings({ findings }, checker) {
  const seen = new Map();
  for (const { kind, what, line, shell } of findings) {
    const name = `${kind} in ${shell}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    if (seen.get(name) > mostShown) continue;
    const shorter = await minimised(checker, { line, shell }, kind);
    const [{ found }] = await checker.check([{ line: shorter, shell }]);
    console.log(`\n${name}: ${found?.what ?? what}\n  ${shown(shorter)}`);
  }
  for (const [name, count] of seen) console.log(`${count} × ${name}`);
}

async function printTally(tally, checker, seconds) {
  const { took, line = '', shell } = tally.slowest;
  console.log(`${tally.lines} lines in ${Math.round(seconds)} s, seed ${values.seed}`);
  console.log([...tally.verdicts].sort().map(([name, count]) => `${name} ${count}`).join(', '));
  console.log(`slowest: ${took.toFixed(0)} ms, ${shell}\n  ${shown(line)}`);
  for (const [what, where] of tally.caught) console.log(`caught, and asked about: ${what}\n  ${where.shell}: ${shown(where.line)}`);
  await printFindings(tally, checker);
  console.log(`${tally.findings.length} findings`);
}

const { scratch, root, home } = makeFolders();
try {
  const seeds = [...ownSeeds, ...seedsBeside(values.shared, root, home)];
  console.log(`${seeds.length} lines to begin with, ${values.minutes} minutes`);
  const checker = new Checker(await bundleChecks(scratch), { root, home, slowMs });
  const mutate = makeMutator(seeds, makeRandom(Number(values.seed)));
  const tally = makeTally();
  const started = performance.now();
  const endsAt = started + Number(values.minutes) * 60_000;
  while (performance.now() < endsAt && tally.findings.length < 1000) {
    const batch = Array.from({ length: batchSize }, mutate);
    (await checker.check(batch)).forEach((result, index) => note(tally, batch[index], result));
  }
  await printTally(tally, checker, (performance.now() - started) / 1000);
  checker.close();
  process.exitCode = tally.findings.length === 0 ? 0 : 1;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
