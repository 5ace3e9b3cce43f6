import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Options that can name hooks, other sources or another root. */
const apt = { '-o --option -c --config-file': 'unknown', '-t -a --target-release --default-release --host-architecture': 'text' } as const;
const dnf = { '-c --config --setopt --installroot --repofrompath --rpmverbosity --comment': 'unknown', '-x -e --exclude --enablerepo --disablerepo --repo --repoid --releasever --forcearch -d --debuglevel --advisory --bz --cve': 'text' } as const;
const pacman: Omit<ProgramFacts, 'names'> = {
  flags: '-S -Q -R -U -F -D -T -y -u -s -i -l -g -p -q -c -k -n -d -w -a -b= -e -m -o -t -x -v -r= -A -Y -P -G -B -C --sync --query --remove --upgrade --files --database --deptest --refresh --sysupgrade --search --info --list --groups --print --quiet --clean --check --nosave --cascade --recursive --unneeded --needed --noconfirm --confirm --downloadonly --noprogressbar --asdeps --asexplicit --explicit --deps --foreign --native --owns --unrequired --upgrades --verbose --debug --nodeps --noscriptlet --dbonly --aur --repo --devel --noeditmenu --nodiffmenu --nocleanmenu --removemake --skipreview',
  options: { '--ignore --ignoregroup --overwrite --color --print-format --assume-installed --arch': 'text', '--config --hookdir --root --dbpath --cachedir --gpgdir --sysroot --editor --makepkg --mflags --pacman --git --sudo --gpg --sudoflags': 'unknown' },
  operands: 'text*',
  when: [
    { has: '-S --sync', unless: '-s -i -l -g -p --search --info --list --groups --print', performs: ['package.install'] },
    { has: '-U --upgrade', performs: ['package.install'] },
    { has: '-R --remove -D --database -c --clean', unless: '-p --print -Q --query', performs: ['system.configure'] },
    { has: '-y --refresh', performs: ['system.configure'] },
  ],
  harmless: '-h -V --help --version -T --deptest',
};

