import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { longestAnswer, whyUnfit, withReason, type Answer } from './answer.ts';
import { exitBlocked } from './deny.ts';
import type { Invocation } from './flags.ts';
import { judgeProblem, readJudgeProgram } from './judge-program.ts';

/** What the judge's deadline is shorter by than ours, so that its own words come first. */
const judgeMarginMs = 2000;

/** A judge at work. */
export interface Judge {
  process: ChildProcess;
  answer: Promise<Answer>;
}

export function startJudge(base: string, call: Invocation, payload: Buffer, msLeft: number): Judge {
  const program = readJudgeProgram(join(base, 'bin', 'judge.json'));
  const child = spawn(program.command, [...program.args, ...judgeFlags(call, msLeft)], {
    env: program.env,
    // A group of its own, so that what it starts can be killed with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const answer = judgeAnswer(child, program.command, call.assistant);
  // A judge may decide before it has read everything; only what it says counts.
  child.stdin.on('error', () => undefined).end(payload);
  return { process: child, answer };
}

function judgeAnswer(child: ReturnType<typeof spawn>, command: string, assistant: string): Promise<Answer> {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(judgeProblem(`\`${command}\` cannot be started`)));
    child.on('close', (exit) => {
      const answer = { stdout: stdout.text(), stderr: stderr.text(), exit: exit ?? -1 };
      const problem = stdout.overflowed() ? 'it said more than 1 MiB' : whyFailed(answer, assistant);
      if (problem === undefined) {
        return resolve(withReason(answer));
      }
      process.stderr.write(answer.stderr);
      reject(judgeProblem(problem));
    });
  });
}

function whyFailed(answer: Answer, assistant: string): string | undefined {
  return answer.exit === 0 || answer.exit === exitBlocked ? whyUnfit(answer, assistant) : 'it crashed';
}

/** Takes all that is written, so that the writer never blocks, and keeps what is allowed. */
function collect(stream: Readable | null): { text: () => string; overflowed: () => boolean } {
  const chunks: Buffer[] = [];
  let length = 0;
  stream?.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestAnswer) {
      chunks.push(chunk);
    }
  });
  return { text: () => Buffer.concat(chunks).toString(), overflowed: () => length > longestAnswer };
}

function judgeFlags(call: Invocation, msLeft: number): string[] {
  const seconds = Math.max(1, Math.floor((msLeft - judgeMarginMs) / 1000));
  return ['--assistant', call.assistant, '--event', call.event, '--deadline', String(seconds)];
}

export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    // A group that is gone already is as good as killed.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) {
      throw error;
    }
  }
}
