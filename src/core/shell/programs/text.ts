import type { ProgramFacts } from './facts.ts';

/** Programs that turn text into text, and small tools that only tell something. */
export const textPrograms: readonly ProgramFacts[] = [
  { names: 'printf', otherOptions: 'text', operands: 'text*' },
  { names: 'test [', otherOptions: 'text', operands: 'text*', alone: 'harmless' },
  {
    names: 'sed gsed',
    flags: '-n -r -E -s -u -z -l= -i= --quiet --silent --regexp-extended --separate --unbuffered --null-data --posix --debug --in-place= --follow-symlinks --sandbox',
    options: { '-e --expression': 'sed', '-f --file': 'read', '--line-length': 'text' },
    operands: 'sed read*',
    when: [
      { has: '-i --in-place', operands: 'write*', options: { '-i --in-place': 'suffix' } },
      { has: '-i --in-place', unless: '-e --expression -f --file', operands: 'sed write*' },
      // BSD's sed takes an empty suffix as a word of its own; GNU's takes it for a script that does nothing
      { has: '#1=', and: '-i', unless: '-e --expression -f --file', operands: 'text sed write*' },
      { has: '-e --expression -f --file', unless: '-i --in-place', operands: 'read*' },
      { has: '-f --file', performs: ['code.run-inline'] },
    ],
    harmless: '--help --version',
  },
  { names: 'sort', prints: 'some-input', flags: '-b -c -C -d -f -g -h -i -m -M -n -r -R -s -u -V -z --ignore-case --numeric-sort --reverse --unique --check= --stable --version-sort --human-numeric-sort --merge --dictionary-order --debug --zero-terminated --random-sort --general-numeric-sort --month-sort --ignore-leading-blanks --ignore-nonprinting', options: { '-k -t -S --key --field-separator --parallel --buffer-size --sort --batch-size': 'text', '-o --output': 'write', '-T --temporary-directory': 'write', '--files0-from --random-source': 'read' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'uniq', prints: 'some-input', flags: '-c -d -D -i -u -z --count --repeated --all-repeated= --unique --group= --ignore-case --zero-terminated', options: { '-f -s -w --skip-fields --skip-chars --check-chars': 'text' }, operands: 'read write', alone: 'harmless', harmless: '--help --version' },
  { names: 'cut', otherOptions: 'harmless', flags: '-n -s -z --complement --only-delimited', options: { '-b -c -d -f --bytes --characters --delimiter --fields --output-delimiter': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'tr', otherOptions: 'harmless', flags: '-c -C -d -s -t --complement --delete --squeeze-repeats', operands: 'text text', harmless: '--help --version' },
  { names: 'paste', flags: '-s -z --serial --zero-terminated', options: { '-d --delimiters': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'column', flags: '-t -x -n -e -J -L -d -m --table --json --fillrows --keep-empty-lines --table-noheadings --table-maxout --table-noextreme= --table-header-repeat --table-header-as-columns --use-spaces=', options: { '-s -c -o -l -N -W -R -H -O -T -E -r -i -p -C --separator --output-separator --output-width --table-columns --table-columns-limit --table-column --table-right --table-truncate --table-wrap --table-hide --table-order --table-name --table-empty-lines --tree --tree-id --tree-parent': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'fold fmt expand unexpand', flags: '-b -c -s -u -i -a -m -n -# -t= --bytes --characters --spaces --initial --all --first-only --crown-margin --tagged-paragraph --split-only --uniform-spacing', options: { '-w -g -p -d -l --width --tabs --goal --prefix': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'join', flags: '-i -z --ignore-case --header --check-order --nocheck-order --zero-terminated', options: { '-a -e -1 -2 -j -o -t -v': 'text' }, operands: 'read read', harmless: '--help --version' },
  { names: 'jq', flags: '-a -c -C -e -j -M -n -r -R -s -S --raw-output --compact-output --slurp --null-input --exit-status --sort-keys --raw-input --tab --join-output --color-output --monochrome-output --ascii-output --unbuffered --seq --stream --stream-errors --raw-output0 --args --jsonargs -b --binary', pairs: { '--arg --argjson': 'text', '--slurpfile --rawfile --argfile': 'read' }, options: { '--indent': 'text', '-f --from-file': 'read', '-L': 'read' }, operands: 'jq read*', when: [{ has: '-f --from-file', operands: 'read*' }, { has: '--args --jsonargs', operands: 'jq text*' }], harmless: '--help -h --version -V --build-configuration' },
  { names: 'seq yes', otherOptions: 'harmless', flags: '-w', options: { '-f -s --format --separator': 'text' }, operands: 'text*', alone: 'harmless', harmless: '--help --version' },
  { names: 'sleep', otherOptions: 'harmless', operands: 'text*', harmless: '--help --version' },
  { names: 'ps', otherOptions: 'harmless', flags: '-a -A -d -e -f -F -l -j -H -x -w -ww -ef -aux --forest --no-headers', options: { '-o -O -p -u -U -C -t --pid --sort --ppid': 'text' }, operands: 'text*', harmless: '--help --version' },
  { names: 'printenv', flags: '-0 --null', alone: ['secrets.read'], harmless: '--help --version', subcommands: [{ names: 'HOME PATH USER LOGNAME SHELL PWD OLDPWD LANG LC_* TERM COLORTERM TMPDIR TZ HOSTNAME EDITOR VISUAL PAGER XDG_* NODE_ENV CI GOPATH GOROOT JAVA_HOME VIRTUAL_ENV CONDA_DEFAULT_ENV PYTHONPATH NVM_DIR DISPLAY SHLVL', operands: '' }, { names: '*', operands: 'text*', performs: ['secrets.read'] }] },
  {
    names: 'awk gawk mawk nawk original-awk goawk bwk',
    flags: '-b -c -C -g -k -M -n -N -O -P -r -s -S -t --characters-as-bytes --traditional --copyright --csv --gen-pot --bignum --use-lc-numeric --non-decimal-data --optimize --no-optimize --posix --re-interval --sandbox --lint= --lint-old',
    options: { '-F -v --field-separator --assign': 'text', '-f --file -E --exec': 'script', '-e --source': 'awk', '-i --include -l --load': 'unknown' },
    operands: 'awk read*',
    when: [{ has: '-f --file -e --source -E --exec', operands: 'read*' }],
    harmless: '-h --help -V --version -version -W',
  },
];
