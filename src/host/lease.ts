import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';

/** A holder shows that it lives by touching its file this often, in milliseconds. */
const heartbeat = 5_000;

/** A file that was not touched for this long is left over, even if its process number is in use again. */
const stale = 30_000;

/** The right to be the only writer of something; held by one process at a time. */
export type Lease = { release(): void; isHeld(): boolean };

/**
 * Takes a lease, or gives undefined while another living process holds it.
 * A lease that its holder left behind is taken over.
 */
export function takeLease(file: string): Lease | undefined {
  const mark = `${process.pid} ${randomBytes(8).toString('hex')}`;
  if (!create(file, mark) && !(clearIfStale(file) && create(file, mark))) return undefined;
  const isHeld = (): boolean => content(file) === mark;
  const timer = setInterval(() => touch(file, isHeld), heartbeat).unref();
  return {
    isHeld,
    release: () => {
      clearInterval(timer);
      if (isHeld()) rmSync(file, { force: true });
    },
  };
}

/** Whether somebody holds the lease now. */
export function isLeaseHeld(file: string): boolean {
  return content(file) !== undefined && !isStale(file);
}

function create(file: string, mark: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, mark);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the file aside before removing it, so that of two who try only one takes it away; a lease that somebody took meanwhile is put back. */
function clearIfStale(file: string): boolean {
  const seen = content(file);
  if (!isStale(file)) return false;
  const aside = `${file}.${randomBytes(6).toString('hex')}.stale`;
  try {
    renameSync(file, aside);
    if (content(aside) !== seen) linkSync(aside, file);
  } catch {
    // somebody else was faster; whoever creates the file now holds the lease
  }
  rmSync(aside, { force: true });
  return true;
}

function isStale(file: string): boolean {
  const text = content(file);
  if (text === undefined) return true;
  // whoever creates a lease writes into it a moment later
  if (text === '') return ageOf(file) > heartbeat;
  const pid = Number(text.split(' ')[0]);
  return !isAlive(pid) || ageOf(file) > stale;
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function content(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function touch(file: string, isHeld: () => boolean): void {
  if (!isHeld()) return;
  const now = new Date();
  utimesSync(file, now, now);
}
