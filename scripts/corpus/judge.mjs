import { spawn } from 'node:child_process';
import path from 'node:path';

// Asks the real command line about many actions at once: one decision each, in order. Nothing is executed.
export function judgeAll(requests, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve('dist/cli.cjs'), 'explain', '--jsonl'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const decisions = output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
      if (code !== 0 || decisions.length !== requests.length) return reject(new Error(`\`explain --jsonl\` answered ${decisions.length} of ${requests.length} lines, exit code ${code}`));
      resolve(decisions);
    });
    child.stdin.end(requests.map((each) => `${JSON.stringify(each)}\n`).join(''));
  });
}

// The rows of the corpora, each in its project
export async function judgeRows(rows, { bare, own }) {
  const decisions = new Array(rows.length);
  for (const [project, wanted] of [[bare.project, (row) => row.expect !== 'allow'], [own.project, (row) => row.expect === 'allow']]) {
    const indexes = rows.flatMap((row, index) => (wanted(row) ? [index] : []));
    const judged = await judgeAll(indexes.map((index) => rows[index].request), project);
    indexes.forEach((index, at) => (decisions[index] = judged[at]));
  }
  return decisions;
}

// The first reason that is no `allow`: what a person would be asked about
export function firstConcern({ effects, reasons, rules }) {
  const index = reasons.findIndex((reason) => !reason.includes(': allow, '));
  const effect = effects[index] ?? {};
  const what = effect.operation ?? effect.program ?? effect.what ?? (effect.kind === 'reach' ? 'host' : effect.known);
  return { kind: effect.kind ?? 'nothing', what: String(what ?? '').slice(0, 60), rule: rules[index]?.id ?? '', reason: reasons[index] ?? '' };
}
