import type { ProgramFacts } from './facts.ts';
import { macosPrograms } from './macos.ts';
import { apart } from './optionsApart.ts';
import { otherNames } from './otherNames.ts';
import { does, group, tells } from './rows.ts';

const framework = '/System/Library/Frameworks/CoreServices.framework';
const lsregister = ['', '/Versions/A', '/Versions/Current'].flatMap((version) => ['', '/Versions/A', '/Versions/Current'].map((inner) => `${framework}${version}/Frameworks/LaunchServices.framework${inner}/Support/lsregister`)).join(' ');
const airport = ['Current', 'A'].map((version) => `/System/Library/PrivateFrameworks/Apple80211.framework/Versions/${version}/Resources/airport`).join(' ');

/** Administration of macOS: volumes, extensions, networks, accounts, security. Sources: sections 1 and 8 of its manual and the usage texts of what has no page. */
export const macosSystemPrograms: readonly ProgramFacts[] = [
  ...otherNames(macosPrograms, 'PlistBuddy', '/usr/libexec/PlistBuddy'), ...otherNames(macosPrograms, 'path_helper', '/usr/libexec/path_helper'),
  { names: 'java_home /usr/libexec/java_home', otherOptions: 'harmless', options: { '-v --version -F --failfast -a --arch -d --datamodel -R --request': 'text', '-exec --exec': 'command' }, operands: 'text*', harmless: '-h --help' },
  // volumes
  does('mount_9p mount_acfs mount_afp mount_apfs mount_cd9660 mount_cddafs mount_devfs mount_exfat mount_fdesc mount_ftp mount_hfs mount_lifs mount_msdos mount_nfs mount_ntfs mount_portal mount_smbfs mount_tmpfs mount_udf mount_virtiofs mount_webdav mount_nullfs mount_unionfs mnthome autodiskmount automount hdik hdid nbdst tunefs vsdbutil', 'system.configure'),
  does('fsck_exfat fsck_msdos fsck_udf fsck_cs fsck_ntfs', 'system.configure', { harmless: '-n -l' }), does('newfs_udf newfs_ntfs apfs_hfs_convert cvlabel cvmkfs cvfsdb cvfsck', 'disk.destroy', { harmless: '-n -N' }),
  group('disklabel pdisk', [], { otherOptions: 'harmless', verbs: [{ names: '*', performs: ['disk.destroy'] }], operands: 'text*', harmless: '-status -properties -l --list' }), group('gpt', [tells('show'), does('*', 'disk.destroy')], { flags: '-r -v' }),
  tells('fstyp fstyp_hfs fstyp_msdos fstyp_ntfs fstyp_udf volume_uuid wait4path cvversions cvfsid', { operands: 'look*' }), does('cvadmin cvaffinity cvdb cvdbset cvgather cvupdatefs', 'system.configure'), { names: 'cvcp', otherOptions: 'harmless', operands: 'read-tree* target' }, { names: 'cvmkdir cvmkfile', otherOptions: 'harmless', operands: 'text* write' },
  group('SafeEjectGPU', [tells('gpus gpuid apps status'), does('*', 'system.configure')]), does('xartutil', 'disk.destroy', { harmless: '--list' }), tells('bputil', { when: [{ has: '-f -n -g -k -c -a -s -m -e --full-security --reduced-security --permissive-security', performs: ['system.configure'] }] }), does('setregion BootCacheControl', 'system.configure', { harmless: 'statistics' }),
  // extensions of the kernel and of the system
  tells('kextlibs'), does('kextcache kextutil', 'system.configure', { harmless: '-h -help --help' }), { names: 'mkextunpack', otherOptions: 'harmless', options: { '-d': 'write-tree', '-a': 'text' }, operands: 'read', harmless: '-h' }, { names: 'kextsymboltool', otherOptions: 'harmless', options: { '-output': 'write', '-arch -export -import': 'text' }, operands: '' },
  group('systemextensionsctl', [tells('list'), does('*', 'system.configure')]), tells('pluginkit', { options: { ...apart('-p -i -P -e -a -r', 'text') }, when: [{ has: '-e -a -r', performs: ['system.configure'] }] }),
  // networks; on Windows, `ipconfig` takes its words with a slash
  group('ipconfig', [tells('getifaddr getoption getpacket getv6packet getra getsummary getdhcpduid getdhcpiaid ifcount waitall /all /displaydns /? /allcompartments'), does('*', 'system.configure')]),
  tells(`airport ${airport}`, { options: { '-c --channel': 'text' }, when: [{ has: '-z --disassociate --channel -c -P --psk', performs: ['system.configure'] }, { has: '#1=sniff #2=sniff', performs: ['secrets.read'] }, { has: '#3', performs: ['system.configure'] }] }),
  does(`/System/Library/CoreServices/RemoteManagement/ARDAgent.app/Contents/Resources/kickstart`, 'system.configure network.listen'), does(`lsregister ${lsregister}`, 'system.configure', { harmless: '-dump' }),
  tells('networkQuality networkquality', { options: { '-C': 'asked-url', '-I -M -p -r': 'text' } }), tells('netusage ac'), group('wdutil', [tells('info help'), does('*', 'system.configure')]),
  tells('nscurl', { options: { '-o --output --dump-header': 'write', ...apart('-d --data --data-file -F -T --upload', 'sent'), ...apart('-H --header -m --method -X -u', 'text') }, operands: 'asked-url*', when: [{ has: '-d --data -T --upload -F -u', performs: ['network.send'] }, { has: '-X -m --method', unless: '-X=GET -m=GET --method=GET', performs: ['network.send'] }] }),
  does('sharing', 'system.configure', { harmless: '-l' }), group('smbutil', [{ names: 'lookup status view statshares snapshot identity multichannel smbstat', otherOptions: 'harmless', options: { '-t -w -m -s': 'text' }, operands: 'asked-host*' }, does('*', 'system.configure')]),
  does('socketfilterfw /usr/libexec/ApplicationFirewall/socketfilterfw', 'system.configure', { harmless: '--getglobalstate --getblockall --listapps --getappblocked --getallowsigned --getstealthmode --getloggingmode --getloggingopt -h' }),
  group('AssetCacheManagerUtil', [tells('status isActivated canActivate isBusy settings'), does('*', 'system.configure')], { flags: '-a -j -l', options: { '-C': 'text' } }), tells('AssetCacheLocatorUtil'), group('AssetCacheTetheratorUtil', [tells('status isEnabled'), does('*', 'system.configure')]),
  group('serveradmin', [tells('list status fullstatus help'), does('*', 'system.configure')]), tells('serverinfo'),
  does('bootpd smbd distccd dnsextd mDNSResponder mDNSResponderHelper nfsiod rarpd rwhod rpcsvchost webinspectord portmap vndiskd ntpd timed', 'network.listen system.configure'),
  does('launchd configd kernelmanagerd notifyd syslogd trustd securityd opendirectoryd DirectoryService auditd emond distnoted cfprefsd coreaudiod diskimagesiod taskgated tzlinkd hwmond dynamic_pager KernelEventAgent appsleepd systemkeychain AccessoryUpdater InternetSharing NetworkServiceProxy', 'system.configure', { harmless: '-h --help' }),
  // security
  { names: 'sandbox-exec', options: { '-f': 'read', '-n -p': 'text', '-D': 'text', '-t': 'write' }, operands: 'command' },
  { names: 'taskpolicy', flags: '-a -B -b -s', options: { ...apart('-c -p', 'text'), '-d -g -t -l -m': 'text' }, operands: 'command', when: [{ has: '-p', performs: ['system.configure'] }] },
  tells('bioutil', { flags: '-r -s -c -p', options: { ...apart('-f -u -a -o -t -d', 'text') }, when: [{ has: '-w -p -d', performs: ['system.configure'] }] }), group('sc_auth', [tells('hash identities list pairing_ui help'), does('*', 'system.configure')], { options: { ...apart('-u -h -k', 'text') } }),
  does('sso_util crlrefresh', 'system.configure', { harmless: 'info -h help' }), tells('security-checksystem ocspcache'), group('gktool', [tells('scan help', { operands: 'read-tree*' }), does('*', 'system.configure')]), group('syspolicy_check', [tells('distribution notary-submission', { operands: 'read-tree*' })]), group('xprotect', [tells('status check version list help logs'), does('*', 'system.configure')]),
  group('sfltool', [tells('list list-info dumpbtm csinfo help'), does('*', 'system.configure')]), group('automationmodetool', [does('*', 'system.configure')]), does('audit', 'system.configure'), tells('praudit', { operands: 'read*' }), tells('auditreduce', { options: { '-O': 'write', '-A -a -b -c -d -D -e -f -g -j -m -M -o -r -u -z': 'text' }, operands: 'read*' }),
  group('hidutil', [tells('list dump monitor help'), tells('property', { options: { '-m --matching -k --key -g --get': 'text', '-s --set': 'text' }, when: [{ has: '-s --set', performs: ['system.configure'] }] })], { harmless: '--help -h' }), tells('usbtool'),
  group('fileproviderctl', [tells('dump check listproviders help enumerate ls validate'), does('*', 'system.configure')]), tells('notifyutil', { options: { '-p -g -s -1 -2 -w': 'text' } }), does('nlcontrol aslmanager mcxrefresh asctl', 'system.configure', { harmless: '-h -help --help' }),
  tells('syslog', { options: { '-f -d': 'read-tree', ...apart('-l -k -F -T -t -o -x -r', 'text') }, when: [{ has: '-s -c -p -r', performs: ['system.configure'] }, { has: '-x', options: { '-x': 'write' } }] }),
  tells('zdump', { options: { '-c -t': 'text' } }), { names: 'zic', otherOptions: 'harmless', options: { '-d': 'write-tree', ...apart('-L -l -p -y -b -r -t -u', 'text') }, operands: 'read*', when: [{ has: '#1 -l', unless: '-d', performs: ['system.configure'] }], harmless: '--help --version' },
  // accounts
  group('odutil', [tells('show'), does('*', 'system.configure')]), group('dsmemberutil', [tells('getuuid getid getsid checkmembership dumpstate help -h'), does('*', 'system.configure')], { options: { '-u -U -g -G -S -x -X -s': 'text' } }), tells('dserr'),
  { names: 'dsexport', otherOptions: 'harmless', options: { '-N -r -e -a -u -p': 'text' }, operands: 'write text*', performs: ['secrets.read'], harmless: '--help' }, does('dsimport dsconfigldap login', 'system.configure', { harmless: '--help -h --version' }), does('dsenableroot ksu', 'privilege.escalate', { harmless: '-h' }), does('dsconfigad', 'system.configure', { harmless: '-show -h' }),
  does('pwpolicy', 'system.configure', { options: { '-u -n -a -p': 'text' }, harmless: '-getglobalpolicy -getpolicy -getaccountpolicies -gethashtypes -getglobalhashtypes -appledocs --get-effective-policy -authentication-allowed -help -h' }),
];
