import { spawn } from 'node:child_process';

// Starts each subject once a round, in turn. Resolves to `[{ name, p50, p95, min }]`.
export async function measureInTurn(subjects, { runs, cwd }) {
  const times = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = -5; round < runs; round++) {
    for (const subject of subjects) {
      const took = await runOnce(subject, cwd);
      if (round >= 0) times.get(subject.name).push(took);
    }
  }
  return [...times].map(([name, all]) => ({ name, ...summary(all) }));
}

function runOnce({ command, args, input }, cwd) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    let answered;
    child.stdout.once('data', () => (answered = process.hrtime.bigint()));
    child.once('error', reject);
    child.once('close', () => resolve(Number((answered ?? process.hrtime.bigint()) - started) / 1e6));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function summary(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95), min: sorted[0] };
}

export function printTable(rows) {
  const floor = rows[0].p50;
  console.log('| program | p50 ms | p95 ms | min ms | p50, empty program = 1 |');
  console.log('|---|---|---|---|---|');
  for (const { name, p50, p95, min } of rows) console.log(`| ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${min.toFixed(1)} | ${(p50 / floor).toFixed(1)} |`);
}
