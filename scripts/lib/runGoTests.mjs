// Runs the tests of the native hook client and counts them; says so where there is no Go.
import { countLine } from './count.mjs';
import { findProgram } from './findProgram.mjs';
import { runLimited } from './runLimited.mjs';

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return { Action: 'output', Output: `${line}\n` }; // the compiler speaks plain text
  }
}

const isEnd = ({ Action, Test }) => Test && ['pass', 'fail', 'skip'].includes(Action);

// a test that only holds others has its count in theirs
function leavesAmong(ends) {
  const isHolder = (end) => ends.some((other) => other.Package === end.Package && other.Test.startsWith(`${end.Test}/`));
  return ends.filter((end) => !isHolder(end));
}

async function run(go) {
  const { code, output } = await runLimited(go, ['test', '-json', './...'], { cwd: 'native/hook' });
  const events = output.split('\n').filter(Boolean).map(parsed);
  const leaves = leavesAmong(events.filter(isEnd));
  const count = (action) => leaves.filter(({ Action }) => Action === action).length;
  if (code !== 0) console.log(events.map((event) => event.Output ?? '').join(''));
  console.log(countLine({ passed: count('pass'), failed: count('fail') }));
  process.exitCode = code;
}

const go = findProgram('go');
if (go) await run(go);
else console.log(`go is not installed, so the native client was not tested\n${countLine({ passed: 0, failed: 0 })}`);
