import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, reads } from './shapes.ts';

/** Devices asked over the network, directories of people, shares, printers, ODBC and mail. Sources: Net-SNMP, ipmitool(1), OpenLDAP, MIT Kerberos, Samba, CUPS, SANE, unixODBC, FreeTDS, Postfix, Exim, Dovecot, isync, notmuch and Rspamd manuals. */

/** Passwords and files of an LDAP client. */
const ldap = { '-H': 'url', '-h': 'host', '-f': 'read', '-D -b -s -w -x -Y -U -p -l -z -a -e -o -O -R -X -P -M': 'text', '-y': 'read', '-T': 'write', '-S': 'text' } as const;

export const shareAndMailPrograms: readonly ProgramFacts[] = [
  tells('smilint smiquery', { operands: 'text*' }),
  reads('smidump smidiff smistrip', '-f -c -k', { operands: 'text*' }),
  does('snmptls', 'system.configure'),
  group('ipmitool', [tells('sensor sdr fru mc_info help'), group('chassis power', [tells('status poh restart_cause'), does('*', 'system.power')]), group('sel', [tells('list elist info get'), does('*', 'system.configure')]), group('mc bmc lan user channel session sol', [tells('info print list summary getaccess guid getenables'), does('reset', 'system.power'), does('*', 'system.configure')]), does('*', 'system.configure')], { options: { '-H': 'host', '-I -U -P -L -C -p -A -t -b -T -l -o -R -N': 'text', '-f -k': 'read' } }),
  tells('ipmi-sensors ipmi-fru ipmiutil bmc-info', { options: { '-h --hostname': 'text', '-u -p -P': 'text' } }),
  does('ipmi-sel ipmi-chassis ipmipower bmc-device racadm hponcfg redfishtool', 'system.configure', { alone: 'harmless', harmless: '--help -? --version --stat --info --get-chassis-status' }),
  // LDAP
  { names: 'ldapsearch', otherOptions: 'harmless', options: { ...ldap, '-E': 'text' }, operands: 'text*', when: [{ has: '-T -t -tt', here: 'write-tree' }], harmless: '-VV' },
  tells('ldapvc'),
  does('slapmodify', 'database.change', { options: { '-l': 'read' }, harmless: '-u' }),
  group('dsconf dsctl dsidm', [{ names: '*', otherOptions: 'harmless', verbs: [{ names: 'list get get-attr show status get_dn healthcheck' }, { names: 'delete remove drop', performs: ['database.destroy'] }, { names: 'create add set replace rename modify enable disable start stop restart lock unlock import export backup restore reindex init', performs: ['database.change'] }], operands: 'text*' }]),
  // Kerberos
  does('kprop k5srvutil', 'secrets.read', { alone: ['secrets.read'], options: { '-q': 'text' } }),
  does('klogin', 'network.send'),
  does('krb5kdc', 'network.listen', { alone: ['network.listen'] }),
  group('sssctl', [tells('domain-list domain-status user-checks config-check access-report help user-show group-show'), does('*', 'system.configure')]),
  does('sss_cache', 'system.configure', { alone: ['system.configure'] }),
  group('realm', [tells('list discover'), does('*', 'system.configure')]),
  group('adcli', [tells('info testjoin show-computer'), does('*', 'system.configure')]),
  group('ipa', [tells('*-show *-find ping env help config-show'), does('*-del', 'database.destroy'), does('*', 'database.change')]),
  does('ipa-client-install ipa-server-install ipa-getkeytab', 'system.configure'),
  // Samba and shares
  group('net', [group('ads rpc rap usershare user group share session sam idmap conf registry cache groupmap printing time', [tells('info list testjoin lookup status dn get showkey show search workgroup'), does('*', 'system.configure')]), tells('getlocalsid getdomainsid help lookup statistics view'), does('join leave changesecretpw setlocalsid', 'system.configure'), does('*', 'system.configure')]),
  tells('wbinfo smbtree smbstatus testparm', { when: [{ has: '-a --authenticate -K --krb5auth -c --change-secret --set-uid-mapping --set-gid-mapping --allocate-uid --allocate-gid', performs: ['system.configure'] }] }),
  { names: 'smbclient', otherOptions: 'harmless', options: { '-c --command': 'unknown', '-T --tar': 'unknown', '-A --authentication-file': 'read', '-L --list': 'asked-host', '-U --user -W --workgroup -I --ip-address -p --port -D --directory -m --max-protocol -n -t': 'text' }, operands: 'unknown*', harmless: '--help -? --version -V' },
  { names: 'smbget', otherOptions: 'harmless', options: { '-o --outputfile': 'write', '-U --user -w --workgroup': 'text', '-f --rcfile': 'read' }, operands: 'asked-url*', here: 'write-tree', harmless: '--help -? --version' },
  does('smbpasswd smbcontrol smbspool smbtar pdbedit ntlm_auth eventlogadm sharesec smbcacls smbcquotas rpcclient dbwrap_tool tdbtool smbtorture', 'system.configure', { alone: ['system.configure'], harmless: '--help -? --version -L --list' }),
  group('samba-tool', [{ names: '*', otherOptions: 'harmless', verbs: [{ names: 'list show info query showrepl testparm dbcheck listall processes time level listmembers' }, { names: 'getpassword exportkeytab', performs: ['secrets.read'] }, { names: 'delete remove demote', performs: ['database.destroy'] }, { names: 'create add edit set setpassword enable disable join leave provision addmembers removemembers rename move passwordsettings setexpiry backup restore', performs: ['database.change'] }], operands: 'text*' }]),
  does('samba nmbd winbindd', 'network.listen', { alone: ['network.listen'], harmless: '-b --build-options -V --version --help' }),
  reads('tdbdump tdbbackup ldbsearch', '-H -b -s', { options: { '-H': 'read' }, operands: 'text*' }),
  does('ldbadd ldbmodify ldbdel ldbedit ldbrename', 'database.change', { options: { '-H': 'write' }, operands: 'text*' }),
  // printers and scanners
  tells('driverless hp-info hp-probe hp-check hp-levels sane-find-scanner', { operands: 'read*', options: { '-x --exec': 'command', '-d': 'text' } }),
  does('cupsaddsmb cups-genppd hp-setup hp-toolbox', 'system.configure', { alone: ['system.configure'], harmless: '#1=status #1=help --help -h' }),
  reads('ipptransform foomatic-rip', '-m -i -p -o -n -t -d', { options: { '-o': 'text' } }),
  { names: 'scanimage scanadf hp-scan', otherOptions: 'harmless', options: { '-o --output-file --file': 'write', '--batch -b': 'write', '--scan-script -S': 'program', '-d --device-name --format --mode --resolution -x -y -l -t': 'text' }, operands: '', harmless: '-L --list-devices -A --all-options -T --test -h --help -V --version' },
  // ODBC and Sybase
  { names: 'iusql tsql fisql bsqldb', otherOptions: 'harmless', options: { '-i': 'sql-file', '-o -e': 'write', '-S -U -P -H -p -D -d -t -h -I -J': 'text' }, operands: 'text*', runsInput: 'sql', harmless: '--help --version -C' },
  { names: 'freebcp', otherOptions: 'harmless', options: { '-S -U -P -t -r -b -D': 'text', '-e': 'write' }, operands: 'text text write', performs: ['database.change'] },
  does('datacopy', 'database.change'),
  reads('defncopy tdspool', '-S -U -P -D -i -o', { operands: 'text*', performs: ['database.query'] }),
  tells('odbcinst odbc_config', { when: [{ has: '-i -u', performs: ['system.configure'] }] }),
  // mail
  tells('eximstats exiqgrep doveconf sieve-test opendkim-testkey', { operands: 'read*' }),
  does('sievec', 'system.configure', { alone: ['system.configure'], operands: 'write*', harmless: '-q -s' }),
  does('exim exim4', 'network.send', { alone: ['network.send'], harmless: '-bp -bpc -bV -bP -bt -bv -d' }),
  group('doveadm', [tells('who search log help config instance'), does('expunge', 'database.destroy'), does('pw fetch auth', 'secrets.read'), does('*', 'system.configure')]),
  does('dovecot', 'network.listen', { alone: ['network.listen'], harmless: '-n -a --version --help --build-options --hostdomain' }),
  does('mbsync isync offlineimap getmail fetchmail fdm', 'network.send', { alone: ['network.send'], harmless: '-l --list --list-stores -h --help -v --version -c -n --dry-run --info' }),
  { names: 'procmail maildrop', otherOptions: 'harmless', operands: 'script', runsInput: 'code', harmless: '-v -h' },
  { names: 'formail', otherOptions: 'harmless', options: { '-s': 'command', '-x -X -a -A -i -I -u -U -D -m': 'text' }, operands: 'text*' },
  group('himalaya', [tells('envelope list search read account'), does('message send write reply forward template', 'network.send'), does('*', 'network.send')]),
  does('alpine aerc msmtpq sieve-filter', 'network.send', { alone: ['network.send'], harmless: '-h --help -v --version' }),
  group('notmuch', [tells('search count show address help'), { names: 'dump', otherOptions: 'harmless', options: { '-o --output': 'write' }, operands: 'text*' }, { names: 'reply', otherOptions: 'harmless', operands: 'text*' }, does('*', 'system.configure')]),
  group('mu', [tells('find view cfind info help fields'), does('*', 'system.configure')], { alone: 'harmless' }),
  tells('rspamc spamc', { operands: 'read*', options: { '-h --connect -d': 'text' }, when: [{ has: '#1=learn_spam #1=learn_ham #1=fuzzy_add #1=fuzzy_del -L', performs: ['system.configure'] }] }),
  group('rspamadm', [tells('configtest configdump help grep'), does('pw keypair dkim_keygen', 'secrets.read'), does('lua', 'code.run-inline'), does('*', 'system.configure')]),
  reads('spamassassin', '-C -p', { options: { '-C --configpath -p --prefspath --siteconfigpath': 'script', '--cf': 'unknown' } }),
  does('sa-learn sa-update', 'system.configure', { alone: ['system.configure'], harmless: '--dump -h --help -V --version --checkonly' }),
  { names: 'opendkim-genkey', otherOptions: 'harmless', options: { '-D --directory': 'write-tree', '-d -s -b -h': 'text' }, operands: '', here: 'write', performs: ['secrets.read'] },
  // talking to people
  does('irssi weechat profanity bitchx znc ii sic mcabber finch toot tut rainbowstream slack-term matterhorn signal-cli telegram-cli tdl matrix-commander gomuks', 'network.send', { alone: ['network.send'], harmless: '-h --help -v --version' }),
  alters('mimedefang-multiplexor'),
];
