import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

const help = '--help --version';

/** Programs that write bytes as text, compute checksums and change character sets. Sources: the GNU coreutils manual, xxd(1), hexdump(1), iconv(1), dos2unix(1). */
export const encodingPrograms: readonly ProgramFacts[] = [
  // `-i` takes a file on macOS and none on Linux, where the next word is a file all the same
  { names: 'base64 base32 basenc base58 gbase64 gbase32', flags: '-d -D -i -n -e --decode --ignore-garbage --noerrcheck --base64 --base64url --base32 --base32hex --base16 --base2msbf --base2lsbf --z85 --break=', options: { '-w -b --wrap': 'text', '-o --output': 'write', '--input': 'read' }, operands: 'read*', harmless: '-h --help --version -V' },
  { names: 'xxd', flags: '-a -b -C -d -e -E -i -p -ps -r -u -autoskip -bits -EBCDIC -include -plain -postscript -revert -uppercase -little_endian -capitalize', options: { '-c -g -l -n -o -s -R -cols -groupsize -len -name -offset -seek': 'text' }, operands: 'read write', harmless: '-h -v --help --version -help -version' },
  // INVARIANT: an option stands here with a value only where every version of the program takes the next word for it, since that word is then no file
  tells('od god', { options: { '-A -j -N -t --address-radix --skip-bytes --read-bytes --format --endian': 'text' }, operands: 'read*', harmless: help }),
  tells('hexyl', { options: { '-n -s -o --length --bytes --skip --block-size --display-offset --border --color --character-table': 'text' }, operands: 'read*', harmless: help }),
  tells('hexdump hd ghexdump', { options: { '-e -n -s --format --length --skip': 'text', '-f --format-file': 'read' }, operands: 'read*', harmless: '-h --help --version -V' }),
  { names: 'uuencode', flags: '-m -r --base64 --encode-file-name', options: { '-o': 'write' }, operands: 'read text', harmless: help },
  { names: 'uudecode', flags: '-c -i -m -p -r -s', options: { '-o --output-file': 'write' }, operands: 'read*', here: 'write', when: [{ has: '-o -p --output-file', here: 'text' }], harmless: help },
  tells('sum cksum crc32 md5 md5sum sha1 sha1sum sha224sum sha256 sha256sum sha384sum sha512 sha512sum b2sum b3sum xxhsum xxh32sum xxh64sum xxh128sum shasum gmd5sum gsha1sum gsha256sum gsha512sum md5deep sha1deep sha256deep hashdeep', { options: { '-a -l -x --algorithm --length': 'text', '-s --string': 'text' }, operands: 'read*', harmless: help }),
  { names: 'iconv', flags: '-c -s -l --silent --verbose --list --byte-subst= --widechar-subst= --unicode-subst=', options: { '-f -t --from-code --to-code': 'text', '-o --output': 'write' }, operands: 'read*', harmless: '--help -? --usage --version -V -l --list' },
  { names: 'uconv recode', flags: '-c -q -v', options: { '-f -t -x --from-code --to-code': 'text', '-o --output': 'write' }, operands: 'text write*', harmless: help },
  {
    names: 'dos2unix unix2dos mac2unix unix2mac fromdos todos',
    flags: '-n --newfile -k -q -f -b -s -l -e -o -a -m -r -F -S -O -u -7 -850 -1252 -iso -ul -ub --keepdate --quiet --force --oldfile --newline --add-bom --keep-bom --remove-bom --no-add-eol --add-eol --safe --follow-symlink --replace-symlink --skip-symlink --verbose -v --to-stdout -i= --info=',
    options: { '-c --convmode -D --display-enc': 'text' },
    operands: 'write*',
    when: [{ has: '-n --newfile', operands: 'read write*' }, { has: '-i --info -O --to-stdout', operands: 'read*' }],
    harmless: '-h --help -V --version -L --license',
  },
  tells('strings gstrings', { options: { '-n -t -e -T -s --bytes --radix --encoding --target --output-separator': 'text' }, operands: 'read*', harmless: '--help --version -v' }),
  tells('nm size objdump readelf addr2line eu-readelf eu-nm llvm-nm llvm-objdump llvm-size llvm-readelf llvm-readobj llvm-cxxfilt llvm-dwarfdump dwarfdump pahole otool rabin2', { options: { '--plugin': 'program', '-e --exe': 'read', '--debuginfod': 'unknown' }, operands: 'read*', harmless: '--help --version -h' }),
  { names: 'strip gstrip llvm-strip', flags: '-s -g -S -d -x -X -v -p -D -U -w --strip-all --strip-debug --strip-unneeded --discard-all --discard-locals --preserve-dates --verbose --only-keep-debug', options: { '-K -N -R -F --keep-symbol --strip-symbol --remove-section --target': 'text', '-o': 'write' }, operands: 'write*', when: [{ has: '-o', operands: 'read*' }], harmless: help },
  { names: 'objcopy llvm-objcopy patchelf install_name_tool', flags: '-S -g -x -X -p -v --strip-all --strip-debug --strip-unneeded --print-interpreter --print-rpath --print-needed --print-soname', options: { '-I -O -B -F -j -R -K -N -L -G -W --set-section-flags --rename-section --only-section --remove-section --set-rpath --set-interpreter --add-needed --remove-needed --add-rpath -id -add_rpath -delete_rpath -change': 'text', '--output': 'write' }, operands: 'write write', harmless: '--help --version --print-interpreter --print-rpath --print-needed --print-soname' },
  tells('factor numfmt nproc gnproc gnumfmt gfactor', { options: { '-d --delimiter --field --format --from --to --from-unit --to-unit --header --invalid --padding --round --suffix --ignore': 'text' }, harmless: help }),
];
