import type { ProgramFacts } from './facts.ts';
import { apart } from './optionsApart.ts';
import { does, group, tells } from './rows.ts';

/** Administration of the BSDs. Sources: section 8 of the manuals of FreeBSD, OpenBSD and NetBSD. */
export const bsdSystemPrograms: readonly ProgramFacts[] = [
  tells('sockstat fstat kldstat devinfo pciconf diskinfo gstat systat', { options: { '-o': 'text' }, when: [{ has: '-w', performs: ['system.configure'] }] }),
  tells('procstat jls lsextattr getextattr pkg_info', { operands: 'text*' }),
  // behind its options, `limits` and `cpuset` start a command
  { names: 'limits', otherOptions: 'harmless', flags: '-S -H -B -E -a -b -c -d -f -k -l -m -n -o -p -s -t -u -v -w', options: { '-C -U -P': 'text' }, operands: 'command', alone: 'harmless' },
  { names: 'cpuset', flags: '-c -g -i', options: { ...apart('-l -n -s -d -j -p -r -t -x -P', 'text') }, operands: 'command', when: [{ has: '-p -s -t -j', unless: '-g', performs: ['system.configure'] }], harmless: '-g' },
  { names: 'truss', flags: '-a -c -d -D -e -f -H -S', options: { '-o': 'write', '-s -p': 'text' }, operands: 'command' },
  { names: 'jexec', flags: '-l', options: { '-d -u -U': 'text' }, operands: 'text command', performs: ['privilege.escalate'] },
  does('jail bsdinstall ezjail-admin', 'system.configure', { harmless: '-h --help' }),
  does('kldload kldunload mdconfig vidcontrol kbdcontrol setextattr rmextattr rctl pkg_add bhyvectl ntfs-3g bootparamd', 'system.configure', { harmless: '-l --help' }),
  does('pkg_delete portmaster portupgrade portsnap sysupgrade', 'package.install', { harmless: '-n --help -h -L -l' }),
  group('syspatch', [], { otherOptions: 'harmless', alone: ['package.install', 'system.configure'], harmless: '-c -l' }),
  group('freebsd-update', [tells('IDS updatesready showconfig'), does('*', 'package.install system.configure')], { options: { '-b -d -f -k -r -s -t -u -v': 'text' }, alone: ['system.configure'] }),
  group('poudriere', [tells('status version options-show help'), group('jail jails ports image', [], { otherOptions: 'harmless', alone: ['system.configure'], harmless: '-l' }), does('*', 'package.install')]),
  group('iocage bastille', [tells('list get df help version verify'), does('console exec cmd chroot', 'privilege.escalate'), does('destroy', 'container.destroy'), does('*', 'container.run')]),
  { names: 'bhyve', otherOptions: 'harmless', operands: 'text*', performs: ['container.run'], harmless: '-h' },
  group('vmctl', [tells('show status log wait'), does('stop pause', 'process.stop'), { names: 'create', otherOptions: 'harmless', options: { '-b -i': 'read', '-s': 'text' }, operands: 'write' }, does('*', 'container.run')]),
  group('gpart geom', [tells('show status list backup help'), group('disk part label eli mirror stripe', [tells('list status show dump'), does('*', 'disk.destroy')]), does('*', 'disk.destroy')]),
  group('camcontrol', [tells('devlist periphlist tur inquiry identify readcap smpphylist tags negotiate help apm aam'), does('format sanitize security fwdownload cmd smpcmd', 'disk.destroy'), does('*', 'system.configure')]),
  group('bectl beadm', [tells('list check'), does('destroy', 'disk.destroy'), { names: 'jail', operands: 'text*', otherOptions: 'harmless', performs: ['privilege.escalate'] }, does('*', 'system.configure')]),
  group('pw', [tells('usershow groupshow usernext groupnext show'), does('*', 'system.configure')]),
  group('rcctl', [tells('get getdef ls check'), does('stop reload', 'process.stop'), does('enable', 'persistence.install system.configure'), does('*', 'system.configure')]),
  { names: 'sysrc', flags: '-a -A -c -d -D -e -E -F -i -L -l -n -N -q -v -x', options: { '-f -j -R -s': 'text' }, alone: 'harmless', subcommands: [{ names: '*=*', operands: 'text*', performs: ['persistence.install', 'system.configure'] }, { names: '*', operands: '' }], when: [{ has: '-x', performs: ['system.configure'] }], harmless: '-h --help --version' },
  { names: 'kenv mixer', flags: '-a -h -N -q -u -o -s', options: { ...apart('-d -f', 'text') }, alone: 'harmless', subcommands: [{ names: '*=*', operands: 'text*', performs: ['system.configure'] }, { names: '*', operands: '' }], when: [{ has: '-u -d', performs: ['system.configure'] }] },
  group('usbconfig', [tells('list dump_*'), does('*', 'system.configure')], { options: { '-d -u -a -i': 'text' }, alone: 'harmless' }),
  tells('apm', { when: [{ has: '-z -s -Z', performs: ['system.power'] }, { has: '-A -C -H -L -P -e -r', performs: ['system.configure'] }] }),
  tells('acpiconf', { when: [{ has: '-s -k', performs: ['system.power'] }, { has: '-e -d', performs: ['system.configure'] }] }),
  does('zzz ZZZ', 'system.power'),
  tells('efivar', { options: { '-f --fromfile': 'read', '-n --name': 'text' }, when: [{ has: '-w --write -D --delete -a --append', performs: ['system.configure'] }] }),
  does('mt chio', 'disk.destroy', { harmless: '--help --version' }),
  tells('gcore', { options: { '-o -c': 'write', '-b': 'text' }, operands: 'text*', performs: ['secrets.read'], here: 'write' }),
  { names: 'fetch', otherOptions: 'harmless', options: { '-o --output': 'write', '-i -N -S -T -w -B --if-modified-since --timeout --user-agent --referer': 'text' }, operands: 'asked-url*', here: 'write', when: [{ has: '-o --output -s --print-size', here: 'text' }] },
  { names: 'makefs mkimg', otherOptions: 'harmless', options: { '-o': 'write', '-B -b -d -f -F -M -m -N -O -S -s -t -T -p -H -P -a -v -y': 'text' }, operands: 'write read-tree*', when: [{ has: '-o', operands: 'write read-tree*' }], harmless: '--version --formats --schemes' },
  tells('pfctl', { flags: '-d -e -g -h -m -N -n -O -P -q -R -r -v -z -A -E -M', options: { '-f': 'read', ...apart('-a -o -F -s -t -T -k -K -i -p -D -x -X -L -l', 'text') }, when: [{ has: '-d -e -E -X -F -k -K -z -x', performs: ['system.configure'] }, { has: '-f -A -N -R -O', unless: '-n', performs: ['system.configure'] }, { has: '-T=add -T=delete -T=flush -T=kill -T=replace -T=load -T=zero -T=expire', performs: ['system.configure'] }] }),
  { names: 'ipfw dnctl', otherOptions: 'harmless', flags: '-a -c -d -D -e -f -i -n -N -p -q -S -s -t -T -v', verbs: [{ names: 'list show print l' }, { names: '*', performs: ['system.configure'] }], operands: 'text*', harmless: '-h' },
  does('natd racoon ikectl rtadvctl rtsol mpioutil pppd ppp chat vpnd routed', 'system.configure', { harmless: '--help --version' }),
  does('setkey racoonctl', 'system.configure', { when: [{ has: '-D -x', performs: ['secrets.read'] }], harmless: '-h -V' }),
  tells('ndp', { options: { ...apart('-A -I -i', 'text') }, when: [{ has: '-c -d -f -s -H -P -R -I -i', performs: ['system.configure'] }] }),
];
