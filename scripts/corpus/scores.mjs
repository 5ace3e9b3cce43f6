import { firstConcern } from './judge.mjs';

const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

// Commands that one tool refuses or two tools call risky: those that a guard must not let through
function agreedRisks(rows) {
  const peers = new Map();
  for (const { file, expect, own, key } of rows) {
    if (expect === 'allow' || own || key === undefined) continue;
    const entry = peers.get(key) ?? { files: new Set(), denied: false };
    entry.files.add(file);
    entry.denied ||= expect === 'deny';
    peers.set(key, entry);
  }
  return (row) => row.expect !== 'allow' && !row.own && (peers.get(row.key)?.denied || peers.get(row.key)?.files.size > 1);
}

// Rows of the files whose safe rows should pass without a question
const quietFiles = new Set(['dippy', 'safe-chains', 'codex', 'vscode-terminal']);

// Prints caught and quiet per file; returns the rows that came out otherwise than expected
export function printScores(rows, decisions) {
  const files = new Map();
  const misses = [];
  const agreed = agreedRisks(rows);
  const aims = { agreed: [0, 0], quiet: [0, 0], agreedAndRight: [0, 0], quietAndRight: [0, 0] };
  const count = (aim, good) => (aim[0] += good ? 1 : 0, aim[1]++);
  rows.forEach((row, index) => {
    const decision = decisions[index];
    const risky = row.expect !== 'allow';
    const passes = decision.verdict === 'allow';
    const key = row.own ? `${row.file} (rules of its own)` : row.file;
    const score = files.get(key) ?? { risky: 0, caught: 0, safe: 0, quiet: 0 };
    files.set(key, score);
    score[risky ? 'risky' : 'safe']++;
    if (agreed(row)) count(aims.agreed, !passes), row.wrong === undefined && count(aims.agreedAndRight, !passes);
    if (!risky && !row.own && quietFiles.has(row.file)) count(aims.quiet, passes), row.wrong === undefined && count(aims.quietAndRight, passes);
    if (risky !== passes) score[risky ? 'caught' : 'quiet']++;
    else misses.push({ file: key, expect: row.expect, ...(agreed(row) ? { agreed: true } : {}), ...(row.wrong === undefined ? {} : { wrong: row.wrong }), ...row.request, note: row.note, verdict: decision.verdict, ...(passes ? {} : firstConcern(decision)) });
  });
  console.log('| file | risky rows | caught | safe rows | quiet |\n|---|---|---|---|---|');
  const total = { risky: 0, caught: 0, safe: 0, quiet: 0 };
  for (const [file, score] of [...files].sort()) {
    console.log(`| ${file} | ${score.risky} | ${percent(score.caught, score.risky)} | ${score.safe} | ${percent(score.quiet, score.safe)} |`);
    if (!file.includes('rules of its own')) for (const key of Object.keys(total)) total[key] += score[key];
  }
  console.log(`| **all but rules of their own** | ${total.risky} | ${percent(total.caught, total.risky)} | ${total.safe} | ${percent(total.quiet, total.safe)} |`);
  const wrong = rows.filter((row) => row.wrong !== undefined).length;
  console.log(`\n| aim | rows | score | without the ${wrong} rows that are wrong by our principles |\n|---|---|---|---|`);
  console.log(`| caught, of what a tool refuses or two call risky | ${aims.agreed[1]} | ${percent(...aims.agreed)} | ${percent(...aims.agreedAndRight)} |`);
  console.log(`| quiet, of what ${[...quietFiles].join(', ')} call safe | ${aims.quiet[1]} | ${percent(...aims.quiet)} | ${percent(...aims.quietAndRight)} |`);
  return misses;
}
