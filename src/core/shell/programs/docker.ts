import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Containers of this machine. Sources: docker(1), podman(1), nerdctl and the reference of `docker compose`. */

const runFlags = '-d --detach -i --interactive -t --tty --rm --init --read-only --no-healthcheck -q --quiet --oom-kill-disable --sig-proxy= --disable-content-trust= --replace --tls-verify= --no-hosts --env-host -P --publish-all --privileged';
const runOptions = {
  '-e --env -u --user -w --workdir --name --entrypoint --network --net --network-alias --platform --pull -m --memory --memory-swap --memory-reservation --memory-swappiness --cpus -c --cpu-shares --cpu-period --cpu-quota --cpuset-cpus --cpuset-mems --shm-size --ulimit --pids-limit --gpus -l --label --restart --stop-signal --stop-timeout --tmpfs --expose --dns --dns-search --dns-option --add-host --hostname --domainname --ip --ip6 --mac-address --link --log-driver --log-opt --health-cmd --health-interval --health-retries --health-timeout --health-start-period --health-start-interval --cap-drop --group-add --detach-keys --annotation --attach -a --isolation --storage-opt --sysctl --oom-score-adj --cgroup-parent --pod --arch --os --variant --tz --authfile --requires --timeout --umask --unsetenv': 'text',
  '-h': 'text',
  '--env-file --label-file --env-from-file': 'read',
  '--cidfile --pidfile --conmon-pidfile': 'write',
  '-v --volume --mount': 'mount',
  '-p --publish': 'text',
  // these take down walls between the container and the machine
  '--cap-add --device --device-cgroup-rule --security-opt --pid --ipc --uts --userns --cgroupns --runtime --volumes-from --volume-driver --secret --rootfs --hooks-dir --group-entry --passwd-entry': 'unknown',
} as const;
const insideWhen = [{ has: '--privileged', performs: ['privilege.escalate'] }, { has: '-p --publish -P --publish-all', performs: ['network.listen'] }] as const;

/** A build sends its folder to the machine that is named before the command. */
const sentElsewhere = { has: '--context --host --url --connection', unless: '--context=default --context=desktop-linux --host=unix:///var/run/docker.sock', performs: ['network.send'] } as const;

const buildImage: ProgramFacts = {
  names: 'build',
  otherOptions: 'harmless',
  options: {
    '-f --file --ignorefile': 'read',
    '-t --tag --build-arg --target --platform --progress --cache-from --label --network --add-host --shm-size --ulimit -m --memory --cpus --builder --annotation --attest --provenance --sbom --build-context --no-cache-filter --isolation': 'text',
    '-v --volume': 'mount',
    '--iidfile --metadata-file --logfile': 'write',
    '--secret --ssh --allow -o --output --cache-to --call --cap-add --device --security-opt --runtime --hooks-dir': 'unknown',
  },
  operands: 'build-context',
  performs: ['code.build'],
  when: [{ has: '--push', performs: ['package.publish'] }, sentElsewhere],
  harmless: '--help -h --check',
};

const createdOrRun: readonly ProgramFacts[] = [
  { names: 'run create', flags: runFlags, options: runOptions, operands: 'text far-command', performs: ['container.run'], when: insideWhen, harmless: '--help' },
  { names: 'exec', flags: '-d --detach -i --interactive -t --tty --privileged -l --latest', options: { '-e --env -u --user -w --workdir --detach-keys': 'text', '--env-file': 'read' }, operands: 'text inner-command', when: [{ has: '--privileged', performs: ['privilege.escalate'] }, { has: '#1', unless: '#2', performs: ['container.run'] }], harmless: '--help' },
];

const containers: readonly ProgramFacts[] = [
  ...createdOrRun,
  tells('ls list ps inspect logs top stats port diff wait exists'),
  does('start attach commit update rename checkpoint restore init clone runlabel', 'container.run'),
  does('stop kill restart pause unpause', 'process.stop'),
  does('rm remove prune cleanup', 'container.destroy'),
  does('cp', 'container.run', { operands: 'read-tree target' }),
  tells('export', { options: { '-o --output': 'write' } }),
  tells('mount unmount umount'),
];

