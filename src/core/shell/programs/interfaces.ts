import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const shows = 'show sh list ls lst get help';
const changes = 'add a change chg replace append prepend del delete d set flush save restore enable disable attach detach';

/** One object of `ip`: its names, and commands beside those that all objects have. */
function ipObject(names: string, others: readonly ProgramFacts[] = []): ProgramFacts {
  return group(names, [tells(shows), ...others, does(changes, 'system.configure')], { alone: 'harmless' });
}

/** Interfaces, routes and packet filters of this machine. Sources: the manuals of iproute2, net-tools, nftables, iptables, ufw, firewalld, NetworkManager, WireGuard. */
export const interfacePrograms: readonly ProgramFacts[] = [
  group('ip', [
    group('address addr a ad', [tells('show sh list ls lst s help showdump save'), does('add a change chg replace del delete d flush f restore', 'system.configure')]),
    ipObject('link l li addrlabel addrl route r ro rou rule ru neighbour neighbor neigh n nei ntable netconf netc netcon tunnel tunl tun tuntap tunt maddress maddr m mroute mr tcp_metrics tcpmetrics token macsec mptcp nexthop fou ila sr stats ioam l2tp', [tells('showdump')]),
    tells('monitor mon help rtmon'),
    group('netns net', [tells('list ls show list-id identify pids monitor'), { names: 'exec e', operands: 'text command' }, does('*', 'system.configure')]),
    group('vrf', [tells('show list identify pids'), { names: 'exec', operands: 'text command' }, does('*', 'system.configure')]),
    group('xfrm x', [group('state policy monitor', [tells('list ls count get help'), does('*', 'system.configure')])]),
  ], { flags: '-4 -6 -B -M -0 -s -stats -statistics -d -details -h -human -iec -o -oneline -r -resolve -j -json -p -pretty -br -brief -t -ts -timestamp -tshort -c= -color= -N -Numeric -a -all -echo', options: { '-f -family -l -loops -rc -rcvbuf': 'text', '-n -netns': 'text', '-b -batch': 'unknown' }, harmless: '-V -Version -h -help --help' }),
  { names: 'ifconfig', flags: '-a -d -l -L -m -r -s -u -v -C -X', operands: 'text*', when: [{ has: '#2', performs: ['system.configure'] }], harmless: '-h --help --version -V' },
  tells('route', { when: [{ has: '#1', unless: '#1=get #1=monitor #1=show #1=print', performs: ['system.configure'] }], options: { '-A --family': 'text' } }),
  does('iptables ip6tables ebtables arptables xtables-multi', 'system.configure', { harmless: '-L -S -C --list --list-rules --check -h --help -V --version' }),
  tells('iptables-save ip6tables-save ebtables-save arptables-save', { options: { '-f --file': 'write', '-M --modprobe': 'program', '-t --table': 'text' } }),
  does('iptables-restore ip6tables-restore ebtables-restore arptables-restore netplan ifup ifdown dhclient dhcpcd udhcpc wpa_supplicant hostapd wg-quick vconfig openvpn', 'system.configure', { harmless: '-t --test --help -h --version -V' }),
  group('ipset', [tells('list test save help version'), does('*', 'system.configure')], { harmless: '-L -T -S -H -V --list --help' }),
  group('ipvsadm', [does('*', 'system.configure')], { harmless: '-l -L --list -S --save -h --help' }),
  group('nft', [tells('list monitor describe help'), does('*', 'system.configure')], { harmless: '-c --check -v -V --version -h --help', options: { '-f --file': 'unknown', '-I --includepath -D --define': 'text' } }),
  group('ufw', [tells('status show version help'), group('app', [tells('list info'), does('*', 'system.configure')]), does('*', 'system.configure')], { harmless: '--dry-run --version -h --help' }),
  does('firewall-cmd', 'system.configure', { harmless: '--state --version -V -h --help --list-all --list-all-zones --list-services --list-ports --list-protocols --list-sources --list-rich-rules --list-interfaces --list-forward-ports --list-icmp-blocks --get-zones --get-services --get-default-zone --get-active-zones --get-icmptypes --get-log-denied --get-zone-of-interface --info-zone --info-service --query-service --query-port --query-masquerade --query-interface --query-rich-rule --check-config' }),
  tells('netstat'),
  tells('ss', { options: { '-f -A -N --family --query --socket --net --cgroup': 'text', '-D --diag': 'write', '-F --filter': 'read' }, when: [{ has: '-K --kill', performs: ['process.stop'] }] }),
  tells('arp', { when: [{ has: '-d -s -f -S --delete --set --file', performs: ['system.configure'] }] }),
  tells('ethtool', { when: [{ has: '-s -K -G -A -C -L -X -N -U -W -E -f -r -p -t --change --features --offload --set-ring --flash --reset --change-eeprom --set-priv-flags --negotiate --identify --test --set-channels --set-coalesce', unless: '--show-features', performs: ['system.configure'] }] }),
  group('iw', [tells('list event help features commands'), group('dev phy reg', [tells('get info'), does('*', 'system.configure')], { alone: 'harmless' })]),
  tells('iwconfig', { when: [{ has: '#2', performs: ['system.configure'] }] }),
  tells('iwlist iwgetid lldpcli avahi-browse avahi-resolve nmblookup ibstat ibstatus lnstat rtstat nstat ctstat'),
  group('rfkill', [tells('list event help'), does('*', 'system.configure')]),
  group('brctl', [tells('show showmacs showstp'), does('*', 'system.configure')]),
  group('bridge', [group('link fdb mdb vlan vni mst', [tells('show sh list ls get'), does('*', 'system.configure')]), tells('monitor')]),
  group('tc', [group('qdisc class filter chain actions action', [tells('show ls list get'), does('*', 'system.configure')]), tells('monitor help')], { options: { '-b -batch': 'unknown', '-n -netns': 'unknown' } }),
  group('nmcli', [
    group('general g gen', [tells('status permissions hostname'), does('*', 'system.configure')]),
    group('networking n net', [tells('connectivity'), does('*', 'system.configure')]),
    group('radio r', [does('*', 'system.configure')]),
    group('connection con c conn', [tells('show s list monitor', { when: [{ has: '-s --show-secrets', performs: ['secrets.read'] }] }), does('*', 'system.configure')]),
    group('device dev d', [tells('status show monitor lldp'), group('wifi w', [tells('list rescan'), does('show-password', 'secrets.read'), does('*', 'system.configure')]), does('*', 'system.configure')]),
    tells('monitor m help'),
    does('*', 'system.configure'),
  ], { options: { '-f -m -c -g -e -w --fields --mode --colors --get-values --escape --wait': 'text' }, flags: '-t -p -o -a --terse --pretty --overview --ask', harmless: '-v -h --version --help' }),
  group('wg', [tells('genkey genpsk pubkey help'), tells('show', { when: [{ has: '#2=private-key #3=private-key #2=preshared-keys #2=dump #3=preshared-keys', performs: ['secrets.read'] }] }), does('showconf', 'secrets.read'), does('*', 'system.configure')]),
  group('zerotier-cli', [tells('info status listpeers listnetworks peers get dump'), does('*', 'system.configure')]),
  tells('ipcalc ipcalc-ng sipcalc subnetcalc netmask grepcidr geoiplookup geoiplookup6 mmdblookup', { options: { '-f': 'read' } }),
];
