import { firstConcern } from './judge.mjs';

const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

// Prints caught and quiet per file; returns the rows that came out otherwise than expected
export function printScores(rows, decisions) {
  const files = new Map();
  const misses = [];
  rows.forEach((row, index) => {
    const decision = decisions[index];
    const risky = row.expect !== 'allow';
    const passes = decision.verdict === 'allow';
    const key = row.own ? `${row.file} (rules of its own)` : row.file;
    const score = files.get(key) ?? { risky: 0, caught: 0, safe: 0, quiet: 0 };
    files.set(key, score);
    score[risky ? 'risky' : 'safe']++;
    if (risky !== passes) score[risky ? 'caught' : 'quiet']++;
    else misses.push({ file: key, expect: row.expect, ...row.request, note: row.note, verdict: decision.verdict, ...(passes ? {} : firstConcern(decision)) });
  });
  console.log('| file | risky rows | caught | safe rows | quiet |\n|---|---|---|---|---|');
  const total = { risky: 0, caught: 0, safe: 0, quiet: 0 };
  for (const [file, score] of [...files].sort()) {
    console.log(`| ${file} | ${score.risky} | ${percent(score.caught, score.risky)} | ${score.safe} | ${percent(score.quiet, score.safe)} |`);
    if (!file.includes('rules of its own')) for (const key of Object.keys(total)) total[key] += score[key];
  }
  console.log(`| **all but rules of their own** | ${total.risky} | ${percent(total.caught, total.risky)} | ${total.safe} | ${percent(total.quiet, total.safe)} |`);
  return misses;
}
