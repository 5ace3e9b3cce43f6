import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** A key file is used to log in, and not shown. */
const login = { '-i --identity': 'look', '-o': 'setting', '-F': 'unknown', '-J': 'host' } as const;

/** Programs that log in to other machines, copy to them, listen and scan. Sources: OpenSSH's manuals, rsync(1), rclone(1), nc(1), ncat(1), socat(1), nmap(1), tcpdump(1), and those named. */
export const remotePrograms: readonly ProgramFacts[] = [
  {
    names: 'ssh slogin autossh dbclient',
    lateOptions: true,
    flags: '-1 -2 -4 -6 -A -a -C -f -G -g -K -k -M -N -n -q -s -T -t -tt -v -vv -vvv -X -x -Y -y',
    options: { ...login, '-b -c -e -l -m -p -B -O -P -S': 'text', '-L': 'text', '-R': 'text', '-D': 'text', '-w': 'text', '-W': 'text', '-E': 'write', '-I': 'program'},
    operands: 'host far-command',
    performs: ['remote.execute'],
    when: [{ has: '-L -R -D -w', performs: ['network.listen'] }],
    harmless: '-V -Q --help --version',
  },
  { names: 'mosh et', flags: '-4 -6 -a -n', options: { '--ssh': 'shell', '-p --port --predict --server --client': 'text' }, operands: 'host far-command', performs: ['remote.execute'], harmless: '--help --version -h' },
  { names: 'scp pscp', flags: '-1 -2 -3 -4 -6 -A -B -C -O -p -q -R -r -s -T -v', options: { ...login, '-c -l -P -X -D': 'text', '-S': 'program' }, operands: 'remote* remote-target', harmless: '--help --version -h -V' },
  { names: 'sftp psftp', flags: '-1 -2 -4 -6 -A -a -C -f -N -p -q -r -v', options: { ...login, '-b': 'read', '-B -c -l -P -R -s -X': 'text', '-D -S': 'program' }, operands: 'remote read', performs: ['network.send'], harmless: '--help --version -V' },
  { names: 'ssh-copy-id', flags: '-f -n -s -x', options: { ...login, '-p -t': 'text' }, operands: 'host', performs: ['remote.execute'], harmless: '-h -? --help' },
  does('sshd sshuttle sslh dropbear', 'network.listen', { harmless: '-t -T -V --version -h --help' }),
  does('sshfs mount.sshfs curlftpfs s3fs gcsfuse', 'system.configure', { options: { '-o': 'setting' }, operands: 'remote* text', harmless: '-h --help -V --version' }),
  does('rsh rlogin rexec pssh parallel-ssh pdsh clush dsh', 'remote.execute', { harmless: '-V --version --help' }),
  {
    names: 'rsync openrsync',
    flags: '--daemon -# -4 -6 -a -A -b -c -C -d -D -E -g -h -H -i -I -J -k -K -l -L -m -N -o -O -p -P -q -r -R -s -S -t -u -U -v -vv -W -x -X -y -z -0 --archive --acls --append --append-verify --backup --checksum --compress --copy-dirlinks --copy-links --copy-unsafe-links --copy-devices --crtimes --cvs-exclude --delay-updates --delete --delete-after --delete-before --delete-delay --delete-during --delete-excluded --delete-missing-args --del --devices --dirs --existing --executability --fake-super --force --from0 --fsync --fuzzy --group --hard-links --human-readable --ignore-errors --ignore-existing --ignore-missing-args --ignore-non-existing --ignore-times --inplace --itemize-changes --keep-dirlinks --links --mkpath --munge-links --new-compress --numeric-ids --old-args --omit-dir-times --omit-link-times --one-file-system --open-noatime --owner --partial --perms --progress --protect-args --prune-empty-dirs --quiet --recursive --relative --remove-source-files --safe-links --secluded-args --size-only --sparse --specials --stats --super --times --trust-sender --update --verbose --whole-file --write-devices --xattrs --no-perms --no-owner --no-group --no-times --no-compress --no-links --no-recursive --no-relative --no-implied-dirs --no-motd --no-inc-recursive --inc-recursive --no-whole-file --no-p --no-o --no-g --no-D --no-r --ipv4 --ipv6 --blocking-io --msgs2stderr --chmod= --info= --debug= --outbuf= --compress-level= --bwlimit= --timeout= --contimeout= --max-size= --min-size= --modify-window= --block-size= --port= --protocol= --iconv= --stop-at= --stop-after= --checksum-choice= --compress-choice= --preallocate --skip-compress= --suffix= --max-delete= --max-alloc= --chown= --usermap= --groupmap= --out-format= --log-file-format= --sockopts= --checksum-seed= --address=',
    options: { '-e --rsh': 'shell', '--rsync-path -M --remote-option --early-input --config --dparam': 'unknown', '-f --filter --exclude --include -B -@': 'text', '--exclude-from --include-from --files-from --password-file --read-batch': 'read', '--log-file --backup-dir --temp-dir -T --partial-dir --write-batch --only-write-batch': 'write', '--compare-dest --copy-dest': 'read', '--link-dest': 'linked-tree' },
    operands: 'remote* remote-target',
    when: [{ has: '--delete --delete-after --delete-before --delete-delay --delete-during --delete-excluded --delete-missing-args --del --force', operands: 'remote* mirrored' }, { has: '--daemon', performs: ['network.listen'] }, { has: '--remove-source-files', operands: 'move* remote-target' }],
    harmless: '-n --dry-run --list-only --help --version -V',
  },
  group('rclone', [
      tells('ls lsd lsf lsjson lsl size about check cryptcheck checksum md5sum sha1sum hashsum tree version listremotes help test', { options: { '--config': 'read', '--exclude --include --filter --max-depth --format --hash': 'text', '--combined --differ --match --missing-on-dst --missing-on-src --error --output-file': 'write' } }),
      tells('cat'),
      group('config', [tells('file paths providers help'), does('show dump userinfo redacted', 'secrets.read'), does('*', 'system.configure')], { alone: ['system.configure'] }),
      does('copy copyto copyurl move moveto rcat mkdir touch settier link', 'network.send', { harmless: '-n --dry-run --help -h' }),
      does('sync bisync delete purge rmdir rmdirs cleanup dedupe deletefile archive', 'cloud.destroy', { harmless: '-n --dry-run --help -h' }),
      does('serve rcd', 'network.listen'),
      does('mount', 'system.configure'),
    ]),
  {
    names: 'nc ncat netcat nc.openbsd nc.traditional',
    flags: '-4 -6 -b -C -d -D -F -h -k -l -L -n -N -r -S -t -u -U -v -vv -vvv -W -z -Z --listen --keep-open --udp --sctp --nodns --telnet --verbose --zero --ssl --ssl-verify --crlf --recv-only --send-only --broker --chat --no-shutdown --unixsock --vsock --append-output',
    options: { '-e --exec -c --sh-exec': 'shell', '--lua-exec --ssl-cert --ssl-key --ssl-trustfile --proxy-auth': 'unknown', '-x --proxy': 'host', '-o --output --hex-dump': 'write', '-p -s -w -q -i -I -O -T -X -P -V -m -M --wait --delay --idle-timeout --source --source-port --proxy-type --max-conns --allow --deny --ssl-ciphers --ssl-servername': 'text', '--allowfile --denyfile': 'read' },
    operands: 'host text*',
    when: [
      { has: '-l --listen', operands: 'text*', performs: ['network.listen'] },
      { has: '#1', unless: '-z --zero -l --listen --recv-only', performs: ['network.send'] },
      { has: '-z --zero', unless: '-l --listen', operands: 'asked-host text*' },
    ],
    harmless: '--help --version -h',
  },
  { names: 'socat socat1 websocat wscat', operands: 'unknown*', performs: ['network.send'], harmless: '-V -h -hh -hhh -? -?? --help --version' },
  { names: 'telnet', flags: '-4 -6 -8 -a -c -d -E -K -L -r', options: { '-e -l -b -S -n -x -X': 'text' }, operands: 'host text', performs: ['network.send'], harmless: '-h --help -V --version' },
  { names: 'ftp tftp lftp ncftp', flags: '-4 -6 -a -d -g -i -n -v', options: { '-e -c': 'code', '-f': 'script', '-u -P -p': 'text', '-o': 'write' }, operands: 'host text*', performs: ['network.send'], harmless: '-h --help --version' },
  { names: 'http https xh xhs', flags: '-j -f -h -b -v -q -p= -F -I --json --form --headers --body --verbose --quiet --follow --check-status --ignore-stdin --offline --pretty= --style= --print= --stream --verify= --timeout= --all --compress --no-stream -d --download', options: { '-a -A --auth --auth-type -s --max-redirects --raw --ssl --ciphers': 'text', '-o --output': 'write', '--session --session-read-only --proxy --cert --cert-key --config-dir --unix-socket': 'unknown' }, operands: 'asked-url sent*', when: [{ has: '--offline', operands: 'text*' }, { has: '-d --download', here: 'write' }], harmless: '--help --version --manual --debug' },
  { names: 'aria2c axel', otherOptions: 'harmless', options: { '-o --out -d --dir -l --log --save-session': 'write', '-i --input-file --torrent-file': 'unknown', '--conf-path --on-download-complete --on-download-start --on-download-error --on-download-stop --on-download-pause --on-bt-download-complete': 'program', '-x -s -k -j -n --max-connection-per-server --split --header --user-agent': 'text', '--load-cookies': 'read' }, operands: 'asked-url*', here: 'write', when: [{ has: '--enable-rpc', performs: ['network.listen'] }], harmless: '-h --help -v -V --version' },
  { names: 'yt-dlp youtube-dl youtube-dlc gallery-dl', otherOptions: 'harmless', options: { '-o --output -P --paths --download-archive --cache-dir --print-to-file': 'write', '-a --batch-file': 'unknown', '--cookies --load-info-json': 'read', '--exec --exec-before-download --postprocessor-args --ppa --downloader --external-downloader --external-downloader-args --config-location --config-locations --plugin-dirs --ffmpeg-location --netrc-cmd --use-postprocessor --alias': 'unknown', '--proxy': 'url', '-f -S --format --audio-format --audio-quality --playlist-items --sub-langs --sub-lang --merge-output-format --match-filter --download-sections --limit-rate -r -R --retries --user-agent --referer --add-header -u -p --username --password --extractor-args --remux-video --recode-video --date --dateafter --datebefore': 'text', '--cookies-from-browser': 'unknown', '--print -O': 'text' }, operands: 'asked-url*', here: 'write', when: [{ has: '-F -j -J -s -g -e --list-formats --list-subs --dump-json --dump-single-json --simulate --get-title --get-url --get-id --print --skip-download -O', here: 'text' }], harmless: '-h --help --version --list-extractors --extractor-descriptions --dump-user-agent' },
  { names: 'nmap zenmap rustscan', otherOptions: 'harmless', options: { '-oN -oX -oG -oA -oS -o': 'write', '--excludefile --data-file': 'read', '-iL --resume': 'unknown', '--script --script-args --script-args-file --datadir --servicedb --versiondb --scripts': 'unknown', '-p -T -e -S -D -g -iR --exclude --top-ports --min-rate --max-rate --dns-servers --host-timeout --max-retries --scan-delay --source-port': 'text' }, operands: 'host*', harmless: '-V -h --help --version --iflist --script-help' },
  does('masscan zmap nikto sqlmap gobuster ffuf dirb wfuzz wpscan msfconsole', 'network.send', { harmless: '-V --version -h --help' }),
  { names: 'tcpdump tshark dumpcap ngrep tcpflow', otherOptions: 'harmless', options: { '-w': 'write', '-r -F': 'read', '-z': 'unknown', '-X': 'text', '-i -c -s -n -C -G -W -B -E -y -Y -T -e -f -d -R -b -o': 'text', '-Z': 'text' }, operands: 'text*', harmless: '-h --help -D --version -L --list-interfaces' },
  does('iperf iperf3 netperf qperf', 'network.send', { when: [{ has: '-s --server', performs: ['network.listen'] }], harmless: '-v --version -h --help' }),
  does('ab wrk wrk2 hey siege vegeta bombardier oha', 'network.send', { harmless: '-V -v --version -h --help' }),
  does('mail mailx mutt neomutt sendmail msmtp swaks ssmtp s-nail', 'network.send', { harmless: '-V --version -h --help -v' }),
  tells('speedtest speedtest-cli fast', { otherOptions: 'harmless', operands: '' }),
  does('wormhole croc magic-wormhole ffsend transfer', 'network.send', { harmless: '--version -h --help' }),
  does('rdesktop xfreerdp vncviewer remmina', 'remote.execute', { harmless: '--version -h --help' }),
];
