import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { reads } from './shapes.ts';

/** Tools of single file systems, recovery, network storage and mounts. Sources: e2fsprogs, xfsprogs, btrfs-progs, ntfs-3g, mtools(1), testdisk(8), iscsiadm(8), ceph(8), nfs-utils. */
export const fileSystemPrograms: readonly ProgramFacts[] = [
  tells('xfs_bmap xfs_ncheck xfs_logprint xfs_spaceman ntfsinfo ntfscluster ntfsls ntfscat dumpexfat btrfs-find-root btrfs-map-logical thin_check cache_check partclone.info dump.erofs dump.f2fs mbadblocks mdu minfo mcd mtype mdir mshowfat mtoolstest wimdir wiminfo mountstats nfsidmap', { operands: 'look*', options: { '-o --output -f': 'text' } }),
  does('e2mmpstatus', 'system.configure', { harmless: '-i' }),
  does('e2scrub e2scrub_all e2undo e4crypt mklost+found xfs_quota xfs_io xfs_rtcp xfs_scrub btrfstune btrfs-convert btrfsck btrfs-select-super ntfslabel ntfsfallocate ntfstruncate ntfsusermap exfatlabel exfatfsck fsck.erofs fsck.f2fs fsck.ntfs lvmdevices lvmsadc mdmon stratis vdo bcache', 'system.configure', { alone: ['system.configure'], harmless: '-n -V --version --help -h --readonly' }),
  does('make-bcache partimage clonezilla gparted ntfswipe ntfsrecover ntfsclone ntfscp mpartition mformat testdisk partclone.restore partclone.ext4 partclone.ntfs partclone.btrfs partclone.xfs partclone.vfat fsarchiver xfs_copy xfs_mdrestore zerofree dvd+rw-format', 'disk.destroy', { alone: ['disk.destroy'], harmless: '-n --no-action -V --version --help -h -L --list --info -i --probe' }),
  reads('thin_dump cache_dump', '-f -r', { options: { '-f --format': 'text' } }),
  { names: 'xfs_metadump btrfs-image', otherOptions: 'harmless', options: { '-c -t -l -m': 'text' }, operands: 'text write', when: [{ has: '-r', performs: ['disk.destroy'] }], harmless: '--help -V --version' },
  { names: 'xfsdump dump', otherOptions: 'harmless', options: { '-f -D -A': 'write', '-L -M -l -b -B -d -s -T -h': 'text', '-F': 'program' }, operands: 'read-tree*', harmless: '-I -W -w' },
  { names: 'xfsrestore', otherOptions: 'harmless', options: { '-f': 'read', '-L -S -s -v': 'text' }, operands: 'target-folder', harmless: '-I -t' },
  does('mount.ntfs lowntfs-3g mount.nfs4 umount.nfs mount.exfat-fuse squashfuse fuse-zip archivemount ratarmount bindfs s3ql rbd-nbd ewfmount guestmount guestunmount wimmount wimunmount borgfs rpc.nfsd rpc.mountd rpc.statd rpcbind sm-notify nfsdcltrack tgtd multipathd iscsid', 'system.configure', { alone: ['system.configure'], harmless: '--help -h --version -V' }),
  { names: 'photorec foremost scalpel extundelete ext4magic ntfsundelete', otherOptions: 'harmless', options: { '-o -d --output -output': 'write-tree', '-i': 'read', '-t -c -s': 'text', '/d': 'write-tree' }, operands: 'read*', here: 'write-tree', harmless: '-h --help -V --version /version' },
  { names: 'safecopy', otherOptions: 'harmless', options: { '-o': 'write', '-b -f -s -l -r -R -Z': 'text' }, operands: 'read write', harmless: '-h --help' },
  // the letters of mtools are drives; `-i` names an image that stands for one
  { names: 'mcopy mmove mren mmd mrd mattrib mlabel mdeltree mdel mshortname mzip mcat', otherOptions: 'harmless', options: { '-i': 'write', '-D': 'text' }, operands: 'read* target', harmless: '--version' },
  { names: 'e2cp e2mv e2ln e2rm e2mkdir', otherOptions: 'harmless', options: { '-G -O -P -d -o': 'text' }, operands: 'write*', harmless: '--help' },
  { names: 'e2ls e2tail', otherOptions: 'harmless', operands: 'text*', harmless: '--help' },
  does('multipath', 'system.configure', { harmless: '-l -ll -d -h -t -T -c' }),
  { names: 'iscsiadm', otherOptions: 'harmless', options: { '-m --mode -P --print -o --op -n --name -v --value -t --type -T --targetname -I': 'text', '-p --portal': 'host' }, operands: '', when: [{ has: '-l -u -s -R -o --login --logout --rescan --op -m=discovery', performs: ['system.configure'] }], harmless: '-h --help -V --version' },
  tells('iscsi-iname nfsconf'),
  group('targetcli', [tells('ls version help status'), does('*', 'system.configure')], { alone: ['system.configure'] }),
  does('tgtadm', 'system.configure', { harmless: '--help' }),
  group('ceph', [
    tells('status -s health df versions version fsid features time-sync-status report log -w help tell-version quorum_status'),
    does('auth config-key', 'secrets.read'),
    { names: 'osd mon mgr mds pg fs config orch device dashboard balancer crash telemetry rbd nfs', otherOptions: 'harmless', verbs: [{ names: 'ls tree dump df perf stat status versions metadata show get list info find ok-to-stop safe-to-destroy utilization count blocked-by' }, { names: 'rm delete purge destroy lost zap remove', performs: ['disk.destroy'] }, { names: 'set create enable disable apply add in out down up reweight', performs: ['system.configure'] }], operands: 'text*' },
    does('*', 'system.configure'),
  ], { harmless: '--help -h --version -v -s -w' }),
  group('rbd', [tells('ls list info status du diff showmapped watch perf help children snap-ls'), does('rm remove trash', 'disk.destroy'), { names: 'export', otherOptions: 'harmless', operands: 'text write' }, does('*', 'system.configure')]),
  group('rados', [tells('lspools df ls stat listxattr list-inconsistent-pg help listsnaps'), { names: 'get', otherOptions: 'harmless', operands: 'text write' }, does('rm rmpool purge cleanup', 'disk.destroy'), does('*', 'system.configure')], { options: { '-p --pool -N --namespace -c --conf': 'text' } }),
  group('radosgw-admin', [group('user key', [does('info', 'secrets.read'), tells('list stats'), does('*', 'system.configure')]), group('bucket quota usage zone zonegroup realm period log metadata', [tells('list stats show get check'), does('rm delete', 'disk.destroy'), does('*', 'system.configure')])]),
  group('cephadm', [tells('ls list-networks version inspect-image gather-facts check-host'), does('rm-cluster rm-daemon zap-osds', 'disk.destroy'), does('shell enter run', 'container.run'), does('*', 'system.configure')]),
  group('gluster', [group('volume vol', [tells('info status list heal-info help get top profile'), does('delete', 'disk.destroy'), does('*', 'system.configure')]), group('peer pool', [tells('status list'), does('*', 'system.configure')]), does('*', 'system.configure')], { flags: '--mode=script' }),
  group('snapper', [tells('list list-configs get-config status diff ls'), does('delete rollback undochange', 'disk.destroy'), does('*', 'system.configure')], { options: { '-c --config': 'text' } }),
  does('sanoid syncoid btrbk timeshift backintime zfs-auto-snapshot', 'system.configure', { alone: ['system.configure'], harmless: '--help -h --version -n --dry-run --dryrun --list --readonly --monitor-snapshots --monitor-health' }),
  tells('nfs4_getfacl', { when: [{ has: '-d -b', performs: ['system.configure'] }] }),
  { names: 'nfs4_setfacl', otherOptions: 'harmless', options: { '-a -A -s -S -x -X -m': 'text' }, operands: 'write*', performs: ['permission.change'], harmless: '--test -H --help' },
];
