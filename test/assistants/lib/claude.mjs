// Runs the real Claude Code command line without a person, against a model that answers from a script.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { endMarkedProcesses } from '../../../scripts/lib/markedProcesses.mjs';
import { endGroup, spawnGroup } from '../../../scripts/lib/processGroups.mjs';
import { claudeProgram } from '../claude-code/install.mjs';
import { startMessagesServer } from './messagesServer.mjs';

// nothing listens there: what does not go to loopback is refused at once
const nowhere = 'http://127.0.0.1:9';

// its commands lead sessions of their own, so a variable that they inherit is the only way to find them all
const mark = 'CHAPERONE_TEST_CLAUDE';

function environmentFor(home, port, env, run) {
  const { PATH, LANG = 'C.UTF-8', TMPDIR = '/tmp', CHAPERONE_TEST_RUN } = process.env;
  return {
    ...{ PATH, LANG, TMPDIR, TERM: 'dumb', SHELL: '/bin/bash', HOME: home },
    ...(CHAPERONE_TEST_RUN && { CHAPERONE_TEST_RUN }),
    ...{ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: '127.0.0.1,localhost' },
    ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`,
    ANTHROPIC_API_KEY: 'sk-test',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    IS_SANDBOX: '1', // else it refuses to skip permissions for root
    ...env,
    [mark]: run,
  };
}

const parsed = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    return { type: 'not json', line };
  }
};

// each request repeats the whole conversation, so the same result is seen many times
function toolResultsOf(requests) {
  const names = new Map();
  for (const { body } of requests) {
    const blocks = (body.messages ?? []).flatMap(({ content }) => (Array.isArray(content) ? content : []));
    for (const block of blocks) if (block.type === 'tool_use') names.set(block.id, block.name);
  }
  const byId = new Map(requests.flatMap(({ toolResults }) => toolResults).map((result) => [result.id, result]));
  return [...byId.values()].map((result) => ({ name: names.get(result.id), ...result }));
}

function collect(child) {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text));
  return output;
}

function whenFinished(child, server, timeoutMs, end) {
  const started = Date.now();
  const output = collect(child);
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    end();
  }, timeoutMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => setTimeout(() => resolve({ exitCode, signal }), 100));
  })
    .then((end) => ({ ...end, ...output, timedOut, durationMs: Date.now() - started, requests: server.requests }))
    .finally(() => {
      clearTimeout(limit);
      end();
      server.close();
    });
}

function readable(result) {
  const events = result.stdout.split('\n').filter(Boolean).map(parsed);
  const finalText = events.findLast(({ type }) => type === 'result')?.result;
  return { ...result, events, finalText, toolResults: toolResultsOf(result.requests) };
}

// Returns while it runs: `requests` so far, `kill()` for it and all that it started, `finished` for the result
export async function startClaude({ home, workspace, script, prompt = 'go on', args = [], env = {}, timeoutMs = 60_000 }) {
  const run = randomUUID();
  const server = await startMessagesServer(script);
  const words = ['-p', prompt, '--output-format', 'stream-json', '--verbose', ...args];
  const environment = environmentFor(home, server.port, env, run);
  const child = spawnGroup(claudeProgram(), words, { cwd: path.resolve(workspace), env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => {
    endGroup(child);
    endMarkedProcesses(mark, run);
  };
  const finished = whenFinished(child, server, timeoutMs, kill).then(readable);
  return { pid: child.pid, requests: server.requests, kill, finished };
}

export const runClaude = async (options) => (await startClaude(options)).finished;
