// `npm run corpus`: scores the built-in pack against other tools' expectations, and the attention that real sessions would have cost.
// The rows stay beside the checkout; nothing of them is executed. `npm run corpus -- --misses FILE` writes every miss to a file, `--questions FILE` every question of the sessions.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeSessions, printAttention } from './corpus/attention.mjs';
import { judgeRows } from './corpus/judge.mjs';
import { plainProjects, scratchHome } from './corpus/projects.mjs';
import { corpusRows } from './corpus/rows.mjs';
import { printScores } from './corpus/scores.mjs';

const { values } = parseArgs({ options: { shared: { type: 'string', default: fileURLToPath(new URL('../../shared', import.meta.url)) }, misses: { type: 'string' }, questions: { type: 'string' } } });
const [misses, questions] = [values.misses, values.questions].map((file) => file && path.resolve(file));
const corpora = path.resolve(values.shared, 'corpora');
const traces = path.resolve(values.shared, 'traces/open.jsonl');

if (!fs.existsSync(corpora)) {
  console.log(`there are no corpora at ${values.shared}; nothing is scored`);
  process.exit(0);
}
const { scratch, leave } = scratchHome();
try {
  const rows = corpusRows(corpora, scratch, plainProjects(scratch));
  const missed = printScores(rows, await judgeRows(rows));
  if (misses) fs.writeFileSync(misses, missed.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  if (fs.existsSync(traces)) printAttention(await judgeSessions(traces, scratch), questions);
} finally {
  leave();
}
