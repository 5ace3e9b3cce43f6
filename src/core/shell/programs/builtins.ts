import type { ProgramFacts } from './facts.ts';

/** Builtins of the shell that touch nothing but their own output. */
export const builtinPrograms: readonly ProgramFacts[] = [
  { names: 'echo', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  { names: 'true false : pwd times logout', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  { names: 'wait', otherOptions: 'text', operands: 'variable*', alone: 'harmless' },
  { names: 'jobs', flags: '-d -l -n -p -r -s', options: { '-x': 'command' }, operands: 'text*', alone: 'harmless', harmless: '--help' },
  { names: 'exit return break continue shift', operands: 'text*', alone: 'harmless' },
  { names: 'set', flags: '-e -u -x -o +e +u +x -eu -ex -eux -euo -euxo -eo', operands: 'text*', alone: 'harmless' },
  { names: 'type which', flags: '-a -t -p -P -f -s -b -m -i --all --skip-alias --skip-functions --tty-only', operands: 'text*', alone: 'harmless', harmless: '--help --version -v -V' },
  { names: 'umask ulimit', flags: '-S -p -a -n -H', operands: 'text*', alone: 'harmless' },
  { names: 'getopts', operands: 'text*' },
  { names: 'dirs', flags: '-l -p -v -#', operands: 'text*', alone: 'harmless' },
  { names: 'caller', operands: 'text*', alone: 'harmless' },
  { names: 'compgen', flags: '-a -b -c -d -e -f -g -j -k -s -u -v', options: { '-A -o -G -P -S -X': 'text', '-W': 'shell', '-F -C': 'program' }, operands: 'text*' },
  { names: 'kill', flags: '-# -HUP -INT -QUIT -KILL -TERM -STOP -CONT -USR1 -USR2 -ABRT -SIGHUP -SIGINT -SIGQUIT -SIGKILL -SIGTERM -SIGSTOP -SIGCONT -SIGUSR1 -SIGUSR2 -a -v', options: { '-s -n -q --signal --timeout --queue': 'text' }, operands: 'text*', performs: ['process.stop'], harmless: '-l -L -0 --list --table --help --version -V' },
];
