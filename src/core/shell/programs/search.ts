import type { ProgramFacts } from './facts.ts';
import { does, tells } from './rows.ts';

const grepFlags =
  '-a -b -c -E -F -G -P -h -H -i -I -L -l -n -o -q -r -R -s -T -U -v -V -w -x -y -z -Z -# --text --byte-offset --count --extended-regexp --fixed-strings --basic-regexp --perl-regexp --no-filename --with-filename --ignore-case --no-ignore-case --files-without-match --files-with-matches --line-number --only-matching --quiet --silent --recursive --dereference-recursive --no-messages --invert-match --word-regexp --line-regexp --null --null-data --color= --colour= --line-buffered';

/** Programs that look for files and for text in them. */
export const searchPrograms: readonly ProgramFacts[] = [
  {
    names: 'grep egrep fgrep zgrep zegrep zfgrep bzgrep xzgrep lzgrep zstdgrep ggrep',
    otherOptions: 'harmless',
    flags: grepFlags,
    options: { '-e --regexp': 'text', '-f --file': 'read', '-A -B -C -m -d -D --after-context --before-context --context --max-count --directories --devices --exclude --exclude-dir --label --binary-files': 'text', '--include': 'name-pattern', '--exclude-from': 'read' },
    operands: 'text read-tree*',
    when: [
      { has: '-e -f --regexp --file', operands: 'read-tree*' },
      { has: '-l --files-with-matches -L --files-without-match', prints: 'names' },
      { has: '-r -R --recursive --dereference-recursive -d=recurse --directories=recurse', unless: '#1', here: 'read-tree' },
      { has: '-r -R --recursive --dereference-recursive -d=recurse --directories=recurse', unless: '#2 -e -f --regexp --file', here: 'read-tree' },
    ],
    prints: 'some-input',
    harmless: '--help --version',
  },
  { names: 'rgrep', otherOptions: 'harmless', flags: grepFlags, options: { '-e --regexp': 'text', '-f --file': 'read', '-A -B -C -m --exclude --exclude-dir': 'text', '--include': 'name-pattern', '--exclude-from': 'read' }, operands: 'text read-tree*', here: 'read-tree', when: [{ has: '-e -f --regexp --file', operands: 'read-tree*' }, { has: '#2', here: 'text' }], harmless: '--help --version' },
  {
    names: 'rg',
    flags: '-a -c -F -h= -H -i -I -l -L -n -N -o -p -P -q -s -S -u -uu -uuu -U -v -V -w -x -0 --text --count --count-matches --fixed-strings --files --files-with-matches --files-without-match --follow --heading --no-heading --hidden --no-hidden --ignore-case --json --line-number --no-line-number --multiline --no-ignore --no-ignore-vcs --no-messages --only-matching --pcre2 --pretty --quiet --smart-case --case-sensitive --stats --trim --type-list --vimgrep --with-filename --no-filename --word-regexp --invert-match --line-regexp --multiline-dotall --null --one-file-system --unrestricted --passthru --passthrough --max-columns-preview --debug --trace --binary --crlf --column --no-column -b --byte-offset --include-zero --no-config --auto-hybrid-regex --no-auto-hybrid-regex --block-buffered --line-buffered --no-line-buffered --no-block-buffered --no-ignore-parent --no-ignore-global --no-ignore-dot --no-ignore-exclude --no-ignore-files --no-ignore-messages --ignore --ignore-vcs --ignore-parent --ignore-global --ignore-dot --ignore-exclude --ignore-files --ignore-messages --no-unicode --unicode --no-pcre2-unicode --pcre2-unicode --stop-on-nonmatch --null-data --mmap --no-mmap --ignore-file-case-insensitive --no-ignore-file-case-insensitive --glob-case-insensitive --no-glob-case-insensitive --require-git --no-require-git --no-pcre2 --messages --no-fixed-strings --no-multiline --no-multiline-dotall --no-invert-match --no-stats --no-trim --no-json --no-follow --no-crlf --no-encoding --no-binary --no-text --no-context-separator --no-one-file-system --no-sort-files --sort-files --no-pre --no-search-zip --no-max-columns-preview --no-byte-offset --no-include-zero',
    options: { '-e --regexp': 'text', '-f --file': 'read', '-A -B -C -j -m -M -r -t -T -d -E --after-context --before-context --context --max-count --max-columns --max-depth --max-filesize --replace --type --type-not --type-add --sort --sortr --threads --color --colors --encoding --engine --path-separator --field-match-separator --field-context-separator --context-separator --hyperlink-format --dfa-size-limit --regex-size-limit --type-clear': 'text', '-g --glob --iglob': 'name-pattern', '--ignore-file': 'read', '--pre': 'program', '--hostname-bin': 'program' },
    operands: 'text read-tree*',
    here: 'searched',
    when: [{ has: '#1', here: 'text' }, { has: '#1', unless: '#2 -e -f --regexp --file --files --type-list', here: 'searched' }, { has: '--files --type-list', here: 'text' }, { has: '-e -f --regexp --file --files --type-list', operands: 'read-tree*' }, { has: '-l --files-with-matches --files --files-without-match', prints: 'names' }],
    harmless: '--help --version --pcre2-version --generate',
  },
  {
    names: 'find',
    flags:
      '-H -L -P -follow -depth -mount -xdev -noleaf -daystart -empty -executable -readable -writable -true -false -delete -nouser -nogroup -print -print0 -prune -quit -ls -not -and -or -a -o -d -x -s -X -E -f -noignore_readdir_race -ignore_readdir_race -warn -nowarn -O0 -O1 -O2 -O3',
    options: {
      '-maxdepth -mindepth -name -iname -path -ipath -wholename -iwholename -regex -iregex -regextype -type -xtype -size -perm -user -group -uid -gid -inum -links -fstype -mtime -atime -ctime -mmin -amin -cmin -newermt -newerat -newerct -newerBt -used -printf -lname -ilname -samefile -context -D -Bmin -Btime -Bnewer -flags -xattrname': 'text',
      '-files0-from -newer -anewer -cnewer -newermm -newerma -newermc -neweram -neweraa -newerac -newercm -newerca -newercc -newerBB -newermB': 'read',
      '-fprint -fprint0 -fls': 'write',
      '-fprintf': 'unknown',
      '-exec -execdir -ok -okdir': 'each-command',
    },
    operands: 'look*',
    punctuation: '( ) ! ,',
    when: [{ has: '-delete', operands: 'found-delete*' }, { has: '-delete', unless: '#1', here: 'found-delete' }],
    prints: 'names',
    alone: 'harmless',
    harmless: '--help --version -help',
  },
  {
    names: 'fd fdfind',
    flags: '-1 -H -I -a -s -i -F -g -p -L -l -u -uu -0 -q --hidden --no-hidden --no-ignore --no-ignore-vcs --no-ignore-parent --no-require-git --no-global-ignore-file --unrestricted --case-sensitive --ignore-case --glob --regex --fixed-strings --absolute-path --relative-path --list-details --follow --no-follow --full-path --print0 --prune --quiet --show-errors --strip-cwd-prefix= --one-file-system --mount --has-results --ignore --ignore-vcs --ignore-parent --require-git --hyperlink=',
    options: { '-e -E -t -d -c -S -o -j --extension --exclude --type --max-depth --maxdepth --min-depth --exact-depth --size --changed-within --changed-before --newer --older --color --owner --threads --max-results --path-separator --format --and --batch-size --max-buffer-time': 'text', '-C --base-directory': 'directory', '--ignore-file': 'read', '--search-path': 'look', '-x -X --exec --exec-batch': 'each-command' },
    operands: 'text look*',
    prints: 'names',
    harmless: '-h --help -V --version --gen-completions',
  },
  { names: 'ag ack ack-grep', flags: '-A= -B= -C= -a -c -f -F -h -H -i -l -L -n -Q -r -R -s -S -t -u -U -v -w -x -z -1 -0 -# --ackmate --color --nocolor --column --count --files-with-matches --files-without-matches --follow --group --nogroup --heading --noheading --hidden --ignore-case --invert-match --literal --nobreak --break --nofilename --filename --nonumbers --numbers --one-device --only-matching --print-long-lines --print-all-files --silent --smart-case --stats --unrestricted --vimgrep --word-regexp --all-text --all-types --null --multiline --nomultiline --search-binary --search-zip --js --ts --py --python --ruby --go --rust --java --cpp --cc --css --html --php --sql --shell --json --yaml --xml --perl --md', options: { '-g': 'text', '-m -o -p --ignore --ignore-dir --depth --max-count --path-to-ignore --after --before --context --type --ignore-file --output --width --workers': 'text', '-G --file-search-regex': 'name-pattern', '--pager': 'shell' }, operands: 'text read-tree*', here: 'searched', when: [{ has: '#2 -g -f', here: 'text' }], harmless: '--help --version --list-file-types --help-types --man -V' },
  { names: 'ugrep ug ugrep+ ug+', flags: `${grepFlags} -S -j -@ -. --hidden --ignore-files= --pretty= --smart-case --bool -% -%% --fuzzy=`, options: { '-e --regexp': 'text', '-A -B -C -m -N -O -t -M -K -J --file-type --file-extension --exclude --include-dir --exclude-dir --max-count --range --depth --jobs --format --sort': 'text', '-f --file': 'read', '-g --glob --iglob --include': 'name-pattern', '--filter --pager --view --config --save-config': 'unknown' }, operands: 'text read-tree*', here: 'searched', when: [{ has: '-e --regexp -f --file', operands: 'read-tree*' }, { has: '#1', here: 'text' }, { has: '#1', unless: '#2 -e --regexp -f --file', here: 'searched' }], harmless: '--help --version -V' },
  tells('locate mlocate plocate slocate glocate', { options: { '-d --database': 'read' }, operands: 'text*' }),
  does('updatedb', 'system.configure', { options: { '-o --output --localpaths': 'write' } }),
  tells('exa eza lsd colorls', { options: { '-L -I -s -t -w --level --ignore-glob --sort --time --time-style --width --color --icons --depth': 'text' }, operands: 'look*', prints: 'names' }),
];
