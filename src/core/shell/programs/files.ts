import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

/**
 * Programs that list, read, make, copy, move and delete files. Source: the GNU coreutils manual and the BSD manual pages.
 * Behind the first operand, BSD takes `--help` for a file like any other: so it is a mere flag of those that write or delete.
 */
export const filePrograms: readonly ProgramFacts[] = [
  {
    names: 'ls dir vdir',
    otherOptions: 'harmless',
    flags: '-a -A -b -B -c -C -d -f -F -g -G -h -H -i -k -l -L -m -n -N -o -p -q -Q -r -R -s -S -t -u -U -v -x -X -Z -1 -@ -e -O --all --almost-all --author --escape --color= --directory --classify= --full-time --group-directories-first --no-group --human-readable --si --inode --dereference --numeric-uid-gid --literal --quote-name --reverse --recursive --size --zero',
    options: { '-w -T -I --ignore --hide --sort --time --time-style --format --indicator-style --block-size --width': 'text' },
    operands: 'look*', prints: 'names',
    alone: 'harmless',
    harmless: '--help --version',
  },
  { names: 'cat tac rev', otherOptions: 'harmless', flags: '-A -b -e -E -n -s -t -T -u -v --show-all --number --number-nonblank --squeeze-blank --show-ends --show-tabs', operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'nl', otherOptions: 'harmless', options: { '-b -d -f -h -i -l -n -s -v -w': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'head', prints: 'some-input', otherOptions: 'harmless', flags: '-q -v -z -# --quiet --verbose', options: { '-n -c --lines --bytes': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'tail', prints: 'some-input', otherOptions: 'harmless', flags: '-q -v -z -f -F -r -# --quiet --verbose --follow= --retry', options: { '-n -c -s --lines --bytes --pid': 'text' }, operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'wc', otherOptions: 'harmless', flags: '-c -m -l -L -w --bytes --chars --lines --words', operands: 'read*', alone: 'harmless', harmless: '--help --version' },
  { names: 'stat', otherOptions: 'harmless', flags: '-L -f -t -x -s --dereference --file-system --terse', options: { '-c --format --printf': 'text' }, operands: 'look*', harmless: '--help --version' },
  { names: 'file', flags: '-0 -b -d -E -i -I -L -k -l -n -N -p -r -s -S -v -z -Z -h --apple --brief --checking-printout --debug --extension --dereference --keep-going --list --mime --mime-type --mime-encoding --no-buffer --no-dereference --no-pad --no-sandbox --preserve-date --print0 --raw --special-files --uncompress --uncompress-noreport', options: { '-F -e -P --separator --exclude --exclude-quiet --parameter': 'text', '-f -m -M --files-from --magic-file': 'read' }, operands: 'read*', harmless: '--help --version' },
  { names: 'du', otherOptions: 'harmless', flags: '-a -b -c -h -H -k -l -L -m -P -s -S -x -0 --all --bytes --total --human-readable --summarize --one-file-system --apparent-size --si', options: { '-d --max-depth -t --threshold --exclude --time': 'text' }, operands: 'look*', alone: 'harmless', harmless: '--help --version' },
  { names: 'tree', flags: '-a -d -l -f -x -L= -C -n -p -s -h -u -g -D -F -i -q -N -Q -r -t -v -U -c -A -S -J -X --dirsfirst --filesfirst --metafirst --noreport --gitignore --prune --du --si --matchdirs --ignore-case --inodes --device --info --nolinks --compress= --acl --selinux --opt-toggle --hyperlink --scheme= --authority= --fromfile --fromtabfile --fflinks', options: { '-P -I -H -T --filelimit --timefmt --charset --sort': 'text', '-o': 'write', '--gitfile --infofile --hintro --houtro': 'read' }, operands: 'look*', when: [{ has: '--fromfile --fromtabfile', operands: 'read*' }], alone: 'harmless', harmless: '--help --version' },
  { names: 'basename dirname', otherOptions: 'harmless', flags: '-a -z --multiple --zero', options: { '-s --suffix': 'text' }, operands: 'text*', harmless: '--help --version' },
  { names: 'realpath readlink', otherOptions: 'harmless', flags: '-e -f -m -n -q -s -L -P -z --canonicalize --canonicalize-existing --no-symlinks', options: { '--relative-to --relative-base': 'text' }, operands: 'look*', alone: 'harmless', harmless: '--help --version' },
  { names: 'diff', flags: '-a -b -B -c -C= -d -E -i -l -N -p -q -r -s -t -T -u -U= -w -y -Z -# --brief --recursive --unified= --context= --side-by-side --ignore-all-space --ignore-case --new-file --text --color= --report-identical-files --suppress-common-lines --strip-trailing-cr --ignore-space-change --ignore-trailing-space --ignore-tab-expansion --ignore-blank-lines --no-dereference --minimal --speed-large-files --show-c-function --left-column --expand-tabs --initial-tab --suppress-blank-empty --unidirectional-new-file --ignore-file-name-case --no-ignore-file-name-case --normal --ed --rcs --paginate --horizon-lines= --ignore-all-blanks', options: { '-x -I -W -F -S -D --exclude --ignore-matching-lines --width --label --tabsize --line-format --old-line-format --new-line-format --unchanged-line-format --old-group-format --new-group-format --unchanged-group-format --changed-group-format --show-function-line --starting-file --ifdef --palette': 'text', '-X --exclude-from --from-file --to-file': 'read' }, operands: 'read read', harmless: '--help --version' },
  // behind the two files of `cmp` stand numbers; behind an option that takes a number, a file would be one of them
  { names: 'cmp comm', otherOptions: 'harmless', flags: '-b -l -s -1 -2 -3 -12 -13 -23 -i= -z --verbose --silent --quiet', options: { '-n --bytes --output-delimiter': 'text' }, operands: 'read*', harmless: '--help --version' },
  { names: 'touch', flags: '--help --version -a -c -f -h -m --no-create --no-dereference', options: { '-d -t --date --time': 'text', '-r --reference': 'read' }, operands: 'write*' },
  { names: 'mkdir', flags: '--help --version -p -v --parents --verbose', options: { '-m --mode': 'text' }, operands: 'write*' },
  // only an empty folder goes
  { names: 'rmdir', flags: '--help --version -p -v --parents --verbose --ignore-fail-on-non-empty', operands: 'write*' },
  { names: 'rm', flags: '--help --version -d -f -i -I -v -r -R -P -x --dir --force --interactive= --verbose --recursive --one-file-system --preserve-root= --no-preserve-root', operands: 'delete*', when: [{ has: '-r -R --recursive', operands: 'delete-tree*' }] },
  { names: 'unlink', flags: '--help --version', operands: 'delete' },
  { names: 'shred', flags: '--help --version -f -u -v -x -z --force --verbose --exact --zero --remove=', options: { '-n -s --iterations --size': 'text', '--random-source': 'read' }, operands: 'delete*' },
  { names: 'mv', flags: '--help --version -f -i -n -u -v -b -Z --force --interactive --no-clobber --update= --verbose --backup= --strip-trailing-slashes -T --no-target-directory', options: { '-t --target-directory': 'target-folder', '-S --suffix': 'text' }, operands: 'move* target', when: [{ has: '-T --no-target-directory', operands: 'move* exact-target' }, { has: '-t --target-directory', operands: 'move*' }] },
  {
    names: 'cp',
    flags: '--help --version -a -b -c -d -f -H -i -l -L -n -p -P -r -R -s -T -u -v -x --archive --backup= --force --interactive --link --dereference --no-clobber --no-dereference --preserve= --no-preserve= --recursive --reflink= --sparse= --remove-destination --symbolic-link --update= --verbose --one-file-system --no-target-directory --attributes-only --strip-trailing-slashes --copy-contents --keep-directory-symlink --debug',
    options: { '-t --target-directory': 'target-folder', '-S --suffix': 'text' },
    operands: 'read* target',
    when: [
      { has: '-a -r -R --archive --recursive', operands: 'read-tree* target' },
      { has: '-t --target-directory', operands: 'read-tree*' },
      { has: '-l --link', operands: 'linked-tree*' },
      { has: '-l --link', unless: '-t --target-directory', operands: 'linked-tree* target' },
      { has: '-T --no-target-directory', operands: 'linked-tree* exact-target' },
      { has: '-T --no-target-directory', unless: '-l --link', operands: 'read-tree* exact-target' },
      // the path of each goes below the folder as it stands
      { has: '--parents', unless: '-l --link -t --target-directory', operands: 'read-tree* target-folder' },
    ],
  },
  {
    names: 'ln', flags: '--help --version -s -f -i -n -r -v -T -L -P --symbolic --force --interactive --no-dereference --relative --verbose --no-target-directory', options: { '-t --target-directory': 'target-folder', '-S --suffix': 'text' }, operands: 'linked* target',
    when: [
      { has: '-s --symbolic', operands: 'read* target' },
      { has: '-T --no-target-directory', operands: 'read* exact-target' },
      { has: '-T --no-target-directory', unless: '-s --symbolic', operands: 'linked* exact-target' },
      { has: '-t --target-directory', operands: 'read*' },
      { has: '-t --target-directory', unless: '-s --symbolic', operands: 'linked*' },
    ],
  },
  { names: 'tee', flags: '--help --version -a -i -p --append --ignore-interrupts --output-error=', operands: 'write*', alone: 'harmless' },
  { names: 'truncate', flags: '--help --version -c -o --no-create', options: { '-s --size': 'text', '-r --reference': 'read' }, operands: 'write*' },
  { names: 'mktemp', flags: '-d -u -q -t --directory --dry-run --quiet', options: { '-p --tmpdir': 'write', '--suffix': 'text' }, operands: 'write', alone: 'harmless', harmless: '--help --version' },
  { names: 'chmod gchmod', flags: '--help --version -c -f -v -R -h -H -L -P --changes --silent --quiet --verbose --recursive --preserve-root --no-preserve-root', options: { '--reference': 'read' }, operands: 'mode write*', when: [{ has: '-R --recursive', operands: 'mode write-tree*' }, { has: '--reference', operands: 'write-tree*', performs: ['permission.change'] }] },
  { names: 'chown chgrp', flags: '-c -f -v -h -R -H -L -P --recursive --no-dereference --verbose', options: { '--reference --from': 'text' }, operands: 'text write-tree*', performs: ['permission.change'], harmless: '--help --version' },
  {
    names: 'install ginstall',
    flags: '-b -c -C -d -D -p -s -v -T -Z --directory --compare --preserve-timestamps --strip --verbose --no-target-directory --backup=',
    options: { '-m --mode': 'mode', '-o -g --owner --group': 'text', '-S --suffix --context': 'text', '-t --target-directory': 'target-folder', '--strip-program': 'program' },
    operands: 'read* target',
    when: [{ has: '-d --directory', operands: 'write*' }, { has: '-T --no-target-directory', operands: 'read* exact-target' }, { has: '-t --target-directory', operands: 'read*' }, { has: '-o -g --owner --group', performs: ['permission.change'] }],
    harmless: '--help --version',
  },
  { names: 'link', flags: '--help --version', operands: 'linked write' },
  { names: 'mkfifo', options: { '-m --mode': 'mode' }, operands: 'write*', harmless: '--help --version' },
  { names: 'mknod', options: { '-m --mode': 'mode' }, operands: 'write text text text', performs: ['system.configure'], harmless: '--help --version' },
  { names: 'fallocate', flags: '-c -d -i -n -p -v -x -z', options: { '-l -o --length --offset': 'text' }, operands: 'write', harmless: '--help --version -h -V' },
  { names: 'rename prename file-rename perl-rename', flags: '-0 -d -f -i -n -p -v --force --verbose --interactive --no-act --dry-run', options: { '-e -E': 'code' }, operands: 'code write*', harmless: '--help -h --version -V' },
  { names: 'rename.ul', flags: '-v -s -n -o -a -l --verbose --symlink --no-act --no-overwrite', operands: 'text text write*', harmless: '--help -h --version -V' },
  { names: 'trash-put rmtrash', flags: '-v -F -f -i -r -s', operands: 'delete-tree*', harmless: '--help -h --version' },
  tells('sync pathchk dircolors', { operands: 'look*' }),
];
