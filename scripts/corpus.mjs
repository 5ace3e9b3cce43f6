// `npm run corpus`: scores the built-in pack against other tools' expectations, and the attention that real sessions would have cost.
// The rows stay beside the checkout; nothing of them is executed. `npm run corpus -- --misses FILE` writes every miss to a file, `--questions FILE` every question of the sessions.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printAttention } from './corpus/attention.mjs';
import { judgeRows } from './corpus/judge.mjs';
import { plainProjects } from './corpus/projects.mjs';
import { corpusRows } from './corpus/rows.mjs';
import { printScores } from './corpus/scores.mjs';

const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' }, misses: { type: 'string' }, questions: { type: 'string' } } });
const corpora = path.resolve(values.shared, 'corpora');
const traces = path.resolve(values.shared, 'traces/open.jsonl');

if (!fs.existsSync(corpora)) {
  console.log(`there are no corpora at ${values.shared}; nothing is scored`);
  process.exit(0);
}
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.homedir(), '.chaperone-corpus-')));
try {
  const places = plainProjects(scratch);
  const rows = corpusRows(corpora, places);
  const misses = printScores(rows, await judgeRows(rows, places));
  if (values.misses) fs.writeFileSync(values.misses, misses.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  if (fs.existsSync(traces)) await printAttention(traces, scratch, values.questions);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
