import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';

/** A holder shows that it lives by touching its file this often, in milliseconds. */
const heartbeat = 5_000;

/** Where processes can't be told apart by when they started, a file that was not touched for this long is left over, even if its process number is in use again. */
const stale = 30_000;

/** The right to be the only writer of something; held by one process at a time. */
export type Lease = { release(): void; isHeld(): boolean };

/**
 * Takes a lease, or gives undefined while another living process holds it.
 * A lease that its holder left behind is taken over.
 */
export function takeLease(file: string): Lease | undefined {
  const mine = startOf(process.pid);
  const mark = `${process.pid} ${randomBytes(8).toString('hex')}${mine === undefined ? '' : ` ${mine}`}`;
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
  const [number, , started] = text.split(' ');
  const pid = Number(number);
  if (!isAlive(pid)) return true;
  // a process that was suspended, with the machine say, touches nothing and holds its lease all the same
  const now = startOf(pid);
  return started === undefined || now === undefined ? ageOf(file) > stale : started !== now;
}

/** When a process started, in the system's own count, which no later process with the same number shares; undefined where the system doesn't say. See proc_pid_stat(5). */
export function startOf(pid: number): string | undefined {
  const text = process.platform === 'linux' ? content(`/proc/${pid}/stat`) : undefined;
  // the second field is the program's name in parentheses, which may hold blanks and parentheses
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
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
  try {
    const now = new Date();
    if (isHeld()) utimesSync(file, now, now);
  } catch {
    // it was taken away in between; `isHeld` says so to whoever asks
  }
}
