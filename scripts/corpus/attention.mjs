import fs from 'node:fs';
import { firstConcern, judgeRows } from './judge.mjs';
import { tracedProject } from './projects.mjs';
import { pathsInTrace, readLines, traceRows } from './rows.mjs';

// Judges real sessions under the scope that would be drafted for such projects: `{ judged, all }`
export async function judgeSessions(file, scratch) {
  const sources = [...new Set(readLines(file).map(({ source }) => source))];
  const projects = new Map(sources.map((source) => [source, tracedProject(scratch, source, pathsInTrace(file, source))]));
  const rows = traceRows(file, projects, scratch);
  const asked = rows.filter(({ request }) => request !== undefined);
  const decisions = await judgeRows(asked);
  return { judged: asked.map((row, index) => ({ ...row, decision: decisions[index] })), all: rows.length };
}

// Prints what a person would have been asked
export function printAttention({ judged, all }, questionsFile) {
  printRates(judged, all);
  printReasons(judged);
  if (questionsFile) fs.writeFileSync(questionsFile, judged.filter(({ decision }) => decision.verdict !== 'allow').map(({ source, request, decision }) => `${JSON.stringify({ source, ...request, verdict: decision.verdict, ...firstConcern(decision), reasons: decision.reasons.filter((reason) => !reason.includes(': allow, ')) })}\n`).join(''));
}

function printRates(judged, all) {
  const count = (rows) => ({ asked: rows.filter(({ decision }) => decision.verdict.startsWith('ask')).length, denied: rows.filter(({ decision }) => decision.verdict === 'deny').length });
  const commands = judged.filter(({ kind }) => kind === 'command');
  const line = (name, rows, whole) => {
    const { asked, denied } = count(rows);
    console.log(`| ${name} | ${whole} | ${((100 * asked) / whole).toFixed(1)} | ${((100 * denied) / whole).toFixed(1)} |`);
  };
  console.log(`\n| real sessions | count | questions per 100 | denials per 100 |\n|---|---|---|---|`);
  line('actions', judged, judged.length);
  line('commands', commands, commands.length);
  console.log(`\n${all - judged.length} actions (searches on the web, MCP tools) have no form in \`explain\` and are left out.`);
}

function printReasons(judged) {
  const reasons = new Map();
  for (const { decision, request } of judged) {
    if (decision.verdict === 'allow') continue;
    const { kind, what, rule } = firstConcern(decision);
    const key = `${decision.verdict} ${kind} ${what} (${rule})`;
    const entry = reasons.get(key) ?? { count: 0, example: request.command ?? `${request.op} ${request.path}` };
    reasons.set(key, { ...entry, count: entry.count + 1 });
  }
  console.log('\nBy reason, with an example:');
  for (const [reason, { count, example }] of [...reasons].sort((a, b) => b[1].count - a[1].count).slice(0, 40)) console.log(`${String(count).padStart(5)}  ${reason}\n         ${example.replaceAll('\n', '⏎').slice(0, 140)}`);
}
