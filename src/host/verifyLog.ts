import { createReadStream } from 'node:fs';
import { type ChainHead, type ChainProblem, checkLine, emptyHead } from '../core/log/chain.ts';
import { sha256 } from './home.ts';

/** What checking a whole log found. */
export type LogCheck = { readonly file: string; readonly lines: number; readonly head: ChainHead; readonly problems: readonly ChainProblem[] };

/**
 * Checks every line of a log from the bytes on disk; shares nothing with the writer but the form of a line.
 * After a broken line it goes on from that line's own hash, so that one change is one problem.
 * @throws when the file can't be read
 */
export async function verifyLog(file: string): Promise<LogCheck> {
  const problems: ChainProblem[] = [];
  let head = emptyHead;
  let count = 0;
  const check = (line: string): void => {
    count++;
    const next = checkLine(line, head, sha256);
    if ('what' in next) problems.push({ line: count, what: next.what });
    head = 'what' in next ? headAfter(line, head) : next;
  };
  const rest = await eachLine(file, check);
  if (rest !== '') problems.push({ line: count + 1, what: 'is not finished: it was cut off in the middle' });
  return { file, lines: count, head, problems };
}

function headAfter(line: string, head: ChainHead): ChainHead {
  const seq = /"seq":(\d+),/.exec(line)?.[1];
  const hash = /"hash":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
  return { seq: seq === undefined ? head.seq + 1 : Number(seq), hash: hash ?? head.hash };
}

/** Calls back for each finished line and gives what stands behind the last newline. */
async function eachLine(file: string, callback: (line: string) => void): Promise<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(callback);
  }
  return rest;
}
