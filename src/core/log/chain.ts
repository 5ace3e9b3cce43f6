import type { LogEntry } from './entry.ts';

/** The hash that the first line of a log is chained to. */
export const genesis = '0'.repeat(64);

/** The last line of a log: where the chain goes on. */
export type ChainHead = { readonly seq: number; readonly hash: string };

/** The head of a log without lines. */
export const emptyHead: ChainHead = { seq: 0, hash: genesis };

/** Where a log stops being what was written. Lines count from 1. */
export type ChainProblem = { readonly line: number; readonly what: string };

type Hash = (text: string) => string;

/**
 * The next line of a log, without its newline.
 * The line's hash covers everything before it in the line, and that begins with the hash of the line before:
 * so a line can be checked on its raw text, and none can be changed, dropped, added or moved unnoticed before the last one.
 */
export function chainLine(entry: LogEntry, head: ChainHead, time: string, hash: Hash): { readonly line: string; readonly head: ChainHead } {
  const seq = head.seq + 1;
  const body = JSON.stringify({ prev: head.hash, seq, time, ...entry }).slice(0, -1);
  const lineHash = hash(body);
  return { line: `${body},"hash":"${lineHash}"}`, head: { seq, hash: lineHash } };
}

const shape = /^\{"prev":"([0-9a-f]{64})","seq":(\d+),.*,"hash":"([0-9a-f]{64})"\}$/s;

/** Checks one raw line against the line before, and gives the new head or says what is wrong. */
export function checkLine(line: string, head: ChainHead, hash: Hash): ChainHead | { readonly what: string } {
  const match = shape.exec(line);
  if (match === null) return { what: 'is not a line of a decision log' };
  const [, prev = '', seq = '', own = ''] = match;
  if (prev !== head.hash) return { what: 'does not follow from the line before: a line was changed, removed or put in here' };
  if (Number(seq) !== head.seq + 1) return { what: `has number ${seq} where ${head.seq + 1} belongs` };
  if (hash(line.slice(0, -(own.length + ',"hash":""}'.length))) !== own) return { what: 'was changed: its hash does not fit its text' };
  return { seq: Number(seq), hash: own };
}
