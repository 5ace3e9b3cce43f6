import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Where systemd's tools look: another machine, or a container of this one. */
const place = { '-H --host': 'host', '-M --machine': 'unknown' } as const;

const shown = {
  '-t -p -n -o -u -b -k -g -S -U -F -D -T -I -P -s --type --state --property --lines --output --unit --job-mode --since --until --boot --priority --identifier --grep --cursor --facility --field --signal --kill-whom --what --root --image --file --directory': 'text',
  '--cursor-file': 'write',
  ...place,
} as const;

const vacuum = '--vacuum-size --vacuum-time --vacuum-files --rotate --flush --relinquish-var --smart-relinquish-var --sync --update-catalog --setup-keys';

/** Programs that start, stop and show the services of a machine. Sources: the manuals of systemd, SysV init, OpenRC, runit, supervisord, monit, nginx, Apache, HAProxy, Caddy. */
export const daemonPrograms: readonly ProgramFacts[] = [
  group('systemctl', [
    tells('status show cat list-units list-sockets list-timers list-jobs list-unit-files list-dependencies list-machines list-automounts list-paths list-mounts is-active is-enabled is-failed is-system-running get-default show-environment help whoami', { options: shown }),
    does('enable reenable preset preset-all link add-wants add-requires set-default edit', 'system.configure persistence.install', { options: shown }),
    does('kill', 'process.stop', { options: shown }),
    does('poweroff reboot halt kexec soft-reboot suspend hibernate hybrid-sleep suspend-then-hibernate rescue emergency exit switch-root default', 'system.power', { options: place }),
    does('*', 'system.configure', { options: shown }),
  ], { options: shown }),
  tells('journalctl', { options: shown, when: [{ has: vacuum, performs: ['system.configure'] }] }),
  group('service rc-service', [group('*', [tells('status describe version configtest'), does('*', 'system.configure')], { alone: ['system.configure'] })], { harmless: '--status-all -l --list -h --help --version -V -e --exists -r --resolve' }),
  tells('rc-status systemd-detect-virt systemd-path systemd-escape systemd-cgls systemd-cgtop systemd-delta systemd-id128 svstat'),
  group('systemd-analyze', [tells('time blame critical-chain dot plot dump unit-paths unit-files exit-status capability syscall-filter condition verify calendar timestamp timespan security cat-config inspect-elf filesystems fdstore image-policy pcrs srk malloc', { options: place }), does('*', 'system.configure')], { options: place }),
  does('rc-update chkconfig update-rc.d insserv', 'persistence.install', { harmless: '--list -n -h --help --version' }),
  does('invoke-rc.d initctl start-stop-daemon', 'system.configure', { harmless: '-T --status -t --test -h --help --version -V' }),
  group('sv', [tells('status check'), does('*', 'system.configure')]),
  group('supervisorctl', [tells('status avail tail maintail pid version help'), does('fg', 'code.run-project'), does('*', 'system.configure')], { options: { '-c --configuration': 'read', '-s --serverurl -u -p --username --password': 'text' }, alone: ['system.configure'] }),
  does('supervisord', 'network.listen persistence.install', { harmless: '-v --version -h --help' }),
  group('monit', [tells('status summary report validate procmatch hash id'), does('*', 'system.configure')], { harmless: '-t -V -h --help --version' }),
  group('resolvectl systemd-resolve', [tells('status statistics show-cache show-server-state help query service openpgp tlsa'), does('*', 'system.configure')], { harmless: '--status --statistics -h --help --version' }),
  group('loginctl', [tells('list-sessions list-users list-seats session-status show-session user-status show-user seat-status show-seat', { options: place }), does('terminate-session terminate-user terminate-seat kill-session kill-user', 'process.stop'), does('enable-linger', 'persistence.install'), does('*', 'system.configure')], { options: place }),
  group('machinectl', [tells('list status show list-images image-status show-image list-transfers'), does('start shell login run', 'container.run'), does('remove clean poweroff terminate kill', 'container.destroy'), does('*', 'system.configure')]),
  group('networkctl', [tells('list status lldp cat'), does('*', 'system.configure')]),
  group('busctl', [tells('list status tree introspect get-property monitor capture help'), does('*', 'system.configure')], { options: { ...place, '--address': 'unknown' } }),
  group('coredumpctl', [tells('list info'), { names: 'dump', options: { '-o --output': 'write' }, operands: 'text*' }, does('debug gdb', 'code.run-inline')]),
  does('systemd-tmpfiles systemd-sysusers systemd-sysext systemd-firstboot systemd-machine-id-setup systemd-creds systemd-cryptenroll systemd-hwdb systemd-nspawn systemd-mount systemd-umount', 'system.configure', { harmless: '--cat-config --list --dry-run -h --help --version' }),
  does('logrotate', 'system.configure', { harmless: '-d --debug --help -? --usage --version' }),
  tells('logger', { options: { '-f --file': 'read', '-n --server': 'host', '-u --socket': 'unknown', '-p -t -P --priority --tag --port --id --msgid --size': 'text' } }),
  { names: 'nginx openresty', flags: '-q', options: { '-c -p -e': 'read', '-g': 'unknown', '-s': 'text' }, operands: '', when: [{ has: '-s', performs: ['system.configure'] }], performs: ['network.listen'], harmless: '-t -T -v -V -h -?' },
  tells('apachectl apache2ctl', { options: { '-c -C -f -d': 'unknown', '-k': 'text' }, when: [{ has: '-k #1', unless: '#1=configtest #1=status #1=fullstatus', performs: ['system.configure'] }], harmless: '-t -S -M -l -L -v -V -h' }),
  does('httpd apache2', 'network.listen', { options: { '-c -C -f -d': 'unknown', '-k': 'text' }, harmless: '-t -S -M -l -L -v -V -h' }),
  does('a2ensite a2dissite a2enmod a2dismod a2enconf a2disconf', 'system.configure', { harmless: '-h --help' }),
  tells('a2query'),
  { names: 'haproxy', flags: '-d -D -db -dM -V -q -S= -W -Ws', options: { '-f -C': 'read', '-p': 'write', '-n -N -m -L -sf -st': 'text', '-x': 'unknown' }, operands: 'read*', performs: ['network.listen'], harmless: '-c -v -vv -h' },
  group('caddy', [tells('adapt validate version list-modules build-info environ help', { options: { '-c --config': 'read', '-a --adapter': 'text' } }), { names: 'fmt', flags: '-d -w --diff --overwrite', operands: 'read', when: [{ has: '-w --overwrite', operands: 'write' }] }, does('run start reverse-proxy file-server respond', 'network.listen'), does('*', 'system.configure')]),
];
