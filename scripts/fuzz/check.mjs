// The worker of the fuzzer: analyses and judges lines, and says what is wrong with the answer. Nothing is executed.
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'unbash';
import { judge } from '../../src/core/judge/judge.ts';
import { governAsWritten } from '../../src/core/scope/govern.ts';
import { analyseCommand } from '../../src/core/shell/analyseCommand.ts';
import { parseCommand } from '../../src/core/shell/parse.ts';
import { readPowershell } from '../../src/core/shell/windows/powershellReader.ts';
import { machineFacts } from '../../src/host/facts.ts';
import { sha256 } from '../../src/host/home.ts';

const { root, home, progress, slowMs } = workerData;
// how many lines of the batch are done, for the watchdog
const done = new Int32Array(progress);
const text = JSON.stringify({ version: 1, files: [{ paths: ['src/**'], write: 'allow', delete: 'allow' }], commands: [{ run: 'npm test', verdict: 'allow' }] });
const { scope } = governAsWritten({ root, facts: machineFacts(home), own: [`${home}/.chaperone`], supervised: true, trusted: true, hash: sha256, current: { file: `${root}/.chaperone/scope.jsonc`, text } });

function decide(line, shell) {
  const facts = machineFacts(home);
  const effects = analyseCommand(line, { cwd: root, shell, facts });
  return { effects, verdict: judge(effects, scope, { facts, granted: new Set() }).verdict };
}

const isPosix = (shell) => shell === 'bash' || shell === 'sh' || shell === 'zsh';

// The parser's own word, besides that of `parseCommand`: where its last command ends, only blanks, separators and comments are left. Texts of here-documents stand behind it
function remainder(line) {
  const script = parse(line);
  if (script.errors?.length > 0) return `the parser reports ${script.errors[0].message}`;
  if (line.includes('<<')) return undefined;
  const rest = line.slice(script.commands.at(-1)?.end ?? 0);
  return /^(?:[\s;&]|\\\r?\n|#[^\n]*)*$/.test(rest) ? undefined : `the parser left \`${rest.slice(0, 40)}\``;
}

function refusal(line, shell) {
  if (isPosix(shell)) {
    const parsed = parseCommand(line);
    return parsed.ok ? remainder(line) : parsed.why;
  }
  if (shell === 'powershell') {
    const read = readPowershell(line);
    return read.ok ? undefined : read.why;
  }
  return (line.match(/"/g)?.length ?? 0) % 2 === 1 && !line.includes('^') ? 'a quote has no end' : undefined;
}

const isOutside = ({ span }, line) => span !== undefined && !(Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.start <= span.end && span.end <= line.length);

// `{ kind, what }` of the first thing that is wrong, if anything is
function wrong(line, shell, { effects, verdict }) {
  if (effects.length === 0) return { kind: 'nothing', what: 'the list of effects is empty' };
  const outside = effects.find((effect) => isOutside(effect, line));
  if (outside !== undefined) return { kind: 'span', what: `${JSON.stringify(outside).slice(0, 200)} does not lie in a text of ${line.length} characters` };
  if (verdict !== 'allow') return undefined;
  const unknown = effects.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return { kind: 'allowed', what: `though ${unknown.what}` };
  const why = refusal(line, shell);
  return why === undefined ? undefined : { kind: 'allowed', what: `though ${why}` };
}

// Errors that the analysis caught and turned into a question; no harm, and yet none was meant to happen
const caught = ({ effects }) => effects.find(({ kind, what }) => kind === 'unknown' && /^the (?:analysis failed|parser gave up)/.test(what))?.what;

// Milliseconds of the processor, so that what else the machine does makes no finding
function timed(line, shell) {
  const [wall, before] = [performance.now(), process.cpuUsage()];
  const decision = decide(line, shell);
  const spent = process.cpuUsage(before);
  return { decision, took: Math.min(performance.now() - wall, (spent.user + spent.system) / 1000) };
}

function check({ line, shell }) {
  try {
    let { decision, took } = timed(line, shell);
    // the first time may have paid for compiling, and for the garbage of the lines before
    if (took > slowMs) took = Math.min(took, timed(line, shell).took);
    const found = wrong(line, shell, decision) ?? (took > slowMs ? { kind: 'slow', what: `it took ${Math.round(took)} ms` } : undefined);
    const again = found === undefined && line.length % 64 === 0 && JSON.stringify(decide(line, shell)) !== JSON.stringify(decision) ? { kind: 'unsteady', what: 'two answers differ' } : undefined;
    return { took, verdict: decision.verdict, found: found ?? again, caught: caught(decision) };
  } catch (error) {
    return { took: 0, verdict: 'none', found: { kind: 'exception', what: error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error) } };
  }
}

parentPort.on('message', (batch) => {
  Atomics.store(done, 0, 0);
  const results = batch.map((each) => {
    const result = check(each);
    Atomics.add(done, 0, 1);
    return result;
  });
  parentPort.postMessage(results);
});
