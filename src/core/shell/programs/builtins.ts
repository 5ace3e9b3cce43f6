import type { ProgramFacts } from './facts.ts';

/** Builtins of the shell that touch nothing but their own output. */
export const builtinPrograms: readonly ProgramFacts[] = [
  { names: 'echo', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  { names: 'true false : pwd times wait jobs logout', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  { names: 'exit return break continue shift', operands: 'text*', alone: 'harmless' },
  { names: 'set', flags: '-e -u -x -o +e +u +x -eu -ex -eux -euo -euxo -eo', operands: 'text*', alone: 'harmless' },
  { names: 'type which whereis', flags: '-a -t -p -P -f -s -b -m', operands: 'text*', alone: 'harmless' },
  { names: 'umask ulimit', flags: '-S -p -a -n -H', operands: 'text*', alone: 'harmless' },
  { names: 'getopts', operands: 'text*' },
  { names: 'kill', flags: '-l -L -#', options: { '-s -n': 'text' }, operands: 'text*', performs: ['process.stop'] },
];
