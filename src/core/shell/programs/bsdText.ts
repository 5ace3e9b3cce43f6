import type { ProgramFacts } from './facts.ts';
import { apart } from './optionsApart.ts';
import { does, group, tells } from './rows.ts';

/** Text and file tools of the BSDs and of macOS, and old Unix programs that come with them. Sources: their pages in section 1 and 8 of the manuals of macOS, FreeBSD and OpenBSD, RCS's and Exuberant Ctags' own. */
export const bsdTextPrograms: readonly ProgramFacts[] = [
  // the language of csh is not that of sh: `>!` writes a file there
  { names: 'csh tcsh', flags: '-b -d -e -f -i -l -m -n -q -s -t -v -V -x -X', options: { '-c': 'code', '-D': 'text' }, operands: 'script', runsInput: 'code', when: [{ has: '-c', operands: 'text*' }], harmless: '--help --version' },
  { names: 'apply', flags: '-#', options: { '-a -d': 'text' }, operands: 'code text*' },
  tells('expr gexpr', { otherOptions: 'text' }),
  tells('leave checkgid nologin rwho ruptime lsvfs grdc ministat pom sysinfo', { options: { '-w': 'text' } }),
  tells('calendar', { options: { '-f': 'read', '-A -B -D -F -l -t -U -W': 'text' }, when: [{ has: '-a', performs: ['network.send'] }] }),
  tells('vis unvis what ident lorder checknr bzmore gzless captoinfo infotocap lessecho pl2bat', { options: { '-a -c -e -f -F -p -P -s -S -t -T -w -v': 'text' }, operands: 'read*' }),
  tells('bzegrep bzfgrep xzegrep xzfgrep zstdegrep', { operands: 'text read*', options: { ...apart('-e -m -A -B -C', 'text'), '-f': 'read' }, when: [{ has: '-e -f', operands: 'read*' }] }),
  tells('kdump', { options: { '-f': 'read', '-m -p -t': 'text' } }),
  tells('from', { options: { '-f': 'read', '-s': 'text' } }),
  tells('msgs', { when: [{ has: '-s -c', performs: ['system.configure'] }] }),
  does('wall write talk', 'network.send'),
  { names: 'colldef mklocale', flags: '-d', options: { '-I': 'read-tree', '-o': 'write' }, operands: 'read', alone: 'harmless' },
  { names: 'localedef', otherOptions: 'harmless', options: { '-f -i -u --charmap --inputfile --repertoire-map': 'read', '-A --alias-file': 'read', '--prefix': 'write-tree' }, operands: 'write-tree*', performs: ['system.configure'], harmless: '--list-archive --help --version' },
  { names: 'cap_mkdb', flags: '-b -l -v', options: { '-f': 'write' }, operands: 'write*', when: [{ has: '-f', operands: 'read*' }] },
  does('pwd_mkdb dev_mkdb services_mkdb vifs chpass mkpassdb locate.updatedb /usr/libexec/locate.updatedb makewhatis makewhatis.local getty newsyslog periodic accton atrun', 'system.configure', { harmless: '--help -n' }),
  tells('locate.code locate.bigram /usr/libexec/locate.code /usr/libexec/locate.bigram', { operands: 'read*' }),
  { names: 'locate.mklocatedb locate.concatdb mklocatedb /usr/libexec/locate.mklocatedb /usr/libexec/locate.concatdb', operands: 'read*', alone: 'harmless' },
  { names: 'mkdep', flags: '-a -p', options: { '-f': 'write' }, otherOptions: 'harmless', operands: 'read*', here: 'write', when: [{ has: '-f', here: 'text' }] },
  { names: 'mig', otherOptions: 'harmless', options: { '-user -server -header -sheader -iheader -dheader': 'write', '-cc -migcom': 'program', '-arch -maxonstack -isysroot': 'text' }, operands: 'read*', here: 'write', performs: ['code.build'], harmless: '-version' },
  { names: 'rpcgen', otherOptions: 'harmless', options: { '-o': 'write', '-Y': 'program', '-D -K -n -s': 'text' }, operands: 'read*', here: 'write', harmless: '--help --version' },
  tells('rpcinfo', { options: { '-n': 'text' }, operands: 'asked-host text*', when: [{ has: '-u -t -b -l -m', operands: 'asked-host text*' }, { has: '-d', performs: ['system.configure'] }] }),
  tells('showmount', { operands: 'asked-host' }),
  tells('nfsstat', { options: { '-w': 'text' }, when: [{ has: '-z', performs: ['system.configure'] }] }),
  { names: 'unifdef unifdefall', flags: '-b -B -c -d -e -h -K -k -m -n -s -S -t -V', options: { '-D -U -I -iD -iU -x': 'text', '-f': 'read', '-M': 'suffix', '-o': 'write' }, otherOptions: 'harmless', operands: 'read*', when: [{ has: '-m -M', operands: 'write*' }], harmless: '-V --help' },
  { names: 'xpr', otherOptions: 'harmless', options: { '-output -append': 'write', '-device -scale -height -width -left -top -header -trailer -plane -gamma -cutoff -density': 'text' }, operands: 'read', harmless: '-version -help' },
  {
    names: 'pax',
    flags: '-r -w -a -c -d -i -k -l -n -t -u -v -z -j -0 -D -H -L -O -P -X -Y -Z --insecure',
    options: { '-f': 'read', '-b -o -p -s -x -B -E -G -T -U': 'text' },
    operands: 'text*',
    when: [{ has: '-r', operands: 'read-tree* target-folder' }, { has: '-w -a', unless: '-r', operands: 'read-tree*', options: { '-f': 'write' } }, { has: '-r', unless: '-w', operands: 'text*', here: 'write-tree' }],
  },
  { names: 'mtree gomtree', otherOptions: 'harmless', options: { '-f -X': 'read', '-p': 'read-tree', '-K -k -s -R -E -I -N -F': 'text', '-T': 'text' }, operands: '', when: [{ has: '-u -U -i -t', performs: ['permission.change'], here: 'write-tree', options: { '-p': 'write-tree' } }, { has: '-r', here: 'delete-tree', options: { '-p': 'delete-tree' } }] },
  { names: 'shlock', flags: '-d -u -v', options: { '-f': 'write', '-p': 'text' }, operands: '' },
  { names: 'mkfile', flags: '-n -v', operands: 'text write*' },
  { names: 'gencat', operands: 'write read*', harmless: '--help --version' },
  { names: 'gzexe znew zforce', flags: '-d -f -t -v -9 -P -K', operands: 'write*', harmless: '--help --version' },
  { names: 'bzip2recover', operands: 'read', here: 'write' },
  { names: 'zipnote', flags: '-w -q -v', options: { '-b': 'write-tree' }, operands: 'read', when: [{ has: '-w', operands: 'write' }], harmless: '-h -L' },
  { names: 'zipcloak zipsplit', flags: '-d -q -v -t -i -p -s', options: { '-n -r': 'text', '-b': 'write-tree', '-O --output-file': 'write' }, operands: 'write', here: 'write', harmless: '-h -L -t' },
  tells('funzip', { operands: 'read' }),
  { names: 'ctags etags ctags-exuberant ctags-universal uctags', otherOptions: 'harmless', options: { '-f -o --output': 'write', '-L --options --etags-include -I': 'read', '--optlib-dir --options-maybe': 'read', '--languages --fields --extras --exclude --kinds-C --map-C -h -l': 'text' }, operands: 'read-tree*', here: 'write', when: [{ has: '-x -f -o --output --filter', here: 'text' }], harmless: '--help --version --list-languages --list-kinds --list-maps --list-features --license -V' },
  { names: 'cscope', otherOptions: 'harmless', options: { '-f': 'write', '-i -F': 'read', '-I -p -P -s -0 -1 -2 -3 -4 -5 -6 -7 -8 -9': 'text' }, operands: 'read*', here: 'write', when: [{ has: '-d', here: 'text', options: { '-f': 'read' } }], harmless: '-h -V --help --version' },
  { names: 'tic', flags: '-0 -1 -a -c -C -D -f -g -G -I -K -L -N -q -r -s -t -T -U -V -W -x -Q -v -w', options: { '-o': 'write-tree', '-e -R -E': 'text' }, operands: 'read', when: [{ has: '#1', unless: '-o -C -I -L -c', performs: ['system.configure'] }], harmless: '-D -V' },
  // what less reads at its start may run programs
  { names: 'lesskey', options: { '-o --output': 'write' }, otherOptions: 'harmless', operands: 'read', alone: ['persistence.install'], when: [{ has: '#1', unless: '-o --output', performs: ['persistence.install'] }], harmless: '-V --version --help' },
  // RCS, which keeps the versions of single files
  tells('rlog rcsdiff rcsintro', { operands: 'read*' }),
  { names: 'co', otherOptions: 'harmless', operands: 'write*', when: [{ has: '-p', operands: 'read*' }], harmless: '-V --help --version' },
  { names: 'rcsclean', otherOptions: 'harmless', operands: 'delete*', here: 'delete-tree', when: [{ has: '#1', here: 'text' }], harmless: '-V --help --version -n' },
  { names: 'ci rcs rcsfreeze', otherOptions: 'harmless', operands: 'write*', harmless: '-V --help --version' },
  { names: 'merge rcsmerge', otherOptions: 'harmless', options: { '-L': 'text' }, operands: 'write read*', when: [{ has: '-p', operands: 'read*' }], harmless: '-V --help --version' },
  group('sccs', [tells('info prt diffs sccsdiff check print what', { operands: 'read*' }), { names: '*', otherOptions: 'harmless', operands: 'write*' }]),
  // UUCP
  tells('uuname uuchk uulog uuconv'), does('uux cu tip', 'remote.execute'), does('uucp uuto uucico uusched uuxqt supdup', 'network.send'), does('uupick', 'system.configure'), tells('uustat', { when: [{ has: '-k -K -r -R -M -N -Q', performs: ['process.stop'] }] }),
  { names: 'rcp', flags: '-p -r -x -K', otherOptions: 'harmless', operands: 'remote* remote-target' },
  // how a library is compiled against
  tells('apr-1-config apu-1-config cups-config curl-config freetype-config gpg-error-config icu-config krb5-config libgcrypt-config libpng-config libpng16-config mysql_config mariadb_config ncurses-config ncurses5.4-config ncurses6-config ncursesw6-config pcap-config pcre-config pcre2-config php-config python-config python3-config sdl-config sdl2-config wx-config xml2-config xslt-config gsl-config geos-config gdal-config libgnutls-config libassuan-config npth-config ksba-config isc-config.sh libusb-config nspr-config'),
  tells('net-snmp-config', { when: [{ has: '--create-snmpv3-user', performs: ['system.configure'] }, { has: '--compile-subagent', performs: ['code.build'] }] }),
];
