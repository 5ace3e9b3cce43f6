import type { ProgramFacts } from './facts.ts';

/** Programs that start another command, and shells. */
export const wrapperPrograms: readonly ProgramFacts[] = [
  {
    names: 'bash sh dash zsh ksh',
    flags: '-e -u -x -l -i -r -p -s -f -n -v +e +u +x --login --norc --noprofile --posix --restricted',
    options: { '-c -lc -ec -xc -ic -exc -euc -euxc': 'shell', '-o -O': 'text', '--rcfile --init-file': 'program' },
    operands: 'program text*',
    when: [{ has: '-c -lc -ec -xc -ic -exc -euc -euxc', operands: 'text*' }],
    runsInput: 'shell',
    harmless: '--help --version',
  },
  { names: 'env', flags: '-i -0 -v --ignore-environment --null --debug', options: { '-u --unset': 'text', '-C --chdir': 'directory', '-S --split-string': 'shell' }, operands: 'command', alone: ['secrets.read'], harmless: '--help --version' },
  { names: 'sudo doas', flags: '-A -b -E -H -i -k -K -l -n -P -s -S -v', options: { '-u -g -h -p -C -r -t -T -U -R -D --user --group --host --prompt --chdir': 'text' }, operands: 'command', performs: ['privilege.escalate'], harmless: '--help --version -V' },
  { names: 'su', flags: '- -l -m -p', options: { '-c -s -g -G --command': 'shell' }, operands: 'text*', performs: ['privilege.escalate'], alone: ['privilege.escalate'] },
  { names: 'nice ionice', flags: '-t -#', options: { '-n -c -p --adjustment': 'text' }, operands: 'command', alone: 'harmless' },
  { names: 'nohup setsid', flags: '-c -f -w', operands: 'command', harmless: '--help --version' },
  { names: 'time', flags: '-p -v -a -q -l', options: { '-f --format': 'text', '-o --output': 'write' }, operands: 'command', alone: 'harmless' },
  { names: 'timeout gtimeout', flags: '-v --foreground --preserve-status --verbose', options: { '-s -k --signal --kill-after': 'text' }, operands: 'text command', harmless: '--help --version' },
  { names: 'stdbuf', options: { '-i -o -e --input --output --error': 'text' }, operands: 'command' },
  { names: 'xargs', flags: '-0 -r -t -p -x -o --null --no-run-if-empty --verbose --exit', options: { '-n -P -L -s -d -E --max-args --max-procs --max-lines --delimiter': 'text', '-I -i -J --replace': 'text', '-a --arg-file': 'read' }, operands: 'fed-command', alone: 'harmless', harmless: '--help --version' },
];
