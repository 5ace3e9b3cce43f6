// Runs one stage to its count: within its time, and with nothing left running afterwards.
import { setTimeout as sleep } from 'node:timers/promises';
import { readCount } from './count.mjs';
import { endMarkedProcesses, markedProcesses } from './markedProcesses.mjs';
import { runLimited } from './runLimited.mjs';

export const mark = 'CHAPERONE_TEST_RUN';
const graceMs = 5000;

async function leftBehind(run) {
  const giveUp = Date.now() + graceMs;
  while (markedProcesses(mark, run).length > 0 && Date.now() < giveUp) await sleep(100);
  return markedProcesses(mark, run);
}

function problemWith({ name, counts = true, limitSeconds }, { code, timedOut }, count) {
  if (timedOut) return `\`${name}\` took longer than ${limitSeconds} s and was ended`;
  if (code !== 0 && !count?.failed) return `\`${name}\` ended with code ${code}`;
  if (counts && !count) return `\`${name}\` did not say how many tests passed`;
  return undefined;
}

async function problemWithLeftovers({ name }, run, timedOut) {
  const left = timedOut ? [] : await leftBehind(run);
  endMarkedProcesses(mark, run);
  if (left.length === 0) return undefined;
  return `\`${name}\` left processes behind, which were ended:\n${left.map(({ pid, command }) => `    ${pid} ${command.slice(0, 200)}`).join('\n')}`;
}

export async function runStage(stage, [program, args], { run, env }) {
  const { limitSeconds } = stage;
  const result = await runLimited(program, args, { env, limitSeconds, show: (text) => process.stdout.write(text) });
  const count = readCount(result.output);
  const problems = [problemWith(stage, result, count), await problemWithLeftovers(stage, run, result.timedOut)].filter(Boolean);
  for (const problem of problems) console.log(problem);
  return { passed: count?.passed ?? 0, failed: (count?.failed ?? 0) + problems.length };
}