const images: readonly ProgramFacts[] = [
  tells('ls list inspect history tree exists search tag untag diff'),
  group('trust', [tells('show'), does('set', 'system.configure')]),
  buildImage,
  does('pull', 'package.install'),
  does('push', 'package.publish'),
  does('import load', 'package.install', { options: { '-i --input': 'read' }, operands: 'text*' }),
  tells('save', { options: { '-o --output': 'write' } }),
  does('rm remove prune', 'container.destroy'),
  does('sign scp mount unmount convert encrypt decrypt', 'container.run'),
];

const buildx: readonly ProgramFacts[] = [
  buildImage,
  { ...buildImage, names: 'b' },
  does('bake f', 'code.build', { options: { '-f --file': 'read', '--metadata-file': 'write', '--allow --set --call': 'unknown' }, when: [{ has: '--push', performs: ['package.publish'] }, sentElsewhere, { has: '#1=*://* #1=git@*', performs: ['package.install'] }], harmless: '--help -h --print --check' }),
  tells('ls du inspect version', { when: [{ has: '--bootstrap', performs: ['container.run'] }] }),
  does('create use install uninstall', 'container.run'),
  does('rm prune stop', 'container.destroy'),
  does('dial-stdio debug replay', 'container.run'),
  group('imagetools', [tells('inspect'), does('create', 'package.publish', { harmless: '--help -h --dry-run' })]),
  group('history', [tells('ls logs inspect'), tells('export', { options: { '-o --output': 'write' } }), does('rm', 'container.destroy'), does('open import trace', 'container.run')]),
];

/** Those that often stand before `--dry-run`, which is only believed where it can't be the value of another option. */
const composeDry = { flags: '-d --detach --build --force-recreate --no-recreate --no-build --remove-orphans --wait --no-deps --always-recreate-deps --abort-on-container-exit --attach-dependencies --no-start --quiet-pull -v --volumes -f --force -s --stop -y --yes --ignore-pull-failures --include-deps -q --quiet -a --all', options: { '-t --timeout --scale --pull --rmi --exit-code-from': 'text' }, harmless: '--help -h --dry-run' } as const;

/** `docker compose`. Its `.env` is read without being asked for, so naming it changes nothing. */
const composeCommands: readonly ProgramFacts[] = [
  tells('ps ls logs images top port version events stats wait volumes'),
  tells('config convert', { options: { '-o --output --lock-image-digests-file': 'write' } }),
  tells('export', { options: { '-o --output': 'write' } }),
  does('up create start scale watch attach commit bridge', 'container.run', composeDry),
  { names: 'run', performs: ['container.run'], flags: `${runFlags} -T --no-TTY --no-deps --service-ports --use-aliases --build --quiet-pull --quiet-build --remove-orphans`, options: runOptions, operands: 'text far-command', when: insideWhen, harmless: '--help' },
  { names: 'exec', flags: '-d --detach -i --interactive -t --tty -T --no-TTY --no-tty --privileged', options: { '-e --env -u --user -w --workdir --index': 'text' }, operands: 'text inner-command', when: [{ has: '--privileged', performs: ['privilege.escalate'] }, { has: '#1', unless: '#2', performs: ['container.run'] }], harmless: '--help' },
  does('stop kill restart pause unpause', 'process.stop', composeDry),
  does('down rm', 'container.destroy', composeDry),
  does('cp', 'container.run', { operands: 'read-tree target', harmless: '--help -h --dry-run' }),
  does('build', 'code.build', { options: { '--ssh --secret': 'unknown' }, when: [{ has: '--push', performs: ['package.publish'] }], harmless: '--help -h --dry-run --print --check' }),
  does('pull', 'package.install', composeDry),
  group('alpha', [tells('viz dry-run'), does('*', 'container.run')]),
  does('push publish', 'package.publish', composeDry),
];
const compose = {
  otherOptions: 'harmless',
  flags: '--all-resources --compatibility --verbose --tls --tlsverify --insecure --no-ansi',
  options: { '-f --file': 'read', '-p --project-name --profile --env-file --project-directory --parallel --ansi --progress -H --host --context -c': 'text', '--podman-path --podman-args --podman-run-args --podman-build-args --in-pod': 'unknown' },
  subcommands: composeCommands,
  alone: 'harmless',
  harmless: '--help -h --version -v --dry-run',
} as const;

