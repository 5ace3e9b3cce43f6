import { splitNames } from '../arguments.ts';
import type { ProgramFacts } from './facts.ts';

/** Commands of cmd.exe and the system's own console programs. Switches stand here as `-x` for `/X`. Source: `help` of each command. */
const commands: readonly ProgramFacts[] = [
  { names: 'dir', otherOptions: 'harmless', operands: 'look*', alone: 'harmless' },
  { names: 'type more', otherOptions: 'harmless', operands: 'read*', alone: 'harmless' },
  { names: 'findstr find', otherOptions: 'harmless', flags: '-s', operands: 'text read-tree*' },
  { names: 'fc comp', otherOptions: 'harmless', operands: 'read read' },
  { names: 'echo echo. rem title cls ver vol date time prompt color pause', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  { names: 'where whoami hostname systeminfo tasklist ipconfig netstat driverquery tree', otherOptions: 'harmless', operands: 'text*', alone: 'harmless' },
  { names: 'cd chdir pushd', flags: '-d', operands: 'unknown', alone: 'harmless' },
  { names: 'del erase', flags: '-f -p -q -a -s', operands: 'delete*', when: [{ has: '-s', operands: 'delete-tree*' }] },
  { names: 'rd rmdir', flags: '-q -s', operands: 'delete*', when: [{ has: '-s', operands: 'delete-tree*' }] },
  { names: 'md mkdir', operands: 'write*' },
  { names: 'copy', otherOptions: 'harmless', operands: 'read target' },
  { names: 'xcopy', otherOptions: 'harmless', operands: 'read-tree write-tree' },
  { names: 'robocopy', otherOptions: 'harmless', operands: 'read-tree write-tree text*', when: [{ has: '-m', operands: 'move write-tree text*' }] },
  { names: 'move', flags: '-y --y', operands: 'move target' },
  { names: 'ren rename', operands: 'move write' },
  { names: 'attrib', otherOptions: 'harmless', operands: 'write*', alone: 'harmless' },
  { names: 'icacls cacls takeown', otherOptions: 'harmless', operands: 'write-tree text*', performs: ['permission.change'] },
  { names: 'taskkill', otherOptions: 'harmless', operands: 'text*', performs: ['process.stop'], alone: ['process.stop'] },
  { names: 'format diskpart', otherOptions: 'harmless', operands: 'text*', performs: ['disk.destroy'], alone: ['disk.destroy'] },
  { names: 'shutdown', otherOptions: 'harmless', operands: 'text*', performs: ['system.power'], alone: ['system.power'] },
  { names: 'reg sc net netsh bcdedit wmic setx', otherOptions: 'harmless', operands: 'text*', performs: ['system.configure'], alone: 'harmless' },
  { names: 'schtasks', otherOptions: 'harmless', operands: 'text*', performs: ['persistence.install'], alone: 'harmless' },
  { names: 'runas', otherOptions: 'harmless', operands: 'text*', performs: ['privilege.escalate'] },
  { names: 'vssadmin wbadmin cipher', otherOptions: 'harmless', operands: 'text*', performs: ['disk.destroy'] },
  { names: 'certutil bitsadmin mshta rundll32 regsvr32 cscript wscript msiexec', otherOptions: 'harmless', operands: 'text*', performs: ['code.run-inline'], alone: 'harmless' },
  { names: 'cmd', options: { '-c -k -r': 'cmd' }, operands: 'cmd*' },
];

const byName: ReadonlyMap<string, ProgramFacts> = new Map(commands.flatMap((facts) => splitNames(facts.names).map((name) => [name, facts] as const)));

/** The command of that name, in lower case. */
export function findCmdCommand(name: string): ProgramFacts | undefined {
  return byName.get(name);
}
