import type { ProgramFacts } from './facts.ts';

/** Programs that turn text into text, and small tools that only tell something. */
export const textPrograms: readonly ProgramFacts[] = [
  { names: 'printf', otherOptions: 'text', operands: 'text*' },
  { names: 'test [', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  {
    names: 'sed gsed',
    flags: '-n -r -E -s -u -z -l= -i= --quiet --silent --regexp-extended --separate --unbuffered --null-data --posix --debug --in-place= --sandbox',
    options: { '-e --expression': 'sed', '-f --file': 'read' },
    operands: 'sed read*',
    when: [
      { has: '-e --expression -f --file', operands: 'read*' },
      { has: '-f --file', performs: ['code.run-inline'] },
      { has: '-i --in-place', operands: 'sed write*' },
    ],
    harmless: '--help --version',
  },
  { names: 'sort', prints: 'some-input', flags: '-b -c -C -d -f -g -h -i -m -M -n -r -R -s -u -V -z --ignore-case --numeric-sort --reverse --unique --check= --stable --version-sort --human-numeric-sort', options: { '-k -t -S --key --field-separator --parallel --buffer-size': 'text', '-o --output': 'write', '-T --temporary-directory': 'write', '--files0-from --random-source': 'read' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'uniq', prints: 'some-input', flags: '-c -d -D -i -u -z --count --repeated --unique --ignore-case', options: { '-f -s -w --skip-fields --skip-chars --check-chars': 'text' }, operands: 'read write', alone: 'harmless', harmless: '--help --version' },
  { names: 'cut', otherOptions: 'harmless', flags: '-n -s -z --complement --only-delimited', options: { '-b -c -d -f --bytes --characters --delimiter --fields --output-delimiter': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'tr', otherOptions: 'harmless', flags: '-c -C -d -s -t --complement --delete --squeeze-repeats', operands: 'text text', harmless: '--help --version' },
  { names: 'paste column fold fmt expand unexpand join', flags: '-s -t -z -x -n -c= -w= -u --serial --table --json', options: { '-d -s -W -o -N -1 -2 -j --delimiters': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'jq', flags: '-a -c -C -e -j -M -n -r -R -s -S --raw-output --compact-output --slurp --null-input --exit-status --sort-keys --raw-input --tab --join-output --color-output --monochrome-output', options: { '--indent': 'text', '-f --from-file': 'read', '-L': 'read' }, operands: 'text read*', when: [{ has: '-f --from-file', operands: 'read*' }], harmless: '--help -h --version -V' },
  { names: 'seq yes', otherOptions: 'harmless', flags: '-w', options: { '-f -s --format --separator': 'text' }, operands: 'text*', alone: 'harmless', harmless: '--help --version' },
  { names: 'sleep', otherOptions: 'harmless', operands: 'text*', harmless: '--help --version' },
  { names: 'date', otherOptions: 'harmless', flags: '-u -R -j -I= --utc --iso-8601= --rfc-3339= --rfc-email', options: { '-d -f -r -v --date': 'text' }, operands: 'text text', alone: 'harmless', harmless: '--help --version' },
  { names: 'whoami id groups uname arch nproc hostname uptime tty locale logname users who w free lscpu', flags: '-a -b -g -G -h -i -m -n -o -p -r -s -u -v -z --all --human --mega', operands: '', alone: 'harmless', harmless: '--help --version' },
  { names: 'ps', otherOptions: 'harmless', flags: '-a -A -d -e -f -F -l -j -H -x -w -ww -ef -aux --forest --no-headers', options: { '-o -O -p -u -U -C -t --pid --sort --ppid': 'text' }, operands: 'text*', alone: 'harmless', harmless: '--help --version' },
  { names: 'printenv', operands: 'text*', performs: ['secrets.read'], alone: ['secrets.read'] },
];