const swarm: readonly ProgramFacts[] = [
  group('swarm', [does('join-token unlock-key', 'secrets.read'), does('init join unlock update ca', 'cloud.change'), does('leave', 'cloud.destroy')]),
  group('service', [tells('ls list ps inspect logs'), does('create update scale rollback', 'deploy'), does('rm remove', 'cloud.destroy')]),
  group('stack', [tells('ls list ps services config'), does('deploy up', 'deploy'), does('rm remove down', 'cloud.destroy')]),
  group('node', [tells('ls list ps inspect'), does('update promote demote', 'cloud.change'), does('rm remove', 'cloud.destroy')]),
  group('config', [tells('ls list inspect'), does('create', 'cloud.change'), does('rm remove', 'cloud.destroy')]),
];

const kept: readonly ProgramFacts[] = [
  tells('ls list inspect exists'),
  does('create connect disconnect update import mount unmount reload', 'container.run'),
  does('rm remove prune', 'container.destroy'),
  tells('export', { options: { '-o --output': 'write' } }),
];

const dockerCommands: readonly ProgramFacts[] = [
  ...createdOrRun,
  tells('ps images inspect logs top stats port diff history info version events search wait tag untag exists'),
  does('start attach commit update rename', 'container.run'),
  does('stop kill restart pause unpause', 'process.stop'),
  does('rm rmi', 'container.destroy'),
  does('cp', 'container.run', { operands: 'read-tree target' }),
  tells('export save', { options: { '-o --output': 'write' } }),
  buildImage,
  does('pull', 'package.install'),
  does('push', 'package.publish'),
  does('import load', 'package.install', { options: { '-i --input': 'read' } }),
  does('login logout', 'system.configure'),
  group('container', containers),
  group('image', images),
  group('volume network', kept),
  group('secret', [tells('ls list inspect exists', { when: [{ has: '--showsecret', performs: ['secrets.read'] }] }), does('create', 'cloud.change', { operands: 'text read' }), does('rm remove', 'cloud.destroy')]),
  group('system', [tells('df info events check'), does('prune reset', 'container.destroy'), does('service dial-stdio', 'network.listen'), group('connection', [tells('list ls'), does('add default remove rm rename', 'system.configure')]), does('migrate renumber', 'system.configure')]),
  group('builder', buildx),
  group('buildx', buildx, { options: { '--builder': 'text' } }),
  { names: 'compose', ...compose },
  group('context', [tells('ls list show inspect'), tells('export', { operands: 'text write', performs: ['secrets.read'] }), does('create update use import', 'system.configure'), does('rm remove', 'system.configure')]),
  group('manifest', [tells('inspect exists'), does('create add annotate remove', 'container.run'), does('push', 'package.publish'), does('rm', 'container.destroy')]),
  group('trust', [tells('inspect view show'), group('key', [does('generate load', 'system.configure')]), group('signer', [does('add remove', 'package.publish')]), does('sign revoke', 'package.publish'), does('set', 'system.configure')]),
  group('plugin', [tells('ls list inspect'), does('install upgrade create', 'package.install'), does('push', 'package.publish'), does('enable disable set', 'system.configure'), does('rm remove', 'container.destroy')]),
  group('checkpoint', [tells('ls list'), does('create', 'container.run'), does('rm remove', 'container.destroy')]),
  group('desktop', [tells('status version logs'), group('engine', [tells('ls'), does('use', 'system.configure')]), does('start stop restart enable disable update', 'system.configure')]),
  group('model', [tells('ls list status ps inspect logs version df search'), does('pull package', 'package.install'), does('push', 'package.publish'), does('run start-runner install-runner', 'container.run'), does('rm unload uninstall-runner stop-runner purge', 'container.destroy'), does('tag configure', 'container.run')]),
  group('extension', [tells('ls list validate version'), does('install update', 'package.install'), does('*', 'system.configure')]),
  group('mcp', [group('catalog server tools secret policy oauth config client profile feature', [tells('ls list show inspect count dump version'), does('*', 'system.configure')]), tells('version'), does('gateway', 'network.listen')]),
  group('offload', [tells('status version accounts diagnose'), does('*', 'system.configure')]),
  group('sandbox', [tells('ls list inspect version'), does('rm reset', 'container.destroy'), does('stop', 'process.stop'), does('*', 'container.run')]),
  tells('sbom', { options: { '-o --output': 'write' } }),
  group('scout', [tells('quickview qv cves recommendations compare version sbom cache', { options: { '-o --output': 'write' } }), does('enroll config push repo integration watch', 'system.configure')]),
  does('debug', 'container.run'),
  does('init', 'container.run'),
  ...swarm,
];