/** Package managers of operating systems. Sources: their manuals, named with each row where it is not plain from the name. */
export const systemPackagePrograms: readonly ProgramFacts[] = [
  group('apt apt-get aptitude', [
      tells('list search show policy depends rdepends changelog moo check indextargets why why-not versions help showsrc showhold', { options: apt }),
      does('install reinstall upgrade full-upgrade dist-upgrade safe-upgrade build-dep download source satisfy dselect-upgrade', 'package.install', { options: apt, harmless: '-s --simulate --just-print --dry-run --recon --no-act --print-uris --help -h' }),
      does('*', 'system.configure', { options: apt, harmless: '-s --simulate --just-print --dry-run --recon --no-act --help -h' }),
    ], { options: apt, harmless: '-s --simulate --just-print --dry-run --recon --no-act -v --version -h --help' }),
  tells('apt-cache apt-file apt-show-versions apt-listchanges apt-rdepends dpkg-query dpkg-architecture dpkg-parsechangelog debsums deborphan dlocate', { options: { '-o --option -c --config-file': 'unknown' }, when: [{ has: '#1=update #1=gencaches', performs: ['system.configure'] }] }),
  group('apt-mark', [tells('showauto showmanual showhold showinstall showremove showpurge'), does('*', 'system.configure', { harmless: '-s --simulate --dry-run' })]),
  group('apt-config', [tells('dump shell')]),
  group('apt-key', [tells('list finger fingerprint exportall export'), does('*', 'system.configure')]),
  does('add-apt-repository apt-add-repository apt-cdrom debconf-set-selections unattended-upgrade tasksel', 'system.configure', { harmless: '-L --list --dry-run -h --help' }),
  does('debootstrap pbuilder sbuild', 'package.install', { harmless: '--help --version --print-debs' }),
  {
    names: 'dpkg dpkg-deb',
    flags: '-x -X -e -b --build --extract --vextract --raw-extract --control -i -r -P -E -G -O -B -R --install --unpack --configure --remove --purge --recursive --pending -a --auto-deconfigure --skip-same-version --refuse-downgrade --no-triggers --set-selections --clear-selections --add-architecture --remove-architecture --update-avail --merge-avail --force-all --force-depends --force-overwrite --force-confnew --force-confold --force-confdef --no-pager --root-owner-group -Z= -z= -S=',
    options: { '--admindir --instdir --root --log --pre-invoke --post-invoke --status-logger --status-fd': 'unknown' },
    operands: 'read*',
    when: [
      { has: '-i --install --unpack --configure', performs: ['package.install'] },
      { has: '-r -P --remove --purge --set-selections --clear-selections --add-architecture --remove-architecture --update-avail --merge-avail', performs: ['system.configure'], operands: 'text*' },
      { has: '-x -X -R -e --extract --vextract --raw-extract --control', operands: 'read write-tree' },
      { has: '-b --build', operands: 'read-tree write' },
    ],
    harmless: '-l -L -s -S -p -W -I -c -C -V -f -D --list --listfiles --status --search --print-avail --show --info --contents --audit --verify --field --fsys-tarfile --get-selections --print-architecture --print-foreign-architectures --compare-versions --simulate --dry-run --no-act --version --help -? --yet-to-unpack --predep-package --assert-support-predepends',
  },
  group('dnf yum microdnf dnf5', [
    tells('list info search provides whatprovides repolist repoinfo repoquery check check-update check-upgrade deplist updateinfo history help changelog needs-restarting advisory', { options: dnf, when: [{ has: '#1=undo #1=redo #1=rollback', performs: ['system.configure'] }] }),
    group('module group environment', [tells('list info summary provides'), does('install enable update upgrade', 'package.install'), does('*', 'system.configure')], { options: dnf }),
    does('install reinstall update upgrade update-minimal upgrade-minimal downgrade localinstall builddep groupinstall groupupdate swap distro-sync distribution-synchronization download system-upgrade shell', 'package.install', { options: dnf, harmless: '--assumeno --help -h' }),
    does('*', 'system.configure', { options: dnf, harmless: '--assumeno --help -h' }),
  ], { options: dnf, harmless: '-h --help --version --assumeno' }),
  {
    names: 'rpm rpmquery rpmkeys rpmverify',
    flags: '--import -i -U -F -e -v -h -vv -a -f -p -l -c -d -R -s -g --install --upgrade --freshen --erase --reinstall --all --file --package --list --configfiles --docfiles --requires --provides --changelog --scripts --triggers --state --last --info --whatprovides --whatrequires --nodeps --force --test --replacepkgs --oldpackage --nosignature --nodigest --noscripts --hash --percent --initdb --rebuilddb --conflicts --obsoletes --enhances --recommends --suggests --dump --nofiles',
    options: { '--queryformat --qf': 'text', '--eval -E --pipe --define -D --macros --rcfile --load --root --dbpath': 'unknown' },
    operands: 'read*',
    when: [{ has: '-i -U -F --install --upgrade --freshen --reinstall', performs: ['package.install'] }, { has: '-e --erase --import --initdb --rebuilddb', performs: ['system.configure'], operands: 'text*' }],
    harmless: '-q -V -K --query --verify --checksig --querytags --showrc --test --version --help -?',
  },
  does('rpmbuild mock fedpkg debuild dpkg-buildpackage makepkg abuild', 'code.build', { harmless: '-h --help --version -V --printsrcinfo --verifysource' }),
  group('zypper', [
    tells('search se info if list-updates lu list-patches lp patches pch repos lr packages pa patterns pt products pd what-provides wp services ls locks ll ps patch-check pchk versioncmp vcmp targetos licenses help needs-rebooting'),
    does('install in reinstall update up dist-upgrade dup patch source-install si install-new-recommends inr verify ve download', 'package.install', { harmless: '-D --dry-run --help -h' }),
    does('*', 'system.configure', { harmless: '-D --dry-run --help -h' }),
  ], { options: { '--root -R --installroot --reposd-dir --plus-repo -p --config -c': 'unknown' } }),
  { names: 'pacman', ...pacman },
  { names: 'yay paru pikaur trizen aura', ...pacman, alone: ['package.install'] },
  tells('checkupdates pactree paccheck pkgfile expac'),
  group('apk', [
    tells('list info search policy stats version audit dot manifest verify', { options: { '-X --repository -p --root --keys-dir --repositories-file': 'unknown' } }),
    does('add fix update upgrade fetch cache', 'package.install', { harmless: '-s --simulate --help -h' }),
    does('*', 'system.configure', { harmless: '-s --simulate --help -h' }),
  ], { options: { '-X --repository -p --root --keys-dir --repositories-file': 'unknown' }, harmless: '-s --simulate -h --help -V --version' }),
  { ...does('emerge', 'package.install', { harmless: '-p --pretend -s -S --search --searchdesc --info -h --help -V --version --list-sets --check-news' }), alone: 'harmless' },
  tells('equery eix qlist qfile qsearch euse portageq'),
  does('xbps-install slackpkg upgradepkg installpkg swupd urpmi', 'package.install', { harmless: '-n --dry-run -h --help --version' }),
  does('xbps-remove xbps-reconfigure xbps-alternatives removepkg urpme', 'system.configure', { harmless: '-n --dry-run -h --help --version' }),
  tells('xbps-query urpmq'),
  group('pkg pkgin opkg eopkg slapt-get', [
    tells('info search list list-installed list-upgradable list-available show query rquery version stats which audit check files whatprovides help avail list-all policy'),
    does('install add in upgrade up fetch reinstall it', 'package.install', { harmless: '-n --dry-run --noaction --help -h' }),
    does('*', 'system.configure', { harmless: '-n --dry-run --noaction --help -h' }),
  ], { harmless: '-h --help -v -N' }),
  group('brew', [
    tells('info abv list ls search desc deps uses leaves outdated config doctor dr cat source log home homepage options missing formulae casks commands command shellenv livecheck help formula tap-info verify which-formula docs which-update linkage readall contributions', { options: { '--eval': 'unknown' } }),
    // it downloads and puts nothing in place
    does('fetch', 'package.restore'),
    tells('unpack', { here: 'write-tree', options: { '--destdir': 'write-tree' } }),
    tells('typecheck tc update-report nodenv-sync pyenv-sync rbenv-sync'),
    does('gist-logs', 'network.send'),
    group('developer completions', [tells('state'), does('*', 'system.configure')], { alone: 'harmless' }),
    tells('audit style', { when: [{ has: '--fix', performs: ['system.configure'] }] }),
    group('analytics', [tells('state'), does('*', 'system.configure')]),
    group('services', [tells('list ls info'), does('start restart run kill stop cleanup', 'persistence.install')]),
    group('bundle', [tells('list check env'), tells('dump', { operands: 'write*', options: { '--file': 'write' } }), does('*', 'package.install')], { alone: ['package.install'], options: { '--file': 'read' }, harmless: '--help -h' }),
    does('install reinstall upgrade update instal up', 'package.install', { harmless: '-n --dry-run -h --help' }),
    tells('tap', { when: [{ has: '#1 --repair --force-auto-update', performs: ['package.install'] }] }),
    does('uninstall remove rm cleanup autoremove link ln unlink pin unpin untap unalias alias migrate postinstall update-reset', 'system.configure', { harmless: '-n --dry-run -h --help' }),
    does('test edit create extract bump bump-formula-pr bottle pr-pull sh irb ruby prof tests', 'code.run-inline'),
  ], { harmless: '--version -v --help -h --prefix --cellar --repository --repo --cache --caskroom --env --config --taps' }),
  group('port', [tells('list info search variants deps rdeps installed outdated contents provides echo version help livecheck dependents rdependents notes platform file dir location'), does('install upgrade selfupdate sync fetch', 'package.install', { harmless: '-y' }), does('*', 'system.configure', { harmless: '-y' })]),
  group('mas', [tells('list search info outdated account version config help'), does('install upgrade purchase lucky get', 'package.install'), does('*', 'system.configure')]),
  group('snap', [tells('list find search info version services changes change tasks connections interface interfaces known get logs model warnings whoami help saved validate aliases debug'), does('install refresh revert download try', 'package.install', { harmless: '--list --help -h' }), { names: 'run', operands: 'unknown*' }, does('*', 'system.configure')]),
  group('flatpak', [tells('list info search remotes remote-ls remote-info history ps permissions document-list documents help document-info'), does('install update upgrade', 'package.install'), does('run build', 'container.run'), does('kill', 'process.stop'), does('*', 'system.configure')]),
  does('nix-env', 'package.install', { harmless: '-q --query --list-generations --dry-run --help --version' }),
  does('nix-build nix-shell', 'code.build', { harmless: '--dry-run --help --version' }),
  does('nix-instantiate', 'code.build', { harmless: '--parse --find-file --help --version' }),
  does('nix-store nix-channel nix-collect-garbage nix-copy-closure', 'system.configure', { harmless: '-q --query --list --print-env --dump --verify-path --read-log -l --dry-run --help --version --print-roots --print-live --print-dead' }),
  tells('nix-hash nix-info nix-tree nix-locate nvd nix-diff'),
  group('nix', [
    tells('search eval path-info why-depends show-config hash log doctor derivation config help show-derivation'),
    group('flake', [tells('show metadata info check'), does('update lock init new clone', 'package.install')], { options: { '--override-input': 'text' } }),
    group('store', [tells('ls cat ping info verify diff-closures path-from-hash-part'), does('*', 'system.configure')]),
    group('profile', [tells('list history diff-closures'), does('install add upgrade', 'package.install'), does('*', 'system.configure')]),
    group('registry', [tells('list'), does('*', 'system.configure')]),
    does('build run shell develop bundle repl fmt print-dev-env', 'code.build package.install', { harmless: '--dry-run --help -h' }),
    does('*', 'system.configure'),
  ], { options: { '--option --store': 'unknown', '--extra-experimental-features --experimental-features': 'text' } }),
  group('nixos-rebuild darwin-rebuild home-manager', [tells('dry-build dry-run list-generations help option news packages generations'), does('*', 'system.configure')]),
  group('guix', [tells('search show describe graph lint size hash weather refresh help'), does('install upgrade package pull', 'package.install', { harmless: '-n --dry-run --search --show --list-installed --list-available -I -A --help' }), does('shell build environment time-machine repl', 'code.build'), does('*', 'system.configure')]),
  group('choco chocolatey', [tells('list search find info outdated features help'), does('install upgrade download', 'package.install', { harmless: '--noop --what-if --whatif -h -? --help' }), does('push', 'package.publish'), does('*', 'system.configure', { harmless: '--noop --what-if --whatif -h -? --help' })], { harmless: '-v --version -h -? --help' }),
  group('winget', [tells('list ls search find show view features hash validate help'), group('source', [tells('list ls export'), does('*', 'system.configure')]), does('install add upgrade update import download configure', 'package.install'), tells('export', { options: { '-o --output': 'write' }, operands: 'text' }), does('*', 'system.configure')], { harmless: '-v --version --info -? --help' }),
  group('scoop', [tells('list search info status which cat depends home checkup help prefix export'), group('bucket', [tells('list known'), does('*', 'system.configure')], { alone: 'harmless' }), does('install update download import', 'package.install'), does('*', 'system.configure')], { harmless: '-v --version -h --help' }),
];
