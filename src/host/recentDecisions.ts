import { open } from 'node:fs/promises';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
import type { LogEntry } from '../core/log/entry.ts';

type Decision = Extract<LogEntry, { kind: 'decision' }>;

/** As much of the log's end as is read, in bytes. */
const tailBytes = 512 * 1024;

/** The last decisions of a log, newest first. Lines that are no decision are passed over: this feeds a view, not a check. */
export async function readRecentDecisions(file: string, most: number): Promise<{ readonly time: number; readonly seq: number; readonly entry: Decision }[]> {
  const lines = (await readTail(file)).split('\n').slice(-most * 4);
  const decisions = lines.map(parseJson).flatMap((value) => {
    if (!isJsonObject(value) || value['kind'] !== 'decision') return [];
    return [{ time: Date.parse(textAt(value, 'time') ?? ''), seq: Number(value['seq']), entry: value as unknown as Decision }];
  });
  return decisions.reverse().slice(0, most);
}

async function readTail(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - tailBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}
