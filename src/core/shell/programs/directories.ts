import type { ProgramFacts } from './facts.ts';
import { apart } from './optionsApart.ts';
import { does, group, tells } from './rows.ts';

/** Kerberos, directories, SNMP, names of machines, mail queues and Apache's helpers. Sources: Heimdal, OpenLDAP, Net-SNMP, BIND, ntp, Postfix and Apache httpd manual pages. */
const snmp = { '-v -c -u -l -a -A -x -X -n -e -E -Z -t -r -p -m -M -O -I -L -P -C -Y -D -T': 'text' } as const;
const ldap = { ...apart('-D -b -s -a -l -z -w -U -R -X -Y -d -e -E -h -p -P -V -o -O', 'text'), '-H': 'asked-host', '-y -f': 'read', '-T -S -F': 'write' } as const;

export const directoryPrograms: readonly ProgramFacts[] = [
  // Kerberos
  does('kgetcred kcc kdcsetup krbservicesetup kadmin.local kadmind kdc kdestroy4 kimpersonate kdigest', 'system.configure', { harmless: '-h --help --version' }),
  tells('kvno', { options: { '-c -e -k -S -P -U': 'text' } }),
  group('gss-tool gsstool', [tells('list-mechanisms list-credentials attributes supported-mechanisms list help'), does('*', 'system.configure')]),
  does('kdb5_util', 'secrets.read', { harmless: '-h --help --version' }),
  tells('compile_et asn1Decoder', { operands: 'read*', here: 'write' }),
  // LDAP and NIS
  does('ldapadd ldapmodify ldapdelete ldapmodrdn ldappasswd ldapexop', 'system.configure network.send', { options: ldap, harmless: '-VV --help' }),
  tells('ldapcompare ldapwhoami ldapurl', { options: ldap }),
  does('slapadd slapindex slapconfig slapd', 'system.configure'),
  does('slapcat', 'secrets.read', { options: { '-l': 'write', '-f': 'read', '-F': 'read-tree', '-a -b -n -s -o -H': 'text' } }),
  tells('slapacl slapauth slapdn slapschema slaptest', { options: { '-F': 'write-tree', '-f': 'read', '-b -D -o -l': 'text' } }),
  tells('slappasswd', { options: { '-T': 'read', ...apart('-s -h -c -o', 'text') } }),
  tells('ypcat ypmatch ypwhich yppoll', { options: apart('-d -h -m', 'text'), when: [{ has: '#1=passwd #1=passwd.byname #1=passwd.byuid #1=shadow #2=passwd #2=passwd.byname #2=shadow', performs: ['secrets.read'] }] }),
  does('ypset ypbind ypserv ypinit yppush yppasswd ypchsh ypchfn ypxfr yppasswdd', 'system.configure'),
  { names: 'makedbm', otherOptions: 'harmless', operands: 'read write', when: [{ has: '-u', operands: 'read' }] },
  does('saslpasswd2', 'system.configure'),
  does('sasldblistusers2', 'secrets.read'),
  // SNMP
  tells('snmpget snmpgetnext snmpwalk snmpbulkget snmpbulkwalk snmptable snmpstatus snmpdf snmpdelta snmpnetstat snmptest snmpping snmptop snmpcheck', { options: snmp, operands: 'asked-host text*' }),
  tells('snmptranslate encode_keychange', { options: { ...snmp, '-f': 'read' } }),
  does('snmpset snmpusm snmpvacm', 'system.configure', { options: snmp, operands: 'host text*', harmless: '-h -H -V --help --version' }),
  does('snmptrap snmpinform agentxtrap traptoemail', 'network.send', { options: { ...snmp, '-s -f': 'text' }, operands: 'host text*', harmless: '-h -H -V --help --version' }),
  does('snmpd snmptrapd', 'network.listen system.configure', { harmless: '-h -H -v --help --version' }),
  does('net-snmp-create-v3-user snmpconf', 'system.configure', { harmless: '-h --help' }),
  { names: 'mib2c mib2c-update', otherOptions: 'harmless', options: { '-c': 'plugin', '-f -S -I': 'text' }, operands: 'text*', here: 'write', performs: ['code.build'], harmless: '-h --help' },
  does('tkmib snmp-bridge-mib fixproc', 'code.run-project', { harmless: '-h --help' }),
  // names
  { names: 'dnssec-keygen dnssec-keyfromlabel dnssec-signzone dnssec-settime dnssec-revoke dnssec-importkey dnssec-keymgr dnssec-cds dnssec-ksr', otherOptions: 'harmless', options: { '-K -d': 'write-tree', '-f -o': 'text', '-a -b -n -L -P -A -R -I -D -i -S -s -e -N -O -T -c -p -t -v': 'text', '-r -l': 'read' }, operands: 'read*', here: 'write', harmless: '-h -V' },
  tells('dnssec-dsfromkey dnssec-verify dnssec-checkds dnssec-coverage', { options: { '-K': 'read-tree', '-f -o -a -l -E': 'text' }, operands: 'read*' }),
  does('nsupdate', 'network.send', { options: { '-k': 'read', '-y -L -l -p -r -t -u -R': 'text' }, operands: 'read', harmless: '-V -h' }),
  tells('ddns-confgen tsig-keygen nsec3hash named-checkconf named-checkzone named-compilezone', { options: { '-o': 'write', '-D': 'text', '-t': 'read-tree', '-a -k -s -z -f -F -i -r': 'text' }, operands: 'text*' }),
  group('rndc', [tells('status zonestatus managed-keys-status'), does('*', 'system.configure')], { options: apart('-b -c -k -s -p -y', 'text') }),
  does('rndc-confgen named', 'system.configure', { harmless: '-V -h' }),
  tells('ntpdc ntptrace', { options: { '-c -m -r': 'text' }, operands: 'asked-host*' }),
  tells('ntptime', { when: [{ has: '-e -f -m -s -t -T', performs: ['system.configure'] }] }),
  { names: 'ntp-keygen', otherOptions: 'harmless', operands: '', here: 'write', harmless: '--help --version -?' },
  // mail
  tells('postconf', { options: { '-c': 'read-tree', '-C -b -t': 'text' }, when: [{ has: '-e -# -X', performs: ['system.configure'] }] }),
  tells('mailq', { operands: 'text*' }),
  tells('postqueue', { when: [{ has: '-f -i -s', performs: ['network.send'] }] }),
  tells('postcat', { operands: 'read*', options: { '-c': 'read-tree' }, performs: ['secrets.read'] }),
  tells('postmap postalias', { options: { ...apart('-q -d', 'text'), '-c': 'read-tree' }, when: [{ has: '#1', unless: '-q -s', performs: ['system.configure'] }] }),
  does('newaliases postsuper postkick postdrop postmulti postlog', 'system.configure'),
  { names: 'postlock', otherOptions: 'harmless', options: { '-c -l': 'text' }, operands: 'write command' },
  group('postfix', [tells('check status'), does('*', 'system.configure')], { options: { '-c -D': 'text' } }),
  tells('mailstat', { operands: 'write' }),
  // Apache
  { names: 'htdigest', flags: '-c', operands: 'write text text' },
  { names: 'htdbm', otherOptions: 'harmless', options: { '-T': 'text' }, operands: 'write text*', when: [{ has: '-l -v', operands: 'read text*' }, { has: '-n', operands: 'text*' }] },
  { names: 'dbmmanage', operands: 'write text*' },
  { names: 'httxt2dbm', otherOptions: 'harmless', options: { '-i': 'read', '-o': 'write', '-f': 'text' }, operands: '' },
  tells('logresolve', { options: { '-s': 'write' } }),
  { names: 'rotatelogs', otherOptions: 'harmless', options: { '-p': 'program', '-L': 'write', '-n': 'text' }, operands: 'write text*' },
  does('apxs', 'code.build', { options: { '-o': 'write', '-S': 'text' }, operands: 'read*', when: [{ has: '-i -a -A -e', performs: ['system.configure'] }], harmless: '-q -h' }),
  does('htcacheclean', 'system.configure', { harmless: '-a -A -h' }),
];
