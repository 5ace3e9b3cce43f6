import { type FileHandle, open, rename, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ChainHead, chainLine, checkLine, emptyHead } from '../core/log/chain.ts';
import type { LogEntry } from '../core/log/entry.ts';
import type { Log } from '../core/ports.ts';
import { syncFolder } from './durable.ts';
import { makePrivateFolder, sha256 } from './home.ts';
import { type Lease, takeLease } from './lease.ts';

/** The name of a log inside its folder. */
export const logFileName = 'decisions.jsonl';

/** A log that is open for writing. */
export type OpenLog = Log & { readonly file: string; head(): ChainHead; close(): Promise<void>; isOpen(): boolean; /** Whether somebody else took the lease. */ lostLease(): boolean };

/** Why a log could not be opened, in words for a person. */
export class LogError extends Error {
  /** Whether another process writes it now. */
  readonly busy: boolean;
  constructor(message: string, busy = false) {
    super(message);
    this.busy = busy;
  }
}

/**
 * Opens the decision log of a folder for writing, as its only writer.
 * A line that was torn by a crash is moved aside, and that is noted in the log.
 * @param waitMs how long to wait for another writer to finish
 * @throws LogError when somebody else writes it, or when its last line does not hold
 */
export async function openDecisionLog(folder: string, waitMs = 0): Promise<OpenLog> {
  makePrivateFolder(folder);
  const lease = await waitForLease(join(folder, 'writer.lease'), waitMs);
  try {
    return await DecisionLog.open(join(folder, logFileName), lease);
  } catch (error) {
    lease.release();
    throw error;
  }
}

async function waitForLease(file: string, waitMs: number): Promise<Lease> {
  for (const end = Date.now() + waitMs; ; ) {
    const lease = takeLease(file);
    if (lease !== undefined) return lease;
    if (Date.now() >= end) throw new LogError(`another window or program writes the decision log (${file})`, true);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Waiting = { readonly entry: LogEntry; resolve(): void; reject(error: unknown): void };

/** Many who wait share one write and one flush: that is what makes each of them cheap. */
class DecisionLog implements OpenLog {
  readonly file: string;
  private readonly handle: FileHandle;
  private readonly lease: Lease;
  private last: ChainHead;
  private size: number;
  private waiting: Waiting[] = [];
  private busy: Promise<void> | undefined;
  private failure: Error | undefined;
  private closed = false;

  private constructor(file: string, handle: FileHandle, lease: Lease, last: ChainHead, size: number) {
    this.file = file;
    this.handle = handle;
    this.lease = lease;
    this.last = last;
    this.size = size;
  }

  static async open(file: string, lease: Lease): Promise<DecisionLog> {
    const isNew = !existsSync(file);
    const tail = isNew ? { head: emptyHead, size: 0, moved: undefined } : await repairTail(file);
    const handle = await open(file, 'a', 0o600);
    if (isNew) syncFolder(dirname(file));
    const log = new DecisionLog(file, handle, lease, tail.head, tail.size);
    if (tail.moved !== undefined) await log.append({ kind: 'log', event: 'torn-line-moved', detail: tail.moved });
    return log;
  }

  append(entry: LogEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) return reject(this.failure);
      this.waiting.push({ entry, resolve, reject });
      this.busy ??= this.flush();
    });
  }

  head(): ChainHead {
    return this.last;
  }

  isOpen(): boolean {
    return this.failure === undefined && this.lease.isHeld();
  }

  lostLease(): boolean {
    return !this.closed && !this.lease.isHeld();
  }

  async close(): Promise<void> {
    await this.busy;
    this.closed = true;
    this.failure ??= new LogError('the decision log is closed');
    await this.handle.close();
    this.lease.release();
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // INVARIANT: after a failed write nobody knows what is on disk, so nothing more is written until the log is opened anew
        this.failure = new LogError(`the decision log can't be written (${this.file}): ${error instanceof Error ? error.message : String(error)}`);
        for (const { reject } of [...batch, ...this.waiting]) reject(this.failure);
        this.waiting = [];
      }
    }
    this.busy = undefined;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    if (!this.lease.isHeld()) throw new Error('another program took over');
    const { size } = await this.handle.stat();
    if (size !== this.size) throw new Error('somebody else wrote to it');
    let head = this.last;
    const lines = batch.map(({ entry }) => {
      const next = chainLine(entry, head, new Date().toISOString(), sha256);
      head = next.head;
      return `${next.line}\n`;
    });
    const bytes = Buffer.from(lines.join(''), 'utf8');
    const { bytesWritten } = await this.handle.write(bytes);
    if (bytesWritten !== bytes.length) throw new Error('the disk took only a part');
    await this.handle.datasync();
    this.last = head;
    this.size += bytes.length;
  }
}

type Tail = { readonly head: ChainHead; readonly size: number; readonly moved: string | undefined };

/** Finds the head from the last line. What stands behind the last newline was torn by a crash: it is kept in a file beside. */
async function repairTail(file: string): Promise<Tail> {
  const { bytes, start } = await readEnd(file);
  const finished = bytes.lastIndexOf(0x0a) + 1;
  const end = start + finished;
  const torn = bytes.subarray(finished);
  const head = headOf(bytes.subarray(0, finished).toString('utf8'), file);
  if (torn.length === 0) return { head, size: end, moved: undefined };
  const aside = `${file}.torn-${sha256(torn).slice(0, 12)}`;
  await writeFile(aside, torn, { mode: 0o600 });
  await truncate(file, end);
  return { head, size: end, moved: `${torn.length} bytes of a line that was not finished were moved to ${aside}` };
}

/** How much of the end is read at first, in bytes; it grows until it holds a whole line. */
const firstEnd = 1024 * 1024;

/** The end of a file, at least from where its last finished line begins. */
async function readEnd(file: string): Promise<{ readonly bytes: Buffer; readonly start: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(size, firstEnd); ; length = Math.min(size, length * 4)) {
      const bytes = await readFully(handle, size - length, length);
      const last = bytes.lastIndexOf(0x0a);
      if (length === size || (last > 0 && bytes.lastIndexOf(0x0a, last - 1) !== -1)) return { bytes, start: size - length };
    }
  } finally {
    await handle.close();
  }
}

/** One read may give less than it was asked for. */
async function readFully(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

function headOf(text: string, file: string): ChainHead {
  const last = text.split('\n').at(-2);
  if (last === undefined) return emptyHead;
  const before = /^\{"prev":"([0-9a-f]{64})","seq":(\d+),/.exec(last);
  const head = before === null ? undefined : checkLine(last, { hash: before[1] ?? '', seq: Number(before[2]) - 1 }, sha256);
  if (head === undefined || 'what' in head) throw new LogError(`the last line of the decision log ${head?.what ?? 'is not a line of a decision log'} (${file}); run \`chaperone verify\`, keep the file, and move it away to begin a new one`);
  return head;
}

/** Moves a log that does not hold aside, so that a new one can begin; nothing is deleted. */
export async function setLogAside(file: string): Promise<string> {
  const aside = `${file}.set-aside-${Date.now()}`;
  await rename(file, aside);
  return aside;
}