/** What podman and nerdctl have beyond docker. */
const podmanCommands: readonly ProgramFacts[] = [
  group('pod', [tells('ls list ps inspect logs top stats exists'), does('create start clone', 'container.run', { options: { '-v --volume': 'mount' } }), does('stop kill restart pause unpause', 'process.stop'), does('rm prune', 'container.destroy')]),
  group('machine', [tells('ls list inspect info'), does('init start set cp', 'container.run'), does('stop', 'process.stop'), does('rm reset', 'container.destroy'), does('ssh', 'container.run'), does('os', 'system.configure')]),
  group('kube', [does('play apply', 'container.run'), does('down', 'container.destroy'), tells('generate', { options: { '-f --filename': 'write' } })]),
  group('play', [does('kube', 'container.run', { when: [{ has: '--down', performs: ['container.destroy'] }] })]),
  group('generate', [tells('kube systemd spec', { options: { '-f --filename': 'write' }, when: [{ has: '--files', performs: ['persistence.install'] }] })]),
  group('healthcheck', [does('run', 'container.run')]),
  group('namespace', [tells('ls list inspect'), does('create update', 'container.run'), does('remove rm', 'container.destroy')]),
  group('quadlet', [tells('list print'), does('install', 'persistence.install'), does('rm', 'persistence.install')]),
  { names: 'unshare', flags: '--rootless-netns', operands: 'command' },
  tells('mount unmount umount'),
  does('auto-update', 'deploy', { harmless: '--help -h --dry-run' }),
  does('farm artifact', 'container.run'),
];

const globalFlags = '-D --debug --tls --tlsverify -r --remote --syslog --noout';
const globalOptions = {
  '-c --context': 'text', '-H --host': 'text', '--url': 'text', '--connection': 'text',
  '-l --log-level --storage-driver --cgroup-manager -n --namespace -a --address --snapshotter --tmpdir --root --runroot --tlscacert --tlscert --tlskey --identity': 'text',
  // other settings bring other helpers and plug-ins, which are programs
  '--config --conmon --runtime --runtime-flag --hooks-dir --module --network-cmd-path --cni-path --storage-opt --volumepath --imagestore --volume': 'program',
} as const;

export const dockerPrograms: readonly ProgramFacts[] = [
  { names: 'docker', flags: globalFlags, options: globalOptions, subcommands: dockerCommands, alone: 'harmless', harmless: '--help -h --version -v' },
  { names: 'podman podman-remote nerdctl', flags: globalFlags, options: globalOptions, subcommands: [...podmanCommands, ...dockerCommands], alone: 'harmless', harmless: '--help -h --version -v' },
  { names: 'docker-compose podman-compose', ...compose },
  { names: 'docker-buildx buildx', subcommands: buildx, alone: 'harmless', harmless: '--help -h' },
];
