import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Programs that tell about the machine, change its settings or switch it off. Sources: util-linux, procps-ng, kmod, systemd, the X.Org manuals. */
export const machinePrograms: readonly ProgramFacts[] = [
  tells('uname tty locale getconf lsb_release hostid sensors acpi upower neofetch fastfetch screenfetch pfetch lstopo lstopo-no-graphics hwloc-info vulkaninfo glxinfo clinfo vainfo vdpauinfo rocminfo xdpyinfo xwininfo xlsclients fc-list fc-match fc-query modinfo cpuid cpufreq-info tput stty tabs clear reset tset infocmp toe setterm'),
  { names: 'hostname', flags: '-a -A -d -f -i -I -s -y --alias --all-fqdns --domain --fqdn --long --ip-address --all-ip-addresses --short --yp --nis', options: { '-F --file -b --boot': 'unknown' }, operands: 'text', when: [{ has: '#1', performs: ['system.configure'] }], harmless: '-h --help -V --version' },
  tells('domainname nisdomainname ypdomainname dnsdomainname', { operands: '' }),
  {
    names: 'date gdate',
    flags: '-u -j -n -R -I= --utc --universal --iso-8601= --rfc-3339= --rfc-email --rfc-2822 --debug --resolution',
    // without `-j`, an operand that is not a `+format` sets the clock
    options: { '+': 'text', '-d -v -z --date': 'text', '-f --file -r --reference': 'read', '-s --set': 'text' },
    operands: 'unknown',
    when: [{ has: '-j', operands: 'text text', options: { '-f -r': 'text' } }, { has: '-s --set', performs: ['system.configure'] }],
    harmless: '--help --version',
  },
  does('hwclock ntpdate', 'system.configure', { harmless: '-r --show -g --get -q -h --help -V --version' }),
  tells('hostnamectl timedatectl localectl', { options: { '-H --host': 'host', '-M --machine': 'unknown', '-p --property': 'text' }, when: [{ has: '#1', unless: '#1=status #1=show #1=show-timesync #1=timesync-status #1=list-timezones #1=list-locales #1=list-keymaps #1=list-x11-keymap-models #1=list-x11-keymap-layouts #1=list-x11-keymap-variants #1=list-x11-keymap-options', performs: ['system.configure'] }] }),
  {
    names: 'sysctl',
    flags: '-a -A -b -d -e -h -i -l -n -N -o -q -w -x -X -T -t --write --system --all --binary --deprecated --ignore --names --values --quiet',
    options: { '-B --pattern -r': 'text', '-p --load': 'read', '-f': 'read' },
    verbs: [{ names: '*=*', performs: ['system.configure'] }, { names: '*' }],
    operands: 'text*',
    when: [{ has: '-w --write -p --load --system', performs: ['system.configure'] }],
    harmless: '--help -V --version',
  },
  does('modprobe', 'system.configure', { harmless: '-n --dry-run --show --show-depends -c --showconfig --resolve-alias -R --help -h -V --version' }),
  does('insmod rmmod depmod kexec update-initramfs mkinitcpio dracut grub-install grub2-install update-grub grub-mkconfig grub2-mkconfig grub-set-default grub-reboot mokutil sbctl ldconfig update-alternatives alternatives update-ca-certificates update-ca-trust trust locale-gen dpkg-reconfigure tzselect setupcon loadkeys setfont', 'system.configure', { harmless: '-n -p --print-cache --display --list --query --config --list-enrolled --sb-state --help --version -V' }),
  { names: 'efibootmgr', flags: '-v -u --verbose --unicode', operands: '', harmless: '-h --help -V --version' },
  group('bootctl', [tells('status list is-installed kernel-identify kernel-inspect'), does('*', 'system.configure')]),
  tells('dmesg', { options: { '-n': 'text', '-l -f -s -F --level --facility --buffer-size --file --since --until --time-format --color': 'text' }, when: [{ has: '-c -C -n -D -E --clear --read-clear --console-off --console-on --console-level', performs: ['system.configure'] }] }),
  tells('nvidia-smi rocm-smi nvitop gpustat amd-smi', { options: { '-f --filename': 'write', '-i --id -q -d -l --query-gpu --format --query-compute-apps': 'text' }, when: [{ has: '-r -pl -pm -ac -rac -c -e -p -lgc -rgc -mig --gpu-reset --power-limit --persistence-mode --compute-mode --setperflevel --reset --setfan', performs: ['system.configure'] }] }),
  // `shutdown -h now` halts: help is only the long form
  does('shutdown', 'system.power', { harmless: '-c --help --show' }),
  does('reboot halt poweroff', 'system.power', { harmless: '-w --wtmp-only --help' }),
  does('init telinit pm-suspend pm-hibernate s2ram rtcwake', 'system.power', { harmless: '--help --version' }),
  tells('xrandr', { flags: '-q --query --verbose --listmonitors --listproviders --listactivemonitors --current --properties --prop', options: { '-d --display --screen': 'text' }, operands: '', otherOptions: 'harmless', when: [{ has: '--output --mode --auto --off --newmode --addmode --delmode --rmmode --scale --rotate --brightness --setprovideroutputsource -s -r -o', performs: ['system.configure'] }] }),
  does('xset setxkbmap xmodmap xinput', 'system.configure', { harmless: '-q -query -print -pke -pk -pm --list list --help' }),
  group('gsettings', [tells('get list-schemas list-keys list-children list-recursively range describe writable monitor help list-relocatable-schemas'), does('*', 'system.configure')]),
  group('dconf', [tells('read list dump watch help list-locks'), does('*', 'system.configure')]),
  group('xdg-settings', [tells('get check'), does('set', 'system.configure')]),
  group('xdg-mime', [tells('query'), does('*', 'system.configure')]),
  group('kmod', [tells('list static-nodes help'), does('*', 'system.configure')]),
  group('udevadm', [tells('info monitor settle test test-builtin verify version help'), does('*', 'system.configure')]),
];
