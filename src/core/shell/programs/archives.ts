import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

const help = '--help --version';

const tarFlags =
  '-c -x -t -r -u -d -A -z -j -J -Z -a -v -k -m -p -S -h -l -O -w -W -U -i -B -G -o -y --create --extract --get --list --append --update --diff --compare --catenate --concatenate --delete --gzip --gunzip --ungzip --bzip2 --xz --zstd --lzma --lzip --lzop --compress --uncompress --auto-compress --no-auto-compress --verbose --keep-old-files --keep-newer-files --skip-old-files --touch --preserve-permissions --same-permissions --no-same-permissions --same-owner --no-same-owner --numeric-owner --sparse --dereference --hard-dereference --one-file-system --to-stdout --interactive --confirmation --verify --unlink-first --recursive-unlink --ignore-zeros --read-full-records --recursion --no-recursion --overwrite --overwrite-dir --no-overwrite-dir --exclude-vcs --exclude-vcs-ignores --exclude-backups --exclude-caches --exclude-caches-all --wildcards --no-wildcards --wildcards-match-slash --no-wildcards-match-slash --anchored --no-anchored --ignore-case --no-ignore-case --totals= --utc --full-time --acls --no-acls --selinux --xattrs --no-xattrs --checkpoint= --delay-directory-restore --remove-files --null --no-null --verbatim-files-from --no-verbatim-files-from --force-local --ignore-failed-read --block-number --show-defaults --show-omitted-dirs --show-transformed-names --posix --old-archive --clamp-mtime --no-seek --seek --occurrence= --no-xattrs --no-fflags --no-mac-metadata --disable-copyfile --options= --test-label';

/** Options of the compressors that do not move their result elsewhere. */
const squeezeFlags =
  '-# -0 -1 -2 -3 -4 -5 -6 -7 -8 -9 -c -d -z -e -f -k -l -n -N -q -qq -r -s -t -v -vv -a -i -m -R -C --stdout --to-stdout --decompress --uncompress --compress --force --keep --list --name --no-name --quiet --recursive --test --verbose --fast --best --extreme --rsyncable --synchronous --robot --small --single-stream --no-sparse --ignore-check --no-adjust --auto --silent --ultra --long= --fast= --adapt= --no-check --no-progress --progress --content-size --no-content-size --sparse --no-sparse --rm --block-size= --exclude-compressed';

const squeeze: Omit<ProgramFacts, 'names'> = {
  flags: squeezeFlags,
  options: { '-S -b -B -p -T -M -F -w --suffix --bits --blocksize --processes --threads --memlimit --memlimit-compress --memlimit-decompress --format --check --lzma1 --lzma2 --quality --lgwin --filelist-format': 'text', '-o --output': 'write', '--output-dir-flat --output-dir-mirror': 'write-tree', '-D --dictionary --patch-from --filelist --files --files0': 'read' },
  operands: 'write*',
  when: [
    { has: '-r --recursive', operands: 'write-tree*' },
    { has: '-c --stdout --to-stdout -l --list -t --test', operands: 'read*' },
    { has: '-r', unless: '-d -k', operands: 'write-tree*' },
    { has: '--rm', operands: 'delete*' },
  ],
  harmless: '-h -H -V -L --help --long-help --version --license --info-memory',
};

