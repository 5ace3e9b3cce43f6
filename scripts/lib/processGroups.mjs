// Children that each lead a process group, so that a child ends together with all that it started.
import { spawn } from 'node:child_process';

const alive = new Set();

export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid) alive.add(child.pid);
  return child;
}

export function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // the group is gone, which is what the caller wants in the end
  }
}

export function endGroup(child) {
  signalGroup(child, 'SIGKILL');
  alive.delete(child.pid);
}

process.on('exit', () => {
  for (const pid of alive) endGroup({ pid });
});
// without a handler these signals would end the process without its exit event
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
