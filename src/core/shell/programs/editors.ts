import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

const vi: Omit<ProgramFacts, 'names'> = {
  flags: '-R -M -b -d -e -E -es -Es -f -g -m -n -N -p= -o= -O= -v -V= -x -X -y -Z -C -A -H -F --clean --noplugin --headless --not-a-term --embed --nofork --literal',
  options: { '-c': 'editor', '--cmd +': 'editor', '-S -s -u -U -i -l': 'script', '-w -W --startuptime': 'write', '-t -T -r -L --servername --socketid --windowid --gui-dialog-file --server': 'text', '--remote --remote-send --remote-expr --remote-silent --remote-wait --remote-tab --listen --luamod-dev': 'unknown' },
  operands: 'write*',
  harmless: '--help -h -? --version -v --api-info',
};

/** Editors and pagers, and the commands that they take. Sources: vim(1), nvim(1), emacs(1), nano(1), ed(1), less(1), more(1), bat(1), man(1). */
export const editorPrograms: readonly ProgramFacts[] = [
  { names: 'vi vim nvim nvi gvim mvim rvim evim vimdiff gvimdiff nvimdiff vim.tiny vim.basic', ...vi, harmless: '--help -h -? --version --api-info', when: [{ has: '-e -E -es -Es', unless: '-c', performs: ['code.run-inline'] }] },
  { names: 'view rview', ...vi, operands: 'read*', harmless: '--help --version' },
  // without `-c` the commands come from standard input
  { names: 'ex rex', ...vi, flags: '-s -R -V -e -v -r -x --clean --noplugin', options: { '-c': 'editor', '--cmd +': 'editor', '-S -u': 'script', '-t -w': 'text' }, when: [{ has: '#1', unless: '-c', performs: ['code.run-inline'] }], harmless: '--help --version' },
  { names: 'ed red', flags: '-s -E -G -l -r -v --quiet --silent --extended-regexp --traditional --loose-exit-status --restricted --verbose', options: { '-p --prompt': 'text' }, operands: 'write', performs: ['code.run-inline'], harmless: '-h --help -V --version' },
  {
    names: 'emacs emacsclient',
    flags: '-nw -Q -q -n -c -t -u -batch --batch --quick --no-init-file --no-window-system --no-wait --create-frame --tty --quiet --no-splash --no-site-file --no-site-lisp --debug-init --maximized --fullscreen --suppress-output --reuse-frame',
    options: { '-eval --eval -execute --execute -e -f -funcall --funcall': 'code', '-l -load --load -script --script -x': 'script', '-L --directory --chdir -d --display -T --title --name --geometry -g -s --socket-name --server-file --tramp -F --frame-parameters': 'text', '-a --alternate-editor': 'shell', '+': 'text', '-daemon --daemon --fg-daemon --bg-daemon --init-directory -insert --insert': 'unknown' },
    operands: 'write*',
    harmless: '--help --version -version -help -V',
  },
  {
    names: 'nano pico rnano',
    otherOptions: 'harmless',
    options: { '+': 'text', '-s --speller': 'program', '-C --backupdir': 'write', '-f --rcfile': 'script', '-Q -T -r -Y -J -o -X -x --quotestr --tabsize --fill --syntax --guidestripe --operatingdir --wordchars': 'text' },
    operands: 'write*',
    harmless: '-h --help -V --version',
  },
  { names: 'micro joe jmacs jstar jpico jed mg mcedit ne le zile kak hx helix kate gedit xed pluma mousepad leafpad geany', flags: '-R -r -n -l', options: { '+': 'text', '-e -E -s -c -plugin': 'unknown' }, operands: 'write*', harmless: '-h --help -V -v -version --version' },
  { names: 'subl sublime_text mate bbedit atom zed', flags: '-n -a -w -b -s --new-window --add --wait --background --stay', options: { '--command': 'unknown' }, operands: 'write*', harmless: '-h --help -v --version' },
  {
    names: 'less zless xzless bzless lzless zstdless',
    flags: '-# -a -A -B -c -C -d -e -E -f -F -g -G -i -I -J -K -L -m -M -n -N -q -Q -r -R -s -S -u -U -V -w -W -X -~ --search-skip-screen --clear-screen --quit-at-eof --QUIT-AT-EOF --force --quit-if-one-screen --hilite-search --ignore-case --IGNORE-CASE --status-column --quit-on-intr --no-lessopen --long-prompt --LONG-PROMPT --line-numbers --LINE-NUMBERS --quiet --silent --raw-control-chars --RAW-CONTROL-CHARS --squeeze-blank-lines --chop-long-lines --underline-special --no-init --no-keypad --use-color --mouse --wordwrap --incsearch --header= --follow-name',
    options: { '+': 'editor', '-p -P -j -x -y -z -b -h -t -D --pattern --prompt --jump-target --tabs --max-forw-scroll --window --buffers --max-back-scroll --tag --color --shift --rscroll': 'text', '-T --tag-file': 'read', '-o -O --log-file --LOG-FILE': 'write', '-k --lesskey-file --lesskey-src --lesskey-content': 'unknown' },
    operands: 'read*',
    harmless: '-? --help -V --version',
  },
  { names: 'more pg most zmore', flags: '-# -d -f -l -p -c -s -u -w -1 -2 -e --silent --logical --no-pause --print-over --clean-print --squeeze --plain --exit-on-eof', options: { '+': 'editor', '-n --lines --number': 'text' }, operands: 'read*', harmless: '-h --help -V --version' },
  {
    names: 'bat batcat',
    flags: '-A -p -pp -n -u -f -P -S -s -d --show-all --plain= --number --unbuffered --force-colorization --no-pager --chop-long-lines --squeeze-blank --diff --no-config --no-custom-assets --lessopen --no-lessopen --set-terminal-title --strip-ansi=',
    options: { '-l -r -H -m --language --line-range --highlight-line --style --color --theme --theme-dark --theme-light --paging --wrap --tabs --terminal-width --file-name --map-syntax --ignored-suffix --decorations --italic-text --diff-context --nonprintable-notation --binary --squeeze-limit --completion': 'text', '--pager': 'shell' },
    operands: 'read*',
    harmless: '-h --help -V --version -L --list-languages --list-themes --diagnostic --config-file --config-dir --cache-dir --acknowledgements',
  },
  { names: 'glow mdcat mdless ccat highlight pygmentize source-highlight chroma', flags: '-a -p -n -g --all --line-numbers --no-colour', options: { '-s -w -f -l -O -F -S --style --width --syntax --lexer --formatter --out-format': 'text', '-o --output': 'write' }, operands: 'read*', harmless: '-h --help -V -v --version' },
  {
    names: 'man gman',
    flags: '-a -d -e -f -k -K -i -I -u -w -W -t -T= -7 -c -D -# --all --apropos --whatis --global-apropos --ignore-case --match-case --regex --wildcard --names-only --update --where --path --location --where-cat --no-subpages --default --debug --ascii --troff --no-hyphenation --no-justification -l --local-file',
    options: { '-s -S -L -m -r -E -M -R --sections --locale --systems --prompt --encoding --manpath --extension --warnings --recode': 'text', '-P --pager': 'shell', '-C --config-file -p --preprocessor -B -H --html': 'unknown' },
    operands: 'text*',
    when: [{ has: '-l --local-file', operands: 'read*' }],
    harmless: '-? -h --help -V --version --usage',
  },
  tells('apropos whatis whereis manpath tldr cheat eg help info pinfo yelp', { options: { '-s -S -m -L -M -C -e --sections --systems --locale --manpath --config-file': 'text', '-o --output --dribble': 'write', '--restore': 'unknown', '-u --update': 'unknown' }, harmless: '--help --version -V -v' }),
  tells('mandoc', { options: { '-O -T -W -I -K': 'text' }, operands: 'read*' }),
  { names: 'groff troff nroff', flags: '-e -p -t -s -S -k -z -Z -C -E -N -i -man -mdoc -ms -me -mm', options: { '-m -T -K -W -w -d -r -n -o -f -D': 'text' }, operands: 'read*', harmless: '-h -v --help --version' },
];