/** Programs that pack, unpack and compress. Sources: the manuals of GNU tar and bsdtar, Info-ZIP, gzip, bzip2, xz, zstd, 7-Zip, cpio, ar, rar. */
export const archivePrograms: readonly ProgramFacts[] = [
  {
    names: 'tar gtar bsdtar gnutar',
    bareFirst: true,
    flags: tarFlags,
    options: {
      '-f --file': 'write', '-C --directory --cd': 'directory', '-T --files-from -X --exclude-from': 'read', '-g --listed-incremental --index-file': 'write',
      '--exclude --include --strip-components --strip -b --blocking-factor -H --format --owner --group --mode --mtime --sort --level -N --newer --newer-mtime --after-date --record-size -V --label --suffix --backup -L --tape-length --quoting-style --quote-chars --warning --pax-option --xattrs-include --xattrs-exclude --exclude-tag --exclude-tag-all --exclude-tag-under --exclude-ignore --hole-detection --sparse-version --owner-map --group-map': 'text',
      '--transform --xform': 'text', '--to-command': 'shell', '-I --use-compress-program -F --info-script --new-volume-script --rsh-command --rmt-command': 'shell', '--checkpoint-action': 'unknown',
    },
    operands: 'text*',
    when: [
      { has: '-c --create -r --append -u --update -A --catenate --concatenate', operands: 'read-tree*' },
      { has: '--remove-files', operands: 'delete-tree*' },
      { has: '-x --extract --get', here: 'write-tree', options: { '-f --file': 'read', '--transform --xform': 'unknown' } },
      { has: '-O --to-stdout --to-command', here: 'text' },
      { has: '-t --list --test-label -d --diff --compare', options: { '-f --file': 'read' } },
    ],
    harmless: '--help -? --usage --version --show-defaults',
  },
  {
    names: 'zip',
    flags: '-# -r -R -j -q -qq -v -u -f -d -m -e -y -X -D -A -c -z -k -l -o -T -S -g -F -FF -FS -9 -0 -ds -sf -db -dc -dd -dg -du -dv -ws -la -@ -! --recurse-paths --junk-paths --quiet --verbose --update --freshen --delete --move --encrypt --symlinks --no-extra --no-dir-entries --test --filesync --grow',
    options: { '-x -i -n -P -t -tt -s -sp -Z -ll --exclude --include --password --suffixes --compression-method --split-size': 'text', '-b --temp-path -O --output-file --out -lf --logfile-path': 'write', '-TT --unzip-command': 'shell' },
    operands: 'write read-tree*',
    when: [{ has: '-m --move', operands: 'write delete-tree*' }, { has: '-d --delete', operands: 'write text*' }],
    harmless: '-h -h2 -L --help --more-help --license --version --show-files -sf',
  },
  {
    names: 'unzip',
    flags: '-l -t -Z -Z1 -p -c -z -v -o -n -q -qq -j -a -aa -b -C -L -LL -U -UU -K -X -M -B -u -f -V -D -DD -W -: -^ -Zl -Zv',
    options: { '-d': 'write-tree', '-x -P -O -I -T': 'text' },
    operands: 'read text*',
    here: 'write-tree',
    when: [{ has: '-d -l -t -Z -Z1 -Zl -Zv -p -c -z -v', here: 'text' }, { has: '-: -^', here: 'unknown' }],
    harmless: '-h -hh --help',
  },
  tells('zipinfo zipdetails lsar als unalz', { operands: 'read*' }),
  { names: 'zipgrep', flags: '-i -l -n -v -h -c -E -F', operands: 'text read text*' },
  { names: 'gzip gunzip pigz unpigz bzip2 bunzip2 pbzip2 lbzip2 xz unxz pixz lzma unlzma zstd unzstd pzstd zstdmt lzip lunzip plzip lzop brotli compress uncompress', ...squeeze },
  { names: 'lz4 unlz4', flags: squeezeFlags, options: { '-B -D': 'text' }, operands: 'write write', when: [{ has: '-m -r', operands: 'write*' }, { has: '-c -t --list', operands: 'read*' }], harmless: '-h -H -V --help --version' },
  tells('zcat gzcat bzcat xzcat lzcat zstdcat lz4cat lzfgrep brcat bsdcat', { operands: 'read*' }),
  tells('zcmp zdiff bzcmp bzdiff xzcmp xzdiff lzcmp lzdiff', { operands: 'read read' }),
  {
    names: '7z 7za 7zr 7zz 7zzs',
    flags: '-y -p= -m= -t= -x= -i= -v= -r= -s= -a= -b= -u= -w= -so -si -sdel -spf -snl -ba -bb= -bd -slt -sccUTF-8 -scsUTF-8 -sns -ssc -stl',
    options: {},
    harmless: '-h -? --help',
    alone: 'harmless',
    subcommands: [
      { names: 'l t h i b', flags: '-y -p= -t= -x= -i= -r= -s= -b= -slt -ba -bd', operands: 'read*', alone: 'harmless' },
      { names: 'x e', flags: '-y -p= -t= -x= -i= -r= -s= -a= -b= -so -slt -bd', options: { '-o': 'write-tree' }, operands: 'read text*', here: 'write-tree', when: [{ has: '-o -so', here: 'text' }] },
      { names: 'a u', flags: '-y -p= -m= -t= -x= -i= -v= -r= -s= -b= -u= -so -sdel -spf -snl -bd', options: { '-w': 'write' }, operands: 'write read-tree*', when: [{ has: '-sdel', operands: 'write delete-tree*' }] },
      { names: 'd rn', flags: '-y -p= -t= -x= -i= -r= -s= -b=', operands: 'write text*' },
    ],
  },
  {
    names: 'rar unrar',
    flags: '-y -p= -m= -r -ep -ep1 -o+ -o- -inul -id= -v= -x= -n= -hp= -s -t= -kb',
    harmless: '-? --help -iver',
    alone: 'harmless',
    subcommands: [
      { names: 'l lb lt lta v vb vt t p', flags: '-p= -y -inul -id= -x= -n= -c-', operands: 'read text*' },
      { names: 'x e', flags: '-p= -y -o+ -o- -inul -id= -x= -n= -kb -ep', operands: 'read text* write-tree', here: 'write-tree' },
      { names: 'a u f', flags: '-p= -m= -r -ep -ep1 -y -inul -id= -v= -x= -hp= -s', operands: 'write read-tree*' },
      { names: 'm', operands: 'write delete-tree*', flags: '-p= -m= -r -y' },
    ],
  },
  { names: 'unar', flags: '-f -s -r -D -d -q --force-overwrite --force-rename --force-skip --no-directory --force-directory --quiet', options: { '-o --output-directory': 'write-tree', '-p -e -k --password --encoding': 'text' }, operands: 'read text*', here: 'write-tree', when: [{ has: '-o --output-directory', here: 'text' }], harmless: '-h -v --help --version' },
  {
    names: 'cpio bsdcpio',
    flags: '-i -o -p -t -v -d -u -m -0 -a -A -b -B -c -f -k -l -L -n -r -s -S -V --extract --create --pass-through --list --verbose --make-directories --unconditional --preserve-modification-time --null --quiet --no-absolute-filenames --dereference --link --to-stdout --reset-access-time --nonmatching --swap --sparse --only-verify-crc',
    options: { '-D --directory': 'directory', '-H --format -R --owner -C -E --io-size --message -M --block-size': 'text', '-I': 'read', '-O -F --file': 'write', '--rsh-command': 'shell' },
    operands: 'text*',
    when: [{ has: '-i --extract', here: 'write-tree' }, { has: '-p --pass-through', operands: 'write-tree' }, { has: '-t --list --to-stdout', here: 'text' }],
    harmless: '--help --version --usage',
  },
  {
    names: 'ar gar llvm-ar',
    bareFirst: true,
    flags: '-a -b -c -d -D -f -i -m -N -o -O -p -P -q -r -s -S -t -T -u -U -v -V -x -X --thin',
    options: { '--output': 'write-tree', '--target': 'text', '--plugin': 'program' },
    operands: 'write read*',
    when: [{ has: '-t -p', operands: 'read text*' }, { has: '-x', operands: 'read text*', here: 'write-tree' }],
    harmless: '--help --version -h',
  },
  { names: 'ranlib', flags: '-D -U -t -v', operands: 'write*', harmless: help },
  { names: 'unsquashfs', flags: '-f -n -q -i -lc -llc -cat -no -no-xattrs -force -no-progress -quiet -info', options: { '-d -dest': 'write-tree', '-p -processors': 'text', '-e -ef': 'read' }, operands: 'read text*', here: 'write-tree', when: [{ has: '-l -ll -ls -lls -lc -llc -s -stat -cat -d -dest', here: 'text' }], harmless: '-l -ll -ls -lls -s -stat -v -version -h -help --help' },
  { names: 'mksquashfs', flags: '-noappend -no-progress -quiet -all-root -no-xattrs -no-exports', options: { '-comp -b -processors -Xcompression-level': 'text', '-ef': 'read' }, operands: 'read-tree* write', harmless: '-version -help --help' },
  { names: 'rpm2cpio rpm2archive', flags: '-n', operands: 'read', harmless: help },
  { names: 'cabextract', flags: '-q -L -s -f -p --quiet --lowercase --single', options: { '-d --directory': 'write-tree', '-F --filter -e --encoding': 'text' }, operands: 'read*', here: 'write-tree', harmless: '-l -t --list --test -h -v --help --version' },
  { names: 'ouch', harmless: '-h -V --help --version', alone: 'harmless', subcommands: [tells('list l ls', { operands: 'read*' }), { names: 'decompress d', flags: '-y -n -q', options: { '-d --dir': 'write-tree', '-p --password': 'text' }, operands: 'read*', here: 'write-tree' }, { names: 'compress c', flags: '-y -n -q -S -f', options: { '-l --level': 'text' }, operands: 'read-tree* write' }] },
];
