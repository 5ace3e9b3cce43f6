// Finds processes by a variable in their environment. A program that leads a session of its own, such as a terminal's
// shell, leaves the process group of its parent but keeps the environment. Linux only; elsewhere nothing is found.
import fs from 'node:fs';

function read(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

const allPids = () => (fs.existsSync('/proc/self/environ') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []);
const commandOf = (pid) => read(pid, 'cmdline').replaceAll('\0', ' ').trim();

export function markedProcesses(variable, value) {
  const isMarked = (pid) => read(pid, 'environ').split('\0').includes(`${variable}=${value}`);
  const pids = allPids().filter((pid) => Number(pid) !== process.pid && isMarked(pid));
  return pids.map((pid) => ({ pid: Number(pid), command: commandOf(pid) })).filter(({ command }) => command !== '');
}

// again until none is found, as one may start another between the look and the kill
export function endMarkedProcesses(variable, value) {
  for (let round = 0; round < 10; round++) {
    const found = markedProcesses(variable, value);
    if (found.length === 0) return;
    for (const { pid } of found) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it has ended by itself
      }
    }
  }
}
