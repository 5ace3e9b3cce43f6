import type { ProgramFacts } from './facts.ts';

const grepFlags =
  '-a -b -c -E -F -G -P -h -H -i -I -L -l -n -o -q -r -R -s -T -U -v -V -w -x -y -z -Z -# --text --byte-offset --count --extended-regexp --fixed-strings --basic-regexp --perl-regexp --no-filename --with-filename --ignore-case --no-ignore-case --files-without-match --files-with-matches --line-number --only-matching --quiet --silent --recursive --dereference-recursive --no-messages --invert-match --word-regexp --line-regexp --null --null-data --color= --colour= --line-buffered';

/** Programs that look for files and for text in them. */
export const searchPrograms: readonly ProgramFacts[] = [
  {
    names: 'grep egrep fgrep zgrep',
    otherOptions: 'harmless',
    flags: grepFlags,
    options: { '-e --regexp': 'text', '-f --file': 'read', '-A -B -C -m -d -D --after-context --before-context --context --max-count --directories --devices --include --exclude --exclude-dir --label --binary-files': 'text', '--exclude-from': 'read' },
    operands: 'text read-tree*',
    when: [{ has: '-e -f --regexp --file', operands: 'read-tree*' }, { has: '-l --files-with-matches -L --files-without-match', prints: 'names' }],
    prints: 'some-input',
    harmless: '--help --version',
  },
  {
    names: 'rg',
    flags: '-a -c -F -h= -H -i -I -l -L -n -N -o -p -P -q -s -S -u -uu -uuu -U -v -V -w -x -z -0 --text --count --count-matches --fixed-strings --files --files-with-matches --files-without-match --follow --heading --no-heading --hidden --no-hidden --ignore-case --json --line-number --no-line-number --multiline --no-ignore --no-ignore-vcs --no-messages --only-matching --pcre2 --pretty --quiet --smart-case --case-sensitive --stats --trim --type-list --vimgrep --with-filename --no-filename --word-regexp --invert-match --line-regexp --multiline-dotall --null --one-file-system --search-zip --unrestricted',
    options: { '-e --regexp': 'text', '-f --file': 'read', '-A -B -C -g -j -m -M -r -t -T -d -E --after-context --before-context --context --glob --iglob --max-count --max-columns --max-depth --max-filesize --replace --type --type-not --type-add --sort --sortr --threads --color --colors --encoding --engine --path-separator': 'text', '--ignore-file': 'read', '--pre': 'program', '--hostname-bin': 'program' },
    operands: 'text read-tree*',
    when: [{ has: '-e -f --regexp --file --files --type-list', operands: 'read-tree*' }, { has: '-l --files-with-matches --files --files-without-match', prints: 'names' }],
    harmless: '--help --version',
  },
  {
    names: 'find',
    flags:
      '-H -L -P -follow -depth -mount -xdev -noleaf -daystart -empty -executable -readable -writable -true -false -delete -nouser -nogroup -print -print0 -prune -quit -ls -not -and -or -a -o -d -x -s',
    options: {
      '-maxdepth -mindepth -name -iname -path -ipath -wholename -iwholename -regex -iregex -regextype -type -xtype -size -perm -user -group -uid -gid -inum -links -fstype -mtime -atime -ctime -mmin -amin -cmin -newermt -used -printf -lname -ilname -samefile': 'text',
      '-newer -anewer -cnewer': 'read',
      '-fprint -fprint0 -fls': 'write',
      '-fprintf': 'unknown',
      '-exec -execdir -ok -okdir': 'each-command',
    },
    operands: 'look*',
    punctuation: '( ) ! ,',
    when: [{ has: '-delete', operands: 'delete-tree*' }],
    prints: 'names',
    alone: 'harmless',
    harmless: '--help --version -help',
  },
];
