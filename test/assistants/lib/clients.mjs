// The hook clients that run now in one home, found by their command lines.
import fs from 'node:fs';

function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // it has ended meanwhile
    return '';
  }
}

export function runningClients({ home }) {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => commandLine(pid).startsWith(`${home}/.chaperone/bin/chaperone-hook\0`)).map(Number);
}
