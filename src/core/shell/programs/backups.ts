import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, converts, makes, reads } from './shapes.ts';

/** Backups and the rarer archives. Sources: borg, restic, duplicity, rdiff-backup, kopia, bup, tarsnap, unison, par2, lrzip, zip, squashfs-tools, wimlib, xorriso and The Unarchiver manuals. */

/** Where a backup goes may be another machine or a cloud. */
const stores = { '-r --repo --repository-file': 'text', '-p --password-file': 'read', '--password-command': 'shell', '-o --option': 'unknown', '--cacert --tls-client-cert': 'read', '--cache-dir': 'write-tree' } as const;

export const backupPrograms: readonly ProgramFacts[] = [
  group('borg', [
    tells('list info diff version help benchmark-cpu'),
    { names: 'check', otherOptions: 'harmless', operands: 'text*', when: [{ has: '--repair', performs: ['disk.destroy'] }] },
    { names: 'create', otherOptions: 'harmless', options: { '-e --exclude --pattern -C --compression --comment -c --timestamp': 'text', '--exclude-from --patterns-from': 'read', '--content-from-command --paths-from-command': 'unknown' }, operands: 'text read-tree*', performs: ['network.send'], harmless: '-n --dry-run' },
    { names: 'extract', otherOptions: 'harmless', operands: 'text*', here: 'write-tree', harmless: '-n --dry-run --list-only' },
    { names: 'export-tar', otherOptions: 'harmless', options: { '--tar-filter': 'shell' }, operands: 'text write text*' },
    does('delete prune compact recreate undelete', 'disk.destroy', { harmless: '-n --dry-run' }),
    group('key', [does('export', 'secrets.read'), does('*', 'system.configure')]),
    { names: 'with-lock', otherOptions: 'harmless', operands: 'text command' },
    does('serve', 'network.listen'),
    does('*', 'system.configure'),
  ], { options: { '--rsh --remote-path': 'program', '-r --repo --lock-wait --umask': 'text' } }),
  group('borgmatic', [tells('list info rlist rinfo repo-list repo-info config-validate'), does('delete prune compact', 'disk.destroy', { harmless: '-n --dry-run' }), does('*', 'network.send', { harmless: '-n --dry-run' })], { alone: ['network.send'], options: { '-c --config': 'read', '--override': 'unknown' } }),
  group('restic rustic', [
    tells('snapshots ls find stats diff list version help cache check features options repoinfo', { options: stores }),
    { names: 'backup', otherOptions: 'harmless', options: { ...stores, '-e --exclude --iexclude --tag --host -H --time --parent --exclude-larger-than': 'text', '--exclude-file --files-from --iexclude-file': 'read', '--stdin-from-command': 'unknown' }, operands: 'read-tree*', performs: ['network.send'], harmless: '-n --dry-run' },
    { names: 'restore', otherOptions: 'harmless', options: { ...stores, '-t --target': 'write-tree', '-i -e --include --exclude --path --tag --host': 'text' }, operands: 'text', here: 'text', when: [{ has: '--delete', asks: 'it deletes what the snapshot does not have' }], harmless: '--dry-run' },
    { names: 'dump', otherOptions: 'harmless', options: { ...stores, '-t --target': 'write', '-a --archive': 'text' }, operands: 'text*' },
    does('forget prune', 'disk.destroy', { options: stores, harmless: '-n --dry-run' }),
    does('cat key', 'secrets.read', { options: stores }),
    does('*', 'system.configure', { options: stores }),
  ], { options: stores, harmless: '--help -h --version' }),
  does('autorestic resticprofile crestic', 'network.send', { alone: 'harmless', harmless: '--help -h --version #1=check --dry-run -n #1=info #1=snapshots #1=status #1=show #1=profiles' }),
  does('rest-server restic-rest-server', 'network.listen', { alone: ['network.listen'] }),
  group('duplicity', [tells('collection-status list-current-files verify'), { names: 'restore', otherOptions: 'harmless', operands: 'text write-tree' }, does('remove-older-than remove-all-but-n-full remove-all-inc-of-but-n-full cleanup', 'disk.destroy', { harmless: '--dry-run', when: [] }), { names: '*', otherOptions: 'harmless', operands: 'text*', performs: ['network.send'] }]),
  does('duply tarsnap-backup urbackupclientctl duplicati-cli deja-dup burp bconsole dirvish obnam attic hb', 'network.send', { harmless: '--help -h --version #1=status #1=list' }),
  { names: 'rdiff-backup', otherOptions: 'harmless', options: { '--remote-schema': 'shell', '-r --restore-as-of --exclude --include': 'text' }, operands: 'text* remote-target', when: [{ has: '--remove-older-than #1=remove', performs: ['disk.destroy'] }, { has: '#1=list #1=info #1=verify #1=compare #1=calculate', operands: 'text*' }], harmless: '-l --list-increments --list-changed-since --compare --verify --version -h --help -V' },
  tells('rdiff-backup-statistics rsnapshot-diff'),
  { names: 'rsnapshot', otherOptions: 'harmless', options: { '-c': 'read' }, operands: 'text', performs: ['system.configure'], harmless: '-t -h #1=help #1=configtest #1=du' },
  group('kopia', [
    group('snapshot snap', [tells('list ls estimate verify'), { names: 'create', otherOptions: 'harmless', operands: 'read-tree*', performs: ['network.send'] }, { names: 'restore', otherOptions: 'harmless', operands: 'text write-tree' }, does('delete expire', 'disk.destroy'), does('*', 'system.configure')]),
    group('repository repo policy maintenance content blob index manifest notification', [tells('list ls status show info stats verify validate-provider'), does('delete gc drop', 'disk.destroy'), does('*', 'system.configure')]),
    { names: 'restore', otherOptions: 'harmless', operands: 'text write-tree' },
    tells('ls list diff show benchmark help'),
    does('server', 'network.listen'),
    does('*', 'system.configure'),
  ]),
  group('bup', [tells('ls help version memtest tick margin'), { names: 'restore', otherOptions: 'harmless', options: { '-C --outdir': 'write-tree' }, operands: 'text*', here: 'write-tree' }, does('rm gc prune-older damage', 'disk.destroy'), does('on', 'remote.execute'), does('web', 'network.listen'), does('*', 'network.send')], { options: { '-d --bup-dir': 'text' } }),
  { names: 'tarsnap', otherOptions: 'harmless', options: { '-f --keyfile --cachedir -C': 'text', '-X -T': 'read', '--exclude --include': 'text' }, operands: 'read-tree*', when: [{ has: '-c', performs: ['network.send'] }, { has: '-x', operands: 'text*', here: 'write-tree' }, { has: '-d --nuke', performs: ['cloud.destroy'] }, { has: '-t --list-archives --print-stats', operands: 'text*' }], harmless: '--version --dry-run --list-archives' },
  does('tarsnap-keygen', 'secrets.read'),
  does('zbackup bupstash amdump lsyncd csync2 mirrordir cdemu', 'system.configure', { harmless: '--help -h --version #1=status #1=list' }),
  { names: 'unison', otherOptions: 'harmless', options: { '-sshcmd -rshcmd -servercmd -diff -merge': 'program', '-path -ignore -root': 'text' }, operands: 'mirrored*', harmless: '-help -version -doc' },
  does('ostree casync desync zsync', 'network.send', { operands: 'text*', here: 'write', options: { '-o -i': 'write' }, harmless: '--help --version -V log refs show ls diff' }),
  converts('zsyncmake', '-b -u -f -e', { operands: 'read*', here: 'write' }),
  // parity and packers that work beside their file
  { names: 'par2 par2create par2repair par2verify', otherOptions: 'harmless', options: { '-B --basepath': 'text', '-a': 'write' }, operands: 'write*', harmless: '-h --help -V --version -VV' },
  alters('lrzip lrunzip lrz bzip3 rzip snzip dact lziprecover', '-L -p -b -s -S -w -m -N -t', { options: { '-o --outfile -O --outdir': 'write' }, when: [{ has: '-d --decompress', operands: 'write*' }] }),
  reads('lrzcat bz3cat xzdec lzmadec lzmainfo xzmore sqfscat', '-p'),
  makes('lrztar lrzuntar tarlz zoo arj unace unace-nonfree lha lhasa jlha zip2john unshar unshield innoextract msiextract apack arepack aunpack dtrx atool patool engrampa xarchiver file-roller 7zFM rdsquashfs sqfs2tar', '-p -d -x', { operands: 'text* write', options: { '-d -o -O --outdir --extract-to --output-dir -X --unpack-path': 'write-tree' }, harmless: '-h --help --version -l --list list -t --test' }),
  reads('acat adiff msiinfo msidump cd-info iso-info isodump isodebug isovfy devdump dvd+rw-mediainfo tapeinfo shar', '-p -e -k', { options: { '-x': 'text' } }),
  converts('lcab gcab msibuild ccd2iso bin2iso bchunk nrg2iso mdf2iso iat iso-read cd-read genext2fs gensquashfs', '-m -p -s -d -v -z -b', { operands: 'read* write', options: { '-d': 'text' } }),
  { names: 'mkfs.erofs', otherOptions: 'harmless', options: { '-z -x -E -C -T -U -L': 'text' }, operands: 'write read-tree*', harmless: '--help -h --version -V' },
  { names: 'zpaq', otherOptions: 'harmless', options: { '-to': 'write-tree', '-key -method -threads -until -not -only': 'text' }, operands: 'text write read-tree*', when: [{ has: '#1=x #1=extract', operands: 'text read text*', here: 'write-tree' }, { has: '#1=l #1=list #1=i', operands: 'text read text*' }] },
  { names: 'sqfstar tar2sqfs', otherOptions: 'harmless', operands: 'write', harmless: '-help --help -version --version' },
  { names: 'dar dar_cp dar_xform dar_split dar_slave dar_manager dar_static', otherOptions: 'harmless', options: { '-c -x --create': 'write', '-R --fs-root -g': 'read-tree', '-B --batch': 'read', '-E -F -K --execute': 'shell', '-s -z -I -X -P': 'text' }, operands: 'text*', here: 'write-tree', harmless: '-h --help -V --version -l --list' },
  group('asar', [{ names: 'pack p', otherOptions: 'harmless', options: { '--unpack --unpack-dir --ordering': 'text' }, operands: 'read-tree write' }, { names: 'extract e', operands: 'read write-tree' }, { names: 'extract-file ef', operands: 'read text', here: 'write' }, tells('list l', { operands: 'read' })]),
  { names: 'makeself makeself.sh', otherOptions: 'harmless', options: { '--header --lsm --license': 'read', '--tar-extra --complevel --target': 'text' }, operands: 'read-tree write text*', harmless: '--help -h --version' },
  does('alien', 'package.install', { here: 'write-tree', operands: 'read*', performs: [], when: [{ has: '-i --install', performs: ['package.install'] }] }),
  group('wimlib-imagex wimapply wimcapture wimextract', [tells('info dir verify'), { names: 'apply extract', otherOptions: 'harmless', options: { '--dest-dir': 'write-tree' }, operands: 'read text* write-tree' }, { names: 'capture append', otherOptions: 'harmless', operands: 'read-tree write text*' }, { names: 'export', otherOptions: 'harmless', operands: 'read text write text*' }, { names: 'delete update optimize split join', otherOptions: 'harmless', operands: 'write*' }, does('mount mountrw unmount', 'system.configure')]),
  alters('isohybrid isohybrid.pl', '-o -s -e -i -p'),
  { names: 'xorriso', otherOptions: 'harmless', options: { '-outdev -dev -drive': 'write', '-indev': 'read', '-o': 'write', '-osirrox': 'text', '-extract': 'unknown', '-launch_frontend -external_filter -set_filter': 'unknown' }, operands: 'text*', when: [{ has: '-blank -format', performs: ['disk.destroy'] }, { has: '#1', asks: 'its words are commands of their own' }], harmless: '-help -version --help' },
  does('mtx stenc', 'disk.destroy', { harmless: '--help --version #1=status #1=inquiry' }),
  // sums
  reads('rhash sha3sum jacksum hashrat ssdeep sdhash tlsh whirlpooldeep tigerdeep cfv cksfv mhash', '-p -a -t', { options: { '-o --output -O': 'write', '-c -m': 'read' }, when: [{ has: '-u --update -C', operands: 'write*' }] }),
];
